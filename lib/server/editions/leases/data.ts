import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import { type Lease, runningLease } from "#lib/domain/stories/lease.ts";
import type { LeaseAnswer } from "#lib/domain/stories/lease-answer.ts";
import { now } from "../../clock.ts";
import { db } from "../../db.ts";
import type { Transaction } from "../../transaction.ts";
import { heldBy, isGivenTo } from "./answer.ts";

export type StoredLease = Lease & {
  readonly takenAt: Date;
  readonly holder: { readonly name: string };
  /** Who handed it over, until a window of the holder has picked it up. */
  readonly givenById: string | null;
};

/** The lease that an edition has or last had, or null: whether it runs is for `runningLease` to say. */
export async function findStoredLease(tx: Transaction, editionId: string): Promise<StoredLease | null> {
  return tx.lease.findUnique({
    where: { editionId },
    select: {
      holderId: true,
      token: true,
      takenAt: true,
      expiresAt: true,
      givenById: true,
      holder: { select: { name: true } },
    },
  });
}

/** The id of whoever holds the pen, or null. */
export async function findLeaseHolder(tx: Transaction, editionId: string): Promise<string | null> {
  return runningLease(await findStoredLease(tx, editionId), now())?.holderId ?? null;
}

/** Who holds the pen of an edition at this moment, outside any transaction; null when nobody does. */
export async function findLease(editionId: string): Promise<StoredLease | null> {
  return runningLease(await findStoredLease(db, editionId), now());
}

/** Who holds the pen now, for a window that does not; nothing changes by asking. */
export async function readLease(actor: Actor, { editionId }: { readonly editionId: string }): Promise<LeaseAnswer> {
  const lease = runningLease(await findStoredLease(db, editionId), now());
  const forMe = isGivenTo(actor, lease);
  return lease === null || forMe ? { kind: "free", forMe } : heldBy(db, actor, editionId, lease);
}
