import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { SuggestionId } from "../../marks/suggestion.ts";

export type SuggestionRules = {
  /** The name of a new suggestion, which nothing else in the story has. */
  readonly makeId: () => SuggestionId;
  /** Whether somebody else made it, as far as is known here: nothing is added to it. */
  readonly isForeign: (id: SuggestionId) => boolean;
};

/** Makes a suggestion of a transaction; null where it cannot be suggested. */
export type Suggester = (tr: Transaction, state: EditorState, rules: SuggestionRules) => Transaction | null;

const PLAIN = "stet.notSuggested";
const TRACKED = "stet.suggested";

/** Says that a transaction does what it does while one suggests, too: a decision about suggestions, another text. */
export function notSuggested(tr: Transaction): Transaction {
  return tr.setMeta(PLAIN, true);
}

export function isPlain(tr: Transaction): boolean {
  return tr.getMeta(PLAIN) === true;
}

/** Says that a transaction is a suggestion already. */
export function asTracked(tr: Transaction): Transaction {
  return tr.setMeta(TRACKED, true);
}

export function isTracked(tr: Transaction): boolean {
  return tr.getMeta(TRACKED) === true;
}
