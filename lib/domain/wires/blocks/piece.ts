import { countWords } from "../../language/scripts.ts";
import type { BlockKind } from "../report.ts";
import type { Paragraph } from "./paragraphs.ts";

/** A paragraph, or a part of one, on its way to being a block. */
export type Piece = Paragraph & {
  readonly words: number;
  /** Whether it reads as running text. */
  readonly prose: boolean;
  /** What its own words make it; null where only its place can tell. */
  readonly kind: BlockKind | null;
  /** False where prose only resembles furniture: among body paragraphs it is body. */
  readonly sure: boolean;
  /** The line begins a corner of the page: other articles, topics, readers' comments, or what follows the end of the article. */
  readonly opens: "promos" | "tags" | "comments" | "end" | null;
  /** It was cut from the start or the end of its paragraph. */
  readonly carved: boolean;
};

/** The part of a paragraph between two offsets of the report, without white space at its ends. */
export function cutPiece(paragraph: Paragraph, from: number, to: number, known: Partial<Piece> = {}): Piece {
  const raw = paragraph.text.slice(from - paragraph.start, to - paragraph.start);
  const text = raw.trim();
  const words = countWords(text);
  const start = from + (raw.length - raw.trimStart().length);
  return {
    ...paragraph,
    start,
    end: start + text.length,
    text,
    gap: paragraph.gap && from === paragraph.start,
    words,
    prose: isProse(text, words, FEWEST_OPEN_WORDS),
    kind: null,
    sure: true,
    opens: null,
    carved: from !== paragraph.start || to !== paragraph.end,
    ...known,
  };
}

const ENDED = /[.!?…:;。！？؟।۔][\p{Pe}\p{Pf}"'”’*\u200f\u200e]*$/u;

/** Whether a line ends as a sentence does. */
export function endsAsSentence(text: string): boolean {
  return ENDED.test(text.slice(-12));
}

/** So many words without a full stop are no heading any more. */
const FEWEST_OPEN_WORDS = 16;
const FEWEST_WITHOUT_STOPS = 8;

function isProse(text: string, words: number, fewestOpen: number): boolean {
  return words >= fewestOpen || (words >= 3 && endsAsSentence(text));
}

/** In a report whose writer uses no full stops at all, shorter lines count as running text too. */
export function judgeProse(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.some((piece) => piece.words >= FEWEST_WITHOUT_STOPS && endsAsSentence(piece.text))) return pieces;
  return pieces.map((piece) => ({ ...piece, prose: isProse(piece.text, piece.words, FEWEST_WITHOUT_STOPS) }));
}
