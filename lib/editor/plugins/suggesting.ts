import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { suggestedStretches } from "../queries/suggestions-of.ts";
import { changesOf, isHistoryTransaction } from "./integrity/changes.ts";
import { isTracked, type Suggester } from "./suggesting/tracked.ts";

const key = new PluginKey<Suggester | null>("suggesting");

/** What makes a suggestion of whatever is written now; null where one writes. */
export function suggesterOf(state: EditorState): Suggester | null {
  return key.getState(state) ?? null;
}

/** Whether what is written now is suggested. */
export function isSuggesting(state: EditorState): boolean {
  return suggesterOf(state) !== null;
}

/**
 * Turns suggesting on, by what makes suggestions, or off by null; changes nothing in the text. An editor opens without
 * it, since few suggest: nobody can be suggesting before it is there.
 */
export function setSuggesting(tr: Transaction, suggester: Suggester | null): Transaction {
  return tr.setMeta(key, { suggester });
}

/**
 * Remembers whether one suggests, and keeps what is written plainly out of suggestions: text typed in the midst of one
 * would else be taken for its author's words, and text typed into struck words for struck.
 */
export function suggesting(): Plugin<Suggester | null> {
  return new Plugin<Suggester | null>({
    key,
    state: { init: () => null, apply: (tr, now) => (tr.getMeta(key) ?? { suggester: now }).suggester },
    appendTransaction: (transactions, _before, after) => {
      const plain = transactions.filter((tr) => tr.docChanged);
      if (plain.length === 0 || plain.some((tr) => isHistoryTransaction(tr) || isTracked(tr))) return null;
      return withPlainWords(after, plain);
    },
  });
}

function withPlainWords(state: EditorState, transactions: readonly Transaction[]): Transaction | null {
  const tr = state.tr;
  for (const { from, to, kept } of changesOf(transactions)) {
    if (kept || from === to) continue;
    for (const stretch of suggestedStretches(state.doc, from, to)) {
      const type = state.schema.marks[stretch.kind];
      if (type) tr.removeMark(stretch.from, stretch.to, type);
    }
  }
  return tr.docChanged ? tr : null;
}
