import "server-only";
import { abilitiesFor } from "#lib/domain/access/policy.ts";
import { load } from "../load.ts";
import { loadStory } from "../stories/loaders.ts";
import { listReviewSentences } from "./data.ts";

/** The sentences of a story's current revision for whoever reviews them. */
export async function loadReview(slug: string) {
  const { actor, story, edition } = await loadStory(slug);
  return load(async () => {
    const { headRevisionId: revisionId } = edition;
    const asked = revisionId && { editionId: edition.id, revisionId, storyId: story.id };
    const sentences = asked ? await listReviewSentences(asked, actor.id) : [];
    const abilities = abilitiesFor(actor, {
      "sentence.approve": { authors: [] },
      "sentence.query": {},
      "sentence.reject": {},
      "revision.submit": { leaseHolder: null },
      "revision.recall": {},
    });
    return { story, edition, revisionId, sentences, abilities };
  });
}
