import { afterAll, expect, test } from "vitest";
import { closeEngine, mergeInEngine } from "#lib/server/engine/pool.ts";
import { eventReports } from "#tests/support/events.ts";

afterAll(closeEngine);

test("a merge that takes too long is stopped, says what to do, and the next one runs", async () => {
  const inputs = eventReports("storm");
  const stopped = await mergeInEngine({ inputs, options: {} }, 0.001);
  expect(stopped).toEqual({
    ok: false,
    error: "Merging these reports took too long. Take out the longest one and try again.",
  });
  const merged = await mergeInEngine({ inputs, options: {} });
  expect(merged.ok && merged.value.claims.length).toBeGreaterThan(0);
});
