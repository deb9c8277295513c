import { copySketchOf } from "./copy-sketch.ts";
import { type EventTerm, eventTermsOf } from "./event-terms.ts";
import type { ReportSentence } from "./report.ts";

/** By what a report is found among others: of the same event, or of the same words. */
export type ReportTraces = { readonly terms: readonly EventTerm[]; readonly sketch: readonly number[] };

/** The traces of a report as it was read; the same for the same words, whenever it is asked. */
export function reportTracesOf(report: {
  readonly text: string;
  readonly sentences: readonly ReportSentence[];
}): ReportTraces {
  return { terms: eventTermsOf(report), sketch: copySketchOf(report) };
}
