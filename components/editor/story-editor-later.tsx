"use client";
import { lazy, Suspense } from "react";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { StoryEditorProps } from "./editor-types.ts";

const StoryEditor = lazy(async () => ({ default: (await import("./story-editor.tsx")).StoryEditor }));

/**
 * The editor, whose script comes behind that of the page: what the server has rendered is there to be read at once, and
 * the desk's bar, palette and keys need not wait for a text that can be typed in.
 */
export function StoryEditorLater(props: StoryEditorProps) {
  return (
    <Suspense fallback={<SkeletonRows rows={8} label="Loading the text" />}>
      <StoryEditor {...props} />
    </Suspense>
  );
}
