import { requireMay } from "#lib/server/access.ts";
import { listMentionable, listThreads } from "#lib/server/comments/data.ts";
import { AppError } from "#lib/server/errors.ts";
import { route } from "#lib/server/route.ts";
import { findStory } from "#lib/server/stories/data.ts";

/** Everything that was said about a story's sentences, for windows that show it; and who can be named in an answer. */
export const GET = route(async ({ params, actor }) => {
  requireMay(actor, "story.read");
  const story = await findStory(params.slug ?? "");
  if (!story) throw new AppError("not-found");
  const [threads, people] = await Promise.all([listThreads(story.id), listMentionable()]);
  return { me: actor.id, threads, people };
});
