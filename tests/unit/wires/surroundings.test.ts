import { describe, expect, test } from "vitest";
import type { BlockKind } from "#lib/domain/wires/report.ts";
import { surroundingsOf } from "#lib/domain/wires/surroundings.ts";

const PARTS: readonly (readonly [BlockKind, string])[] = [
  ["headline", "Ferry aground"],
  ["byline", "By our reporter"],
  ["body", "The ferry ran aground."],
  ["body", "Nobody was hurt."],
  ["body", "It was foggy."],
  ["furniture", "Subscribe now"],
  ["body", "More to follow."],
];
const text = PARTS.map(([, words]) => words).join("\n");
const blocks = PARTS.map(([kind, words]) => {
  const start = text.indexOf(words);
  return { kind, start, end: start + words.length };
});

function around(passage: string, reach = 240) {
  const start = text.indexOf(passage);
  return surroundingsOf({ text, blocks }, { start, end: start + passage.length }, reach);
}

describe("surroundingsOf", () => {
  test("end where the running text does", () => {
    expect(around("Nobody was hurt.")).toEqual({ before: "The ferry ran aground.\n", after: "\nIt was foggy." });
    expect(around("More to follow.")).toEqual({ before: "", after: "" });
  });

  test("reach no further than they may", () => {
    expect(around("Nobody was hurt.", 9)).toEqual({ before: " aground.\n".slice(1), after: "\nIt was f" });
  });

  test("of a passage in no running text are what of that follows it", () => {
    expect(around("By our reporter").before).toBe("");
    expect(around("By our reporter").after).toMatch(/^\nThe ferry/);
  });

  test("are the whole text where nothing says what its parts are", () => {
    const span = { start: text.indexOf("Nobody"), end: text.length };
    expect(surroundingsOf({ text, blocks: [] }, span, 1000)).toEqual({ before: text.slice(0, span.start), after: "" });
  });
});
