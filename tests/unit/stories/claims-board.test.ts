import { describe, expect, test } from "vitest";
import type { MergeResult } from "#lib/domain/merge/merge-result.ts";
import { claimsBoard, openConflicts, type StoryChoices } from "#lib/domain/stories/claims-board.ts";

const sentence = (id: string, report: string, origins: readonly string[] = []) => ({
  id,
  report,
  start: 0,
  end: 10,
  text: `Words of ${id}.`,
  block: "body" as const,
  origins,
});

const claim = (id: string, sentences: readonly string[], inDraft = true) => ({
  id,
  key: `key-${id}`,
  text: `Claim ${id}.`,
  sentences,
  passages: [],
  reports: ["a"],
  origins: [],
  independentOrigins: 1,
  inDraft,
});

const MERGE: MergeResult = {
  sentences: [sentence("s1", "a", ["o1"]), sentence("s2", "b"), sentence("s3", "b")],
  origins: [{ id: "o1", name: "Harbour Press", detail: "two pilots", reports: ["a"] }],
  claims: [claim("c1", ["s1"]), claim("c2", ["s2"], false)],
  apparent: [
    {
      id: "a1",
      key: "key-a1",
      kind: "unit",
      reason: "One distance in two units.",
      sides: [
        { value: "12 km", sentences: ["s1"], passages: [{ report: "a", start: 2, end: 7 }] },
        { value: "7.5 miles", sentences: ["s2"], passages: [{ report: "b", start: 0, end: 9 }] },
      ],
    },
  ],
  conflicts: [
    {
      id: "x1",
      key: "key-x1",
      kind: "number",
      severity: "high",
      question: "How many?",
      reason: "The figures differ.",
      sides: [
        { value: "12", sentences: ["s1"] },
        { value: "14", sentences: ["s3"] },
      ],
    },
  ],
  names: [],
  quotes: [],
  draft: { headline: "", paragraphs: [] },
};
const NUMBERS = new Map([
  ["a", 1],
  ["b", 2],
]);
const NOTHING: StoryChoices = { claims: {}, settlements: {} };

describe("the claims board", () => {
  test("shows each claim with its sentences, report numbers and whom they rest on", () => {
    const [first] = claimsBoard(MERGE, NOTHING, NUMBERS).claims;
    expect(first?.numbers).toEqual([1]);
    expect(first?.sentences).toMatchObject([{ id: "s1", number: 1, origins: ["two pilots, Harbour Press"] }]);
  });

  test("names the conflicts that a claim's sentences take a side in", () => {
    const { claims } = claimsBoard(MERGE, NOTHING, NUMBERS);
    expect(claims.map(({ conflicts }) => conflicts)).toEqual([["key-x1"], []]);
  });

  test("the desk's word on a claim outweighs the engine's", () => {
    const choices: StoryChoices = { ...NOTHING, claims: { "key-c1": false, "key-c2": true } };
    expect(claimsBoard(MERGE, choices, NUMBERS).claims.map(({ chosen }) => chosen)).toEqual([false, true]);
  });

  test("a settled conflict is open no longer and says who settled it", () => {
    const settled = {
      decision: "take",
      side: "12",
      reason: "They counted.",
      by: "Nora",
      at: "2025-03-14T10:00:00Z",
    } as const;
    const board = claimsBoard(MERGE, { ...NOTHING, settlements: { "key-x1": settled } }, NUMBERS);
    expect(openConflicts(board)).toEqual([]);
    expect(board.conflicts[0]?.settlement?.by).toBe("Nora");
    expect(openConflicts(claimsBoard(MERGE, NOTHING, NUMBERS))).toHaveLength(1);
  });

  test("shows what only looks like a conflict with the sentences of each side", () => {
    const [apparent] = claimsBoard(MERGE, NOTHING, NUMBERS).apparent;
    expect(apparent?.reason).toBe("One distance in two units.");
    expect(
      apparent?.sides.map(({ value, sentences }) => [value, sentences.map(({ id, number }) => [id, number])]),
    ).toEqual([
      ["12 km", [["s1", 1]]],
      ["7.5 miles", [["s2", 2]]],
    ]);
  });

  test("leaves out what the merge no longer holds instead of failing", () => {
    const gone = { ...MERGE, claims: [claim("c3", ["s9"])] };
    expect(claimsBoard(gone, NOTHING, NUMBERS).claims[0]?.sentences).toEqual([]);
  });
});
