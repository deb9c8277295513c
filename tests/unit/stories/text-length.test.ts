import { expect, test } from "vitest";
import { textLength } from "#lib/domain/stories/text-length.ts";

test("a text is as long as a reader counts it", () => {
  expect(textLength(["The ferry left.", "It’s safe."])).toEqual({ words: 5, characters: 26, sentences: 2, minutes: 1 });
  expect(textLength([])).toEqual({ words: 0, characters: 0, sentences: 0, minutes: 0 });
  expect(textLength(["Cafe\u0301 👩‍🚒"]).characters).toBe(6);
  expect(textLength([Array.from({ length: 477 }, () => "word").join(" ")]).minutes).toBe(3);
});
