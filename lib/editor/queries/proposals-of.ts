import type { Node } from "@tiptap/pm/model";
import { isStruck, type SuggestionId, suggestionIdOf, suggestionMarkOf } from "../marks/suggestion.ts";
import { runsOf, textBlocksOf } from "./runs-of.ts";
import { settledText } from "./settled-text.ts";

/** What a sentence says and what it would say with everything accepted that is suggested in it. */
export type Proposal = {
  readonly settled: string;
  readonly proposed: string;
  readonly suggestions: readonly SuggestionId[];
};

/** The sentences that somebody suggests to write otherwise, in reading order. */
export function proposalsOf(doc: Node): readonly Proposal[] {
  return textBlocksOf(doc).flatMap(({ node, start }) => {
    if (!node.content.content.some(suggestionMarkOf)) return [];
    return runsOf(node, start).flatMap(({ from, to }) => {
      const words = node.cut(from - start, to - start).content.content;
      const ids = words.flatMap((word) => suggestionMarkOf(word) ?? []).map(suggestionIdOf);
      if (ids.length === 0) return [];
      const proposed = words.filter((word) => !isStruck(word)).map((word) => word.text ?? "\n");
      const settled = settledText(node, from - start, to - start).text.trim();
      return { settled, proposed: proposed.join("").trim(), suggestions: [...new Set(ids)] };
    });
  });
}
