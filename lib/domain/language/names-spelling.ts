import { ARABIC_ARTICLE, SKELETON_RULES } from "./lexicons/transliteration.ts";
import { foldAccents } from "./tokens.ts";

/**
 * The skeleton that the Latin spellings of one name share: consonants, folded. Equal skeletons propose that two
 * spellings are one name; they never decide it, since close names of different people and countries share one too.
 */
export function spellingKey(name: string): string {
  return nameParts(name).map(partKey).join(" ");
}

/** A name's parts in lower case without accents, articles and punctuation: "al-Jalali" is one part. */
export function nameParts(name: string): string[] {
  const words = foldAccents(name)
    .toLowerCase()
    .replace(/[øđłıßæœþð]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/['’‘ʼ`.]/g, "")
    .split(/[\s\-–]+/)
    .filter(Boolean);
  const parts = words.filter((word) => !ARABIC_ARTICLE.test(word));
  return parts.length > 0 ? parts : words;
}

// Letters that have no accent to take off, as desks without them write them.
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  đ: "d",
  ł: "l",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ð: "d",
};

/** Whether two single parts can be spellings of one: equal, or alike in skeleton and not far in length. */
export function samePart(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 2 || a.length < 4 || b.length < 4) return false;
  const key = partKey(a);
  return key.length >= 2 && key === partKey(b) && !differInEnding(a, b);
}

function partKey(part: string): string {
  return SKELETON_RULES.reduce((key, [pattern, replacement]) => key.replace(pattern, replacement), part);
}

// "Rahman" and "Rahmani", "Niger" and "Nigeria" are two names though their consonants agree.
function differInEnding(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (
    long.startsWith(short) && /^(?:i|ia|an|o|a)$/.test(long.slice(short.length)) && long.length - short.length >= 1
  );
}
