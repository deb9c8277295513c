/** What became of the wish to have a draft's wording smoothed. `unavailable`: no answer that could be used came in time. */
export type PhrasingOutcome =
  | { readonly kind: "phrased"; readonly rephrased: number; readonly kept: number }
  | { readonly kind: "unavailable" };

/** What an editor reads when a draft is made; `phrasing` is null where nobody asked for it. */
export function wordsOfDraft(revision: number, phrasing: PhrasingOutcome | null): string {
  const drafted = `Drafted as revision ${revision}`;
  if (!phrasing) return drafted;
  if (phrasing.kind === "unavailable")
    return `${drafted} in the reports’ own words: the phrasing service gave no usable answer`;
  const { rephrased, kept } = phrasing;
  const all = rephrased + kept;
  if (rephrased === 0) return `${drafted}; every sentence was kept as it was`;
  const phrased = `${drafted}; ${rephrased} of ${all} ${all === 1 ? "sentence" : "sentences"} rephrased`;
  return kept === 0 ? phrased : `${phrased}, ${kept} kept as ${kept === 1 ? "it was" : "they were"}`;
}
