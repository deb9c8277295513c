import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/domain/access/actions.ts";
import { may } from "#lib/domain/access/policy.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { acquireLease as acquire, isHeldBy, type Lease, leaseFor, runningLease } from "#lib/domain/stories/lease.ts";
import type { LeaseAnswer } from "#lib/domain/stories/lease-answer.ts";
import { requireMayWithin } from "../../access.ts";
import { recordEvent } from "../../audit/mutations.ts";
import { now } from "../../clock.ts";
import { AppError } from "../../errors.ts";
import { announce } from "../../live/mutations.ts";
import { lockPersonForJudging } from "../../people/data.ts";
import { type Transaction, transaction } from "../../transaction.ts";
import { type LockedEdition, lockEdition, requireWorking } from "../lock.ts";
import { listPenRequests } from "../pen-requests/data.ts";
import { heldBy, isGivenTo } from "./answer.ts";
import { findStoredLease } from "./data.ts";

/**
 * Gives the pen of an edition to one window of one person for a minute, or says who has it.
 * A window that has it and names its token keeps it; another window of the same person does not share it.
 */
export async function acquireLease(
  actor: Actor,
  { editionId, token }: { readonly editionId: string; readonly token: string | null },
): Promise<LeaseAnswer> {
  return transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    await requireMayWithin(tx, actor.id, "lease.acquire", { leaseHolder: null });
    requireWorking(edition);
    const at = now();
    const lease = await findStoredLease(tx, editionId);
    const window = { holderId: actor.id, token: token ?? "" };
    const goesOn = isHeldBy(lease, window, at);
    const given = acquire(isGivenTo(actor, lease) ? null : lease, goesOn ? window : newWindow(actor), at);
    if (!given.ok) return heldBy(tx, actor, editionId, given.error);
    if (!goesOn) await tellOfPen(tx, actor, edition);
    return keepLease(tx, edition, given.value, goesOn && lease ? lease.takenAt : at);
  });
}

/** Takes the pen from whoever has it; what they typed stays theirs as a draft. */
export async function takeLease(actor: Actor, { editionId }: { readonly editionId: string }): Promise<LeaseAnswer> {
  return transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    const at = now();
    const lease = runningLease(await findStoredLease(tx, editionId), at);
    // A free pen, or one in one's own other window, may always be taken.
    const isOthers = lease !== null && lease.holderId !== actor.id;
    if (isOthers) await requireMayWithin(tx, actor.id, "lease.take");
    else await requireMayWithin(tx, actor.id, "lease.acquire", { leaseHolder: null });
    requireWorking(edition);
    await tellOfPen(tx, actor, edition);
    const answer = await keepLease(tx, edition, leaseFor(newWindow(actor), at), at);
    if (isOthers) {
      const { storyId } = edition;
      const data = { from: lease.holder.name };
      await recordEvent(tx, { kind: "lease.taken", actorId: actor.id, storyId, subjectId: editionId, data });
    }
    return answer;
  });
}

/**
 * Hands the pen to somebody who may write: the first of their windows that asks for it has it, and if none does within
 * a minute it is free. For the window that holds it.
 */
export async function givePen(
  actor: Actor,
  { editionId, token, to }: { readonly editionId: string; readonly token: string; readonly to: string },
): Promise<void> {
  await transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    await requireLease(tx, actor, { editionId, token });
    await requireMayWithin(tx, actor.id, "lease.give", { leaseHolder: actor.id });
    const name = await requireWriter(tx, to);
    const lease = { ...leaseFor({ holderId: to, token: randomUUID() }, now()), givenById: actor.id, takenAt: now() };
    await tx.lease.update({ where: { editionId }, data: lease });
    await tx.penRequest.deleteMany({ where: { editionId, personId: to } });
    await tellOfPen(tx, actor, edition);
    const { storyId } = edition;
    await recordEvent(tx, {
      kind: "lease.given",
      actorId: actor.id,
      storyId,
      subjectId: editionId,
      data: { to: name },
    });
  });
}

/** Lays the pen down, so that the next writer need not wait for it to run out. A pen that was lost is left where it is. */
export async function releaseLease(
  actor: Actor,
  { editionId, token }: { readonly editionId: string; readonly token: string },
): Promise<void> {
  await transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    const lease = await findStoredLease(tx, editionId);
    if (!isHeldBy(lease, { holderId: actor.id, token }, now())) return;
    await tx.lease.delete({ where: { editionId } });
    await tellOfPen(tx, actor, edition);
  });
}

/** Lets pass the window that holds the pen; refuses every other, naming who has it. */
export async function requireLease(
  tx: Transaction,
  actor: Actor,
  { editionId, token }: { readonly editionId: string; readonly token: string },
): Promise<void> {
  const at = now();
  const lease = await findStoredLease(tx, editionId);
  const leaseHolder = (runningLease(lease, at)?.holderId ?? null) as PersonId | null;
  await requireMayWithin(tx, actor.id, "edition.write", { leaseHolder });
  if (!isHeldBy(lease, { holderId: actor.id, token }, at))
    throw new AppError("lease-lost", "You are writing this edition in another window. Go on there, or close it first.");
}

async function keepLease(
  tx: Transaction,
  { id: editionId, headRevisionId: head }: LockedEdition,
  lease: Lease,
  takenAt: Date,
): Promise<LeaseAnswer> {
  const row = { ...lease, takenAt, givenById: null };
  await tx.lease.upsert({ where: { editionId }, create: { editionId, ...row }, update: row });
  await tx.penRequest.deleteMany({ where: { editionId, personId: lease.holderId } });
  const asked = await listPenRequests(tx, editionId, takenAt);
  const requests = asked.filter(({ refused }) => !refused).map(({ personId, name }) => ({ personId, name }));
  return { kind: "mine", token: lease.token, head, requests };
}

/** Every window that looks at the story learns at once that the pen is elsewhere; whoever lost it, too. */
async function tellOfPen(tx: Transaction, actor: Actor, { id, storyId }: LockedEdition): Promise<void> {
  await announce(tx, { kind: "pen.changed", actorId: actor.id, storyId, subjectId: id });
}

/** The name of somebody who may write; refuses everybody else. */
async function requireWriter(tx: Transaction, personId: string): Promise<string> {
  const person = await lockPersonForJudging(tx, personId as PersonId);
  if (!person) throw new AppError("not-found");
  const writes = may(person, "lease.acquire", { leaseHolder: null });
  const { name } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } });
  if (!writes.allowed) throw new AppError("refused", `${name} may not write. Hand the pen to a reporter or an editor.`);
  return name;
}

function newWindow(actor: Actor) {
  return { holderId: actor.id, token: randomUUID() };
}
