import { requireMay } from "#lib/server/access.ts";
import { AppError } from "#lib/server/errors.ts";
import { route } from "#lib/server/route.ts";
import { findStory } from "#lib/server/stories/data.ts";
import { listOpenWordings } from "#lib/server/suggestions/wordings/data.ts";

/** The wordings that are suggested beside a story's text and not decided yet. */
export const GET = route(async ({ params, actor }) => {
  requireMay(actor, "story.read");
  const story = await findStory(params.slug ?? "");
  const edition = story?.editions[0];
  if (!edition) throw new AppError("not-found");
  return { me: actor.id, wordings: await listOpenWordings(edition.id) };
});
