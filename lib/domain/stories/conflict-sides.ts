import { normalText } from "../language/tokens.ts";
import type { MergeResult, Passage } from "../merge/merge-result.ts";
import type { Sid } from "../shared/ids.ts";
import { spanOverlap } from "../shared/span.ts";
import type { SettledConflict } from "./choices.ts";

export type CitedSentence = {
  readonly sid: Sid;
  readonly text: string;
  readonly citations: readonly Passage[];
};

/** A side of a conflict with what of the reports says it. */
export type SidePassages = { readonly value: string; readonly passages: readonly Passage[] };
export type ConflictPassages = Omit<SettledConflict, "sides"> & { readonly sides: readonly SidePassages[] };

/** A side with the sentences of the story that rest on it. */
export type TakenSide = { readonly value: string; readonly sentences: readonly CitedSentence[] };

/** Conflicts with their sides as passages in place of the merge's sentence ids. */
export function conflictPassages(
  conflicts: readonly SettledConflict[],
  sentences: MergeResult["sentences"],
): readonly ConflictPassages[] {
  const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  return conflicts.map((conflict) => ({
    ...conflict,
    sides: conflict.sides.map((side) => ({
      value: side.value,
      passages: side.sentences.flatMap((id) => byId.get(id) ?? []),
    })),
  }));
}

/** For each side, which sentences of the story cite any part of what says it. */
export function sidesTaken(sides: readonly SidePassages[], story: readonly CitedSentence[]): readonly TakenSide[] {
  return sides.map(({ value, passages }) => ({
    value,
    sentences: story.filter(({ citations }) => citations.some((cited) => passages.some((p) => overlaps(cited, p)))),
  }));
}

/** Whether the words of a value stand in a text; case, spaces and kinds of quote do not matter. */
export function statesValue(text: string, value: string): boolean {
  const wanted = squeezed(value);
  return wanted !== "" && squeezed(text).includes(wanted);
}

function overlaps(a: Passage, b: Passage): boolean {
  return a.report === b.report && spanOverlap(a, b) > 0;
}

function squeezed(text: string): string {
  return normalText(text).toLowerCase().replace(/\s+/g, "");
}
