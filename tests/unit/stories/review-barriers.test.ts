import { expect, it } from "vitest";
import { reviewBarrier, wordingBarrier } from "#lib/domain/stories/review-sheet.ts";
import type { EditionState } from "#lib/domain/stories/workflow.ts";

// What stands in the way of judging a sentence, and of suggesting other words for it, in each state of an edition.

const STATES: readonly EditionState[] = ["drafting", "in-review", "signed-off", "scheduled", "live", "retracted"];
const CLOSED = "This edition is closed: what was published stays as it is.";

it("lets sentences be judged once they are submitted and until they are public", () => {
  expect(STATES.map(reviewBarrier)).toEqual([
    "This is still being drafted. Submit it for review first.",
    ...[null, null, null],
    ...[CLOSED, CLOSED],
  ]);
});

it("lets other words be suggested until the edition is public, by whoever may", () => {
  const allowed = { allowed: true } as const;
  expect(STATES.map((state) => wordingBarrier(state, allowed))).toEqual([null, null, null, null, CLOSED, CLOSED]);
  const denied = { allowed: false, code: "role", sentence: "Only an editor may." } as const;
  expect(wordingBarrier("drafting", denied)).toBe("Only an editor may.");
  expect(wordingBarrier("live", denied)).toBe(CLOSED);
});
