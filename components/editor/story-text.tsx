"use client";
import type { Editor } from "@tiptap/core";
import { memo, useLayoutEffect, useRef } from "react";

type StoryTextProps = {
  readonly editor: Editor | null;
  /** Whether it can be written in. */
  readonly isOpen: boolean;
  readonly className: string;
};

/** The place of the text on the page: React keeps the place, the editor everything in it. */
export const StoryText = memo(function StoryText({ editor, isOpen, className }: StoryTextProps) {
  const place = useRef<HTMLDivElement>(null);
  // Before it is put there: a text that is opened on the page makes the browser lay the page out, and then again.
  useLayoutEffect(() => {
    if (!editor || editor.isDestroyed) return;
    if (editor.isEditable !== isOpen) editor.setEditable(isOpen, false);
    editor.view.dom.setAttribute("aria-readonly", String(!isOpen));
  }, [editor, isOpen]);
  useLayoutEffect(() => {
    if (editor && !editor.isDestroyed) place.current?.replaceChildren(editor.view.dom);
  }, [editor]);
  return <div ref={place} className={className} />;
});
