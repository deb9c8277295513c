"use client";
import type { Editor } from "@tiptap/core";
import { memo, useLayoutEffect, useRef } from "react";

type StoryTextProps = { readonly editor: Editor | null; readonly className: string };

/** The place of the text on the page: React keeps the place, the editor everything in it. */
export const StoryText = memo(function StoryText({ editor, className }: StoryTextProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (editor && !editor.isDestroyed) place.current?.replaceChildren(editor.view.dom);
  }, [editor]);
  return <div ref={place} className={className} />;
});
