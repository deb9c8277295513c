import { findWrittenDate } from "../written-date.ts";
import { isPersonNames } from "./byline.ts";
import type { Piece } from "./piece.ts";

/** The line under the hour heads an entry of a live report: "Analysis: …" leads nowhere there. */
export function opensEntry(pieces: readonly Piece[], at: number): boolean {
  const hour = pieces[at - 1];
  if (hour?.kind !== "date" || findWrittenDate(hour.text) !== null) return false;
  return pieces[at]?.opens === null && leadsToProse(pieces, at);
}

/** "What comes next?" alone on its line heads what follows. */
export function isQuestion(piece: Piece): boolean {
  return piece.words <= 10 && /^[^"“”.!?:]+\?$/u.test(piece.text) && !/^[QA]\b/u.test(piece.text);
}

const LONGEST_SUBHEAD = 14;

/** Whether a line heads the running text or the list below it. */
export function isSubhead(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  const next = pieces[at + 1];
  if (!piece || !next || piece.carved) return false;
  if (piece.hint.heading !== undefined) return true;
  if (piece.words > LONGEST_SUBHEAD || /[.!…;,:]["”’)]?$/u.test(piece.text)) return false;
  if (!/^["“‘'¿(]?[\p{Lu}\p{Lo}\p{N}]/u.test(piece.text) || /^\d+[.)]?\s*$|\d+\s?[-–:]\s?\d+/u.test(piece.text))
    return false;
  if ((piece.text.match(/\d[\d.,]*/gu)?.length ?? 0) >= 3) return false;
  if (isLabelledRow(piece) && (isLabelledRow(pieces[at - 1]) || isLabelledRow(next))) return false;
  return leadsToProse(pieces, at) && !isList(pieces, at);
}

/** "Orange warning: Sual valley, Lund Hills". */
const LABELLED_ROW = /^\p{Lu}[^:.!?\d]{2,30}: \S/u;

function isLabelledRow(piece: Piece | undefined): boolean {
  return piece?.kind === null && LABELLED_ROW.test(piece.text);
}

/** Running text follows, at once or after a picture or a post. */
function leadsToProse(pieces: readonly Piece[], at: number): boolean {
  for (const next of pieces.slice(at + 1, at + 4)) {
    if (next.kind === null && isPersonNames(next.text)) continue;
    if (next.kind === null || !next.sure) return next.prose || isLabelledRow(next);
    if (next.kind === "promo" || next.kind === "furniture") return false;
  }
  return false;
}

/** Three short lines in a row are a list or a table, not headings. */
function isList(pieces: readonly Piece[], at: number): boolean {
  const short = (index: number): boolean => {
    const piece = pieces[index];
    return piece !== undefined && piece.kind === null && !piece.prose && !isLabelledRow(piece);
  };
  return (short(at - 1) && short(at - 2)) || (short(at - 1) && short(at + 1)) || (short(at + 1) && short(at + 2));
}
