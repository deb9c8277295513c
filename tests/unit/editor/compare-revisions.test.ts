import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareRevisions, isSameText } from "#lib/editor/queries/compare-revisions.ts";
import { sentencesOf } from "#lib/editor/queries/sentences-of.ts";
import { wordDiff } from "#lib/editor/queries/word-diff.ts";
import { scene } from "./story-scene.ts";

const sentences = (...lines: string[]) => sentencesOf(scene(lines).doc);

describe("two revisions by sentence", () => {
  const before = sentences("a:Rain fell. |b:Rivers rose. |c:Roads closed. |d:Schools shut.");

  test("are the same when nothing a reviewer sees differs, even across other paragraphs", () => {
    const after = sentences("a:Rain fell.", "b:Rivers rose. |c:Roads closed. |d:Schools shut.");
    expect(isSameText(compareRevisions(before, after))).toBe(true);
  });

  test("tell what was added, removed, changed and moved", () => {
    const after = sentences("d:Schools shut. |a:Heavy rain fell. |e:Wind blew. |c:Roads closed.");
    const found = compareRevisions(before, after).map(
      (change) => `${change.kind} ${change.sid}${"moved" in change && change.moved ? " moved" : ""}`,
    );
    expect(found).toEqual(["same d moved", "changed a", "removed b", "added e", "same c"]);
  });

  test("tell a change of sources alone", () => {
    const [first, ...rest] = before;
    const after = [...(first ? [{ ...first, cites: [] }] : []), ...rest];
    const [change] = compareRevisions(before, after);
    expect(change).toMatchObject({
      kind: "changed",
      citesChanged: true,
      words: [{ kind: "same", text: "Rain fell." }],
    });
  });

  test("put what was removed at the start first", () => {
    expect(compareRevisions(before, before.slice(2)).map(({ kind }) => kind)).toEqual([
      "removed",
      "removed",
      "same",
      "same",
    ]);
  });
});

describe("two texts by word", () => {
  test("show what came and went", () => {
    expect(wordDiff("Rain fell on Monday.", "Heavy rain fell on Monday.")).toEqual([
      { kind: "removed", text: "Rain" },
      { kind: "added", text: "Heavy rain" },
      { kind: "same", text: " fell on Monday." },
    ]);
  });

  test("can be put together again, whatever they are", () => {
    const words = fc
      .array(fc.constantFrom("a", "b", "of", " ", ", ", "Veld", "é", "\u{1f30a}"), { maxLength: 40 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const changes = wordDiff(before, after);
        expect(
          changes
            .filter(({ kind }) => kind !== "added")
            .map(({ text }) => text)
            .join(""),
        ).toBe(before);
        expect(
          changes
            .filter(({ kind }) => kind !== "removed")
            .map(({ text }) => text)
            .join(""),
        ).toBe(after);
      }),
    );
  });

  test("that are long and unrelated are one removal and one addition", () => {
    const [one, other] = ["x ", "y "].map((word) =>
      Array.from({ length: 3000 }, (_, i) => `${word.trim()}${i}`).join("-"),
    );
    expect(wordDiff(one ?? "", other ?? "").map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });
});
