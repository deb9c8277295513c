import { type Node, Node as PmNode } from "@tiptap/pm/model";
import type { Sid } from "../../domain/shared/ids.ts";
import type { Cite } from "../marks/cite.ts";
import { FIGURE, type FigureAttrs, figureAttrs } from "../nodes/figure.ts";
import type { SubheadLevel } from "../nodes/subhead.ts";
import { storySchema } from "../story-schema.ts";
import type { StoredDocument } from "./read-document.ts";
import { runsOf } from "./runs-of.ts";
import { type InlineRun, inlinesBetween } from "./sentences-of.ts";

/** One sentence to be shown: a single element, however many looks are inside. */
export type RenderedSentence = {
  readonly sid: Sid | null;
  readonly cites: readonly Cite[];
  readonly inlines: readonly InlineRun[];
};

export type RenderedBlock =
  | { readonly kind: "paragraph"; readonly sentences: readonly RenderedSentence[] }
  | { readonly kind: "subhead"; readonly level: SubheadLevel; readonly sentences: readonly RenderedSentence[] }
  | (FigureAttrs & { readonly kind: "figure"; readonly sentences: readonly RenderedSentence[] })
  | { readonly kind: "quote"; readonly blocks: readonly RenderedBlock[] }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly RenderedBlock[])[];
    };

/** The blocks of a stored story as plain values, for any screen or output to lay out. Empty paragraphs are left out. */
export function renderSentences(document: StoredDocument): readonly RenderedBlock[] {
  return blocksOf(PmNode.fromJSON(storySchema, document));
}

function blocksOf(parent: Node): readonly RenderedBlock[] {
  return parent.content.content.flatMap((node) => renderedBlock(node) ?? []);
}

function renderedBlock(node: Node): RenderedBlock | null {
  switch (node.type.name) {
    case "paragraph":
      return paragraphOf(renderedSentences(node));
    case "heading":
      return { kind: "subhead", level: node.attrs.level, sentences: renderedSentences(node) };
    case FIGURE:
      return { kind: "figure", ...figureAttrs(node), sentences: renderedSentences(node) };
    case "blockquote":
      return { kind: "quote", blocks: blocksOf(node) };
    case "bulletList":
    case "orderedList": {
      const ordered = node.type.name === "orderedList";
      return { kind: "list", ordered, start: node.attrs.start ?? 1, items: node.content.content.map(blocksOf) };
    }
    default:
      throw new Error(`No rendering is defined for the block ${node.type.name}`);
  }
}

function paragraphOf(sentences: readonly RenderedSentence[]): RenderedBlock | null {
  return sentences.length > 0 ? { kind: "paragraph", sentences } : null;
}

/** Without what is only suggested: nobody says it yet. */
function renderedSentences(block: Node): readonly RenderedSentence[] {
  const sentences = runsOf(block, 0).map(({ sid, cites, from, to }) => ({
    sid,
    cites,
    inlines: inlinesBetween(block, from, to),
  }));
  return sentences.filter(({ inlines }) => inlines.length > 0);
}
