import type { Node } from "@tiptap/pm/model";
import type { Sid } from "../../domain/shared/ids.ts";
import type { Cite } from "../marks/cite.ts";
import { SENTENCE } from "../marks/sentence.ts";
import { DELETION, isSuggested } from "../marks/suggestion.ts";
import { FIGURE } from "../nodes/figure.ts";
import { runsOf } from "./runs-of.ts";

/** What a sentence stands in. Subheads are sentences too: they state things, so they are reviewed. */
export const SENTENCE_KINDS = ["text", "subhead", "item", "quote", "caption"] as const;
export type SentenceKind = (typeof SENTENCE_KINDS)[number];

/** A stretch of a sentence with one look: what of its form carries meaning. */
export type InlineRun = {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string | null;
};

export type StorySentence = {
  readonly sid: Sid;
  /** Trimmed; a line break inside is a new line. */
  readonly text: string;
  readonly inlines: readonly InlineRun[];
  readonly cites: readonly Cite[];
  /** Positions in the document, white space at the end included. */
  readonly from: number;
  readonly to: number;
  /** Which text block of the document it stands in, from 0. */
  readonly blockIndex: number;
  readonly kind: SentenceKind;
};

/**
 * The sentences that say something, in reading order. A run of nothing but white space is none. What is only suggested
 * is not said: words that somebody would put in are left out, words that somebody would take out still stand.
 */
export function sentencesOf(doc: Node): readonly StorySentence[] {
  const sentences: StorySentence[] = [];
  let blockIndex = 0;
  doc.descendants((node, pos, parent) => {
    if (!node.isTextblock) return true;
    for (const { sid, cites, from, to } of runsOf(node, pos + 1)) {
      if (sid === null) continue;
      const inlines = inlinesBetween(node, from - pos - 1, to - pos - 1);
      const text = inlines
        .map((inline) => inline.text)
        .join("")
        .trim();
      if (text) sentences.push({ sid, text, inlines, cites, from, to, blockIndex, kind: kindOf(node, parent) });
    }
    blockIndex += 1;
    return false;
  });
  return sentences;
}

/** What stands between two offsets of a text block, one run for each change of look; without what is only suggested. */
export function inlinesBetween(block: Node, from: number, to: number): readonly InlineRun[] {
  const inlines: InlineRun[] = [];
  block.forEach((node, offset) => {
    if (offset < to && offset + node.nodeSize > from && !isSuggested(node)) inlines.push(inlineRun(node));
  });
  return inlines;
}

function inlineRun(node: Node): InlineRun {
  let run: InlineRun = { text: node.text ?? "\n", bold: false, italic: false, href: null };
  for (const mark of node.marks) {
    const name = mark.type.name;
    if (name === "bold" || name === "italic") run = { ...run, [name]: true };
    else if (name === "link") run = { ...run, href: mark.attrs.href };
    else if (name !== SENTENCE && name !== DELETION) throw new Error(`No meaning is defined for the mark ${name}`);
  }
  return run;
}

function kindOf(block: Node, parent: Node | null): SentenceKind {
  if (block.type.name === "heading") return "subhead";
  if (block.type.name === FIGURE) return "caption";
  if (parent?.type.name === "listItem") return "item";
  return parent?.type.name === "blockquote" ? "quote" : "text";
}
