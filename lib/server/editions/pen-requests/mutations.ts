import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import { runningLease } from "#lib/domain/stories/lease.ts";
import { requireMayWithin } from "../../access.ts";
import { now } from "../../clock.ts";
import { AppError } from "../../errors.ts";
import { announce } from "../../live/mutations.ts";
import { transaction } from "../../transaction.ts";
import { findStoredLease } from "../leases/data.ts";
import { requireLease } from "../leases/mutations.ts";
import { lockEdition, requireWorking } from "../lock.ts";

/** Asks whoever writes for the pen; they are told at once. Refuses when nobody else writes: then it is there to be taken. */
export async function askForPen(actor: Actor, { editionId }: { readonly editionId: string }): Promise<void> {
  await transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    await requireMayWithin(tx, actor.id, "lease.ask");
    requireWorking(edition);
    const lease = runningLease(await findStoredLease(tx, editionId), now());
    if (lease === null || lease.holderId === actor.id)
      throw new AppError("conflict", "Nobody else is writing this edition now. Write.");
    const key = { editionId, personId: actor.id };
    const asked = { askedAt: now(), refusedAt: null };
    await tx.penRequest.upsert({
      where: { editionId_personId: key },
      create: { ...key, ...asked },
      update: asked,
    });
    await announce(tx, { kind: "pen.asked", actorId: actor.id, storyId: edition.storyId, subjectId: editionId });
  });
}

/** Says "not now" to somebody who asked for the pen; they are told at once. For the window that holds it. */
export async function refusePen(
  actor: Actor,
  { editionId, token, personId }: { readonly editionId: string; readonly token: string; readonly personId: string },
): Promise<void> {
  await transaction(async (tx) => {
    const { storyId } = await lockEdition(tx, editionId);
    await requireLease(tx, actor, { editionId, token });
    await tx.penRequest.updateMany({
      where: { editionId, personId, refusedAt: null },
      data: { refusedAt: now() },
    });
    await announce(tx, { kind: "pen.refused", actorId: actor.id, storyId, subjectId: editionId });
  });
}
