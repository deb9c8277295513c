import type { Span } from "../shared/span.ts";
import { STOP_WORDS } from "./lexicons/stop-words.ts";

export type Token = Span & {
  readonly text: string;
  /** Lower case, compatibility-composed, without possessive, dots of an acronym or invisible characters. */
  readonly norm: string;
  readonly kind: "word" | "number";
};

// Soft hyphen, zero-width spaces and joiners, marks of direction: present in feeds, absent to a reader.
const INVISIBLE = "\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF";
// Scripts written without spaces between words: each letter is a token.
const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const LETTER = `[\\p{L}--[${UNSPACED}]]`;
const INNER = `[[\\p{L}\\p{M}\\p{Nd}${INVISIBLE}]--[${UNSPACED}]]`;
const APOSTROPHE = "['’‘ʼ＇]";

const TOKEN = new RegExp(
  [
    `(?<acronym>(?:${LETTER}\\.){2,}(?:${LETTER}(?!${INNER}))?)`,
    `(?<number>\\p{Nd}+(?:[.,:\\/⁄٫٬]\\p{Nd}+|['’\\u00A0\\u2009\\u202F]\\p{Nd}{3}(?!\\p{Nd}))*[¼½¾⅓⅔]?|[¼½¾⅓⅔])`,
    `[${UNSPACED}]\\p{M}*`,
    `${LETTER}${INNER}*(?:${APOSTROPHE}${LETTER}${INNER}*)*`,
  ].join("|"),
  "gv",
);
const INVISIBLES = new RegExp(`[${INVISIBLE}]`, "gu");
const ASCII_WORD = /^[A-Za-z0-9]+$/;

/**
 * The words and numbers of a text in order, in any script; hyphenated words are several tokens.
 * Offsets cut exactly the token out of the text as given.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const kind = match.groups?.number === undefined ? "word" : "number";
    tokens.push({ start: match.index, end: match.index + word.length, text: word, norm: normOf(word), kind });
  }
  return tokens;
}

/** A word as it is compared: lower case, NFKC, straight apostrophes, no possessive, no invisible characters. */
export function normOf(word: string): string {
  if (ASCII_WORD.test(word)) return word.toLowerCase();
  const plain = withoutInvisibles(word).normalize("NFKC").replace(/[’‘ʼ]/g, "'").toLowerCase();
  if (/^(?:\p{L}\.)+\p{L}?$/u.test(plain)) return plain.replaceAll(".", "");
  return plain.replace(/'s?$/, "");
}

/** A text as it is compared letter by letter: NFC, plain spaces and straight quotes, runs of space made one. */
export function normalText(text: string): string {
  return withoutInvisibles(text)
    .normalize("NFC")
    .replace(/[‘’‚‛ʼ＇]/g, "'")
    .replace(/[“”„‟«»＂]/g, '"')
    .replace(/[‐‑‒–—―]/g, "-")
    .replace(/…/g, "...")
    .replace(/\s+/g, " ")
    .trim();
}

export function withoutInvisibles(text: string): string {
  return text.replace(INVISIBLES, "");
}

/** Whether a token carries meaning of its own: a number, or a word that is not an article, preposition, auxiliary. */
export function isContent(token: Token): boolean {
  return token.kind === "number" || isAcronym(token) || !STOP_WORDS.has(token.norm);
}

/** Written in capitals throughout, or with dots between its letters: “US”, “U.N.”. */
export function isAcronym(token: Token): boolean {
  return token.text.length > 1 && /^(?:\p{Lu}{2,}|(?:\p{Lu}\.)+\p{Lu}?)(?:['’]s)?$/u.test(token.text);
}

export function isCapitalised(token: Token): boolean {
  return token.kind === "word" && /^\p{Lu}/u.test(token.text);
}

/** A word without accents, for spellings that differ only in them. */
export function foldAccents(word: string): string {
  return ASCII_WORD.test(word) ? word : word.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
}
