import { describe, expect, test } from "vitest";
import { reportUses, usesOfSpan } from "#lib/domain/stories/report-uses.ts";

const cite = (report: string, start: number, end: number) => ({ report, start, end });
const story = [
  { sid: "a", citations: [cite("wire", 0, 40), cite("blog", 10, 20)] },
  { sid: "b", citations: [] },
  { sid: "c", citations: [cite("wire", 30, 60), cite("wire", 80, 90)] },
];

describe("what a story uses of its reports", () => {
  test("names each use by the number of its sentence, counting those without a source", () => {
    const uses = reportUses(story);
    expect([...uses.keys()]).toEqual(["wire", "blog"]);
    expect(uses.get("wire")?.map(({ sid, number }) => [sid, number])).toEqual([
      ["a", 1],
      ["c", 3],
      ["c", 3],
    ]);
  });

  test("gives a stretch the sentences that rest on any part of it, each once and in order", () => {
    const uses = reportUses(story).get("wire") ?? [];
    expect(usesOfSpan(uses.toReversed(), { start: 35, end: 85 }).map(({ number }) => number)).toEqual([1, 3]);
  });

  test("does not count a use that only touches the stretch", () => {
    const uses = reportUses(story).get("wire") ?? [];
    expect(usesOfSpan(uses, { start: 60, end: 80 })).toEqual([]);
  });
});
