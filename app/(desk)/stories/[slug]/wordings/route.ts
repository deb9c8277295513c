import { may } from "#lib/domain/access/policy.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { requireMay } from "#lib/server/access.ts";
import { findLease } from "#lib/server/editions/leases/data.ts";
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
  const [wordings, lease] = await Promise.all([listOpenWordings(edition.id), findLease(edition.id)]);
  const leaseHolder = (lease?.holderId ?? null) as PersonId | null;
  return { me: actor.id, mayDecide: may(actor, "wording.decide", { leaseHolder }), wordings };
});
