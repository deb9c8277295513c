import { expect, test } from "vitest";
import { rangesOf } from "#components/editor/number-ranges.ts";

test.each([
  [[], ""],
  [[4], "4"],
  [[1, 2, 3, 5, 8, 9], "1–3, 5, 8–9"],
])("%j is said as %j", (numbers, words) => {
  expect(rangesOf(numbers)).toBe(words);
});
