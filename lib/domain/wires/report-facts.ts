import { languageOf } from "../language/language-of.ts";
import { bareByline } from "./blocks/byline.ts";
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
    byline: cleanByline(said("byline")[0]),
    dateline: cleanDateline(said("dateline")[0]),
    publishedAt: findPublishedAt(text, blocks, receivedAt),
    source: findSource(text, blocks),
    language: languageOf([...said("headline"), ...said("standfirst"), ...said("body")].join("\n") || text),
  };
}

/** The place and time of a dateline without the dash that closes it; null for none. */
export function cleanDateline(line: string | null | undefined): string | null {
  return line?.replace(/[\s:_–—-]+$/u, "") ?? null;
}

/** The names of a byline without the word that leads to them ("By", "Von"); null for none. */
export function cleanByline(line: string | null | undefined): string | null {
  if (line === null || line === undefined) return null;
  return bareByline(line)
    .replace(
      /^(?:by|por|par|von|di|door|av|af|text|words|author|reporter|(?:authors|tekst|teksti|texto|testo|autora?|auteur|autore|автор|írta|yazan|haber)(?=\s*[:|])|(?:written|reported|posted|published|story) by)\s*[:|]?\s+/iu,
      "",
    )
    .replace(/\s*[,;:]$/u, "");
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
      };
    })
    .filter((date) => date.iso !== null)
    .sort((a, b) => a.rank - b.rank || a.away - b.away);
  return dated[0]?.iso ?? null;
}

function readDate(line: string, receivedAt: string | null): string | null {
  return findWrittenDate(line)?.iso ?? findTimeAgo(line, receivedAt) ?? findWrittenDay(line, receivedAt)?.iso ?? null;
}

const PUBLISHED = /\b(?:published|posted|first|publi|veröffentlicht|date)|опубликовано/iu;
const CHANGED = /\b(?:modified|updated?|edited|actualizado|mis à jour|aktualisiert)|обновлено/iu;
