import { AGENCY_PATTERN } from "../lexicons/agencies.ts";
import { findWrittenDate, isDateLine } from "../written-date.ts";
import { findDatelineEnd } from "./dateline.ts";
import type { Paragraph } from "./paragraphs.ts";
import { cutPiece, type Piece } from "./piece.ts";

/** Cuts a paragraph that holds two things into its pieces: a date glued before it, a dateline, a credit after its last sentence. */
export function carveParagraph(paragraph: Paragraph): Piece[] {
  if (isDateLine(paragraph.text)) return [cutPiece(paragraph, paragraph.start, paragraph.end, { kind: "date" })];
  const pieces: Piece[] = [];
  let { start, end } = paragraph;
  const date = gluedDateEnd(paragraph.text);
  if (date > 0) {
    pieces.push(cutPiece(paragraph, start, start + date, { kind: "date" }));
    start += date;
  }
  const dateline = findDatelineEnd(paragraph.text.slice(start - paragraph.start));
  if (dateline > 0) {
    pieces.push(cutPiece(paragraph, start, start + dateline, { kind: "dateline" }));
    start += dateline;
  }
  const credit = trailingCreditStart(paragraph.text);
  if (credit > 0) end = paragraph.start + credit;
  pieces.push(cutPiece(paragraph, start, end));
  if (credit > 0) pieces.push(cutPiece(paragraph, end, paragraph.end, { kind: "credit" }));
  return pieces.filter((piece) => piece.text !== "");
}

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
  `${AFTER_SENTENCE}(?:[–—-]{1,2} ?)?[(\\[]?(?:${AGENCY_PATTERN})(?:(?: ?[/,&+-] ?| and )(?:${AGENCY_PATTERN}|\\p{Ll}{2,3}|\\p{Lu}{2,3}))*[)\\]]?\\.?$`,
  "u",
);
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
