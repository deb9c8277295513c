import type { Command } from "@tiptap/pm/state";
import { SENTENCE } from "../marks/sentence.ts";

/**
 * Takes every look from the selected text and leaves every attribution. The common command for this, which removes all
 * marks, would leave the text without sentences. Refuses when nothing is selected.
 */
export const clearFormatting: Command = (state, dispatch) => {
  const { from, to, empty } = state.selection;
  if (empty) return false;
  const looks = Object.values(state.schema.marks).filter((type) => type.name !== SENTENCE);
  dispatch?.(looks.reduce((tr, type) => tr.removeMark(from, to, type), state.tr));
  return true;
};
