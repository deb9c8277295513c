import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/domain/access/actions.ts";
import { may } from "#lib/domain/access/policy.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { acquireLease as acquire, isHeldBy, type Lease, leaseFor, runningLease } from "#lib/domain/stories/lease.ts";
import { requireMayWithin } from "../../access.ts";
import { recordEvent } from "../../audit/mutations.ts";
import { now } from "../../clock.ts";
import { AppError } from "../../errors.ts";
import { type Transaction, transaction } from "../../transaction.ts";
import { lockEdition, requireWorking } from "../lock.ts";
import { findStoredLease, type StoredLease } from "./data.ts";

export type LeaseAnswer =
  | { readonly kind: "mine"; readonly token: string }
  | { readonly kind: "held"; readonly by: string; readonly since: string; readonly mayTakeOver: boolean };

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
    const given = acquire(lease, goesOn ? window : newWindow(actor), at);
    if (!given.ok) return held(actor, given.error);
    return keepLease(tx, editionId, given.value, goesOn && lease ? lease.takenAt : at);
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
    const answer = await keepLease(tx, editionId, leaseFor(newWindow(actor), at), at);
    if (isOthers) {
      const { storyId } = edition;
      const data = { from: lease.holder.name };
      await recordEvent(tx, { kind: "lease.taken", actorId: actor.id, storyId, subjectId: editionId, data });
    }
    return answer;
  });
}

/** Lays the pen down, so that the next writer need not wait for it to run out. A pen that was lost is left where it is. */
export async function releaseLease(
  actor: Actor,
  { editionId, token }: { readonly editionId: string; readonly token: string },
): Promise<void> {
  await transaction(async (tx) => {
    await lockEdition(tx, editionId);
    const lease = await findStoredLease(tx, editionId);
    if (isHeldBy(lease, { holderId: actor.id, token }, now())) await tx.lease.delete({ where: { editionId } });
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

async function keepLease(tx: Transaction, editionId: string, lease: Lease, takenAt: Date): Promise<LeaseAnswer> {
  const row = { ...lease, takenAt };
  await tx.lease.upsert({ where: { editionId }, create: { editionId, ...row }, update: row });
  return { kind: "mine", token: lease.token };
}

function newWindow(actor: Actor) {
  return { holderId: actor.id, token: randomUUID() };
}

function held(actor: Actor, lease: StoredLease): LeaseAnswer {
  const mayTakeOver = lease.holderId === actor.id || may(actor, "lease.take").allowed;
  return { kind: "held", by: lease.holder.name, since: lease.takenAt.toISOString(), mayTakeOver };
}
