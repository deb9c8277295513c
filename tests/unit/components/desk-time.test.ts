import { describe, expect, test } from "vitest";
import { deskDay, deskTime, fullDay, fullTime, isMidnight } from "#components/ui/desk-time.ts";

const NOW = Date.parse("2026-03-04T12:43:00Z");

describe("deskTime", () => {
  test.each([
    ["2026-03-04T12:43:00Z", "12:43, just now"],
    ["2026-03-04T12:43:20Z", "12:43, just now"],
    ["2026-03-04T12:40:00Z", "12:40, 3 min ago"],
    ["2026-03-04T11:44:00Z", "11:44, 59 min ago"],
    ["2026-03-04T11:43:00Z", "11:43, 1 h ago"],
    ["2026-03-04T00:05:00Z", "00:05, 12 h ago"],
    ["2026-03-04T14:00:00Z", "14:00, in 1 h"],
    ["2026-03-03T23:59:00Z", "Tue 23:59"],
    ["2026-03-05T06:00:00Z", "Thu 06:00"],
    ["2026-02-11T09:00:00Z", "11 Feb 09:00"],
    ["2025-12-31T09:00:00Z", "31 Dec 2025 09:00"],
  ])("says %s as %s", (iso, words) => {
    expect(deskTime(new Date(iso), NOW, { zone: "UTC", ago: true })).toBe(words);
  });

  test("a day ends at the reader's midnight, not at Greenwich's", () => {
    const late = new Date("2026-03-03T23:30:00Z");
    expect(deskTime(late, NOW, { zone: "UTC", ago: true })).toBe("Tue 23:30");
    expect(deskTime(late, NOW, { zone: "Europe/Berlin", ago: true })).toBe("00:30, 13 h ago");
  });

  test("without a clock it names the date and the zone", () => {
    expect(deskTime(new Date("2026-03-04T12:40:00Z"), null, { zone: "UTC", ago: true })).toBe("4 Mar 12:40 UTC");
  });

  test("leaves the distance out where it is not wanted", () => {
    expect(deskTime(new Date("2026-03-04T12:40:00Z"), NOW, { zone: "UTC", ago: false })).toBe("12:40");
  });
});

test("fullTime names weekday, date and zone", () => {
  expect(fullTime(new Date("2026-03-03T11:40:00Z"), "UTC")).toBe("Tuesday 3 March 2026, 11:40 UTC");
  expect(fullTime(new Date("2026-03-03T11:40:00Z"), "Europe/Berlin")).toBe("Tuesday 3 March 2026, 12:40 CET");
});

describe("a day without an hour", () => {
  test("is said as a day, whatever the reader's zone", () => {
    const day = new Date("2026-03-03T00:00:00Z");
    expect([isMidnight(day), isMidnight(new Date("2026-03-03T00:00:01Z"))]).toEqual([true, false]);
    expect(deskDay(day, NOW)).toBe("Tue");
    expect(deskDay(new Date("2026-03-04T00:00:00Z"), NOW)).toBe("today");
    expect(deskDay(new Date("2025-03-14T00:00:00Z"), NOW)).toBe("14 Mar 2025");
    expect(deskDay(day, null)).toBe("3 Mar");
    expect(fullDay(day)).toBe("Tuesday 3 March 2026");
  });
});
