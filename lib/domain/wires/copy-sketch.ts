import { SHINGLE_WORDS, shingleWords } from "./fingerprint.ts";
import type { BlockKind, ReportSentence } from "./report.ts";

/** How many of a text's shingles are kept: shares are then right to about four hundredths. */
export const SKETCH_SIZE = 128;
/** How many of them are looked up: two texts that share six tenths miss each other in all of these about once in a thousand. */
export const SKETCH_MARKS = 16;
/** With fewer shingles in common reach a share is chance. */
const FEWEST_COMPARED = 8;
const COPIED: ReadonlySet<BlockKind> = new Set<BlockKind>(["standfirst", "body", "subhead"]);

/**
 * The smallest hashes of the five-word runs of what a report tells, in rising order, at most 128: equal words give equal
 * sketches, and of two sketches it can be told how much of one text stands in the other. 32-bit signed integers.
 */
export function copySketchOf(report: {
  readonly text: string;
  readonly sentences: readonly ReportSentence[];
}): readonly number[] {
  const told = report.sentences
    .filter(({ block }) => COPIED.has(block))
    .map(({ start, end }) => report.text.slice(start, end))
    .join(" ");
  return sketchOf(shingleHashes(shingleWords(told)));
}

/** The hash of every run of five words, as of its text, which need not be made for it. */
function shingleHashes(words: readonly string[]): readonly number[] {
  if (words.length === 0) return [];
  const runs = Math.max(1, words.length - SHINGLE_WORDS + 1);
  return Array.from({ length: runs }, (_, at) => {
    const end = Math.min(at + SHINGLE_WORDS, words.length);
    let hash = hashOf(words[at] ?? "");
    for (let next = at + 1; next < end; next++) hash = hashOf(words[next] ?? "", hashOf(" ", hash));
    return mixed(hash);
  });
}

/** The smallest of a text's hashes, each once, in rising order. */
export function sketchOf(hashes: readonly number[]): readonly number[] {
  return [...new Set(hashes)].sort((a, b) => a - b).slice(0, SKETCH_SIZE);
}

/**
 * How much of the shorter of two texts stands in the other, 0 to 1, told from their sketches; exact for texts under 128
 * shingles. 0 when too little can be compared.
 */
export function copiedShare(a: readonly number[], b: readonly number[]): number {
  const reach = Math.min(reachOf(a), reachOf(b));
  const [mine, theirs] = [a.filter((hash) => hash <= reach), b.filter((hash) => hash <= reach)];
  const [shorter, longer] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  if (shorter.length < FEWEST_COMPARED) return 0;
  const there = new Set(longer);
  return shorter.filter((hash) => there.has(hash)).length / shorter.length;
}

/** Up to which hash a sketch holds everything of its text. */
function reachOf(sketch: readonly number[]): number {
  return sketch.length < SKETCH_SIZE ? Number.POSITIVE_INFINITY : (sketch.at(-1) ?? Number.POSITIVE_INFINITY);
}

const FNV_BASIS = 0x811c9dc5;

/** FNV-1a over the UTF-16 code units of words, which may go on from the hash of what stands before them. */
export function hashOf(words: string, before = FNV_BASIS): number {
  let hash = before;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash;
}

/** The same hash with its bits mixed, so that the small ones are a fair sample; a signed integer of 32 bits. */
export function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) | 0;
}
