import { describe, expect, test } from "vitest";
import { fieldValueOf, firstHour, untilWords } from "#components/publish/hours.ts";

const NOW = Date.parse("2026-03-04T12:43:00Z");

describe("untilWords", () => {
  test.each([
    ["2026-03-04T12:42:00Z", "due now"],
    ["2026-03-04T12:43:00Z", "due now"],
    ["2026-03-04T12:43:01Z", "in 1 min"],
    ["2026-03-04T13:42:00Z", "in 59 min"],
    ["2026-03-04T13:43:00Z", "in 1 h"],
    ["2026-03-04T15:55:00Z", "in 3 h 12 min"],
    ["2026-03-05T12:43:00Z", "in 1 day"],
    ["2026-03-06T16:50:00Z", "in 2 days 4 h"],
  ])("%s is %s", (iso, words) => {
    expect(untilWords(Date.parse(iso), NOW)).toBe(words);
  });
});

describe("firstHour", () => {
  const first = (now: string, ...ends: string[]) =>
    new Date(
      firstHour(
        Date.parse(now),
        ends.map((end) => new Date(end)),
      ),
    ).toISOString();
  test.each([
    ["the next full hour", ["2026-03-04T12:43:00Z"], "2026-03-04T13:00:00.000Z"],
    ["not one that is minutes away", ["2026-03-04T12:51:00Z"], "2026-03-04T14:00:00.000Z"],
    [
      "the end of the last embargo, to the minute above",
      ["2026-03-04T12:43:00Z", "2026-03-05T06:00:00Z", "2026-03-06T06:00:01Z"],
      "2026-03-06T06:01:00.000Z",
    ],
    [
      "not the end of one that ends before",
      ["2026-03-04T12:43:00Z", "2026-03-04T12:50:00Z"],
      "2026-03-04T13:00:00.000Z",
    ],
  ] as const)("%s", (_, [now, ...ends], hour) => {
    expect(first(now, ...ends)).toBe(hour);
  });
});

test("a field's value is read back as the same moment", () => {
  for (const moment of ["2026-03-04T06:05:00Z", "2026-10-25T23:30:00Z", "2026-12-31T23:59:00Z"])
    expect(new Date(fieldValueOf(new Date(moment))).getTime()).toBe(Date.parse(moment));
});
