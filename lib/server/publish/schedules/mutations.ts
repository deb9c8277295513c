import "server-only";
import { hourBarrier } from "#lib/domain/stories/publication-hour.ts";
import { requireMayWithin } from "../../access.ts";
import { InvalidInput } from "../../answer.ts";
import { recordEvent, recordEvents } from "../../audit/mutations.ts";
import { mergeStory } from "../../claims/mutations.ts";
import { now } from "../../clock.ts";
import { lockEdition } from "../../editions/lock.ts";
import { moveEdition, requireHead } from "../../editions/mutations.ts";
import { tellStopped } from "../../editions/schedules/mutations.ts";
import { findProof } from "../../people/data.ts";
import type { Actor } from "../../session.ts";
import { transaction } from "../../transaction.ts";
import { requireStoryOf } from "../data.ts";
import { factsWithin, requireClear } from "../gate.ts";

type Schedule = { readonly editionId: string; readonly revisionId: string; readonly at: Date };

/**
 * Has the signed revision published at an hour within a year, by the word of whoever asks. Judged as for publishing, but
 * for that hour: an embargo that has ended by then does not stand in the way. All of it is judged again when it has come.
 */
export async function schedulePublication(actor: Actor, { editionId, revisionId, at }: Schedule): Promise<void> {
  const barrier = hourBarrier(at, now());
  if (barrier !== null) throw new InvalidInput([{ field: "at", message: barrier }]);
  await mergeStory(await requireStoryOf(editionId));
  await transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    await requireMayWithin(tx, actor.id, "edition.schedule", await findProof(tx, actor.sessionId));
    requireHead(edition, revisionId);
    requireClear("publish", await factsWithin(tx, edition, at));
    await moveEdition(tx, edition, "schedule", { scheduledAt: at, scheduledById: actor.id });
    await recordEvent(tx, {
      kind: "edition.scheduled",
      actorId: actor.id,
      storyId: edition.storyId,
      subjectId: editionId,
      data: { at: at.toISOString() },
    });
  });
}

/** Stops a scheduled publication: the edition stays signed off, and the others concerned are told. */
export async function unschedule(actor: Actor, { editionId }: { readonly editionId: string }): Promise<void> {
  await transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    await requireMayWithin(tx, actor.id, "edition.unschedule");
    await moveEdition(tx, edition, "unschedule");
    await recordEvents(tx, await tellStopped(tx, actor.id, edition, null));
  });
}
