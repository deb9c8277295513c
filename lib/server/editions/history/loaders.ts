import "server-only";
import { abilitiesFor } from "#lib/domain/access/policy.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import type { RevisionEntry } from "#lib/domain/stories/revision-history.ts";
import { isWorking } from "#lib/domain/stories/workflow.ts";
import { load } from "../../load.ts";
import { listStoryEvents } from "../../stories/data.ts";
import { loadStory } from "../../stories/loaders.ts";
import { findLease } from "../leases/data.ts";
import { compareStored, type RevisionComparison } from "./comparison.ts";
import { listStoryRevisions } from "./data.ts";

/** How many lines of a story's history one page shows. */
const EVENTS_A_PAGE = 200;

/** In an address: from what was approved. */
export const APPROVED = "approved";

export type HistoryAsked = {
  /** The page of the log begins behind this line; null at the newest. */
  readonly before: string | null;
  /** Ids of two revisions to compare; `from` may be "approved", or missing for the one that `to` was written on. */
  readonly from: string | null;
  readonly to: string | null;
};

/** What happened in a story, a page at a time, every revision of its text, and two of them compared where that is asked. */
export async function loadHistory(slug: string, asked: HistoryAsked) {
  const { actor, story, edition } = await loadStory(slug);
  return load(async () => {
    const [events, revisions, lease] = await Promise.all([
      listStoryEvents(story.id, { most: EVENTS_A_PAGE + 1, before: asked.before }),
      listStoryRevisions(story.id),
      findLease(edition.id),
    ]);
    const shown = events.slice(0, EVENTS_A_PAGE);
    const facts = { leaseHolder: (lease?.holderId ?? null) as PersonId | null };
    return {
      editions: story.editions,
      revisions,
      comparison: await comparisonOf(story.id, revisions, asked),
      events: shown,
      nextBefore: events.length > EVENTS_A_PAGE ? (shown.at(-1)?.seq ?? null) : null,
      /** The edition that a revision can be restored into; null while none is in the making. */
      restoreInto: isWorking(edition.state) ? edition.id : null,
      abilities: abilitiesFor(actor, { "revision.restore": facts }),
    };
  });
}

/** Null where none is asked for, or revisions that the story does not have. */
async function comparisonOf(
  storyId: string,
  revisions: readonly RevisionEntry[],
  asked: HistoryAsked,
): Promise<RevisionComparison | null> {
  const find = (id: string | null) => revisions.find((revision) => revision.id === id) ?? null;
  const to = asked.to === null && asked.from !== null ? (revisions[0] ?? null) : find(asked.to);
  if (!to) return null;
  if (asked.from === APPROVED) return compareStored(storyId, null, to);
  const from = find(asked.from ?? to.baseId);
  return from ? compareStored(storyId, from, to) : null;
}
