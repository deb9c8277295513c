import type { Sid } from "../../domain/shared/ids.ts";
import { keptOrder } from "../../domain/stories/kept-order.ts";
import { type Cite, sameCite, sameCites } from "../marks/cite.ts";
import { canonicalSentence } from "./canonical-sentence.ts";
import type { StorySentence } from "./sentences-of.ts";
import { type WordChange, wordDiff } from "./word-diff.ts";

/** What tells that a sentence is as it was: its form, or where that is not at hand, its hash, on both sides. */
export type ComparedSentence = Pick<StorySentence, "sid" | "text" | "cites"> &
  (Pick<StorySentence, "inlines"> | { readonly hash: string });

/**
 * What became of one sentence. `moved` goes with `same` and `changed`: it stands elsewhere among the sentences
 * that both revisions have. `words` is there where the words differ, and `cites` says whether the sources do.
 */
export type SentenceChange =
  | { readonly kind: "same"; readonly sid: Sid; readonly moved: boolean; readonly after: ComparedSentence }
  | {
      readonly kind: "changed";
      readonly sid: Sid;
      readonly moved: boolean;
      readonly before: ComparedSentence;
      readonly after: ComparedSentence;
      readonly words: readonly WordChange[];
      readonly citesChanged: boolean;
    }
  | { readonly kind: "added"; readonly sid: Sid; readonly after: ComparedSentence }
  | { readonly kind: "removed"; readonly sid: Sid; readonly before: ComparedSentence };

/** What happened to each sentence between two revisions, in the order of the second; what was removed comes where it stood. */
export function compareRevisions(
  before: readonly ComparedSentence[],
  after: readonly ComparedSentence[],
): readonly SentenceChange[] {
  const old = new Map(before.map((sentence) => [sentence.sid, sentence]));
  const kept = new Set(after.map((sentence) => sentence.sid));
  const inPlace = keptOrder(
    before.map(({ sid }) => sid),
    after.map(({ sid }) => sid),
  );
  const removals = removedAfter(before, kept);
  const compared = after.flatMap((sentence) => [
    compare(old.get(sentence.sid), sentence, !inPlace.has(sentence.sid)),
    ...(removals.get(sentence.sid) ?? []),
  ]);
  return [...(removals.get(null) ?? []), ...compared];
}

/** Whether anything a reviewer would look at differs. */
export function isSameText(changes: readonly SentenceChange[]): boolean {
  return changes.every((change) => change.kind === "same" && !change.moved);
}

function compare(before: ComparedSentence | undefined, after: ComparedSentence, moved: boolean): SentenceChange {
  const { sid } = after;
  if (!before) return { kind: "added", sid, after };
  if (formOf(before) === formOf(after)) return { kind: "same", sid, moved, after };
  const citesChanged = !sameCites(before.cites, after.cites);
  return { kind: "changed", sid, moved, before, after, words: wordDiff(before.text, after.text), citesChanged };
}

/** Equal for two sentences of the same words, looks and citations, whatever revisions they stand in. */
export function formOf(sentence: ComparedSentence): string {
  return "hash" in sentence ? sentence.hash : canonicalSentence(sentence);
}

/** The citations that only the second has, and those that only the first has. */
export function citesChanged(
  before: readonly Cite[],
  after: readonly Cite[],
): { readonly came: readonly Cite[]; readonly went: readonly Cite[] } {
  const lacking = (there: readonly Cite[]) => (cite: Cite) => !there.some((other) => sameCite(cite, other));
  return { came: after.filter(lacking(before)), went: before.filter(lacking(after)) };
}

/** The removed sentences, by the kept sentence they stood behind; null is the start of the story. */
function removedAfter(
  before: readonly ComparedSentence[],
  kept: ReadonlySet<Sid>,
): ReadonlyMap<Sid | null, readonly SentenceChange[]> {
  const anchors: (Sid | null)[] = [];
  for (const { sid } of before) anchors.push(kept.has(sid) ? sid : (anchors.at(-1) ?? null));
  const removed = before.flatMap((sentence, i) =>
    kept.has(sentence.sid) ? [] : { anchor: anchors[i] ?? null, change: removal(sentence) },
  );
  const groups = [...Map.groupBy(removed, ({ anchor }) => anchor)];
  return new Map(groups.map(([anchor, members]) => [anchor, members.map(({ change }) => change)]));
}

function removal(before: ComparedSentence): SentenceChange {
  return { kind: "removed", sid: before.sid, before };
}
