import { figureScenes } from "../conflicts/numbers.ts";
import { acrossReports, relatedPairs } from "../conflicts/related.ts";
import type { Apparent, Conflict } from "../merge-result.ts";
import type { Story } from "../story.ts";
import { numberExplained } from "./explained.ts";
import { otherThings } from "./other-things.ts";
import { partsOfWholes } from "./parts.ts";
import { plansAndDeeds } from "./plans.ts";
import { sameFigures, twoUnits } from "./same-figure.ts";
import { timesInZones } from "./zones.ts";

/** What only looks like a contradiction between the reports, with why it is none; what was raised is left out. */
export function findApparent(story: Story, raised: readonly Conflict[]): Apparent[] {
  const all = relatedPairs(story);
  const pairs = acrossReports(story, all);
  return numberExplained(
    [
      ...sameFigures(story, figureScenes(story, all)),
      ...twoUnits(story, pairs),
      ...partsOfWholes(story, pairs),
      ...plansAndDeeds(story, pairs),
      ...timesInZones(story, pairs),
      ...otherThings(story, pairs),
    ],
    raised,
  );
}
