import type { Editor } from "@tiptap/core";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { toast } from "#components/ui/toast.ts";
import { isSuggesting, setSuggesting } from "#lib/editor/plugins/suggesting.ts";
import { holdWords } from "./held-words.ts";

/** What makes suggestions: few need it, and nobody before the text is there. */
export const fetchSuggester = async () => (await import("#lib/editor/plugins/suggesting/suggested.ts")).suggested;

/**
 * Begins to suggest, or stops; answers whether what is written from now on is suggested. What is typed until that can
 * be said is suggested too: else it would take the place of words that were to stand.
 */
export async function toggleSuggesting(editor: Editor): Promise<boolean> {
  const isToBegin = !isSuggesting(editor.state);
  const letGo = holdWords(editor.view.dom);
  const suggester = isToBegin ? await Promise.race([fetchSuggester(), late()]).catch(unreached) : null;
  const words = letGo();
  if (editor.isDestroyed) return false;
  editor.view.dispatch(setSuggesting(editor.state.tr, suggester));
  if (words) editor.view.dispatch(wordsAtCaret(editor.state, words, suggester !== null));
  editor.view.focus();
  return suggester !== null;
}

/** Where they cannot be suggested they stand behind what was selected, and nothing gives way to them. */
function wordsAtCaret({ tr, selection }: EditorState, words: string, isSuggested: boolean): Transaction {
  return (isSuggested ? tr.insertText(words) : tr.insertText(words, selection.to)).scrollIntoView();
}

/** In ms; nobody should type unseen for longer. */
const PATIENCE = 3_000;

function late(): Promise<never> {
  return new Promise((_, refuse) => setTimeout(refuse, PATIENCE));
}

function unreached(): null {
  toast.error("To suggest, the desk has to be reached, and it cannot be just now. You are writing; try again.");
  return null;
}
