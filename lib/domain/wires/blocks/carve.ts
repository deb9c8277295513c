import { isDateLine } from "../date-line.ts";
import { AGENCY_PATTERN } from "../lexicons/agencies.ts";
import { findWrittenDate } from "../written-date.ts";
import { findBareDatelineEnd, findDatelineEnd } from "./dateline.ts";
import type { Paragraph } from "./paragraphs.ts";
import { cutPiece, type Piece } from "./piece.ts";

/** A place alone before a colon or dash is a dateline only over a paragraph; in a row of figures it is a label. */
const FEWEST_WORDS = 12;

/** Cuts the report's paragraphs into pieces; a dateline of a place alone is looked for once, in the first paragraph that could have one. */
export function carveParagraphs(text: string, paragraphs: readonly Paragraph[]): Piece[] {
  let bare = true;
  return paragraphs.flatMap((paragraph) => {
    const pieces = carveParagraph(paragraph, bare ? text : null);
    if (pieces.some((piece) => piece.kind === "dateline" || (piece.kind === null && piece.words >= FEWEST_WORDS * 2)))
      bare = false;
    return pieces;
  });
}

/** Cuts a paragraph that holds two things into its pieces: a date glued before it, a dateline, a credit after its last sentence. */
function carveParagraph(paragraph: Paragraph, report: string | null): Piece[] {
  if (isDateLine(paragraph.text)) return [cutPiece(paragraph, paragraph.start, paragraph.end, { kind: "date" })];
  if (isDatelineAlone(paragraph.text))
    return [cutPiece(paragraph, paragraph.start, paragraph.end, { kind: "dateline" })];
  const pieces: Piece[] = [];
  let { start, end } = paragraph;
  const date = gluedDateEnd(paragraph.text);
  if (date > 0) {
    pieces.push(cutPiece(paragraph, start, start + date, { kind: "date" }));
    start += date;
  }
  const dateline = datelineEnd(paragraph.text.slice(start - paragraph.start), report);
  if (dateline > 0) {
    pieces.push(cutPiece(paragraph, start, start + dateline, { kind: "dateline" }));
    start += dateline;
  }
  const mark = END_MARK.exec(paragraph.text.slice(-20))?.[0].length ?? 0;
  if (mark > 0) end -= mark;
  const credit = mark > 0 ? 0 : trailingCreditStart(paragraph.text);
  if (credit > 0) end = paragraph.start + credit;
  pieces.push(cutPiece(paragraph, start, end));
  if (credit > 0) pieces.push(cutPiece(paragraph, end, paragraph.end, { kind: "credit" }));
  if (mark > 0) pieces.push(cutPiece(paragraph, end, paragraph.end, { kind: "furniture", opens: "end" }));
  return pieces.filter((piece) => piece.text !== "");
}

const LONGEST_DATELINE = 100;

/** Releases have their dateline on a line of its own: "PORT ALDER, May 4, 2031 /Lektorwire/ --". */
function isDatelineAlone(text: string): boolean {
  if (PLACE_AND_AGENCY.test(text)) return true;
  if (text.length > LONGEST_DATELINE || !/(?:[)\]/] ?[-–—]{1,2}|\d ?\/[^/]+\/)$/u.test(text)) return false;
  return findDatelineEnd(`${text} The`) >= text.length;
}

function datelineEnd(text: string, report: string | null): number {
  const told = findDatelineEnd(text);
  if (told > 0 || report === null) return told;
  return text.split(/\s/, FEWEST_WORDS).length >= FEWEST_WORDS ? findBareDatelineEnd(text, report) : 0;
}

/** "Lorane (ots)". */
const PLACE_AND_AGENCY = new RegExp(`^\\p{Lu}[\\p{L}\\p{M} .'’-]{1,40} \\((?:${AGENCY_PATTERN})\\)$`, "u");

const DATE_LABEL =
  /^[\s\W]{0,4}(?:(?:date|dated|published|updated|posted|last updated|created|issued)\s*(?:on|at)?\s*[:|-]?\s*)/iu;
const SEPARATOR = /^[\s,|·•–—:-]*/u;

/** Where a date that was glued before the text ends: "date 2031-05-04 Voters go…"; 0 where there is none. */
function gluedDateEnd(text: string): number {
  const label = DATE_LABEL.exec(text)?.[0] ?? "";
  const date = findWrittenDate(text.slice(0, 120));
  if (!date || date.start > label.length + 1) return 0;
  const tail = text.slice(date.end);
  const separator = SEPARATOR.exec(tail)?.[0] ?? "";
  const rest = tail.slice(separator.length);
  if (!/^["“'‘]?[\p{Lu}\p{Lo}]/u.test(rest) || rest.split(/\s+/).length < 4) return 0;
  const plain = label === "" && !/^\d{4}-/.test(text.trimStart()) && !/[|·•–—:-]/u.test(separator);
  return plain && /,/.test(separator) ? 0 : date.end;
}

const AFTER_SENTENCE = '(?<=[.!?…]["”’»)\\]]{0,2}\\s{1,3})';
const SIGNED = new RegExp(
  `${AFTER_SENTENCE}(?:[–—-]{1,2} ?)?[(\\[]?(?:${AGENCY_PATTERN})(?:(?: ?[/,&+-] ?| and )(?:${AGENCY_PATTERN}|\\p{Ll}{2,3}|\\p{Lu}{2,3}))*(?: \\p{Lu}{2,4}){0,6}[)\\]]?\\.?$`,
  "u",
);
const END_MARK = new RegExp(`${AFTER_SENTENCE}(?:Enditem|ENDITEM|ENDS|\\(ends?\\)|\\(END\\)|-30-|#{3})$`, "u");
const CAPITALS = new RegExp(`${AFTER_SENTENCE}(?:[–—-]{1,2} ?)?[(\\[]?\\p{Lu}{2,6}(?:/\\p{Lu}{2,6}){0,2}[)\\]]?$`, "u");
const REPORTING = new RegExp(
  `${AFTER_SENTENCE}[(\\[](?:(?:additional |further )?reporting|writing|editing|compiled|edited|with (?:inputs?|agency|agencies|files|additional)|reported|written|source)\\b[^()\\[\\]]{3,280}[)\\]]\\.?$`,
  "iu",
);
const LONGEST_CREDIT = 300;

/** Where the credit after the last sentence starts: "… he said. AFP"; 0 where there is none. */
function trailingCreditStart(text: string): number {
  const from = Math.max(0, text.length - LONGEST_CREDIT);
  const tail = text.slice(from);
  const found = SIGNED.exec(tail) ?? REPORTING.exec(tail) ?? (text.length > 60 ? CAPITALS.exec(tail) : null);
  return found ? from + found.index : 0;
}
