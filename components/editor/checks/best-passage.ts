import type { FoundPassage } from "#lib/domain/passages/find-passages.ts";
import type { Cite } from "#lib/editor/marks/cite.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";

type Cited = Pick<StorySentence, "cites">;

/** The passage that one key cites: the best that the sentence does not rest on yet, or null. */
export function bestToCite(passages: readonly FoundPassage[], sentence: Cited): FoundPassage | null {
  return passages.find((passage) => !isCitedBy(passage, sentence)) ?? null;
}

/** Whether a sentence rests on the whole of a passage. */
export function isCitedBy(passage: FoundPassage, { cites }: Cited): boolean {
  const { report, start, end } = passage;
  return cites.some((cite) => cite.report === report && cite.from <= start && end <= cite.to);
}

export function citeOf({ report, start, end }: FoundPassage): Cite {
  return { report, from: start, to: end };
}
