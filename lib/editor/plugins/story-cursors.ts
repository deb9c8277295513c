import { dropCursor } from "@tiptap/pm/dropcursor";
import { gapCursor } from "@tiptap/pm/gapcursor";
import type { Plugin } from "@tiptap/pm/state";

/** A line where something dragged would fall, and a caret beside a figure that has no text there. Nobody writes by them. */
export function storyCursors(): readonly Plugin[] {
  return [dropCursor({ color: "currentColor" }), gapCursor()];
}
