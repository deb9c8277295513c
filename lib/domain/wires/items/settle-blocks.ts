import { isWireByline, isWriterOver } from "../blocks/byline.ts";
import { carveParagraphs } from "../blocks/carve.ts";
import { readCue } from "../blocks/cues.ts";
import { findDatelineEnd } from "../blocks/dateline.ts";
import type { Paragraph } from "../blocks/paragraphs.ts";
import { cutPiece, judgeProse, type Piece } from "../blocks/piece.ts";
import { isSignOff } from "../copy/sign-off.ts";
import { findWireDatelineEnd } from "../copy/wire-dateline.ts";
import { AGENCY_PATTERN } from "../lexicons/agencies.ts";
import type { Block, BlockKind } from "../report.ts";
import { isEditorsNote } from "./wire-signals.ts";

/**
 * The blocks of an item's text. All between the first and the last paragraph of an agency's text is its report: only
 * over it stand bylines, datelines and notes, only under it signatures and end marks, so nothing else is judged by its words.
 */
export function settleBlocks(text: string, paragraphs: readonly Paragraph[]): Block[] {
  const pieces = judgeProse(cutSignature(carve(text, paragraphs)));
  const first = pieces.findIndex(isRunning);
  const last = pieces.findLastIndex((piece) => isRunning(piece) && readCue(piece)?.kind !== "credit");
  let inNotebook = false;
  return pieces.map((piece, at) => {
    const { start, end } = piece;
    inNotebook ||= at > first && piece.hint.kind === undefined && NOTEBOOK.test(piece.text);
    const open = piece.hint.kind === undefined || piece.hint.kind === "body";
    if (at === first - 1 && open && !piece.hint.heading && isWriterOver(piece.text, text.slice(end)))
      return { start, end, kind: "byline" };
    return { start, end, kind: inNotebook && open ? "note" : kindAt(piece, { at, first, last }) };
  });
}

const NOTEBOOK =
  /^[#*\s]*(?:notebook|notizblock|notes? to editors?|editors?['’] notes?|redaktionelle hinweise|note (?:à|aux) (?:la )?r[ée]daction|nota (?:a|para) (?:los )?(?:editores|redactores))[\s:*]*$/iu;

/** Paragraphs of which the mark-up says what they are stand as they are; a place or date in running text is cut off. */
function carve(text: string, paragraphs: readonly Paragraph[]): Piece[] {
  const carved = carveRunning(
    text,
    paragraphs.filter(({ hint }) => hint.kind === undefined && hint.heading === undefined),
  );
  const fixed = paragraphs
    .filter(({ hint }) => hint.kind !== undefined || hint.heading !== undefined)
    .map((paragraph) => cutPiece(paragraph, paragraph.start, paragraph.end));
  return [...carved, ...fixed].sort((a, b) => a.start - b.start);
}

const FEWEST_WORDS = 8;

/** Whoever stands in brackets before the first dash of an agency's text sent it, known or not. */
function carveRunning(text: string, paragraphs: readonly Paragraph[]): Piece[] {
  const at = paragraphs.findIndex((one) => one.text.split(" ").length >= FEWEST_WORDS && !isEditorsNote(one.text));
  const opening = paragraphs[at];
  const end = opening && at <= 2 && findDatelineEnd(opening.text) === 0 ? findWireDatelineEnd(opening.text) : 0;
  if (!opening || !/(?:[–—_-]|^\([^()]{5,80}\))\s*$/u.test(opening.text.slice(0, end)))
    return carveParagraphs(text, paragraphs);
  const cut = opening.start + end;
  const rest = { ...opening, start: cut, text: opening.text.slice(end), gap: false };
  const dateline = cutPiece(opening, opening.start, cut, { kind: "dateline" });
  return [
    ...carveParagraphs(text, paragraphs.slice(0, at)),
    dateline,
    ...carveParagraphs(text, [rest, ...paragraphs.slice(at + 1)]),
  ];
}

function isRunning(piece: Piece): boolean {
  if (piece.hint.kind !== undefined || piece.hint.heading !== undefined || piece.kind !== null) return false;
  if (isEditorsNote(piece.text) || isSignature(piece.text) || labelled(piece.text) !== null) return false;
  return piece.prose && piece.words >= 4;
}

const SIGNED = new RegExp(
  `(?<=[.!?…]["”»)]?)(?:\\s+(?:/ ?(?:${AGENCY_PATTERN}) ?/|(?:${AGENCY_PATTERN}))|(?<=\\p{Ll}\\.)(?:${AGENCY_PATTERN})|\\s*[([](?:© ?)?(?:${AGENCY_PATTERN})[)\\]]\\.?)$`,
  "u",
);

/** The agency's name behind the last sentence of its text: "… she said. /ritzau/". */
function cutSignature(pieces: readonly Piece[]): Piece[] {
  const at = pieces.findLastIndex(
    ({ hint, kind, words }) => !hint.kind && !hint.heading && kind === null && words >= 4,
  );
  const last = pieces[at];
  const signed = last ? SIGNED.exec(last.text) : null;
  if (!last || !signed) return [...pieces];
  const from = last.start + signed.index;
  const signature = cutPiece(last, from, last.end, { kind: "credit" });
  return [...pieces.slice(0, at), cutPiece(last, last.start, from), signature, ...pieces.slice(at + 1)];
}

type Position = { readonly at: number; readonly first: number; readonly last: number };

function kindAt(piece: Piece, { at, first, last }: Position): BlockKind {
  if (piece.hint.kind !== undefined) return piece.hint.kind;
  if (piece.hint.heading !== undefined) return at < first ? "standfirst" : "subhead";
  if (piece.kind !== null) return piece.kind === "date" && at > first && at < last ? "body" : piece.kind;
  if (at < first || first < 0) return over(piece);
  return at > last ? under(piece) : "body";
}

function over(piece: Piece): BlockKind {
  if (isEditorsNote(piece.text)) return "note";
  if (piece.words <= 24 && isWireByline(piece.text)) return "byline";
  return piece.words <= 12 && isDateline(piece.text) ? "dateline" : "body";
}

/** A dateline on a line of its own. */
function isDateline(text: string): boolean {
  return findDatelineEnd(`${text} The`) >= text.length || CLOSED_BY_AGENCY.test(text);
}

/** "PUERTO ALDER (VELMARK), 2 (EUROPA PRESS)". */
const CLOSED_BY_AGENCY = new RegExp(
  `^\\p{Lu}[\\p{Lu} .'’-]{1,40}(?:\\([\\p{Lu} .'’-]{2,40}\\))?, \\d{1,2}(?: \\p{L}{3,10}\\.?)? \\((?:${AGENCY_PATTERN}|EUROPA PRESS)\\)[ .–-]*$`,
  "u",
);

/** Lines under a text in the marks that agencies put round what is for the desk: "((desk@abc.example))", "Keywords: PORT". */
function labelled(text: string): BlockKind | null {
  if (/^\(\(.{3,400}\)\)$/su.test(text)) return "note";
  return /^keywords?\s*:.{2,200}$/iu.test(text) ? "tags" : null;
}

function under(piece: Piece): BlockKind {
  if (isEditorsNote(piece.text)) return "note";
  const label = labelled(piece.text);
  if (label !== null) return label;
  if (isSignature(piece.text)) return "credit";
  const cue = readCue(piece)?.kind;
  if (cue === "credit" || cue === "byline") return "credit";
  return cue === "furniture" && piece.words <= 4 ? "furniture" : "body";
}

/** The hands that a text went through, "hh/ph/ts" or "(Schluss) abc/def", an agency with them, or whose it is. */
const HANDS = /^(?:\([\p{L}.]{3,10}\) )?[([]?\p{L}{2,5}(?:\)? ?(?:\/{1,2}|[+-]) ?\(?\p{L}{1,6}){1,7}[)\]]?\.?$/u;
const STROKES =
  /^\/[\p{L} ]{2,24}\/$|^\((?:©|c\)) ?\p{L}{2,12}\)$|^\((?:schluss|fin|fine|fim|final|slutt|slut|end)\)$/iu;
/** What an agency's system adds: "ABC0123 2031-05-04/12:37". */
const STAMP = /^\p{Lu}{2,5}\d{3,6}\b.{0,30}\d\d:\d\d\b/u;
/** Where a wire's machines sent it: "51 77 03 CRO01 1113 LOC03". */
const ROUTING = /^(?=(?:\S*\D)?\d+\S* \S*\d)(?:[\p{Lu}\d]{2,9} ){4,}[\p{Lu}\d]{2,9}$/u;
const PUBLISHED = /^this report by .{3,40} was first published\b/iu;
const AGENCY_AND_HANDS = new RegExp(`^[([/]?(?:${AGENCY_PATTERN})(?:[ /+-]\\p{L}{1,4}){0,6}[)\\]/]?\\.?$`, "u");
const RIGHTS = /^(?:©|\(c\) ?\p{Lu}|copyright\b)/iu;

function isSignature(text: string): boolean {
  if (text.length > 200) return false;
  return (
    isSignOff(text) ||
    [HANDS, STROKES, STAMP, ROUTING, PUBLISHED, AGENCY_AND_HANDS, RIGHTS].some((pattern) => pattern.test(text))
  );
}
