import type { Sid } from "../shared/ids.ts";
import { type Span, spanOverlap } from "../shared/span.ts";

type CitingSentence = {
  readonly sid: Sid;
  readonly citations: readonly (Span & { readonly report: string })[];
};

/** A stretch of a report that the story rests on, and which of its sentences does: `number` counts them from 1. */
export type ReportUse = Span & { readonly sid: Sid; readonly number: number };

/** What a story uses of each report, by the report's id; reports that it does not use are left out. */
export function reportUses(sentences: readonly CitingSentence[]): ReadonlyMap<string, readonly ReportUse[]> {
  const uses = new Map<string, ReportUse[]>();
  for (const [index, { sid, citations }] of sentences.entries()) {
    for (const { report, start, end } of citations) {
      const use = { sid, number: index + 1, start, end };
      const there = uses.get(report);
      if (there) there.push(use);
      else uses.set(report, [use]);
    }
  }
  return uses;
}

/** The sentences of the story that rest on any part of this stretch, each once, in reading order. */
export function usesOfSpan(uses: readonly ReportUse[], span: Span): readonly ReportUse[] {
  const touching = uses.filter((use) => spanOverlap(use, span) > 0);
  return [...new Map(touching.map((use) => [use.sid, use])).values()].toSorted((a, b) => a.number - b.number);
}
