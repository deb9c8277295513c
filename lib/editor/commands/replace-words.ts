import type { Command, Transaction } from "@tiptap/pm/state";
import { keepingSentences } from "../plugins/integrity/changes.ts";

/** Words inside one sentence, by positions of the document, and what is to stand in their place. */
export type Replacement = { readonly from: number; readonly to: number; readonly text: string };

/**
 * Puts words in place of others. Their sentence keeps its sid and its sources, even when all of its words go, and is
 * never split: whoever replaces a word says nothing new of where the sentence comes from. The new words look as the first
 * of the old. Positions are those before the command, in any order; they must not overlap. Refuses when there are none.
 */
export function replaceWords(replacements: readonly Replacement[]): Command {
  return (state, dispatch) => {
    if (replacements.length === 0) return false;
    const backwards = replacements.toSorted((a, b) => b.from - a.from);
    dispatch?.(keepingSentences(backwards.reduce(replaceOne, state.tr)).scrollIntoView());
    return true;
  };
}

function replaceOne(tr: Transaction, { from, to, text }: Replacement): Transaction {
  if (text === "") return tr.delete(from, to);
  const marks = tr.doc.nodeAt(from)?.marks ?? [];
  return tr.replaceWith(from, to, tr.doc.type.schema.text(text, marks));
}
