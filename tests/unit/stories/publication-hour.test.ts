import { expect, test } from "vitest";
import { hourBarrier } from "#lib/domain/stories/publication-hour.ts";

const NOW = new Date("2028-02-29T12:00:00Z");

test.each([
  ["2028-02-29T12:00:00.001Z", null],
  ["2029-02-28T23:00:00Z", null],
  ["2029-03-01T12:00:00Z", null],
  ["2029-03-01T12:00:00.001Z", "more than a year"],
  ["2028-02-29T12:00:00Z", "is past"],
  ["2027-12-31T23:59:00Z", "is past"],
  ["no hour", "Enter a day"],
])("%s", (iso, words) => {
  const barrier = hourBarrier(new Date(iso), NOW);
  if (words === null) expect(barrier).toBeNull();
  else expect(barrier).toContain(words);
});
