import "server-only";
import { abilitiesFor } from "#lib/domain/access/policy.ts";
import { claimsBoard } from "#lib/domain/stories/claims-board.ts";
import { load } from "../load.ts";
import { findHouseNames } from "../names/data.ts";
import { phrasingService } from "../phrasing/service.ts";
import { loadStory } from "../stories/loaders.ts";
import { findChoices } from "./data.ts";
import { mergeStory } from "./mutations.ts";

/** What the story's reports say together, with what the desk has chosen and settled. */
export async function loadClaims(slug: string) {
  const { actor, story, edition, reports } = await loadStory(slug);
  return load(async () => {
    const [merge, choices, houseNames] = await Promise.all([
      mergeStory(story.id),
      findChoices(story.id),
      findHouseNames(),
    ]);
    const numbers = new Map(reports.map((report) => [report.id, report.number]));
    const abilities = abilitiesFor(actor, {
      "claim.choose": {},
      "conflict.settle": {},
      "name.spell": {},
      "lease.acquire": { leaseHolder: null },
    });
    const board = claimsBoard(merge, choices, numbers, houseNames);
    return { story, edition, reports, board, abilities, canSmooth: phrasingService() !== null };
  });
}
