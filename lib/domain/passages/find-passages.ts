import { normalText } from "../language/tokens.ts";
import type { Span } from "../shared/span.ts";
import type { Finding, Verdict } from "../verify/finding.ts";
import { verifySentence } from "../verify/verify-sentence.ts";
import { differingSpans } from "./differing-spans.ts";
import type { IndexedPassage, PassageIndex } from "./passage-index.ts";
import { type RankedPassage, rankPassages } from "./rank-passages.ts";

/** A passage that may carry a sentence, with what the gate says of the sentence on this passage alone. */
export type FoundPassage = IndexedPassage & {
  readonly verdict: Verdict;
  /** What the sentence has otherwise than the passage. */
  readonly findings: readonly Finding[];
  /** Numbers, dates and names that the passage has in place of the sentence's; spans are in the passage. */
  readonly differing: readonly Span[];
  /** Where other reports say the same in the same words. */
  readonly also: readonly IndexedPassage[];
};

/** Below this share of what a sentence says, what a passage has in common with it is chance. */
const LEAST_SHARE = 0.22;
/** How many of the best are put before the gate. */
const JUDGED = 8;
const LONGEST_SENTENCE = 1_000;

/**
 * The passages that say what a sentence says, or the same with another figure or name, best first, at most `most`.
 * Passages that carry the whole sentence come before all others. Empty for a sentence that says nothing yet.
 */
export function findPassages(index: PassageIndex, sentence: string, most = 5): readonly FoundPassage[] {
  const asked = index.termsOf(sentence.slice(0, LONGEST_SENTENCE));
  const ranked = rankPassages(index, asked).filter(({ share }) => share >= LEAST_SHARE);
  const judged = together(index, ranked)
    .slice(0, JUDGED)
    .map((group) => judge(sentence, group));
  return judged.toSorted((a, b) => placeOf(a) - placeOf(b)).slice(0, most);
}

/** What carries the sentence is first, then what says otherwise of the same; among the rest the search knows best. */
function placeOf({ verdict }: FoundPassage): number {
  return verdict === "supported" ? 0 : verdict === "contradicted" ? 1 : 2;
}

type Group = { readonly first: IndexedPassage; readonly also: readonly IndexedPassage[] };

/** Passages of the same words as one: five outlets that print one agency's sentence would leave no room for another. */
function together(index: PassageIndex, ranked: readonly RankedPassage[]): readonly Group[] {
  const groups = new Map<string, { first: IndexedPassage; also: IndexedPassage[] }>();
  for (const { passage } of ranked.slice(0, JUDGED * 4)) {
    const found = index.passages[passage];
    if (!found) continue;
    const group = groups.get(normalText(found.text));
    if (group) group.also.push(found);
    else groups.set(normalText(found.text), { first: found, also: [] });
  }
  return [...groups.values()];
}

function judge(sentence: string, { first, also }: Group): FoundPassage {
  const { verdict, findings } = verifySentence(sentence, [first.text]);
  const differing = verdict === "supported" ? [] : differingSpans(sentence, first.text, findings);
  return { ...first, verdict, findings, differing, also };
}
