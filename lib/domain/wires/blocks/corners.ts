import { endsAsSentence, isProse, type Piece } from "./piece.ts";

/** So much running text must have passed before a heading can close the article. */
const ARTICLE_WORDS = 60;
const LONG_PARAGRAPH = 35;
const PARAGRAPH = 20;

/**
 * Gives the lines under "Comments" to the readers and those under "Related stories" to promotion.
 * The readers' corner lasts to the end; a list of other articles ends where running text is resumed.
 */
export function settleCorners(pieces: readonly Piece[]): Piece[] {
  let corner: Piece["opens"] = null;
  let passed = 0;
  return pieces.map((piece, at) => {
    if (corner === "promos" && resumesArticle(piece, pieces[at + 1])) corner = null;
    if (piece.opens !== null && passed >= ARTICLE_WORDS && corner !== "comments") corner = piece.opens;
    if (corner === null && piece.kind === null && isProse(piece)) passed += piece.words;
    if (corner === null || (piece.kind !== null && piece.sure)) return piece;
    return { ...piece, kind: corner === "comments" ? "comment" : "promo", sure: true };
  });
}

function resumesArticle(piece: Piece, next: Piece | undefined): boolean {
  if (piece.kind !== null || !endsAsSentence(piece.text)) return false;
  if (piece.words >= LONG_PARAGRAPH) return true;
  return (
    piece.words >= PARAGRAPH && next !== undefined && next.kind === null && isProse(next) && endsAsSentence(next.text)
  );
}
