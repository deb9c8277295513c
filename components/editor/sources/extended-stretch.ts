import type { Cite } from "#lib/editor/marks/cite.ts";
import type { EditorReport } from "../editor-types.ts";

export type Extension = { readonly by: "sentence" | "word"; readonly step: 1 | -1 };

/**
 * A stretch of a report with its end moved by a sentence or a word. It never gets shorter than the first sentence, or
 * the first word, that it began with, and never leaves the report.
 */
export function extendedStretch(
  { text, sentences }: Pick<EditorReport, "text" | "sentences">,
  stretch: Cite,
  { by, step }: Extension,
): Cite {
  const ends = by === "sentence" ? sentences.map(({ end }) => end) : wordEnds(text);
  const to =
    step === 1 ? ends.find((end) => end > stretch.to) : ends.findLast((end) => end < stretch.to && end > stretch.from);
  return to === undefined ? stretch : { ...stretch, to };
}

function wordEnds(text: string): readonly number[] {
  return [...text.matchAll(/\S+/g)].map((word) => word.index + word[0].length);
}
