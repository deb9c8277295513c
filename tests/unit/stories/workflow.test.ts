import { describe, expect, test } from "vitest";
import { isEventKind } from "#lib/domain/stories/event-data.ts";
import {
  EDITION_STATES,
  isPublished,
  isWorking,
  openEdition,
  transition,
  type Verb,
  WORKFLOW,
} from "#lib/domain/stories/workflow.ts";

/** Each verb's column: where every state leads, in the order of EDITION_STATES; "." is refused. */
const EXPECTED: Readonly<Record<Verb, readonly string[]>> = {
  submit: ["in-review", ".", ".", ".", ".", ".", ".", "."],
  recall: [".", "drafting", ".", ".", ".", ".", ".", "."],
  signOff: [".", "signed-off", ".", ".", ".", ".", ".", "."],
  withdrawSignOff: [".", ".", "in-review", "in-review", ".", ".", ".", "."],
  dropSignOff: [".", ".", "in-review", "in-review", ".", ".", ".", "."],
  schedule: [".", ".", "scheduled", ".", ".", ".", ".", "."],
  unschedule: [".", ".", ".", "signed-off", ".", ".", ".", "."],
  publish: [".", ".", "live", "live", ".", ".", ".", "."],
  emergencyPublish: ["live", "live", "live", "live", ".", ".", ".", "."],
  supersede: [".", ".", ".", ".", "superseded", ".", ".", "."],
  retract: [".", ".", ".", ".", "retracted", ".", ".", "."],
  spike: ["spiked", "spiked", "spiked", "spiked", ".", ".", ".", "."],
  revive: [".", ".", ".", ".", ".", ".", ".", "drafting"],
};
const VERBS = Object.keys(EXPECTED) as Verb[];

describe("every verb in every state", () => {
  test("the table expected here has the verbs of the workflow", () => {
    expect(VERBS.toSorted()).toEqual(Object.keys(WORKFLOW).toSorted());
  });

  test.each(VERBS)("%s", (verb) => {
    const column = EDITION_STATES.map((state) => {
      const next = transition(state, verb);
      return next.ok ? next.value.to : ".";
    });
    expect(column).toEqual(EXPECTED[verb]);
  });

  test.each(VERBS)("%s: refused in a sentence that says what to do", (verb) => {
    const refusals = EDITION_STATES.map((state) => transition(state, verb)).filter((next) => !next.ok);
    expect(refusals.length).toBeGreaterThan(0);
    for (const { error } of refusals) expect(error).toMatch(/^(?:This|There) .+: .+\. .+\.$/);
  });

  test.each(VERBS)("%s: the log knows its event", (verb) => {
    expect(isEventKind(WORKFLOW[verb].event)).toBe(true);
  });
});

test("nothing is published without a sign-off but by the verb for it", () => {
  const ways = VERBS.filter((verb) => {
    const moves: Partial<Record<string, string>> = WORKFLOW[verb].moves;
    return Object.entries(moves).some(([from, to]) => to === "live" && from !== "signed-off" && from !== "scheduled");
  });
  expect(ways).toEqual(["emergencyPublish"]);
});

test("a state is in the making, published or spiked", () => {
  expect(EDITION_STATES.filter(isWorking)).toEqual(["drafting", "in-review", "signed-off", "scheduled"]);
  expect(EDITION_STATES.filter(isPublished)).toEqual(["live", "superseded", "retracted"]);
});

describe("a new edition", () => {
  const opened = { ok: true, value: "drafting" };

  test("the first needs nothing before it but what was spiked", () => {
    expect(openEdition("initial", [])).toEqual(opened);
    expect(openEdition("initial", ["spiked"])).toEqual(opened);
    expect(openEdition("initial", ["live"]).ok).toBe(false);
    expect(openEdition("initial", ["retracted"]).ok).toBe(false);
  });

  test.each(["update", "correction", "retraction"] as const)("%s needs one that is live", (kind) => {
    expect(openEdition(kind, ["superseded", "live"])).toEqual(opened);
    expect(openEdition(kind, []).ok).toBe(false);
    expect(openEdition(kind, ["retracted"]).ok).toBe(false);
  });

  test("one at a time is in the making", () => {
    for (const working of EDITION_STATES.filter(isWorking)) {
      expect(openEdition("correction", ["live", working]).ok).toBe(false);
      expect(openEdition("initial", [working]).ok).toBe(false);
    }
  });
});
