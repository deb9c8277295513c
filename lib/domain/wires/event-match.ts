import type { EventTerm } from "./event-terms.ts";

/** How often terms occur: in how many of so many reports of the time looked at. */
export type TermFrequencies = {
  readonly reports: number;
  readonly byTerm: ReadonlyMap<string, number>;
};

/** Reports of one event lie no further apart, in hours. */
export const EVENT_HOURS = 72;
/** The likeness from which two reports are taken to be of one event: where TF-IDF parted the 300 reports of BASIL best. */
export const SAME_EVENT = 0.19;
/** A term of a desk with few reports is not yet known to be common or rare: as if so many had been seen. */
const REPORTS_ASSUMED = 20;
/** Words that an explanation names at most. */
const WORDS_SHOWN = 4;

/** How rare a term is: the logarithm of reports over those that have it, above 0. */
export function rarityOf(term: string, { reports, byTerm }: TermFrequencies): number {
  return Math.log(1 + (reports + REPORTS_ASSUMED) / (0.5 + (byTerm.get(term) ?? 1)));
}

/** How alike two reports are in what tells their event: 0, nothing shared, to 1, the same terms; symmetric. */
export function likenessOf(a: readonly EventTerm[], b: readonly EventTerm[], frequencies: TermFrequencies): number {
  const other = new Map(b.map(({ term, weight }) => [term, weight]));
  let shared = 0;
  for (const { term, weight } of a) shared += weight * (other.get(term) ?? 0) * rarityOf(term, frequencies) ** 2;
  const size = lengthOf(a, frequencies) * lengthOf(b, frequencies);
  return size === 0 ? 0 : Math.min(1, shared / size);
}

function lengthOf(terms: readonly EventTerm[], frequencies: TermFrequencies): number {
  return Math.sqrt(terms.reduce((sum, { term, weight }) => sum + (weight * rarityOf(term, frequencies)) ** 2, 0));
}

/** What two reports share, in words as `a` has them, the most telling first, at most four; a name is named once. */
export function sharedWords(
  a: readonly EventTerm[],
  b: readonly EventTerm[],
  frequencies: TermFrequencies,
): readonly string[] {
  const other = new Map(b.map(({ term, weight }) => [term, weight]));
  const told = a
    .flatMap(({ term, word, weight }) => {
      const there = other.get(term);
      return there ? [{ word, share: weight * there * rarityOf(term, frequencies) ** 2 }] : [];
    })
    .sort((one, two) => two.share - one.share)
    .map(({ word }) => word);
  return [...new Set(told)].slice(0, WORDS_SHOWN);
}
