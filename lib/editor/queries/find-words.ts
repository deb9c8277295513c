import type { Node } from "@tiptap/pm/model";
import { blockText, runsOf, textBlocksOf } from "./runs-of.ts";

export type Search = {
  readonly words: string;
  /** Whether capitals must be capitals. */
  readonly matchCase: boolean;
  /** Whether letters may go on before or behind. */
  readonly wholeWords: boolean;
};

/** Positions in the document. */
export type Match = { readonly from: number; readonly to: number };

// What one types for each: marks that no keyboard has.
const CLASSES: Readonly<Record<string, string>> = {
  "'": "['‘’‚‹›]",
  '"': '["“”„«»]',
  "-": "[-‐‑–—]",
  " ": "\\s",
};

/**
 * Where words stand in a story, in reading order. A match never runs from one sentence into the next, so that replacing
 * it leaves every attribution with its own words. Straight quotation marks find curly ones, hyphens find dashes.
 */
export function findWords(doc: Node, search: Search): readonly Match[] {
  const pattern = patternOf(search);
  if (!pattern) return [];
  return textBlocksOf(doc).flatMap(({ node, start }) => {
    const text = blockText(node);
    return runsOf(node, start).flatMap(({ from, to }) =>
      [...text.slice(from - start, to - start).matchAll(pattern)].map(({ index, 0: found }) => ({
        from: from + index,
        to: from + index + found.length,
      })),
    );
  });
}

function patternOf({ words, matchCase, wholeWords }: Search): RegExp | null {
  if (words === "") return null;
  const literal = [...words]
    .map((letter) => CLASSES[letter] ?? letter.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))
    .join("");
  const source = wholeWords ? `(?<![\\p{L}\\p{M}\\p{N}])${literal}(?![\\p{L}\\p{M}\\p{N}])` : literal;
  return new RegExp(source, matchCase ? "gu" : "giu");
}
