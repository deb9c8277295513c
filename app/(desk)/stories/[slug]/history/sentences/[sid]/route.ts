import { requireMay } from "#lib/server/access.ts";
import { sentenceHistory } from "#lib/server/editions/history/comparison.ts";
import { AppError } from "#lib/server/errors.ts";
import { route } from "#lib/server/route.ts";
import { findStory } from "#lib/server/stories/data.ts";

/** The life of one sentence: asked for where somebody looks at it. */
export const GET = route(async ({ params, actor }) => {
  requireMay(actor, "story.read");
  const story = await findStory(params.slug ?? "");
  const history =
    story && (await sentenceHistory(story.id, params.sid ?? "", story.editions[0]?.headRevisionId ?? null));
  if (!history) throw new AppError("not-found", "No revision has this sentence yet. Save the text first.");
  return history;
});
