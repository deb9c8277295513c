import { dropCursor } from "@tiptap/pm/dropcursor";
import { gapCursor } from "@tiptap/pm/gapcursor";
import type { Plugin } from "@tiptap/pm/state";
import { numberedPaste } from "./numbered-paste.ts";
import { fetchCleaner } from "./story-clipboard.ts";

/**
 * What nobody writes by: a line where something dragged would fall, a caret beside a figure that has no text there, and
 * lists out of numbered lines.
 */
export function latePlugins(): readonly Plugin[] {
  // Without it a paste fetches it itself.
  fetchCleaner().catch(() => undefined);
  return [numberedPaste(), dropCursor({ color: "currentColor" }), gapCursor()];
}
