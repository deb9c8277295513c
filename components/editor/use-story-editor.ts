"use client";
import { Editor, type JSONContent } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";
import { useCallback, useEffect, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { mergeWithPrevious } from "#lib/editor/commands/merge-with-previous.ts";
import { splitSentence } from "#lib/editor/commands/split-sentence.ts";
import type { StoredDocument } from "#lib/editor/queries/read-document.ts";
import { randomSid } from "#lib/editor/sid.ts";
import { type SuggestionHost, storyEditing } from "#lib/editor/story-editing.ts";
import { afterTheText } from "./after-the-text.ts";

/** What ProseMirror needs to place the caret truly: spaces kept, no ligatures, and its helper images out of the way. */
const PROSE =
  "story-prose relative min-h-64 whitespace-break-spaces break-words outline-none [font-variant-ligatures:none] [&_.ProseMirror-separator]:m-0! [&_.ProseMirror-separator]:inline! [&_.ProseMirror-separator]:size-0! [&_.ProseMirror-separator]:border-none!";

/** The blocks of a long text beyond the first screens are laid out when they come near: a story of any length opens at once. */
const LONG =
  "[&>:nth-child(n+30)]:[content-visibility:auto] [&>:nth-child(n+30)]:[contain-intrinsic-size:auto_9rem] print:[&>:nth-child(n+30)]:[content-visibility:visible]";

/** A new edition has no block yet; without one there is no place for the caret. */
const EMPTY: JSONContent = { type: "doc", content: [{ type: "paragraph" }] };

type StoryEditorParts = {
  readonly document: StoredDocument;
  readonly language: string | null;
  readonly onChange: () => void;
  readonly suggestions: SuggestionHost;
};

/**
 * The editor of one story's text, to be opened for writing by `setEditable`; null on the server and until the browser has
 * it. Made once, of what it is first asked with, and gone with the page.
 */
export function useStoryEditor({ onChange, ...asked }: StoryEditorParts): Editor | null {
  const [parts] = useState(asked);
  const [editor, setEditor] = useState<Editor | null>(null);
  useLayoutEffect(() => {
    const made = makeEditor(parts);
    const forget = beforePaint(() => flushSync(() => setEditor(made)));
    return () => {
      forget();
      // Whatever else ends with the page may still read the text.
      setTimeout(() => made.destroy());
    };
  }, [parts]);
  useEffect(() => {
    editor?.on("update", onChange);
    return () => void editor?.off("update", onChange);
  }, [editor, onChange]);
  useEffect(() => void (editor && addLatePlugins(editor)), [editor]);
  return editor;
}

/**
 * Shows the text with the next frame: what is answered until then is drawn with it, and the page is laid out once. At
 * once there, since a state that is set while a page from the server wakes is the last to be drawn. Answers how to call
 * it off. A hidden page has no frames, so there the next task is soon enough.
 */
function beforePaint(show: () => void): () => void {
  if (document.visibilityState === "visible") {
    const asked = requestAnimationFrame(show);
    return () => cancelAnimationFrame(asked);
  }
  const timer = setTimeout(show);
  return () => clearTimeout(timer);
}

/** Without them one writes just the same. */
async function addLatePlugins(editor: Editor): Promise<void> {
  await afterTheText();
  const found = await import("#lib/editor/plugins/late-plugins.ts").catch(() => null);
  if (!found || editor.isDestroyed) return;
  for (const plugin of found.latePlugins()) editor.registerPlugin(plugin);
}

function makeEditor({ document, language, suggestions }: Omit<StoryEditorParts, "onChange">): Editor {
  return new Editor({
    extensions: storyEditing({
      language,
      suggestions,
      placeholder: "Write, or take a passage from the sources.",
      keys: { "Mod-Enter": splitSentence(randomSid), "Mod-Shift-Enter": mergeWithPrevious },
    }),
    content: document.content?.length ? (document as JSONContent) : EMPTY,
    editable: false,
    // TipTap's own style element has no nonce; `PROSE` holds what is needed of it.
    injectCSS: false,
    editorProps: {
      attributes: {
        class: `${PROSE} ${LONG}`,
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": "Story text",
        ...(language ? { lang: language } : {}),
      },
    },
  });
}

/** Runs a command of the document and puts the caret back into the text; answers whether it applied. */
export function useCommandRunner(editor: Editor | null): (command: Command) => boolean {
  return useCallback(
    (command) => {
      if (!editor?.isEditable) return false;
      const done = command(editor.state, (tr) => editor.view.dispatch(tr), editor.view);
      editor.view.focus();
      return done;
    },
    [editor],
  );
}
