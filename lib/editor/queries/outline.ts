import type { Node } from "@tiptap/pm/model";
import { countWords } from "../../domain/language/scripts.ts";
import type { SubheadLevel } from "../nodes/subhead.ts";

/** A part of a story: what stands under one subhead, or before the first. */
export type OutlinePart = {
  /** The subhead's words; null for what stands before the first. */
  readonly title: string | null;
  readonly level: SubheadLevel;
  /** Where the caret goes to be there. */
  readonly position: number;
  readonly words: number;
};

/** The parts of a story in order. One that has no subhead is one part; an empty one has none. */
export function outlineOf(doc: Node): readonly OutlinePart[] {
  const parts: OutlinePart[] = [];
  doc.forEach((block, offset) => {
    if (block.type.name === "heading") {
      parts.push({ title: block.textContent.trim(), level: block.attrs.level, position: offset + 1, words: 0 });
      return;
    }
    const words = countWords(block.textBetween(0, block.content.size, " ", " "));
    const last = parts.at(-1);
    if (last) parts[parts.length - 1] = { ...last, words: last.words + words };
    else if (words > 0) parts.push({ title: null, level: 2, position: offset + 1, words });
  });
  return parts;
}
