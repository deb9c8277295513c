import type { Command } from "@tiptap/pm/state";
import { SENTENCE } from "../marks/sentence.ts";
import { isSuggestionMark } from "../marks/suggestion.ts";

/**
 * Takes every look from the selected text and leaves every attribution and suggestion. The common command for this,
 * which removes all marks, would leave the text without sentences. Refuses when nothing is selected.
 */
export const clearFormatting: Command = (state, dispatch) => {
  const { from, to, empty } = state.selection;
  if (empty) return false;
  const looks = Object.values(state.schema.marks).filter(({ name }) => name !== SENTENCE && !isSuggestionMark(name));
  dispatch?.(looks.reduce((tr, type) => tr.removeMark(from, to, type), state.tr));
  return true;
};
