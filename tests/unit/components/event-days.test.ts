import { describe, expect, test } from "vitest";
import { eventDays } from "#components/stories/event-days.ts";

const EVENTS = [
  { seq: "3", at: "2026-03-04T00:30:00Z" },
  { seq: "2", at: "2026-03-03T23:30:00Z" },
  { seq: "1", at: "2026-03-03T08:00:00Z" },
];

describe("eventDays", () => {
  test("parts events by day and keeps their order", () => {
    const days = eventDays(EVENTS, "UTC");
    expect(days.map(({ name }) => name)).toEqual(["Wednesday 4 March 2026", "Tuesday 3 March 2026"]);
    expect(days.map(({ events }) => events.map(({ seq }) => seq))).toEqual([["3"], ["2", "1"]]);
  });

  test("a day is the reader's, not Greenwich's", () => {
    expect(eventDays(EVENTS, "Europe/Berlin").map(({ key, events }) => [key, events.length])).toEqual([
      ["2026-03-04", 2],
      ["2026-03-03", 1],
    ]);
  });

  test("has no days where nothing happened", () => {
    expect(eventDays([], "UTC")).toEqual([]);
  });
});
