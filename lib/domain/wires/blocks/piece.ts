import { countWords } from "../../language/scripts.ts";
import type { BlockKind } from "../report.ts";
import type { Paragraph } from "./paragraphs.ts";

/** A paragraph, or a part of one, on its way to being a block. */
export type Piece = Paragraph & {
  readonly words: number;
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
  const start = from + (raw.length - raw.trimStart().length);
  return {
    ...paragraph,
    start,
    end: start + text.length,
    text,
    gap: paragraph.gap && from === paragraph.start,
    words: countWords(text),
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

/** Whether a piece reads as running text: a closed sentence, or so many words that no heading has them. */
export function isProse(piece: Piece): boolean {
  if (piece.words >= 16) return true;
  return endsAsSentence(piece.text) && piece.words >= 3;
}
