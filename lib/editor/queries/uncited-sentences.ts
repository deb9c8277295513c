import type { Node } from "@tiptap/pm/model";
import { type StorySentence, sentencesOf } from "./sentences-of.ts";

/** The sentences that name no source, in reading order. */
export function uncitedSentences(doc: Node): readonly StorySentence[] {
  return sentencesOf(doc).filter((sentence) => sentence.cites.length === 0);
}
