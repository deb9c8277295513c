import "server-only";
import { abilitiesFor } from "#lib/domain/access/policy.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { findLease } from "../editions/leases/data.ts";
import { load } from "../load.ts";
import { loadStory } from "../stories/loaders.ts";
import { listOpenSuggestions } from "../suggestions/data.ts";
import { listReviewSentences } from "./data.ts";

/** The sentences of a story's current revision for whoever reviews them. */
export async function loadReview(slug: string) {
  const { actor, story, edition } = await loadStory(slug);
  return load(async () => {
    const { headRevisionId: revisionId } = edition;
    const asked = revisionId && { editionId: edition.id, revisionId, storyId: story.id };
    const [sentences, suggestions, lease] = await Promise.all([
      asked ? listReviewSentences(asked, actor) : [],
      listOpenSuggestions(revisionId),
      findLease(edition.id),
    ]);
    const abilities = abilitiesFor(actor, {
      "sentence.query": {},
      "sentence.reject": {},
      "finding.dismiss": {},
      "wording.suggest": {},
      "revision.submit": { leaseHolder: (lease?.holderId ?? null) as PersonId | null },
      "revision.recall": {},
    });
    return { story, edition, revisionId, reader: actor.name, sentences, suggestions, abilities };
  });
}
