import { expect, test } from "vitest";
import type { BoardSentence } from "#lib/domain/stories/claims-board.ts";
import { conflictsOfSpan, originsOfSpan, reportMarks } from "#lib/domain/stories/report-marks.ts";

const sentence = (report: string, start: number, origins: readonly string[] = []): BoardSentence => ({
  id: `${report}${start}`,
  report,
  start,
  end: start + 10,
  text: "Ten words.",
  block: "body",
  number: 1,
  origins,
});

const conflict = {
  id: "x1",
  key: "k",
  kind: "number",
  severity: "high",
  question: "How many?",
  reason: "They differ.",
  sides: [
    { value: "12", sentences: [sentence("a", 0)] },
    { value: "14", sentences: [sentence("b", 20)] },
  ],
  settlement: null,
} as const;

const claim = {
  id: "c1",
  key: "c",
  text: "Ten words.",
  independentOrigins: 1,
  inDraft: true,
  chosen: true,
  numbers: [1],
  sentences: [sentence("a", 0, ["a pilot, Harbour Press"])],
  conflicts: [],
};

test("a side of a conflict is marked in its report alone, with what that report says", () => {
  const marks = reportMarks({ claims: [], conflicts: [conflict] });
  expect(conflictsOfSpan(marks.get("b"), { start: 25, end: 27 })).toMatchObject([{ value: "14", isOpen: true }]);
  expect(conflictsOfSpan(marks.get("b"), { start: 30, end: 40 })).toEqual([]);
  expect(conflictsOfSpan(marks.get("c"), { start: 0, end: 40 })).toEqual([]);
});

test("a settled conflict stays marked, as settled", () => {
  const settlement = {
    decision: "both",
    side: null,
    reason: "Both told it.",
    by: "Nora",
    at: "2025-03-14T10:00:00Z",
  } as const;
  const marks = reportMarks({ claims: [], conflicts: [{ ...conflict, settlement }] });
  expect(conflictsOfSpan(marks.get("a"), { start: 0, end: 5 })).toMatchObject([{ isOpen: false }]);
});

test("a sentence that two claims share names whom it rests on once", () => {
  const marks = reportMarks({ claims: [claim, { ...claim, id: "c2" }], conflicts: [] });
  expect(originsOfSpan(marks.get("a"), { start: 0, end: 10 })).toEqual(["a pilot, Harbour Press"]);
  expect(originsOfSpan(marks.get("a"), { start: 10, end: 20 })).toEqual([]);
});
