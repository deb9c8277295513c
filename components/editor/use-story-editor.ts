"use client";
import type { Command } from "@tiptap/pm/state";
import { type Editor, type JSONContent, useEditor } from "@tiptap/react";
import { useCallback, useState } from "react";
import { mergeWithPrevious } from "#lib/editor/commands/merge-with-previous.ts";
import { splitSentence } from "#lib/editor/commands/split-sentence.ts";
import type { StoredDocument } from "#lib/editor/queries/read-document.ts";
import { randomSid } from "#lib/editor/sid.ts";
import { type SuggestionHost, storyEditing } from "#lib/editor/story-editing.ts";

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

/** The editor of one story's text, to be opened for writing by `setEditable`; null on the server and until the browser has it. */
export function useStoryEditor({ document, language, onChange, suggestions }: StoryEditorParts): Editor | null {
  const [extensions] = useState(() =>
    storyEditing({
      language,
      suggestions,
      placeholder: "Write, or take a passage from the sources.",
      keys: { "Mod-Enter": splitSentence(randomSid), "Mod-Shift-Enter": mergeWithPrevious },
    }),
  );
  const [content] = useState(() => (document.content?.length ? (document as JSONContent) : EMPTY));
  return useEditor({
    extensions,
    content,
    editable: false,
    immediatelyRender: false,
    // TipTap's own style element has no nonce; `PROSE` holds what is needed of it.
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    onUpdate: onChange,
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
