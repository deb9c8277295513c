import { AUTHOR_NOTE } from "../lexicons/page-furniture.ts";
import { findWrittenDate } from "../written-date.ts";
import type { Region } from "./body-region.ts";
import { isTopicList } from "./cues.ts";
import { endsAsSentence, type Piece } from "./piece.ts";

const authorNote = new RegExp(AUTHOR_NOTE, "u");

/**
 * The region without the lines at its ends that only joined it between two paragraphs, or that stand above the headline,
 * and with the list items and rows of figures that lead on from it.
 */
export function trimRegion(pieces: readonly Piece[], region: Region): Region {
  let { first, last } = region;
  const open = (at: number): boolean => {
    const piece = pieces[at];
    return piece !== undefined && (piece.kind === null || piece.kind === "body") && piece.prose;
  };
  while (first < last && !open(first)) first++;
  while (last > first && !open(last)) last--;
  if (last > first && isAuthorNote(pieces[last])) last--;
  first = Math.max(first, mastheadTop(pieces, { first, last }) + 1);
  while (isBullet(pieces[first - 1])) first--;
  const unstopped = !pieces.some((piece) => piece.prose && endsAsSentence(piece.text));
  while (unstopped && isOpenLine(pieces[last + 1]) && (pieces[last + 1]?.words ?? 0) >= 4) last++;
  while (isBullet(pieces[last + 1]) || isFigures(pieces[last + 1]) || leadsToFigures(pieces, last + 1)) last++;
  return { first, last };
}

const DEEPEST_MASTHEAD = 8;

/**
 * The open line over the first byline or day near the top, which is the headline or stands right under it: what the region
 * holds above it is a notice that reads as running text. -1 where there is no such line.
 */
function mastheadTop(pieces: readonly Piece[], region: Region): number {
  const near = pieces.slice(region.first, Math.min(region.last, region.first + DEEPEST_MASTHEAD));
  const sign = near.findIndex((piece) => piece.kind === "byline" || (piece.kind === "date" && isDay(piece.text)));
  const top = near
    .slice(0, Math.max(0, sign))
    .findLastIndex((piece) => isOpenLine(piece) && !piece.prose && piece.words >= 4);
  return top > 0 ? region.first + top : -1;
}

function isDay(line: string): boolean {
  return findWrittenDate(line) !== null;
}

/** A heading or two over rows of figures. */
function leadsToFigures(pieces: readonly Piece[], at: number): boolean {
  if (!isOpenLine(pieces[at])) return false;
  return isFigures(pieces[at + 1]) || (isOpenLine(pieces[at + 1]) && isFigures(pieces[at + 2]));
}

function isOpenLine(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.kind === null && piece.hint.main !== false && !isTopicList(piece.text);
}

function isBullet(piece: Piece | undefined): boolean {
  return piece?.kind === null && piece.hint.main !== false && /^[•▪‣*–-]\s/u.test(piece.text);
}

/** Whether a line says who its writer is and where. */
export function isAuthorNote(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.kind === null && authorNote.test(piece.text);
}

/** A row of results, prices or figures: two numbers and some words, as articles end with. */
function isFigures(piece: Piece | undefined): boolean {
  return (
    piece !== undefined && isOpenLine(piece) && piece.words >= 3 && piece.words < 30 && /\d\D+\d/u.test(piece.text)
  );
}
