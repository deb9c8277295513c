"use client";
import type { Editor } from "@tiptap/core";
import { useEffect } from "react";
import { sentencesOf } from "#lib/editor/queries/sentences-of.ts";

/** Opens the text at a sentence, once: where the page was led to one. A sentence that is gone leaves it at its top. */
export function useStartAt(editor: Editor | null, sid: string | null): void {
  useEffect(() => {
    const sentence = editor && sid !== null && sentencesOf(editor.state.doc).find((one) => one.sid === sid);
    if (sentence) editor.chain().setTextSelection(sentence.from).focus().scrollIntoView().run();
  }, [editor, sid]);
}
