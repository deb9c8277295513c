import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { suggestedStretches } from "../queries/suggestions-of.ts";
import { changesOf, isHistoryTransaction } from "./integrity/changes.ts";
import { isTracked } from "./suggesting/suggested.ts";

const key = new PluginKey<boolean>("suggesting");

/** Whether what is written now is suggested. */
export function isSuggesting(state: EditorState): boolean {
  return key.getState(state) ?? false;
}

/** Turns suggesting on or off; changes nothing in the text. */
export function setSuggesting(tr: Transaction, on: boolean): Transaction {
  return tr.setMeta(key, on);
}

/**
 * Remembers whether one suggests, and keeps what is written plainly out of suggestions: text typed in the midst of one
 * would else be taken for its author's words, and text typed into struck words for struck.
 */
export function suggesting(): Plugin<boolean> {
  return new Plugin<boolean>({
    key,
    state: { init: () => false, apply: (tr, on) => tr.getMeta(key) ?? on },
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
