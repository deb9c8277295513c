import "server-only";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { requireMayWithin } from "../access.ts";
import { requireReason } from "../answer.ts";
import { recordEvent, recordEvents } from "../audit/mutations.ts";
import { mergeStory } from "../claims/mutations.ts";
import { now } from "../clock.ts";
import { type LockedEdition, lockEdition } from "../editions/lock.ts";
import { endSignOff, moveEdition, requireHead } from "../editions/mutations.ts";
import { tellStopped } from "../editions/schedules/mutations.ts";
import { AppError } from "../errors.ts";
import { findProof } from "../people/data.ts";
import type { Actor } from "../session.ts";
import { type Transaction, transaction } from "../transaction.ts";
import { requireStoryOf } from "./data.ts";
import { factsWithin, requireClear } from "./gate.ts";
import { goLive } from "./going-live/mutations.ts";
import { deliverSoon } from "./outbox/schedule.ts";

type RevisionRef = { readonly editionId: string; readonly revisionId: string };

/** Signs the current revision: by somebody who wrote none of it, once nothing stands in the way of that. */
export async function signOff(actor: Actor, { editionId, revisionId }: RevisionRef): Promise<void> {
  await mergeStory(await requireStoryOf(editionId));
  await transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    requireHead(edition, revisionId);
    const facts = await factsWithin(tx, edition, now());
    await requireMayWithin(tx, actor.id, "edition.signOff", {
      writers: facts.writers as PersonId[],
      submittedBy: facts.submittedById as PersonId | null,
    });
    requireClear("signOff", facts);
    await moveEdition(tx, edition, "signOff");
    await tx.signOff.create({ data: { editionId, revisionId, personId: actor.id } });
    const revision = await numberOf(tx, revisionId);
    await recordEvent(tx, { kind: "edition.signedOff", ...eventOf(actor, edition), data: { revision } });
  });
}

/** Takes a signature back for a reason; the edition returns to review. */
export async function withdrawSignOff(
  actor: Actor,
  { editionId, reason }: { readonly editionId: string; readonly reason: string },
): Promise<void> {
  const why = requireReason(reason);
  await transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    await requireMayWithin(tx, actor.id, "signOff.withdraw");
    const ended = await endSignOff(tx, edition, "withdrawSignOff", why);
    if (ended.length === 0) throw new AppError("conflict", "There is no sign-off to withdraw.");
    const stopped = await tellStopped(tx, actor.id, edition, `The sign-off was withdrawn: ${why}`);
    await recordEvents(tx, [
      { kind: "signOff.withdrawn", ...eventOf(actor, edition), data: { reason: why } },
      ...stopped,
    ]);
  });
}

/**
 * Publishes the signed revision. Edition, outputs, outbox and audit event commit together or not at all;
 * what leaves the house leaves after that, from the outbox. Asks for a proof of the password not older than five minutes.
 */
export async function publishEdition(actor: Actor, { editionId, revisionId }: RevisionRef): Promise<void> {
  await mergeStory(await requireStoryOf(editionId));
  await transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    const publishedAt = now();
    await requireMayWithin(tx, actor.id, "edition.publish", await findProof(tx, actor.sessionId));
    requireHead(edition, revisionId);
    requireClear("publish", await factsWithin(tx, edition, publishedAt));
    await goLive(tx, edition, { publisherId: actor.id, publishedAt, revisionId });
  });
  deliverSoon();
}

async function numberOf(tx: Transaction, revisionId: string): Promise<number> {
  return (await tx.revision.findUniqueOrThrow({ where: { id: revisionId }, select: { number: true } })).number;
}

function eventOf(actor: Actor, edition: LockedEdition) {
  return { actorId: actor.id, storyId: edition.storyId, subjectId: edition.id };
}
