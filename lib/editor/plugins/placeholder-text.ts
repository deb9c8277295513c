import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";

/** Says what to do with a text that says nothing yet, at the caret's paragraph, to whoever may write it. */
export function placeholderText(words: string): Plugin {
  let view: EditorView | null = null;
  return new Plugin({
    view: (mounted) => {
      view = mounted;
      return {
        destroy: () => {
          view = null;
        },
      };
    },
    props: { decorations: (state) => (view?.editable && isEmpty(state.doc) ? atCaret(state, words) : null) },
  });
}

/** Ends at the first block that has something: of a long text only that one is looked at. */
function isEmpty(doc: Node): boolean {
  return doc.children.every((block) => block.isTextblock && block.content.size === 0);
}

function atCaret({ doc, selection }: EditorState, words: string): DecorationSet {
  const { $anchor } = selection;
  const at = $anchor.depth > 0 ? $anchor.before(1) : $anchor.pos;
  const block = doc.nodeAt(at);
  const look = { class: "is-editor-empty", "data-placeholder": words };
  return DecorationSet.create(doc, block ? [Decoration.node(at, at + block.nodeSize, look)] : []);
}
