import { cutPiece, endsAsSentence, type Piece } from "./piece.ts";

/** The line that signs a post: "— Name (@handle) May 4, 2031". */
const SIGNATURE = /^[\s\u2014\u2013-]{0,4}[^.!?:\n]{1,80}\(@[\w.@-]{2,50}\)[^()]{0,70}$/u;
const SIGNED_AT_END = /\(@[\w.@-]{2,50}\)[^()]{0,70}$/u;
const SOCIAL =
  /#[\p{L}_]{2,}|(?<!\S)@\w{2,}|\p{Extended_Pictographic}|https?:\/\/|^[•▪‣·*-]\s|^\d+\/\d*(?:\s|$)|pic\.(?:twitter|x)\.com/u;
/** Posts were at most so long when this form of quoting them came up; longer lines are the article's own. */
const LONGEST_POST_LINE = 420;
const MOST_LINES = 14;

/** Joins each quoted post, from its first line to its signature, into one embed. */
export function joinPosts(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind !== "embed" || !SIGNED_AT_END.test(piece.text.slice(-160))) {
      joined.push(piece);
      continue;
    }
    const first = joined.length - linesBefore(joined, piece);
    const opening = joined[first] ?? piece;
    joined.length = first;
    joined.push(spanPiece(opening, piece));
  }
  return joined;
}

/** How many of the last pieces belong to the post that `signature` signs. */
function linesBefore(pieces: readonly Piece[], signature: Piece): number {
  const bare = SIGNATURE.test(signature.text) && !/pic\.(?:twitter|x)\.com|t\.co\//u.test(signature.text);
  let count = 0;
  let below = signature;
  while (count < MOST_LINES) {
    const line = pieces.at(-1 - count);
    if (!line || !belongs(line, below, bare && count === 0)) break;
    below = line;
    count++;
  }
  return count;
}

function belongs(line: Piece, below: Piece, mustHaveWords: boolean): boolean {
  if (SIGNED_AT_END.test(line.text.slice(-160)) || line.text.length > LONGEST_POST_LINE) return false;
  if (line.kind !== null && line.kind !== "embed") return false;
  if (mustHaveWords || line.kind === "embed") return true;
  if (SOCIAL.test(line.text)) return true;
  if (below.gap) return false;
  return foreignTo(line.text, below.text) || (line.words <= 15 && !endsAsSentence(line.text) && !line.prose);
}

/** Another script than the line below: posts repeat themselves in two languages. */
function foreignTo(text: string, other: string): boolean {
  return /\p{Script=Latin}/u.test(other) && !/\p{Script=Latin}/u.test(text);
}

function spanPiece(first: Piece, last: Piece): Piece {
  if (first === last) return last;
  const whole = { ...first, end: last.end, text: `${first.text}\n${last.text}` };
  return {
    ...cutPiece(whole, whole.start, whole.start + whole.text.length),
    end: last.end,
    kind: "embed",
    gap: first.gap,
  };
}
