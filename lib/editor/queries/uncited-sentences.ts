import type { Node } from "@tiptap/pm/model";
import { type StorySentence, sentencesOf } from "./sentences-of.ts";

/** Whether a sentence states something and names no source for it. A subhead names what follows and needs none. */
export function lacksSource({ kind, cites }: Pick<StorySentence, "kind" | "cites">): boolean {
  return cites.length === 0 && kind !== "subhead";
}

/** The sentences that need a source and name none, in reading order. */
export function uncitedSentences(doc: Node): readonly StorySentence[] {
  return sentencesOf(doc).filter(lacksSource);
}
