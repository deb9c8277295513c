import { languageOf } from "../../language/language-of.ts";
import type { SourceFile } from "../formats/format-reader.ts";
import { openingWords } from "../items/opening-words.ts";
import { WIRE_FORMS } from "../lexicons/agencies.ts";
import { buildReport } from "../parsed-report.ts";
import type { Block, BlockKind, ParsedReport, RefusedItem, ReportFormat } from "../report.ts";
import { findSource } from "../report-source.ts";
import { findWrittenDate, findWrittenDay } from "../written-date.ts";
import { type ClosingTime, readClosingTime } from "./closing-time.ts";
import { type CopyPart, composeCopy } from "./compose.ts";
import { type HeadField, type HeadKind, readCopyHead } from "./copy-head.ts";
import { joinCopyLines } from "./copy-paragraphs.ts";
import { copyParts, cutNotebook } from "./copy-tail.ts";
import type { WireMessage } from "./messages.ts";
import type { TaggedHead } from "./tagged-head.ts";
import { readToldCopy } from "./told-copy.ts";

/** What a format reads off the header of a message, each in its own way. */
export type WireHeader = {
  readonly format: ReportFormat;
  readonly keyword: string | null;
  readonly urgency: number | null;
  readonly subjects: readonly string[];
  /** A day without a year: when there is nothing better. */
  readonly day: string | null;
  /** The head of the text, where its lines say themselves what they are. */
  readonly head?: Pick<TaggedHead, "fields" | "rest">;
};

/** The report in a message of a wire, with every word of it in its text; refuses one that has no words beside its header. */
export function buildCopyReport(
  message: WireMessage,
  header: WireHeader,
  file: SourceFile,
  item: number,
): ParsedReport | RefusedItem {
  const { lines, trailer } = cutTrailer(message);
  const { copy, notebook } = cutNotebook(lines);
  const head = header.head ?? readCopyHead(copy, header.keyword);
  const body = copyParts(joinCopyLines(head.rest.map((line) => line.replace(/^\^|\s*<+\s*$/g, ""))));
  const notes = joinCopyLines(notebook).map(({ text, gap }): CopyPart => ({ kind: "note", text, tight: !gap }));
  if (head.fields.length === 0 && body.length === 0) return { item, refusal: NO_TEXT };
  const { text, blocks } = composeCopy([
    ...headerParts(message),
    ...headParts(head.fields),
    ...body,
    ...notes,
    ...trailer,
  ]);
  const facts = readFacts(text, blocks, message, trailer, header, file);
  const told = readToldCopy(head.fields, [...body, ...notes], header.keyword, facts.publishedAt);
  const warnings = [...file.warnings, ...facts.warnings, ...told.warnings];
  return buildReport(header.format, {
    ...facts,
    ...told,
    ...headerFacts(header, head.fields),
    headline: told.headline ?? openingWords(text, blocks),
    item,
    text,
    blocks,
    warnings,
  });
}

const NO_TEXT = "This message has a header and no text: ask the agency to send it again.";

function headerParts(message: WireMessage): CopyPart[] {
  return message.header
    .filter((line) => line.trim() !== "")
    .map((text, at) => ({ kind: at === 0 ? "furniture" : "tags", text, tight: true }));
}

const KIND_OF_FIELD: Readonly<Record<HeadKind, BlockKind>> = {
  slug: "tags",
  lead: "note",
  note: "note",
  headline: "headline",
  standfirst: "standfirst",
  byline: "byline",
  agency: "credit",
  place: "dateline",
  code: "tags",
};

function headParts(fields: readonly HeadField[]): CopyPart[] {
  return fields.map(({ kind, text }, at) => ({ kind: KIND_OF_FIELD[kind], text, tight: at > 0 }));
}

const LONGEST_TRAILER = 80;

/** What stands after the end of the text; without that mark, a last line that is nothing but a time. */
function cutTrailer({ text, trailer }: WireMessage): { lines: readonly string[]; trailer: readonly CopyPart[] } {
  const told = trailer.filter((line) => line.trim() !== "");
  if (told.length > 0) return { lines: text, trailer: told.map(asTrailer) };
  const last = text.findLastIndex((line) => line.trim() !== "");
  const line = text[last]?.trim() ?? "";
  const context = { agency: null, dateline: null, receivedAt: "9999-01-01T00:00:00Z" };
  const isTime =
    line.length <= LONGEST_TRAILER && line.split(/\s+/).length <= 7 && readClosingTime(line, context) !== null;
  return isTime ? { lines: text.slice(0, last), trailer: [asTrailer(line)] } : { lines: text, trailer: [] };
}

function asTrailer(text: string): CopyPart {
  return { kind: "furniture", text: text.replace(/\s*<+\s*$/, ""), tight: true };
}

function readFacts(
  text: string,
  blocks: readonly Block[],
  message: WireMessage,
  trailer: readonly CopyPart[],
  header: WireHeader,
  file: SourceFile,
) {
  const said = (kind: BlockKind): string[] => blocksOf(text, blocks, kind);
  const delivering = findAgency(message.header.join(" "));
  const source = findSource(text, blocks) ?? delivering ?? findWire(trailer);
  const dateline = said("dateline")[0]?.replace(/[\s:_–—-]+$/u, "") ?? null;
  const time = findTime(trailer, { agency: source, dateline, receivedAt: file.receivedAt });
  const publishedAt = time?.iso ?? findDay([dateline, header.day], file.receivedAt);
  return {
    source,
    distributor: delivering !== null && delivering !== source ? delivering : null,
    dateline,
    byline: said("byline").map(bareByline).join(", ") || null,
    language: languageOf([...said("headline"), ...said("body")].join("\n")),
    publishedAt,
    versionCreatedAt: publishedAt,
    warnings: time?.assumedZone ? [assumed(time.assumedZone)] : [],
  };
}

function assumed(zone: string): string {
  return `The message names no zone for its time; it was read as the clock of ${zone}.`;
}

function blocksOf(text: string, blocks: readonly Block[], kind: BlockKind): string[] {
  return blocks.filter((block) => block.kind === kind).map((block) => text.slice(block.start, block.end));
}

function bareByline(line: string): string {
  return line.replace(/^(?:by|por|par|von|di|door|av|af|text)\s*:?\s+/iu, "");
}

function findTime(trailer: readonly CopyPart[], context: Parameters<typeof readClosingTime>[1]): ClosingTime | null {
  for (const { text } of trailer) {
    const time = readClosingTime(text, context);
    if (time !== null) return time;
  }
  return null;
}

function findDay(lines: readonly (string | null)[], receivedAt: string | null): string | null {
  const days = lines.map(
    (line) => findWrittenDate(line ?? "")?.iso ?? findWrittenDay(line ?? "", receivedAt)?.iso ?? null,
  );
  return days.find((day) => day !== null) ?? null;
}

/** An agency's name among the words of a header; names of two letters are routing codes as often. */
function findAgency(header: string): string | null {
  const words = header.match(/\p{L}{3,}/gu) ?? [];
  const word = words.find((name) => WIRE_FORMS.has(name));
  return word === undefined ? null : (WIRE_FORMS.get(word) ?? null);
}

/** The wire that a closing line of ANPA names: "ABC-WF-05-04-31 1137GMT". */
function findWire(trailer: readonly CopyPart[]): string | null {
  const names = trailer.map(
    ({ text }) => /^\s*(?<who>\p{Lu}{2,5})-\p{Lu}{2}-\d\d-\d\d-\d\d\b/u.exec(text)?.groups?.who,
  );
  return names.map((name) => WIRE_FORMS.get(name ?? "")).find((name) => name !== undefined) ?? null;
}

/** "2nd Ld-Writethru", "3RD NET", "Lead 2": a place in a row of versions or takes. */
const VERSION =
  /\d\s?(?:st|nd|rd|th|\.|er|e)?[ -]*\p{L}|\b(?:lead|ld|writethru|add|take|update|zusammenfassung|fassung)\b/iu;

function headerFacts(header: WireHeader, fields: readonly HeadField[]) {
  const slug = fields.find(({ kind }) => kind === "slug")?.text ?? header.keyword;
  const leads = fields.filter(({ kind }) => kind === "lead").map(({ text }) => text);
  const [slugline = "", ...more] = (slug ?? "")
    .replace(/\s*\([^)]*\)/g, "")
    .split(",")
    .map((part) => part.trim());
  const version = [...more, ...leads].find((part) => VERSION.test(part)) ?? null;
  const bare = slugline.replace(/^\/+|\/+$/g, "");
  return {
    slugline: bare === "" ? null : bare,
    keywords: bare.includes("/") ? bare.split("/").filter(Boolean) : [],
    version,
    urgency: header.urgency,
    subjects: header.subjects,
  };
}
