import type { Node } from "@tiptap/pm/model";
import type { Sid } from "../../domain/shared/ids.ts";
import { sentenceAttrs, sentenceMark } from "../marks/sentence.ts";
import { INSERTION, type SuggestionId, suggestionIdOf, suggestionMarkOf } from "../marks/suggestion.ts";
import { type TextBlock, textBlocksOf } from "./runs-of.ts";

/** What somebody suggests, as a whole: the words to put in and those to take out. */
export type Suggestion = {
  readonly id: SuggestionId;
  readonly inserted: string;
  readonly removed: string;
  /** The sentences it reaches into, in order. */
  readonly sids: readonly Sid[];
  /** From its first word to its last, as positions in the document; other words may stand between. */
  readonly from: number;
  readonly to: number;
};

/** A stretch of text that one suggestion puts in or takes out. */
export type SuggestedStretch = {
  readonly id: SuggestionId;
  readonly kind: "insertion" | "deletion";
  readonly from: number;
  readonly to: number;
};

/** The open suggestions in a document, by where each begins. */
export function suggestionsOf(doc: Node): readonly Suggestion[] {
  const found = new Map<SuggestionId, Suggestion>();
  eachSuggested(textBlocksOf(doc), (node, from) => {
    const mark = suggestionMarkOf(node);
    if (!mark) return;
    const id = suggestionIdOf(mark);
    const words = node.text ?? "\n";
    const known = found.get(id) ?? { id, inserted: "", removed: "", sids: [], from, to: from };
    const sentence = sentenceMark(node);
    const sid = sentence ? [sentenceAttrs(sentence).sid] : [];
    found.set(id, {
      ...known,
      to: from + node.nodeSize,
      sids: [...new Set([...known.sids, ...sid])],
      ...(mark.type.name === INSERTION ? { inserted: known.inserted + words } : { removed: known.removed + words }),
    });
  });
  return [...found.values()];
}

/** Every stretch that a suggestion puts in or takes out between two positions, in order. */
export function suggestedStretches(doc: Node, from = 0, to = doc.content.size): readonly SuggestedStretch[] {
  const stretches: SuggestedStretch[] = [];
  eachSuggested(textBlocksOf(doc, from, to), (node, at) => {
    const mark = suggestionMarkOf(node);
    if (!mark || at + node.nodeSize <= from || at >= to) return;
    const kind = mark.type.name === INSERTION ? "insertion" : "deletion";
    stretches.push({ id: suggestionIdOf(mark), kind, from: Math.max(from, at), to: Math.min(to, at + node.nodeSize) });
  });
  return stretches;
}

function eachSuggested(blocks: readonly TextBlock[], see: (node: Node, from: number) => void): void {
  for (const { node: block, start } of blocks) {
    block.forEach((node, offset) => {
      if (suggestionMarkOf(node)) see(node, start + offset);
    });
  }
}
