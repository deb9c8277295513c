/** Words that make a shingle. */
export const SHINGLE_WORDS = 5;
/** Share of the shorter text's shingles above which it counts as a copy; same-event reports by two hands stay under 0.1. */
export const COPY_SHARE = 0.6;
const FEWEST_SHINGLES = 8;

/** A text's words as shingles have them: folded to lower case, without punctuation. */
export function shingleWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize("NFKC")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Every run of five words of a text, each once. A shorter text is one shingle; an empty one has none. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = shingleWords(text);
  if (words.length === 0) return new Set();
  if (words.length < SHINGLE_WORDS) return new Set([words.join(" ")]);
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++)
    shingles.add(words.slice(at, at + SHINGLE_WORDS).join(" "));
  return shingles;
}

/** How much of `part` is found in `whole`: 0 to 1 of its shingles; 0 when it has none. */
export function containment(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let shared = 0;
  for (const shingle of part) if (whole.has(shingle)) shared++;
  return shared / part.size;
}

/** How two texts are related: the same words, one largely copied from the other, or neither. */
export type Copying = "same" | "copy" | "none";

/** Compares two texts by their shingles; punctuation, case and line breaks make no difference. Very short texts are the same or nothing. */
export function compareTexts(a: ReadonlySet<string>, b: ReadonlySet<string>): Copying {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  const share = containment(shorter, longer);
  if (share === 1 && shorter.size === longer.size) return "same";
  return share >= COPY_SHARE && shorter.size >= FEWEST_SHINGLES ? "copy" : "none";
}
