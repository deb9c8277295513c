import { Fragment, type Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { AddMarkStep, RemoveMarkStep, type Step } from "@tiptap/pm/transform";
import { SENTENCE } from "../../marks/sentence.ts";
import { isStruck, withoutSuggestion } from "../../marks/suggestion.ts";
import { runsOf, type TextBlock, textBlocksOf } from "../../queries/runs-of.ts";
import { type Change, changesOf } from "../integrity/changes.ts";

/** Some text of one sentence and what is to stand in its place. Positions are of the document before. */
export type Edit = { readonly from: number; readonly to: number; readonly content: Fragment };

/**
 * What a transaction does to the words, as edits that each stay within one sentence, in order; null when it changes how
 * words are laid out in blocks. A paste of several blocks comes as the words of one.
 */
export function editsOf(tr: Transaction): readonly Edit[] | null {
  if (tr.steps.some(changesSentences)) return null;
  const changes = mergeOverlaps([...changesOf([tr]), ...lookChanges(tr)]);
  const edits = changes.map((change) => (isInline(tr, change) ? inlineEdits(tr, change) : acrossBlocks(tr, change)));
  return edits.every((some) => some !== null) ? edits.flat() : null;
}

type Place = Pick<Change, "oldFrom" | "oldTo" | "from" | "to"> & { readonly onlyLooks?: boolean };

function changesSentences(step: Step): boolean {
  return (step instanceof AddMarkStep || step instanceof RemoveMarkStep) && step.mark.type.name === SENTENCE;
}

/** A change of looks, sentence by sentence: what each says in another look goes behind what it says now. */
function lookChanges(tr: Transaction): readonly Place[] {
  return tr.steps.flatMap((step, i) => {
    if (!(step instanceof AddMarkStep || step instanceof RemoveMarkStep)) return [];
    const back = tr.mapping.slice(0, i).invert();
    const range = { from: back.map(step.from, 1), to: back.map(step.to, -1) };
    return sentencePieces(tr.before, range).map(({ from, to }) => ({
      oldFrom: from,
      oldTo: to,
      from: tr.mapping.map(from, -1),
      to: tr.mapping.map(to, 1),
      onlyLooks: true,
    }));
  });
}

function mergeOverlaps(changes: readonly Place[]): readonly Place[] {
  const merged: Place[] = [];
  for (const next of changes.toSorted((a, b) => a.oldFrom - b.oldFrom || a.oldTo - b.oldTo)) {
    const last = merged.at(-1);
    const apart = !last || next.oldFrom > last.oldTo || (next.oldFrom === last.oldTo && next.from >= last.to);
    if (apart) merged.push(next);
    else {
      const [oldTo, from] = [Math.max(last.oldTo, next.oldTo), Math.min(last.from, next.from)];
      merged[merged.length - 1] = { oldFrom: last.oldFrom, oldTo, from, to: Math.max(last.to, next.to) };
    }
  }
  return merged;
}

/** Whether a change stays inside one block, and that block stays what it is. */
function isInline({ before, doc }: Transaction, { oldFrom, oldTo, from, to }: Place): boolean {
  const [$oldFrom, $from] = [before.resolve(oldFrom), doc.resolve(from)];
  return (
    $oldFrom.parent.isTextblock &&
    $oldFrom.sameParent(before.resolve(oldTo)) &&
    $from.parent.isTextblock &&
    $from.sameParent(doc.resolve(to)) &&
    $oldFrom.parent.hasMarkup($from.parent.type, $from.parent.attrs)
  );
}

function inlineEdits(tr: Transaction, change: Place): readonly Edit[] {
  return placed(tr.before, change, wordsBetween(tr.doc, change));
}

/** Text that is taken out over several blocks leaves them standing; with no text in it, it is the blocks that change. */
function acrossBlocks(tr: Transaction, change: Place): readonly Edit[] | null {
  const words = wordsBetween(tr.doc, change);
  const removes = sentencePieces(tr.before, { from: change.oldFrom, to: change.oldTo }).length > 0;
  if (removes) return placed(tr.before, change, words);
  const $place = tr.before.resolve(change.oldFrom);
  const at = $place.parent.isTextblock ? $place.pos : textBlocksOf(tr.before, change.oldFrom, change.oldTo)[0]?.start;
  return words.size === 0 || at === undefined ? null : [{ from: at, to: at, content: words }];
}

/** The first sentence that loses words gets the new ones; between sentences they stand by themselves. */
function placed(before: Node, { oldFrom, oldTo }: Place, content: Fragment): readonly Edit[] {
  const pieces = sentencePieces(before, { from: oldFrom, to: oldTo });
  const [first, ...rest] = pieces;
  if (!first) return [{ from: oldFrom, to: oldFrom, content }];
  return [{ ...first, content }, ...rest.map((piece) => ({ ...piece, content: Fragment.empty }))];
}

/** The parts of a range by sentence. */
function sentencePieces(
  doc: Node,
  range: { readonly from: number; readonly to: number },
): readonly Omit<Edit, "content">[] {
  return textBlocksOf(doc, range.from, range.to).flatMap(({ node, start }) =>
    runsOf(node, start).flatMap((run) => {
      const [from, to] = [Math.max(run.from, range.from), Math.min(run.to, range.to)];
      return from < to ? { from, to } : [];
    }),
  );
}

/** The words of a change as new ones: what was to be taken out already is not said again in another look. */
function wordsBetween(doc: Node, { from, to, onlyLooks }: Place): Fragment {
  const nodes = textBlocksOf(doc, from, to).flatMap((block, i) => {
    const inside = inlineNodes(block, from, to).filter((node) => !onlyLooks || !isStruck(node));
    return i > 0 && inside.length > 0 ? [doc.type.schema.text(" "), ...inside] : inside;
  });
  return Fragment.fromArray(nodes.map((node) => node.mark(withoutSuggestion(node.marks))));
}

function inlineNodes({ node: block, start }: TextBlock, from: number, to: number): readonly Node[] {
  return block.cut(Math.max(0, from - start), Math.min(block.content.size, to - start)).content.content;
}
