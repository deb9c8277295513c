import { languageOf } from "../language/language-of.ts";
import { CODE_PAGES, COMMON_HANZI, COMMON_LETTERS, COMMON_MARKS, ENCODING_NAMES } from "./lexicons/code-pages.ts";

/** In the order in which they are taken where the letters fit several alike. */
const CANDIDATES = Object.keys(ENCODING_NAMES);
const SAMPLE = 16_384;
/** So much better must another reading be before the word of the file or its sender is not believed. */
const MARGIN = 0.6;

/**
 * The encoding in which bytes that are no UTF-8 read best, told by how their letters sit in words: an accent inside a word is
 * expected, a box, a capital after a small letter, or two scripts in one word are not. What is `declared` wins where it fits nearly as well.
 */
export function guessEncoding(bytes: Uint8Array, declared: string | null): string {
  const sample = bytes.subarray(0, SAMPLE);
  const names = declared === null || CANDIDATES.includes(declared) ? CANDIDATES : [declared, ...CANDIDATES];
  const scores = names.map((name) => ({ name, score: plausibility(decodeLoosely(sample, name)) }));
  const best = scores.reduce((found, next) => (next.score > found.score + 1e-9 ? next : found));
  const said = scores.find(({ name }) => name === declared);
  if (said && said.score >= best.score - MARGIN) return said.name;
  const close = scores.filter(({ score }) => score >= best.score - CLOSE);
  return settleByLanguage(sample, best.name, close) ?? best.name;
}

type Score = { readonly name: string; readonly score: number };

/** Accents of the West, the middle and the rim of Europe sit alike in words: what language it is tells whose they are. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  "windows-1250": ["pl", "cs", "sk", "hu", "sl", "hr", "bs", "ro", "sq"],
  "iso-8859-2": ["pl", "cs", "sk", "hu", "sl", "hr", "bs", "ro", "sq"],
  "windows-1254": ["tr", "az"],
  "windows-1257": ["lt", "lv", "et"],
};
const CLOSE = 0.25;
const WITH_ACCENTS = new Set(["cp437", "cp850", "macintosh"]);

function settleByLanguage(sample: Uint8Array, best: string, close: readonly Score[]): string | null {
  const language = languageOf(decodeLoosely(sample, best)) ?? "";
  // English has no accents: what looks like one between its letters is a dash or a quotation mark.
  if (language === "en" && WITH_ACCENTS.has(best)) return "windows-1252";
  if (best !== "windows-1252" && !(best in LANGUAGES)) return null;
  const fitting = close.filter(({ name }) => LANGUAGES[name]?.includes(language));
  if (fitting.length > 0) return fitting.reduce((found, next) => (next.score > found.score ? next : found)).name;
  return close.some(({ name }) => name === "windows-1252") ? "windows-1252" : null;
}

/** The text of bytes in an encoding that a browser or an IBM PC knows; what does not fit is replaced by U+FFFD. */
export function decodeLoosely(bytes: Uint8Array, encoding: string): string {
  const page = encoding === "cp437" || encoding === "cp850" ? CODE_PAGES[encoding] : null;
  if (page === null) return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const codes = new Uint16Array(bytes.subarray(at, at + CHUNK));
    for (const [place, code] of codes.entries()) if (code > 127) codes[place] = page.charCodeAt(code - 128);
    parts.push(new TextDecoder("utf-16le").decode(codes));
  }
  return parts.join("");
}

const CHUNK = 8_192;

const letters = new Set(COMMON_LETTERS);
const marks = new Set(COMMON_MARKS);
const hanzi = new Set(COMMON_HANZI);

/** How well the characters beyond ASCII sit, from about -3 to 1 for each. */
function plausibility(text: string): number {
  const characters = [...text];
  let sum = 0;
  let count = 0;
  characters.forEach((character, at) => {
    if (character <= "\u007f") return;
    count++;
    sum += fitness(characters[at - 1] ?? " ", character, characters[at + 1] ?? " ");
  });
  return count === 0 ? 0 : sum / count;
}

function fitness(before: string, character: string, after: string): number {
  if (/[\ufffd\p{Cc}\p{Cn}\p{Co}]/u.test(character)) return -3;
  if (marks.has(character)) return fitOfMark(before, character, after);
  if (/\p{Script=Han}/u.test(character)) return isLatin(before) && isLatin(after) ? -2 : hanzi.has(character) ? 1 : 0.5;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return character > "\uff60" ? -0.5 : 1;
  if (/\p{Script=Hangul}/u.test(character)) return /\p{Script=Han}/u.test(before + after) ? -1 : 1;
  if (!/[\p{L}\p{M}]/u.test(character)) return isLetter(before) && isLetter(after) ? -2 : -0.5;
  return fitOfLetter(before, character, after);
}

function fitOfMark(before: string, character: string, after: string): number {
  if (!isLetter(before) || !isLetter(after)) return 0.6;
  return /[’—–]/u.test(character) ? 0.4 : -1;
}

function fitOfLetter(before: string, character: string, after: string): number {
  if (scriptOf(before) !== null && scriptOf(before) !== scriptOf(character)) return -2;
  if (scriptOf(after) !== null && scriptOf(after) !== scriptOf(character)) return -2;
  if (/\p{Lu}/u.test(character) && /\p{Ll}/u.test(before)) return -1.5;
  if (/\p{Ll}/u.test(character) && /\p{Lu}/u.test(before) && /\p{Lu}/u.test(after)) return -1;
  if (scriptOf(character) !== "latin") return 1;
  // Three accents in a row are no Latin word's, and the rule where Cyrillic or Greek is misread.
  if (isAccented(before) && isAccented(after)) return -0.5;
  return letters.has(character) ? 1 : 0.2;
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}

function isAccented(character: string): boolean {
  return character > "\u007f" && isLatin(character);
}

function isLatin(character: string): boolean {
  return /\p{Script=Latin}/u.test(character);
}

function scriptOf(character: string): "latin" | "cyrillic" | "greek" | "arabic" | "other" | null {
  if (!isLetter(character)) return null;
  if (isLatin(character)) return "latin";
  if (/\p{Script=Cyrillic}/u.test(character)) return "cyrillic";
  if (/\p{Script=Greek}/u.test(character)) return "greek";
  return /\p{Script=Arabic}/u.test(character) ? "arabic" : "other";
}
