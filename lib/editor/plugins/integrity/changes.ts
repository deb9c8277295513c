import { isHistoryTransaction } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { Mapping, type StepMap } from "@tiptap/pm/transform";
import type { Range } from "./ranges.ts";

/** One replacement: what it replaced in the document before, and where what it put in stands in the one after. */
export type Change = Range & {
  readonly oldFrom: number;
  readonly oldTo: number;
  /** Sentences in it were copied or moved here and keep what they are. */
  readonly kept: boolean;
};

const KEEP = "stet.keepSentences";

/** Says of a transaction that the sentences it inserts are whole, known ones: a copy, a move, a cited passage. */
export function keepingSentences(tr: Transaction): Transaction {
  return tr.setMeta(KEEP, true);
}

export function isKeepingSentences(tr: Transaction): boolean {
  return tr.getMeta(KEEP) === true;
}

/** Whether undo or redo made it. Those bring back a text that was in order, so nothing in them is new. */
export { isHistoryTransaction };

/** What some transactions, one after the other, replaced. Steps that only change marks or wrap blocks insert nothing. */
export function changesOf(transactions: readonly Transaction[]): readonly Change[] {
  const maps = transactions.flatMap((tr) => tr.mapping.maps.map((map) => ({ map, tr })));
  const all = maps.map(({ map }) => map);
  return maps.flatMap(({ map, tr }, i) => {
    const kept = isKeepingSentences(tr) || tr.getMeta("uiEvent") === "drop";
    return replacementsOf(map, all.slice(0, i), all.slice(i + 1)).map((change) => ({ ...change, kept }));
  });
}

function replacementsOf(map: StepMap, earlier: readonly StepMap[], later: readonly StepMap[]) {
  const back = new Mapping([...earlier]).invert();
  const forth = new Mapping([...later]);
  const found: Omit<Change, "kept">[] = [];
  map.forEach((oldStart, oldEnd, newStart, newEnd) => {
    const from = forth.map(newStart, 1);
    const to = Math.max(from, forth.map(newEnd, -1));
    found.push({ oldFrom: back.map(oldStart, -1), oldTo: back.map(oldEnd, 1), from, to });
  });
  return found;
}

/** Two documents' children that differ: the first place from the front and from the back, as positions and indices. */
export type Region = Range & {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly first: number;
  readonly last: number;
};

/**
 * Where two versions of a document differ, by the identity of their blocks: null when nowhere. Asking the steps would
 * not do, because undo can bring steps that change a document without saying where. `last` is exclusive.
 */
export function changedRegion(before: Node, after: Node): Region | null {
  if (before === after || before.content === after.content) return null;
  const shared = Math.min(before.childCount, after.childCount);
  let [first, tail, from, tailSize] = [0, 0, 0, 0];
  while (first < shared && before.child(first) === after.child(first)) {
    from += after.child(first).nodeSize;
    first += 1;
  }
  while (tail < shared - first && lastChild(before, tail) === lastChild(after, tail)) {
    tailSize += lastChild(after, tail).nodeSize;
    tail += 1;
  }
  const [oldTo, to] = [before.content.size - tailSize, after.content.size - tailSize];
  return { from, to, oldFrom: from, oldTo, first, last: after.childCount - tail };
}

function lastChild(node: Node, fromEnd: number): Node {
  return node.child(node.childCount - 1 - fromEnd);
}
