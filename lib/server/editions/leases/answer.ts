import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import { may } from "#lib/domain/access/policy.ts";
import type { LeaseAnswer } from "#lib/domain/stories/lease-answer.ts";
import type { Transaction } from "../../transaction.ts";
import { listPenRequests } from "../pen-requests/data.ts";
import type { StoredLease } from "./data.ts";

/** Whether the pen was handed to this person and lies there for whichever of their windows is first. */
export function isGivenTo(actor: Actor, lease: StoredLease | null): boolean {
  return lease !== null && lease.holderId === actor.id && lease.givenById !== null;
}

/** What somebody is told whose window does not hold the running lease. */
export async function heldBy(
  tx: Transaction,
  actor: Actor,
  editionId: string,
  { holderId, holder, takenAt }: StoredLease,
): Promise<LeaseAnswer> {
  const isMe = holderId === actor.id;
  const request = (await listPenRequests(tx, editionId, takenAt)).find(({ personId }) => personId === actor.id);
  const asked = request ? (request.refused ? "refused" : "waiting") : null;
  const mayTakeOver = isMe || may(actor, "lease.take").allowed;
  return { kind: "held", by: holder.name, isMe, since: takenAt.toISOString(), mayTakeOver, asked };
}
