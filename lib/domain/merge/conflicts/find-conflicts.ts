import type { Conflict } from "../merge-result.ts";
import type { Story } from "../story.ts";
import { absenceConflicts } from "./absences.ts";
import { agentConflicts } from "./agents.ts";
import { ageConflicts } from "./ages.ts";
import { certaintyConflicts } from "./certainty.ts";
import { contraryConflicts } from "./contraries.ts";
import { denialConflicts } from "./denials.ts";
import { descriptionConflicts } from "./descriptions.ts";
import { distanceConflicts } from "./distances.ts";
import { numberConflicts } from "./numbers.ts";
import { oppositeConflicts } from "./opposites.ts";
import { quoteConflicts } from "./quotes.ts";
import { numberConflictsInOrder } from "./raised.ts";
import { relatedPairs } from "./related.ts";
import { silenceConflicts } from "./silence.ts";
import { slotConflicts } from "./slots.ts";
import { sourceConflicts } from "./sources.ts";
import { statusConflicts } from "./statuses.ts";
import { timeConflicts } from "./times.ts";

/** What the reports disagree on, gravest first. What only looks like a disagreement is not raised. */
export function findConflicts(story: Story): Conflict[] {
  const pairs = relatedPairs(story);
  return numberConflictsInOrder(story, [
    ...numberConflicts(story, pairs),
    ...slotConflicts(story),
    ...ageConflicts(story),
    ...distanceConflicts(story),
    ...timeConflicts(story, pairs),
    ...statusConflicts(story),
    ...contraryConflicts(story),
    ...absenceConflicts(story),
    ...agentConflicts(story),
    ...denialConflicts(story),
    ...oppositeConflicts(story, pairs),
    ...silenceConflicts(story),
    ...quoteConflicts(story),
    ...descriptionConflicts(story),
    ...sourceConflicts(story),
    ...certaintyConflicts(story),
  ]);
}
