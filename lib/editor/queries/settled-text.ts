import type { Node } from "@tiptap/pm/model";
import { isSuggested } from "../marks/suggestion.ts";

export type SettledText = {
  /** One code unit for each position; a line break is a new line. */
  readonly text: string;
  /** The position, counted from the block's first character, of a place in the text; its end for places beyond. */
  readonly at: (offset: number) => number;
};

/** What a stretch of a block says without the words that are only suggested. Offsets are counted from the block's start. */
export function settledText(block: Node, from: number, to: number): SettledText {
  const stretches: { readonly start: number; readonly from: number; readonly text: string }[] = [];
  let length = 0;
  block.forEach((node, offset) => {
    const [first, last] = [Math.max(from, offset), Math.min(to, offset + node.nodeSize)];
    if (first >= last || isSuggested(node)) return;
    const text = node.text?.slice(first - offset, last - offset) ?? "\n";
    stretches.push({ start: length, from: first, text });
    length += text.length;
  });
  return {
    text: stretches.map(({ text }) => text).join(""),
    at: (offset) => {
      const stretch = stretches.findLast(({ start }) => start <= offset);
      return stretch ? Math.min(to, stretch.from + offset - stretch.start) : from;
    },
  };
}
