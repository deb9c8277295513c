import { expect, it } from "vitest";
import { mergeReports } from "#lib/domain/merge/merge-reports.ts";
import type { DraftSentence, MergeResult } from "#lib/domain/merge/merge-result.ts";
import { spanOverlap } from "#lib/domain/shared/span.ts";
import { looseExpected } from "#tests/support/event-scores.ts";
import { eventNames, eventReports, sentencesWith } from "#tests/support/events.ts";

// What is let through today; each figure may only fall.
const MOST_REPEATED = 0.2;
const MOST_UNMARKED_AN_EVENT = 0.5;
const LEAST_TOLD = 0.75;

type Told = { readonly sentences: number; readonly repeated: number; readonly claims: number; readonly told: number };

it("drafts of loosely worded events repeat little, mark what is disputed, and tell what several reports tell", () => {
  const counts = eventNames("loose-events").map((name) => {
    const result = mergeReports(eventReports(name, "loose-events"));
    return { ...toldIn(result, name), unmarked: unmarkedIn(result, name) };
  });
  const sum = (read: (count: (typeof counts)[number]) => number) => counts.reduce((all, count) => all + read(count), 0);
  expect(sum(({ repeated }) => repeated) / sum(({ sentences }) => sentences)).toBeLessThan(MOST_REPEATED);
  expect(sum(({ unmarked }) => unmarked) / counts.length).toBeLessThan(MOST_UNMARKED_AN_EVENT);
  expect(sum(({ told }) => told) / sum(({ claims }) => claims)).toBeGreaterThan(LEAST_TOLD);
});

const draftOf = ({ draft }: MergeResult): readonly DraftSentence[] =>
  draft.paragraphs.flatMap(({ sentences }) => sentences);

function cites(result: MergeResult, { citations }: DraftSentence, words: string): boolean {
  const [id] = sentencesWith(result, words);
  const sentence = result.sentences.find((known) => known.id === id);
  return citations.some(
    (passage) => sentence !== undefined && passage.report === sentence.report && spanOverlap(passage, sentence) > 0,
  );
}

// A sentence repeats when all the annotated claims that it tells were told before it.
function toldIn(result: MergeResult, name: string): Told {
  const claims = Object.entries(looseExpected(name).claims);
  const seen = new Set<string>();
  let repeated = 0;
  for (const sentence of draftOf(result)) {
    const own = claims.filter(([, members]) => members.some((words) => cites(result, sentence, words)));
    if (own.length > 0 && own.every(([claim]) => seen.has(claim))) repeated++;
    for (const [claim] of own) seen.add(claim);
  }
  return { sentences: draftOf(result).length, repeated, claims: claims.length, told: seen.size };
}

// Disputes of which the draft states both sides and marks neither.
function unmarkedIn(result: MergeResult, name: string): number {
  const plain = draftOf(result).filter(({ findings }) => findings.length === 0);
  return looseExpected(name).conflicts.filter(({ between }) =>
    between.every((words) => plain.some((sentence) => cites(result, sentence, words))),
  ).length;
}
