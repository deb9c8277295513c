import { parsePlainTextOrderedListPaste } from "@tiptap/extension-list/ordered-list";
import { Plugin } from "@tiptap/pm/state";

/** Makes a numbered list of plain lines that are pasted with their numbers. */
export function numberedPaste(): Plugin {
  return new Plugin({
    props: {
      handlePaste: (view, { clipboardData }) => {
        if (clipboardData?.getData("text/html").trim()) return false;
        const list = parsePlainTextOrderedListPaste(clipboardData?.getData("text/plain") ?? "");
        if (!list) return false;
        try {
          view.dispatch(view.state.tr.replaceSelectionWith(view.state.schema.nodeFromJSON(list)));
          return true;
        } catch {
          // Where no list can stand, it comes in as the words that it is.
          return false;
        }
      },
    },
  });
}
