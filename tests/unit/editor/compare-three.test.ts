import { describe, expect, test } from "vitest";
import type { Sid } from "#lib/domain/shared/ids.ts";
import type { ComparedSentence } from "#lib/editor/queries/compare-revisions.ts";
import { compareThree } from "#lib/editor/queries/compare-three.ts";

const base = textOf("a: One.", "b: Two.", "c: Three.");

describe("three texts", () => {
  test("that are the same have nothing to tell", () => {
    expect(compareThree(base, base, base)).toEqual([]);
  });

  test("tell who changed what, and where both did", () => {
    const mine = textOf("a: One, said I.", "b: Two.", "c: Three of mine.");
    const theirs = textOf("a: One.", "b: Two of theirs.", "c: Three of theirs.");
    expect(told(mine, theirs)).toEqual(["a mine changed", "b theirs changed", "c mine changed theirs changed"]);
  });

  test("that agree on a change do not tell of it", () => {
    const both = textOf("a: One.", "b: Two, then.");
    expect(told(both, both)).toEqual([]);
  });

  test("put what only they added where it stands with them", () => {
    const mine = textOf("a: One.", "m: Mine.", "b: Two.", "c: Three.");
    const theirs = textOf("t: First.", "a: One.", "b: Two.", "u: After two.", "c: Three.");
    expect(told(mine, theirs)).toEqual(["t theirs added", "m mine added", "u theirs added"]);
  });

  test("tell of a sentence that one removed and the other changed", () => {
    const mine = textOf("a: One.", "c: Three.");
    const theirs = textOf("a: One.", "b: Two, changed.", "c: Three.");
    expect(told(mine, theirs)).toEqual(["b mine removed theirs changed"]);
  });
});

function told(mine: readonly ComparedSentence[], theirs: readonly ComparedSentence[]): string[] {
  return compareThree(base, mine, theirs).map((change) =>
    [
      change.sid,
      ...(change.mine ? ["mine", change.mine.kind] : []),
      ...(change.theirs ? ["theirs", change.theirs.kind] : []),
    ].join(" "),
  );
}

function textOf(...sentences: readonly string[]): readonly ComparedSentence[] {
  return sentences.map((written) => {
    const [sid = "", text = ""] = written.split(": ");
    return { sid: sid as Sid, text, inlines: [{ text, bold: false, italic: false, href: null }], cites: [] };
  });
}
