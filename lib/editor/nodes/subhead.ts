import { Heading } from "@tiptap/extension-heading";

export const SUBHEAD_LEVELS = [2, 3] as const;
export type SubheadLevel = (typeof SUBHEAD_LEVELS)[number];

/** Subheads inside the text. The story's headline is not part of the document, so there is no level 1. */
export const Subhead = Heading.extend({
  addAttributes() {
    return { level: { default: 2, rendered: false, validate: requireLevel } };
  },
}).configure({ levels: [...SUBHEAD_LEVELS] });

function requireLevel(level: unknown): void {
  if (!SUBHEAD_LEVELS.some((known) => known === level)) throw new RangeError("A subhead is of level 2 or 3.");
}
