import type { BlockKind } from "../wires/report.ts";
import type { PassageIndex } from "./passage-index.ts";
import type { Term } from "./terms.ts";

export type RankedPassage = {
  /** Its place in the index. */
  readonly passage: number;
  readonly score: number;
  /** 0 to 1: how much of what was asked for it has, the rarer the more. */
  readonly share: number;
};

// The usual settings of BM25, a little kinder to long sentences: wires pack much into one.
const SATURATION = 1.2;
const LENGTH = 0.5;
/** What another spelling is worth, against the very word. */
const SPELLING = 0.85;

/** A headline says in short what the text says in full, and shall not stand before it. */
const BLOCK_WEIGHT: Partial<Record<BlockKind, number>> = { headline: 0.75, subhead: 0.6, caption: 0.9, embed: 0.9 };

/** The passages that share something with what is asked for, best first, by BM25 over terms of unequal weight. */
export function rankPassages(index: PassageIndex, asked: readonly Term[]): readonly RankedPassage[] {
  const shares = new Map<number, number>();
  let whole = 0;
  for (const term of asked) {
    const worth = worthOf(index, term);
    whole += Math.max(...worth.values(), term.weight * (worth.size > 0 ? 0 : index.rarity("")));
    for (const [passage, own] of worth) shares.set(passage, (shares.get(passage) ?? 0) + own);
  }
  return [...shares]
    .map(([passage, share]) => ({ passage, score: share * favourOf(index, passage), share: share / whole }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}

/** By passage what a term is worth in it: the best of the keys that it goes by. */
function worthOf(index: PassageIndex, { keys, weight }: Term): ReadonlyMap<number, number> {
  const worth = new Map<number, number>();
  keys.forEach((key, place) => {
    const own = weight * index.rarity(key) * (place === 0 ? 1 : SPELLING);
    for (const passage of index.postings.get(key) ?? []) worth.set(passage, Math.max(own, worth.get(passage) ?? 0));
  });
  return worth;
}

/** Short passages before long ones that say the same among much else, text before headlines. */
function favourOf(index: PassageIndex, passage: number): number {
  const length = 1 - LENGTH + LENGTH * (index.lengths[passage] ?? 1);
  const block = BLOCK_WEIGHT[index.passages[passage]?.block ?? "body"] ?? 1;
  return (block * (SATURATION + 1)) / (1 + SATURATION * length);
}
