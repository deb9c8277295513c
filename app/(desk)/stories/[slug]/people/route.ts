import { requireMay } from "#lib/server/access.ts";
import { AppError } from "#lib/server/errors.ts";
import { route } from "#lib/server/route.ts";
import { findStory } from "#lib/server/stories/data.ts";
import { peopleOfStory } from "#lib/server/stories/story-people.ts";

/** Who is in the story at this moment, for windows that were told that it changed. */
export const GET = route(async ({ params, actor }) => {
  requireMay(actor, "story.read");
  const story = await findStory(params.slug ?? "");
  const edition = story?.editions[0];
  if (!story || !edition) throw new AppError("not-found");
  return peopleOfStory(actor.id, story.id, edition.id);
});
