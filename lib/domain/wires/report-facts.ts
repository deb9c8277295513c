import { languageOf } from "../language/language-of.ts";
import { cleanByline } from "./clean-byline.ts";
import { findTimeAgo } from "./date-line.ts";
import type { Block, BlockKind, ParsedReport } from "./report.ts";
import { findSource } from "./report-source.ts";
import { findWrittenDate, findWrittenDay } from "./written-date.ts";

export type ReportFacts = Pick<
  ParsedReport,
  "headline" | "byline" | "dateline" | "publishedAt" | "source" | "language"
>;

/** What the blocks of a report say about it; null for whatever none of them says. "2 hours ago" is counted from `receivedAt`. */
export function readReportFacts(text: string, blocks: readonly Block[], receivedAt: string | null): ReportFacts {
  const said = (kind: BlockKind): string[] =>
    blocks
      .filter((block) => block.kind === kind)
      .map((block) => text.slice(block.start, block.end).replace(/\s+/gu, " "));
  return {
    headline: said("headline")[0] ?? null,
    byline:
      said("byline")
        .map(cleanByline)
        .find((names) => names !== null) ?? null,
    dateline: cleanDateline(findDateline(text, blocks)),
    publishedAt: findPublishedAt(text, blocks, receivedAt),
    source: findSource(text, blocks),
    language: languageOf([...said("headline"), ...said("standfirst"), ...said("body")].join("\n") || text),
  };
}

/** A dateline has the report's text behind it: what readers and teasers set before a dash is none. */
function findDateline(text: string, blocks: readonly Block[]): string | null {
  const last = blocks.findLast(({ kind }) => kind === "body")?.start ?? Number.POSITIVE_INFINITY;
  const block = blocks.find(({ kind, start }) => kind === "dateline" && start < last);
  return block ? text.slice(block.start, block.end).replace(/\s+/gu, " ") : null;
}

/** The place and time of a dateline without the dash that closes it; null for none. */
export function cleanDateline(line: string | null | undefined): string | null {
  return line?.replace(/[\s:_–—-]+$/u, "") ?? null;
}

/** A labelled date of publication first, one of a change last, else the date nearest to the article's start: a date far above it is the page's own. */
function findPublishedAt(text: string, blocks: readonly Block[], receivedAt: string | null): string | null {
  const start = blocks.find((block) => block.kind === "body")?.start ?? 0;
  const dated = blocks
    .filter(
      (block) =>
        block.kind === "date" || block.kind === "byline" || block.kind === "dateline" || block.kind === "credit",
    )
    .map((block) => {
      const line = text.slice(block.start, block.end);
      const rank = PUBLISHED.test(line) ? 0 : CHANGED.test(line) ? 2 : 1;
      return {
        iso: readDate(line, receivedAt),
        rank,
        away: Math.abs(start - block.start),
        placed: block.kind === "dateline",
      };
    })
    .filter((date) => date.iso !== null)
    .sort((a, b) => a.rank - b.rank || a.away - b.away);
  const [best] = dated;
  // A dateline names the day; the line of the day elsewhere may have its hour.
  const day = best?.placed && best.iso?.endsWith(MIDNIGHT) ? best.iso.slice(0, -MIDNIGHT.length) : null;
  const hour = day === null ? null : dated.find(({ iso }) => iso?.startsWith(day) && !iso.endsWith(MIDNIGHT))?.iso;
  return hour ?? best?.iso ?? null;
}

function readDate(line: string, receivedAt: string | null): string | null {
  return findWrittenDate(line)?.iso ?? findTimeAgo(line, receivedAt) ?? findWrittenDay(line, receivedAt)?.iso ?? null;
}

const MIDNIGHT = "T00:00:00Z";
const PUBLISHED = /\b(?:published|posted|first|publi|veröffentlicht|date)|опубликовано/iu;
const CHANGED = /\b(?:modified|updated?|edited|actualizado|mis à jour|aktualisiert)|обновлено/iu;
