import { type Command, NodeSelection, TextSelection } from "@tiptap/pm/state";
import { FIGURE } from "../nodes/figure.ts";

/** Enter in a caption starts a paragraph behind the figure, with what stood behind the caret. Refuses elsewhere. */
export const leaveFigure: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const paragraph = state.schema.nodes.paragraph;
  if (!paragraph || $from.parent.type.name !== FIGURE || !$from.sameParent($to)) return false;
  const tr = state.tr.deleteSelection();
  const at = tr.mapping.map($from.pos);
  tr.split(at, 1, [{ type: paragraph }]);
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 2)).scrollIntoView());
  return true;
};

/** Backspace at the start of a caption selects the figure: the next one deletes it, knowingly. Refuses elsewhere. */
export const selectFigure: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== FIGURE || $from.parentOffset > 0) return false;
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, $from.before())));
  return true;
};
