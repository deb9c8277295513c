import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/domain/access/actions.ts";
import { may } from "#lib/domain/access/policy.ts";
import { LEASE_SECONDS } from "#lib/domain/stories/lease.ts";
import { requireMayWithin } from "../../access.ts";
import { recordEvent } from "../../audit/mutations.ts";
import { now, secondsAfter } from "../../clock.ts";
import { AppError } from "../../errors.ts";
import { type Transaction, transaction } from "../../transaction.ts";
import { lockEdition } from "../lock.ts";
import { findRunningLease, type RunningLease } from "./data.ts";

export type LeaseAnswer =
  | { readonly kind: "mine"; readonly token: string }
  | { readonly kind: "held"; readonly by: string; readonly since: string; readonly mayTakeOver: boolean };

/**
 * Gives the pen of an edition to one window of one person for a minute, or says who has it.
 * A window that had it and names its token gets it again; another window of the same person does not share it.
 */
export async function acquireLease(
  actor: Actor,
  { editionId, token }: { readonly editionId: string; readonly token: string | null },
): Promise<LeaseAnswer> {
  return transaction(async (tx) => {
    await lockEdition(tx, editionId);
    await requireMayWithin(tx, actor.id, "lease.acquire", { leaseHolder: null });
    const lease = await findRunningLease(tx, editionId);
    if (lease && lease.token !== token) return held(actor, lease);
    return giveLease(tx, actor, editionId, lease?.token ?? randomUUID());
  });
}

/** Takes the pen from whoever has it; what they typed stays theirs as a draft. */
export async function takeLease(actor: Actor, { editionId }: { readonly editionId: string }): Promise<LeaseAnswer> {
  return transaction(async (tx) => {
    const { storyId } = await lockEdition(tx, editionId);
    const lease = await findRunningLease(tx, editionId);
    // From one's own other window the pen may always be taken.
    if (lease?.holderId === actor.id) await requireMayWithin(tx, actor.id, "lease.acquire", { leaseHolder: actor.id });
    else await requireMayWithin(tx, actor.id, "lease.take");
    const answer = await giveLease(tx, actor, editionId, randomUUID());
    if (lease && lease.holderId !== actor.id) {
      const data = { from: lease.holder.name };
      await recordEvent(tx, { kind: "lease.taken", actorId: actor.id, storyId, subjectId: editionId, data });
    }
    return answer;
  });
}

/** Lays the pen down, so that the next writer need not wait for it to run out. */
export async function releaseLease(
  actor: Actor,
  { editionId, token }: { readonly editionId: string; readonly token: string },
): Promise<void> {
  await transaction((tx) => tx.lease.deleteMany({ where: { editionId, token, holderId: actor.id } }));
}

/** Lets pass the window that holds the pen; refuses every other, naming who has it. */
export async function requireLease(
  tx: Transaction,
  actor: Actor,
  { editionId, token }: { readonly editionId: string; readonly token: string },
): Promise<void> {
  const lease = await findRunningLease(tx, editionId);
  await requireMayWithin(tx, actor.id, "edition.write", {
    leaseHolder: (lease?.holderId ?? null) as Actor["id"] | null,
  });
  if (lease?.token !== token)
    throw new AppError("lease-lost", "You are writing this edition in another window. Go on there, or close it first.");
}

async function giveLease(tx: Transaction, actor: Actor, editionId: string, token: string): Promise<LeaseAnswer> {
  const expiresAt = secondsAfter(now(), LEASE_SECONDS);
  const before = await tx.lease.findUnique({ where: { editionId }, select: { token: true, takenAt: true } });
  const takenAt = before?.token === token ? before.takenAt : now();
  const lease = { holderId: actor.id, token, takenAt, expiresAt };
  await tx.lease.upsert({ where: { editionId }, create: { editionId, ...lease }, update: lease });
  return { kind: "mine", token };
}

function held(actor: Actor, lease: RunningLease): LeaseAnswer {
  const mayTakeOver = lease.holderId === actor.id || may(actor, "lease.take").allowed;
  return { kind: "held", by: lease.holder.name, since: lease.takenAt.toISOString(), mayTakeOver };
}
