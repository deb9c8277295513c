import type { Passage } from "../merge/merge-result.ts";
import type { Finding } from "./finding.ts";

/** A sentence with the passages that its findings were judged against. */
export type FoundSentence = { readonly text: string; readonly citations: readonly Passage[] };

/**
 * What one finding of a sentence is about, as a string that tells it from every other: the rule and what the passages
 * say in its place, both in the gate's own words; the words it points at, with the word before and the word after, for
 * “12 dead” is not “12 injured”; and the passages cited. The rest of the sentence may change without touching it.
 * Dismissals are kept under this string: another form of it needs a migration of those that are there.
 */
export function matterOf({ text, citations }: FoundSentence, { kind, message, start, end }: Finding): string {
  const passages = citations.map((passage) => `${passage.report} ${passage.start} ${passage.end}`).sort();
  const before = wordsOf(text.slice(0, start)).at(-1) ?? "";
  const after = wordsOf(text.slice(end)).at(0) ?? "";
  const own = text.slice(start, end).replace(SPACES, " ");
  return [kind, message, before, own, after, ...new Set(passages)].join("\n");
}

// Listed one by one, so that Postgres can tell words apart in the very same way.
const SPACES = /[ \t\r\n\u00a0]+/g;
const BETWEEN_WORDS = /[ \t\r\n\u00a0.,;:!?()"“”…—–]+/;

function wordsOf(text: string): readonly string[] {
  return text.split(BETWEEN_WORDS).filter((word) => word !== "");
}
