import type { Conflict } from "../merge-result.ts";
import type { OriginIndex } from "../origin-index.ts";
import type { Story } from "../story.ts";
import { numberConflicts } from "./numbers.ts";
import { numberConflictsInOrder } from "./raised.ts";

/** What the reports disagree on, gravest first. What only looks like a disagreement is not raised. */
export function findConflicts(story: Story, _origins: OriginIndex): Conflict[] {
  return numberConflictsInOrder(story, [...numberConflicts(story)]);
}
