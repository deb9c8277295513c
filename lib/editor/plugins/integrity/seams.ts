import type { Node } from "@tiptap/pm/model";
import { sentenceAttrs, sentenceMark } from "../../marks/sentence.ts";
import type { Change } from "./changes.ts";

/** A place where a deletion put the end of one sentence before another: they may have become one. */
export type Seam = { readonly at: number; readonly left: string; readonly right: string };

/**
 * The seams of some changes. A change makes one where it took the end of one sentence and the start of another,
 * or where it did nothing but join two blocks. A sentence that was only neighbour to a deletion stays itself.
 */
export function seamsOf(before: Node, changes: readonly Change[]): readonly Seam[] {
  return changes.flatMap((change) => {
    const [$from, $to] = [before.resolve(change.oldFrom), before.resolve(change.oldTo)];
    const [left, right] = [sidOf($from.nodeBefore), sidOf($to.nodeAfter)];
    if (left === null || right === null || left === right) return [];
    const tookBoth = sidOf($from.nodeAfter) === left && sidOf($to.nodeBefore) === right;
    const onlyJoined = change.from === change.to && $from.nodeAfter === null && $to.nodeBefore === null;
    return tookBoth || onlyJoined ? [{ at: endOfInserted(change.to, changes), left, right }] : [];
  });
}

/** Where everything ends that several changes put in at one place, one behind the other: a word composed letter by letter. */
function endOfInserted(at: number, changes: readonly Change[]): number {
  const next = changes.find(({ from, to }) => from <= at && at < to);
  return next ? endOfInserted(next.to, changes) : at;
}

function sidOf(node: Node | null): string | null {
  const mark = sentenceMark(node);
  return mark && sentenceAttrs(mark).sid;
}
