import { isByline } from "../blocks/byline.ts";
import { AGENCY_PATTERN } from "../lexicons/agencies.ts";
import { isToEditors } from "./editorial-marks.ts";
import { findWireDatelineEnd } from "./wire-dateline.ts";

export const HEAD_KINDS = [
  "slug",
  "lead",
  "note",
  "headline",
  "standfirst",
  "byline",
  "agency",
  "place",
  "code",
] as const;
export type HeadKind = (typeof HEAD_KINDS)[number];

/** A line, or a few that were wrapped, over the text of an item. */
export type HeadField = { readonly kind: HeadKind; readonly text: string };

const MOST_LINES = 16;

/**
 * The lines over the running text, by what they are, and the lines that are left. The head ends with the line that its
 * service closes with "=", "+" or "<", at the dateline, at an indent, or at the first empty line after a headline.
 */
export function readCopyHead(
  lines: readonly string[],
  keyword: string | null,
): { readonly fields: readonly HeadField[]; readonly rest: readonly string[] } {
  const end = findHeadEnd(lines);
  const fields = joinFields(lines.slice(0, end)).map((text) => text.replace(TERMINATOR, "").replace(/^\^/, "").trim());
  return { fields: nameFields(fields.filter(Boolean), keyword), rest: lines.slice(end) };
}

/** The end-of-field marks of wire copy: quads that a typesetter read. */
const TERMINATOR = /\s*(?:[=<]|(?<=\p{L}[^+]*)\+)+\s*$/u;
const TERMINATED = /(?:\s=|=|<|(?<=\p{L})\s?\+)\s*$/u;

function findHeadEnd(lines: readonly string[]): number {
  const start = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ""),
  );
  const dateline = findDateline(lines, start);
  if (dateline >= 0) return dateline;
  const limit = Math.min(lines.length, start + MOST_LINES);
  let end = start;
  let closed = -1;
  while (end < limit) {
    const line = lines[end] ?? "";
    if (line.trim() === "" && !isHeadAfterGap(lines, start, end + 1)) break;
    if (end > start && /^(?:\t| {2,})\s*\S/.test(line) && !line.trimStart().startsWith("^")) break;
    if (TERMINATED.test(line)) closed = end;
    end++;
  }
  return closed >= 0 ? closed + 1 : end;
}

const SHORT_LINE = 25;

/** The line on which the first dateline stands, among those that may still be the head; -1 where none does. */
function findDateline(lines: readonly string[], start: number): number {
  let seen = 0;
  for (let at = start; at < lines.length && seen <= MOST_LINES; at++) {
    const line = (lines[at] ?? "").trim();
    if (line === "") continue;
    seen++;
    const wrapped = `${line} ${(lines[at + 1] ?? "").trim()}`;
    const dateline = TERMINATED.test(line) || line.length <= SHORT_LINE ? 0 : findWireDatelineEnd(wrapped);
    // A headline may begin with a place and a dash; only with a sender in brackets is the first line of all a dateline's.
    if (dateline > 0 && (at > start || /[(/[].*[)/\]]/u.test(wrapped.slice(0, dateline)))) return at;
    if (line.length > SHORT_LINE && /[.!?]["'”’]?$/u.test(line) && (lines[at + 1] ?? "").trim() === "" && seen > 6)
      return -1;
  }
  return -1;
}

/** After an empty line a head goes on only with a byline, a note, a closed field or the keyword that it began with. */
function isHeadAfterGap(lines: readonly string[], start: number, from: number): boolean {
  const next =
    lines
      .slice(from, from + 3)
      .find((line) => line.trim() !== "")
      ?.trim() ?? "";
  if (isSameKeyword(lines[start] ?? "", next)) return true;
  return next !== "" && (TERMINATED.test(next) || isByline(next.replace(TERMINATOR, "")) || isNote(next));
}

const FULL_LINE = 48;

/** Lines that the service wrapped are one field again: a full line that no mark closes runs on, unless the next is a field of its own. */
function joinFields(lines: readonly string[]): string[] {
  const fields: string[] = [];
  let open = false;
  for (const raw of lines) {
    const line = raw.trim();
    if (line === "") {
      open = false;
      continue;
    }
    const own = line.startsWith("^") || isByline(line.replace(TERMINATOR, "")) || isNote(line) || LEAD.test(line);
    if (open && !own) fields.push(`${fields.pop()} ${line}`);
    else fields.push(line);
    const inBrackets = /^\([^)]*$/u.test(fields.at(-1) ?? "");
    open = inBrackets || (!TERMINATED.test(line) && line.length >= FULL_LINE && !LEAD.test(line));
  }
  return fields;
}

/** "2ND LEAD", "1st Ld-Writethru", "URGENT", "3RD NET", "Zusammenfassung 1500": how the item stands to earlier ones. */
const LEAD =
  /^\W*(?:(?:\d+(?:st|nd|rd|th|\.|er|e|a|o)? )?(?:news|snap|night)?-?(?:lead|ld|net|take|add|update|upd|snap|roundup|wrap-?up|writethru|zusammenfassung|zsf|fassung|papier|synthèse|resumen|riepilogo)(?:[ -](?:all|\d+|general))?|urgent|bulletin|flash|alert[ea]?|eil(?:meldung|t)?|extra|advance|refile|repeat|hold(?:[ ,!']+hold)*|kill(?:[ ,!']+kill)*|correction|berichtigung|neu|vorab)\W*$/iu;
const NOTE =
  /^(?:\(.*\)?$|\[.*\]$|eds?[.:]|editors?[:,]|(?:\p{Lu}{2,5}[ -])?(?:photos?|graphics?|videos?|pictures?|fotos?|bilder)\b[^.]{0,80}$|with (?:ap )?(?:photos?|graphics?|video)\b|for (?:use|release)\b|embargo|sperrfrist|hold for release|budget\b|usa?ge?[:.]|\*{2,}|\*.*\*$)/iu;

function isNote(line: string): boolean {
  return NOTE.test(line.replace(/^\^/, "")) || isToEditors(line.replace(/^\^/, ""));
}

const CYCLE = /^(?:BC|AM|PM|AP)-\S/u;
const AGENCY = new RegExp(
  `^(?:The )?(?:${AGENCY_PATTERN})(?: (?:\\p{Lu}?\\p{L}+ )?(?:Staff )?(?:Writers?|Reporters?|Correspondents?|Editors?|News|Service|Staff))?$`,
  "u",
);

function nameFields(fields: readonly string[], keyword: string | null): HeadField[] {
  let headed = false;
  let signed = false;
  return fields.map((text, at): HeadField => {
    const repeated = !headed && fields.slice(at + 1).some((later) => isSameKeyword(text, later));
    const again =
      !headed && at < fields.length - 1 && fields.slice(0, at).some((earlier) => isSameKeyword(earlier, text));
    const kind =
      repeated || again ? "slug" : fieldKind(text, { first: at === 0 && fields.length > 1, keyword, headed, signed });
    if (kind === "headline") headed = true;
    signed = kind === "byline";
    return { kind, text };
  });
}

const MOST_KEYWORDS = 6;

/** A keyword stands once over the text and once over its headline. */
function isSameKeyword(one: string, other: string): boolean {
  const letters = lettersOf(one);
  return letters.length >= 4 && letters === lettersOf(other) && one.split(" ").length <= MOST_KEYWORDS;
}

type Place = {
  readonly first: boolean;
  readonly keyword: string | null;
  readonly headed: boolean;
  /** A byline stands right above. */
  readonly signed: boolean;
};

/** Keywords by themselves over the headline: joined by strokes or hyphens, or a few words in capitals where the header has none. */
function isBareSlug(text: string, keyword: string | null): boolean {
  if (/^(?:\S+[/-]\S+|[^/]{2,60}(?:\/[^/]{1,60}){0,4}\/)$/u.test(text)) return true;
  return keyword === null && /^[\p{Lu}\p{N}][\p{Lu}\p{N}.,'’ -]{2,40}$/u.test(text) && text.split(" ").length <= 4;
}

function fieldKind(text: string, { first, keyword, headed, signed }: Place): HeadKind {
  if (!headed && (CYCLE.test(text) || isKeyword(text, keyword) || (first && isBareSlug(text, keyword)))) return "slug";
  if (!headed && !/\p{L}/u.test(text)) return "slug";
  if (LEAD.test(text)) return "lead";
  if (isNote(text)) return "note";
  if (AGENCY.test(text) || (signed && text.split(" ").length <= MOST_AGENCY_WORDS)) return "agency";
  if (isByline(text)) return "byline";
  return headed ? "standfirst" : "headline";
}

const MOST_AGENCY_WORDS = 6;

/** The keyword of the header comes again at the head of the text, there in full. */
function isKeyword(text: string, keyword: string | null): boolean {
  const wanted = lettersOf(keyword ?? "");
  const own = lettersOf(text.split(",")[0] ?? "");
  if (wanted.length < 4 || own === "" || text.split(" ").length > 4) return false;
  return own.startsWith(wanted) || (!text.includes(" ") && wanted.startsWith(own));
}

function lettersOf(line: string): string {
  return line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
