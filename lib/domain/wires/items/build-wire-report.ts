import { isStorable } from "../../shared/storable.ts";
import type { Paragraph } from "../blocks/paragraphs.ts";
import { cleanByline } from "../clean-byline.ts";
import { type EditorialMarks, readEditorialMarks } from "../copy/editorial-marks.ts";
import { isDateLine } from "../date-line.ts";
import { buildReport } from "../parsed-report.ts";
import type { Block, BlockKind, ParsedReport, RefusedItem, ReportFormat } from "../report.ts";
import { cleanDateline } from "../report-facts.ts";
import { findSource } from "../report-source.ts";
import { MOST_LINES, type WireLine } from "../xml/marked-lines.ts";
import { withCleanWords } from "./clean-item.ts";
import { withoutDoubledNames } from "./doubled-names.ts";
import { linesOfItem } from "./item-lines.ts";
import { openingWords } from "./opening-words.ts";
import { knownAgency } from "./party-name.ts";
import { settleBlocks } from "./settle-blocks.ts";
import { settleParties } from "./settle-parties.ts";
import type { WireFacts, WireItem } from "./wire-item.ts";

type Place = { readonly format: ReportFormat; readonly item: number; readonly warnings: readonly string[] };

const NO_WORDS = "This item holds no words: ask the sender whether its text is missing.";
const NO_WRITING = "This item holds characters that are no part of any writing: ask the sender for it again.";

const SEPARATOR = "\n\n";
/** No item that an agency sends is as long; reading more would keep the desk waiting. */
const LONGEST_ITEM = 1_000_000;
const TOO_LONG = `This item is too long: at most ${MOST_LINES.toLocaleString("en")} lines and a million characters are read; split it and send the parts.`;

/**
 * The report of one item: its words put together in the order in which they are read (headline, standfirst, byline,
 * dateline, text, captions, notes), told apart into blocks. What only the text says (a byline, a dateline, a note over
 * it, the agency that signs) is read off it. Refuses an item without words.
 */
export function buildWireReport(told: WireItem, place: Place): ParsedReport | RefusedItem {
  const wire = withHeading(withNamesIn(withoutDoubledNames(withCleanWords(told))));
  if (isTooLong(wire)) return { item: place.item, refusal: TOO_LONG };
  const { text, paragraphs } = write(linesOfItem(withTitle(wire)));
  if (text === "") return { item: place.item, refusal: NO_WORDS };
  const blocks = settleBlocks(text, paragraphs);
  const off = readOff(wire, text, blocks);
  const report = buildReport(place.format, {
    item: place.item,
    text,
    blocks,
    ...withoutNulls(wire.facts),
    ...off,
    warnings: [...place.warnings, ...wire.warnings, ...off.warnings],
  });
  return isStorable(report) ? report : { item: place.item, refusal: NO_WRITING };
}

/** Some services put a second headline where the byline goes. */
function withNamesIn(wire: WireItem): WireItem {
  const line = wire.facts.byline;
  if (!line || !isSentence(line)) return wire;
  return { ...wire, facts: { ...wire.facts, byline: null }, standfirst: [line, ...wire.standfirst] };
}

const FEWEST_WORDS = 5;
const LABELLED = /^(?:by|por|par|von|di|door|av|af|text|reporting|reported|written)\b/iu;

/** Names and places are in capitals: words that mostly are not name nobody. */
function isSentence(byline: string): boolean {
  const words = byline.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word));
  return words.length >= FEWEST_WORDS && small.length * 2 > words.length && !LABELLED.test(byline);
}

/** Rows of tables, and lines that were broken on purpose, count as lines. */
function isTooLong({ lines, standfirst }: WireItem): boolean {
  let [count, length] = [lines.length + standfirst.length, 0];
  for (const { text } of lines) {
    length += text.length;
    for (let at = text.indexOf("\n"); at >= 0 && count <= MOST_LINES; at = text.indexOf("\n", at + 1)) count++;
    if (count > MOST_LINES || length > LONGEST_ITEM) return true;
  }
  return count > MOST_LINES;
}

/** A heading that opens the text stands in for a headline. */
function withHeading(wire: WireItem): WireItem {
  const [first, ...lines] = wire.lines;
  const opens = first?.heading && lines.length > 0 && !wire.facts.headline && !wire.title;
  return opens ? { ...wire, title: first.text, lines } : wire;
}

/** A kill may say no more than which item it kills. */
function withTitle(wire: WireItem): WireItem {
  const { pubStatus, headline, guid } = wire.facts;
  return pubStatus === "canceled" && !headline && !wire.title && guid ? { ...wire, title: guid } : wire;
}

function withoutNulls(facts: WireFacts): WireFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== null));
}

/** What the text says where the item's particulars are silent. */
function readOff(wire: WireItem, text: string, blocks: readonly Block[]) {
  const { facts } = wire;
  const said = (kind: BlockKind, among = blocks): string | null => {
    const block = among.find((candidate) => candidate.kind === kind);
    return block ? text.slice(block.start, block.end).replace(/\s+/gu, " ") : null;
  };
  const headline = facts.headline ?? wire.title ?? openingWords(text, blocks);
  // Under the text stand contacts and the like.
  const over = blocks.slice(
    0,
    Math.max(
      0,
      blocks.findIndex((block) => block.kind === "body"),
    ),
  );
  const note = facts.editorialNote ?? said("note", over);
  const dateline = cleanDateline(fuller(facts.dateline ?? null, text, blocks) ?? said("dateline"));
  const marks = readMarks(wire, headline, text, blocks);
  return {
    headline,
    byline: cleanByline(facts.byline ?? said("byline") ?? wire.makers),
    dateline,
    editorialNote: note,
    correction: facts.correction === true || marks.corrects || marks.updates,
    ...statusOf(facts, marks),
    ...settleParties(wire.parties, {
      dateline: agencyIn(said("dateline") ?? dateline),
      guid: facts.guid ?? null,
      signature: knownAgency(findSource(text, blocks) ?? ""),
    }),
  };
}

/** The dateline that is told, or the same with more to it in the text: "PORT ALDER" and "PORT ALDER, May 4 (ZNA) -". */
function fuller(told: string | null, text: string, blocks: readonly Block[]): string | null {
  if (told === null) return null;
  const plain = (line: string): string =>
    ` ${
      line
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(" ") ?? ""
    } `;
  const datelines = blocks.filter(({ kind }) => kind === "dateline").map(({ start, end }) => text.slice(start, end));
  const longer = datelines.find((line) => line !== told && plain(line).includes(plain(told)));
  // A day alone is less than the place and day in the text.
  return longer ?? (isDateLine(told) ? datelines.find((line) => !isDateLine(line)) : null) ?? told;
}

const OPENING = 2;

/** What the item's own words say becomes of it. */
function readMarks(
  { facts, zone = null }: WireItem,
  headline: string | null,
  text: string,
  blocks: readonly Block[],
): EditorialMarks {
  const words = (kind: BlockKind): string[] =>
    blocks.filter((block) => block.kind === kind).map((block) => text.slice(block.start, block.end));
  const notes = facts.editorialNote ? [facts.editorialNote, ...words("note")] : words("note");
  const opening = words("body").slice(0, OPENING);
  return readEditorialMarks({
    headline,
    slugs: facts.slugline ? [facts.slugline] : [],
    notes,
    opening,
    publishedAt: facts.publishedAt ?? null,
    zone,
  });
}

/** What the file itself says comes before what is read off its words; an hour that it names leaves no doubt about an embargo. */
function statusOf(facts: WireFacts, marks: EditorialMarks) {
  const doubtful = marks.pubStatus === "withheld" && marks.warnings.length > 0 && facts.embargoUntil;
  // Held by an embargo, whose hour only a note names.
  const isHeldUntil = facts.pubStatus === "withheld" && !facts.embargoUntil && marks.embargoUntil !== null;
  const told = isHeldUntil ? "usable" : (facts.pubStatus ?? "usable");
  return {
    pubStatus: told !== "usable" || doubtful ? told : marks.pubStatus,
    embargoUntil: facts.embargoUntil ?? marks.embargoUntil,
    warnings: doubtful ? [] : marks.warnings,
  };
}

/** The first of the agencies that a dateline names in brackets or between strokes: "(ABC/XYZ)". */
function agencyIn(dateline: string | null): string | null {
  const marked = [...(dateline?.matchAll(/[([/]\s*([^()[\]/]{2,40}?)\s*(?=[)\]/])/gu) ?? [])].map(
    (match) => match[1] ?? "",
  );
  const last =
    dateline
      ?.replace(/[\s.:–—-]+$/u, "")
      .split(" ")
      .at(-1) ?? "";
  const parts = marked.flatMap((name) => [name, ...name.split(/[-,&+]/u).map((part) => part.trim())]);
  return [...parts, last].map(knownAgency).find((name) => name !== null) ?? null;
}

function write(lines: readonly WireLine[]): { text: string; paragraphs: readonly Paragraph[] } {
  const paragraphs: Paragraph[] = [];
  let end = -SEPARATOR.length;
  for (const line of lines) {
    const text = line.text.trim();
    if (text === "") continue;
    const start = end + SEPARATOR.length;
    end = start + text.length;
    const hint = { ...(line.kind ? { kind: line.kind } : {}), ...(line.heading ? { heading: 2 } : {}) };
    paragraphs.push({ start, end, text, gap: true, hint });
  }
  return { text: paragraphs.map((paragraph) => paragraph.text).join(SEPARATOR), paragraphs };
}
