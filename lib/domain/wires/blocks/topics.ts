import type { Region } from "./body-region.ts";
import type { Piece } from "./piece.ts";

const LONGEST_TOPIC = 4;
const MOST_TOPICS = 16;

/** One of several short lines right under the article, of which it speaks of one at least. */
export function isTopicUnder(pieces: readonly Piece[], at: number, body: Region): boolean {
  const isShort = (piece: Piece | undefined): boolean =>
    piece?.kind === null && piece.words <= LONGEST_TOPIC && /^[\p{L}\p{N}][^.!?:]*$/u.test(piece.text);
  let end = body.last + 1;
  while (end - body.last <= MOST_TOPICS && isShort(pieces[end])) end++;
  if (at >= end || end - body.last < 3) return false;
  const article = pieces.slice(body.first, body.last + 1).map(({ text }) => text.toLowerCase());
  return pieces.slice(body.last + 1, end).some(({ text }) => article.some((line) => line.includes(text.toLowerCase())));
}
