import { type Command, TextSelection } from "@tiptap/pm/state";
import { FIGURE, type FigureAttrs } from "../nodes/figure.ts";

/** Puts an image behind the block that the caret is in, in the place of that block where it is empty; the caret goes into its caption. */
export function insertFigure(attrs: FigureAttrs): Command {
  return (state, dispatch) => {
    const type = state.schema.nodes[FIGURE];
    if (!type) return false;
    const { $to } = state.selection;
    const [top, index] = [$to.node(0), $to.index(0)];
    const isEmpty = $to.depth === 1 && $to.parent.isTextblock && $to.parent.content.size === 0;
    const after = $to.depth === 0 ? $to.pos : $to.after(1);
    const from = isEmpty ? $to.before(1) : after;
    if (!top.canReplaceWith(Math.min(index, top.childCount), Math.min(index, top.childCount), type)) return false;
    const tr = state.tr.replaceWith(from, after, type.create(attrs));
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, from + 1)).scrollIntoView());
    return true;
  };
}

/** Says something else of the figure that the caret is in. Refuses outside of one. */
export function describeFigure(words: Pick<FigureAttrs, "alt" | "credit">): Command {
  return (state, dispatch) => {
    const place = figureAt(state);
    if (!place) return false;
    dispatch?.(state.tr.setNodeMarkup(place.position, undefined, { ...place.attrs, ...words }));
    return true;
  };
}

/** The figure that the caret is in or that is selected, or null. */
export function figureAt({
  selection,
}: Parameters<Command>[0]): { readonly position: number; readonly attrs: FigureAttrs } | null {
  const { $from } = selection;
  const selected = $from.nodeAfter;
  if (!selection.empty && selected?.type.name === FIGURE && selection.to === $from.pos + selected.nodeSize) {
    return { position: $from.pos, attrs: selected.attrs as FigureAttrs };
  }
  if ($from.parent.type.name !== FIGURE) return null;
  return { position: $from.before(), attrs: $from.parent.attrs as FigureAttrs };
}
