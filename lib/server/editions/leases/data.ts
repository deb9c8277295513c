import "server-only";
import { now } from "../../clock.ts";
import { db } from "../../db.ts";
import type { Transaction } from "../../transaction.ts";

export type RunningLease = {
  readonly holderId: string;
  readonly token: string;
  readonly takenAt: Date;
  readonly holder: { readonly name: string };
};

/** Who holds the pen of an edition at this moment, or null: a lease that has run out is none. */
export async function findRunningLease(tx: Transaction, editionId: string): Promise<RunningLease | null> {
  return tx.lease.findFirst({
    where: { editionId, expiresAt: { gt: now() } },
    select: { holderId: true, token: true, takenAt: true, holder: { select: { name: true } } },
  });
}

/** The id of whoever holds the pen, or null. */
export async function findLeaseHolder(tx: Transaction, editionId: string): Promise<string | null> {
  return (await findRunningLease(tx, editionId))?.holderId ?? null;
}

/** The same outside any transaction: for a page that says who is writing. */
export async function findLease(editionId: string): Promise<RunningLease | null> {
  return findRunningLease(db, editionId);
}
