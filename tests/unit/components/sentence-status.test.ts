import { expect, test } from "vitest";
import { sentenceStatus } from "#components/editor/outline/sentence-status.ts";

const numbers = new Map([
  ["r1", 1],
  ["r2", 2],
]);
const cite = (report: string) => ({ report, from: 0, to: 5 });
const plain = { findings: [], conflict: null, numbers };

test("a sentence says what it rests on and what is the matter with it", () => {
  const sentence = { kind: "text", cites: [cite("r2"), cite("r1"), cite("r2")] } as const;
  expect(sentenceStatus({ ...plain, sentence })).toEqual(["Rests on reports 1, 2"]);
  const found = { ...plain, sentence, findings: [{ message: "“12” is not there." }], conflict: "How many?" };
  expect(sentenceStatus(found)).toEqual([
    "Rests on reports 1, 2",
    "1 finding",
    "“12” is not there.",
    "Open conflict: How many?",
  ]);
  expect(sentenceStatus({ ...plain, sentence: { kind: "caption", cites: [] } })).toEqual(["Caption", "No source"]);
  expect(sentenceStatus({ ...plain, sentence: { kind: "subhead", cites: [] } })).toEqual(["Subhead"]);
});
