import { describe, expect, test } from "vitest";
import { checksOf, nextCheck, sidesTaken } from "#components/editor/checks/check-list.ts";
import { lostGround } from "#components/editor/checks/lost-ground.ts";
import type { EditorReport } from "#components/editor/editor-types.ts";
import { partsOf, passagesIn, segmentsOf, usesOf } from "#components/editor/sources/passages.ts";
import { sentencesOf } from "#lib/editor/queries/sentences-of.ts";
import { scene } from "./story-scene.ts";

const sentences = sentencesOf(scene(["## x0:Roads", "a:Rain fell. |b0:Rivers rose. |c:Roads closed."]).doc);
const finding = { kind: "number", start: 5, end: 9, message: "“fell” is not in the passages." } as const;

describe("the list of what to check", () => {
  const checks = checksOf({
    sentences,
    findings: new Map([["a", [finding]]]),
    conflicts: new Map([["c", "Which roads?"]]),
    lost: new Map([["b0", "Report 2 was killed by its agency."]]),
  });

  test("has everything in the order of the text, and no subhead for want of a source", () => {
    expect(checks.map(({ kind, number, message }) => [kind, number, message])).toEqual([
      ["finding", 2, finding.message],
      ["nosource", 3, "No source"],
      ["ground", 3, "Report 2 was killed by its agency."],
      ["conflict", 4, "Which roads?"],
    ]);
  });

  test("goes on from where the caret is, and round at the ends", () => {
    const [first, second, , third] = checks;
    expect(nextCheck(checks, 0, 1)).toBe(first);
    expect(nextCheck(checks, first?.at ?? 0, 1)).toBe(second);
    expect(nextCheck(checks, third?.at ?? 0, 1)).toBe(first);
    expect(nextCheck(checks, first?.at ?? 0, -1)).toBe(third);
    expect(nextCheck([], 0, 1)).toBeNull();
  });

  test("a sentence takes a side when it rests on one and not on the others", () => {
    const side = (report: string) => ({ value: report, passages: [{ report, from: 5, to: 6 }] });
    const [a, c] = [`r${"a".charCodeAt(0)}`, `r${"c".charCodeAt(0)}`];
    const conflict = { id: "x", question: "Which?", sides: [side(a), side("other")] };
    expect([...sidesTaken(sentences, [conflict]).keys()]).toEqual(["a"]);
    const both = [
      { ...sentences[1], sid: "z", cites: [...(sentences[1]?.cites ?? []), ...(sentences[3]?.cites ?? [])] },
    ];
    expect(sidesTaken(both as typeof sentences, [{ ...conflict, sides: [side(a), side(c)] }]).size).toBe(0);
  });
});

describe("a report beside the text", () => {
  const text = "Rain fell. Rivers rose.\nShare this\nNewsletter\nRoads closed.";
  const report: EditorReport = {
    id: "r97",
    number: 1,
    headline: null,
    source: null,
    publishedAt: null,
    language: "en",
    text,
    blocks: [
      { kind: "body", start: 0, end: 23 },
      { kind: "furniture", start: 24, end: 34 },
      { kind: "promo", start: 35, end: 45 },
      { kind: "body", start: 46, end: 59 },
    ],
    sentences: [
      { start: 0, end: 10, block: "body" },
      { start: 11, end: 23, block: "body" },
      { start: 46, end: 59, block: "body" },
    ],
  };

  test("folds away together what is no reporting", () => {
    expect(partsOf(report).map((part) => (part.kind === "fold" ? part.parts.length : part.paragraphs))).toEqual([
      [
        [
          { start: 0, end: 10 },
          { start: 11, end: 23 },
        ],
      ],
      2,
      [[{ start: 46, end: 59 }]],
    ]);
  });

  test("knows which sentences of the story use it", () => {
    expect(
      usesOf(sentences)
        .get("r97")
        ?.map(({ number, sid }) => [number, sid]),
    ).toEqual([[2, "a"]]);
  });

  test("gives a passage for each sentence that a choice reaches into", () => {
    expect(passagesIn(report, { report: "r97", from: 5, to: 17 }).map((passage) => passage.text)).toEqual([
      "fell.",
      "Rivers",
    ]);
    expect(passagesIn(report, { report: "r97", from: 24, to: 34 }).map((passage) => passage.text)).toEqual([
      "Share this",
    ]);
    expect(passagesIn(report, { report: "r97", from: 10, to: 11 })).toEqual([]);
  });

  test("cuts a sentence where its look changes", () => {
    const cite = (from: number, to: number) => ({ report: "r97", from, to });
    const segments = segmentsOf(cite(0, 10), {
      uses: [{ ...cite(0, 4), sid: "a", number: 2 }],
      active: [],
      pointed: [],
      chosen: cite(3, 30),
    });
    expect(segments.map(({ from, to, isUsed, isChosen }) => [from, to, isUsed, isChosen])).toEqual([
      [0, 3, true, false],
      [3, 4, true, true],
      [4, 10, false, true],
    ]);
  });
});

describe("sentences whose ground is gone", () => {
  const report = (id: string, number: number, text: string): EditorReport => ({
    ...{ id, number, text, headline: null, source: "Test Wire", publishedAt: null, language: "en" },
    blocks: [],
    sentences: [],
  });
  const old = report("old", 1, "Rain fell on Monday. Rivers rose by two metres.");
  const newer = report("new", 2, "Update: Rain fell on Monday. Rivers rose by one metre.");
  const cited = (sid: string, words: string) => {
    const from = old.text.indexOf(words);
    return { ...sentences[1], sid, cites: [{ report: "old", from, to: from + words.length }] };
  };
  const text = [
    cited("rain", "Rain fell on Monday."),
    cited("rivers", "Rivers rose by two metres."),
  ] as typeof sentences;

  test("are those whose words the newest version does not say", () => {
    const lost = lostGround(text, [{ report: "old", kind: "corrected", newer: "new" }], [old, newer]);
    expect([...lost]).toEqual([["rivers", "Report 1 (Test Wire) was corrected by its agency, report 2."]]);
  });

  test("are all of a report that was taken back, and none of one that nothing happened to", () => {
    expect(lostGround(text, [{ report: "old", kind: "killed", newer: "new" }], [old, newer]).size).toBe(2);
    expect(lostGround(text, [{ report: "other", kind: "killed", newer: null }], [old, newer]).size).toBe(0);
    expect(lostGround(text, [], [old]).size).toBe(0);
  });
});
