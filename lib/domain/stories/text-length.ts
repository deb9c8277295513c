import { countWords } from "../language/scripts.ts";

export type TextLength = {
  readonly words: number;
  /** Whole characters as a reader counts them, spaces included. */
  readonly characters: number;
  readonly sentences: number;
  /** Whole minutes, at least one where there is a word. */
  readonly minutes: number;
};

/** Words read in a minute by adults reading prose in silence: the mean of 190 studies (Brysbaert, 2019). */
const WORDS_A_MINUTE = 238;

// Made when first needed: to make one takes a browser longer than to draw a page of the text.
let letters: Intl.Segmenter | null = null;

/** How long a text of these sentences is. */
export function textLength(sentences: readonly string[]): TextLength {
  const words = sentences.reduce((sum, text) => sum + countWords(text), 0);
  // The space that parts two sentences is a character too.
  const spaces = Math.max(0, sentences.length - 1);
  const characters = sentences.reduce((sum, text) => sum + charactersOf(text), spaces);
  return { words, characters, sentences: sentences.length, minutes: Math.ceil(words / WORDS_A_MINUTE) };
}

/** Only text with marks or pairs in it needs the slow way of counting. */
function charactersOf(text: string): number {
  if (!/\p{M}|\u200d|[\u{10000}-\u{10ffff}]/u.test(text)) return text.length;
  letters ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return [...letters.segment(text)].length;
}
