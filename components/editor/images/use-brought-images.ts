import type { Editor } from "@tiptap/core";
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { useEffect, useRef } from "react";

const BROUGHT = new PluginKey("brought-images");

/**
 * Hands over what is dropped on the text or pasted into it and is a file: the browser by itself would leave the page to
 * show it. What comes with words is pasted as words, even where a picture of them comes along.
 */
export function useBroughtImages(editor: Editor, onFile: (file: File) => void): void {
  const newest = useRef(onFile);
  useEffect(() => {
    newest.current = onFile;
  });
  useEffect(() => {
    const bring = (view: EditorView, brought: DataTransfer | null): boolean => {
      const file = brought?.files[0];
      if (!file || brought.getData("text/plain") !== "") return false;
      if (view.editable) newest.current(file);
      return true;
    };
    const plugin = new Plugin({
      key: BROUGHT,
      props: {
        handlePaste: (view, { clipboardData }) => bring(view, clipboardData),
        handleDrop: (view, event) => {
          const isBrought = bring(view, event.dataTransfer);
          if (isBrought) caretTo(view, event);
          return isBrought;
        },
      },
    });
    editor.registerPlugin(plugin);
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(BROUGHT);
    };
  }, [editor]);
}

function caretTo(view: EditorView, { clientX, clientY }: DragEvent): void {
  const place = view.posAtCoords({ left: clientX, top: clientY });
  if (!place) return;
  const { tr, doc } = view.state;
  view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(place.pos))));
}
