import { requireMay } from "#lib/server/access.ts";
import { AppError } from "#lib/server/errors.ts";
import { route } from "#lib/server/route.ts";
import { findStory } from "#lib/server/stories/data.ts";
import { listOpenSuggestions } from "#lib/server/suggestions/data.ts";

/** Whose the suggestions of a story's current text are, and since when: the text itself does not say. */
export const GET = route(async ({ params, actor }) => {
  requireMay(actor, "story.read");
  const story = await findStory(params.slug ?? "");
  const edition = story?.editions[0];
  if (!edition) throw new AppError("not-found");
  const open = await listOpenSuggestions(edition.headRevisionId);
  return { me: actor.id, suggestions: open.map(({ id, authorId, by, at }) => ({ id, authorId, by, at })) };
});
