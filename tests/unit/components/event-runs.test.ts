import { expect, test } from "vitest";
import { eventRuns } from "#components/stories/event-runs.ts";

const event = (seq: number, kind: string, actor = "Ben Cole") => ({
  seq: String(seq),
  at: "2026-03-03T08:00:00Z",
  kind,
  actor,
  data: {},
});

test("approvals in a row are one run as long as one person gives them; all else stands alone", () => {
  const runs = eventRuns([
    event(7, "revision.saved"),
    event(6, "sentence.approved"),
    event(5, "sentence.approved"),
    event(4, "sentence.approved", "Ana Bell"),
    event(3, "sentence.queried", "Ana Bell"),
    event(2, "sentence.approved", "Ana Bell"),
    event(1, "revision.saved", "Ana Bell"),
  ]);
  expect(runs.map((run) => run.map(({ seq }) => seq))).toEqual([["7"], ["6", "5"], ["4"], ["3"], ["2"], ["1"]]);
  expect(eventRuns([])).toEqual([]);
});
