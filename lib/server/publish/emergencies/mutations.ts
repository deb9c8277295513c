import "server-only";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { secondNameDue } from "#lib/domain/stories/emergency.ts";
import { requireMayWithin } from "../../access.ts";
import { requireReason } from "../../answer.ts";
import { recordEvent } from "../../audit/mutations.ts";
import { mergeStory } from "../../claims/mutations.ts";
import { now } from "../../clock.ts";
import { lockEdition } from "../../editions/lock.ts";
import { requireHead } from "../../editions/mutations.ts";
import { AppError } from "../../errors.ts";
import { notify } from "../../notices/mutations.ts";
import { findProof } from "../../people/data.ts";
import type { Actor } from "../../session.ts";
import { type Transaction, transaction } from "../../transaction.ts";
import { listConcerned } from "../../wires/changes/data.ts";
import { requireStoryOf } from "../data.ts";
import { factsWithin, requireClearInEmergency } from "../gate.ts";
import { goLive } from "../going-live/mutations.ts";
import { deliverSoon } from "../outbox/schedule.ts";
import { type LockedEmergency, listSecondNames, lockEmergency } from "./data.ts";

type EmergencyInput = { readonly editionId: string; readonly revisionId: string; readonly reason: string };

/**
 * Publishes the current revision before review or sign-off, for a reason that the log keeps. What stands in the way of
 * an emergency too refuses it: what is not cited, killed or changed reports, embargoes, open suggestions. Whoever could
 * put the second name to it is told. Asks for a proof of the password not older than five minutes.
 */
export async function publishInEmergency(
  actor: Actor,
  { editionId, revisionId, reason }: EmergencyInput,
): Promise<void> {
  const why = requireReason(reason);
  await mergeStory(await requireStoryOf(editionId));
  await transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    const publishedAt = now();
    await requireMayWithin(tx, actor.id, "edition.emergencyPublish", await findProof(tx, actor.sessionId));
    requireHead(edition, revisionId);
    const facts = await factsWithin(tx, edition, publishedAt);
    requireClearInEmergency(facts);
    const emergency = { publishedById: actor.id, writers: facts.writers as PersonId[] };
    const to = [...(await listConcernedBy(tx, editionId)), ...(await listSecondNameIds(tx, emergency))];
    const data = { ...noticeOf({ edition: edition.number, at: publishedAt }), reason: why };
    await notify(tx, { kind: "emergency.published", data, to, actorId: actor.id, storyId: edition.storyId });
    await goLive(tx, edition, { publisherId: actor.id, publishedAt, revisionId, emergency: why });
  });
  deliverSoon();
}

/** Puts the second name to an emergency publication, once; in its hours or late, which stays to be seen. */
export async function confirmEmergency(actor: Actor, { editionId }: { readonly editionId: string }): Promise<void> {
  await transaction(async (tx) => {
    const emergency = await lockEmergency(tx, editionId);
    const { storyId, edition, kind, publishedById: publishedBy, writers } = emergency;
    await requireMayWithin(tx, actor.id, "edition.confirmEmergency", { writers, publishedBy });
    if (emergency.secondName !== null)
      throw new AppError("conflict", `${emergency.secondName} has put the second name to it already.`);
    await tx.emergency.update({ where: { editionId }, data: { secondNameId: actor.id, secondNameAt: now() } });
    const to = await listConcernedBy(tx, editionId);
    await notify(tx, { kind: "emergency.confirmed", data: noticeOf(emergency), to, actorId: actor.id, storyId });
    const event = { actorId: actor.id, storyId, subjectId: editionId, data: { edition, kind } };
    await recordEvent(tx, { kind: "edition.emergencyConfirmed", ...event });
  });
}

/** What notices say of an emergency publication: its edition, and until when the second name is due. */
export function noticeOf({ edition, at }: Pick<LockedEmergency, "edition" | "at">) {
  return { edition, due: secondNameDue({ at: at.toISOString() }) };
}

/** Those who could put the second name to it. */
export async function listSecondNameIds(
  tx: Transaction,
  { writers, publishedById: publishedBy }: Pick<LockedEmergency, "writers" | "publishedById">,
): Promise<readonly string[]> {
  return (await listSecondNames({ writers, publishedBy }, tx)).map(({ id }) => id);
}

/** Whoever wrote, reviewed, signed or published it. */
async function listConcernedBy(tx: Transaction, editionId: string): Promise<readonly string[]> {
  return (await listConcerned(tx, [editionId])).get(editionId) ?? [];
}
