import { SLUG_LETTERS } from "./slug-letters.ts";

/** As many characters as an address may have; the database holds it too. */
export const SLUG_LENGTH = 80;

/**
 * The title as an address: lower-case Latin letters and digits, words joined by "-", cut between words.
 * A title in a script that has no letters here becomes "story-" with a number of its own, the same every time.
 */
export function slugOf(title: string): string {
  const words = latinWords(title);
  return words.length === 0 ? `story-${fingerprint(title)}` : fitted(words, SLUG_LENGTH);
}

/** The slug, with the first number behind it that makes it unlike all those taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? slug : numbered(slug, number);
    if (!taken.has(candidate)) return candidate;
  }
}

function latinWords(title: string): readonly string[] {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const latin = [...plain].map((letter) => SLUG_LETTERS.get(letter) ?? letter).join("");
  return latin.replace(/['’ʼьъ]/g, "").match(/[a-z0-9]+/g) ?? [];
}

function numbered(slug: string, number: number): string {
  const end = `-${number}`;
  return `${fitted(slug.split("-"), SLUG_LENGTH - end.length)}${end}`;
}

function fitted(words: readonly string[], length: number): string {
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word.slice(0, length) : `${slug}-${word}`;
    if (longer.length > length) break;
    slug = longer;
  }
  return slug;
}

/** FNV-1a over the code points, in base 36: enough to tell titles of one newsroom apart. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}
