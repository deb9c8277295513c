import { describe, expect, test } from "vitest";
import { acceptedTogether, type OpenWording, standingOfWording, wordingOf } from "#lib/domain/stories/wordings.ts";

const said = "The tide was high.";

function wording(id: string, sid: string, words = "The tide was rising.", sentence = said): OpenWording {
  return { id, sid, sentence, wording: words, suggestedById: id, by: "Ana Bell", at: "2026-05-01T10:00:00Z" };
}

test("what is typed stands on one line", () => {
  expect(wordingOf("  The tide\n was  high. ")).toBe("The tide was high.");
});

test.each([
  ["fits", said],
  ["taken", "The tide was rising."],
  ["changed", "The tide was falling."],
  ["gone", null],
] as const)("a wording %s where its sentence says %s", (standing, now) => {
  expect(standingOfWording(wording("one", "a"), now)).toBe(standing);
});

describe("wordings accepted together", () => {
  const texts: Record<string, string> = { a: said, b: said, c: "It has another text by now." };
  const together = (open: readonly OpenWording[]) =>
    acceptedTogether(open, (sid) => texts[sid] ?? null).map(({ id }) => id);

  test("are all those whose sentences wait for them", () => {
    expect(together([wording("one", "a"), wording("two", "b"), wording("three", "b", said, "Before.")])).toEqual([
      "one",
      "two",
    ]);
  });

  test("leave alone what was changed or is gone", () => {
    expect(together([wording("one", "c"), wording("two", "gone")])).toEqual([]);
  });

  test("are the oldest where two are for one sentence", () => {
    expect(together([wording("one", "a"), wording("two", "a", "The tide fell.")])).toEqual(["one"]);
  });
});
