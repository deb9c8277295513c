import type { MergeSide } from "./merge-texts.ts";
import { type GivenHead, HEAD_FIELDS, type HeadField, headOf, type StoryHead } from "./story-head.ts";

/** One line round the text in three texts. */
export type MergedField = {
  readonly field: HeadField;
  /** What both began on; null where that is not known. */
  readonly before: string | null;
  readonly mine: string;
  readonly theirs: string;
  /** What it is in the merged text; null where both made something else of it, which is to be chosen. */
  readonly settled: string | null;
  /** Who made it so; null where nobody has touched it, or both have. */
  readonly by: MergeSide | null;
};

/** The lines round two texts that were written on one base: what only one side changed is settled. */
export function mergeHeads(base: GivenHead | null, mine: GivenHead, theirs: GivenHead): readonly MergedField[] {
  const [old, own, other] = [base && headOf(base), headOf(mine), headOf(theirs)];
  return HEAD_FIELDS.map((field) => {
    const line = { field, before: old?.[field] ?? null, mine: own[field], theirs: other[field] };
    if (line.mine === line.theirs) return { ...line, settled: line.mine, by: null };
    if (line.mine === line.before) return { ...line, settled: line.theirs, by: "theirs" };
    return line.theirs === line.before
      ? { ...line, settled: line.mine, by: "mine" }
      : { ...line, settled: null, by: null };
  });
}

/** The head that a merge makes; where nothing was chosen, mine. */
export function mergedHead(
  fields: readonly MergedField[],
  chosen: (field: HeadField) => MergeSide | undefined,
): StoryHead {
  const lines = fields.map((line) => [line.field, line.settled ?? line[chosen(line.field) ?? "mine"]] as const);
  return headOf(Object.fromEntries(lines) as StoryHead);
}
