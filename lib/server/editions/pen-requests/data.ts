import "server-only";
import { now, secondsAfter } from "../../clock.ts";
import type { Transaction } from "../../transaction.ts";

/** Who asked this long ago and heard nothing has gone about something else. */
const ASKED_SECONDS = 15 * 60;

export type PenRequest = { readonly personId: string; readonly name: string; readonly refused: boolean };

/** Who has asked for the pen since it was taken up, first come first. */
export async function listPenRequests(
  tx: Transaction,
  editionId: string,
  takenAt: Date,
): Promise<readonly PenRequest[]> {
  const rows = await tx.penRequest.findMany({
    where: { editionId, askedAt: { gte: takenAt, gt: secondsAfter(now(), -ASKED_SECONDS) } },
    orderBy: { askedAt: "asc" },
    select: { personId: true, refusedAt: true, person: { select: { name: true } } },
  });
  return rows.map(({ personId, refusedAt, person }) => ({ personId, name: person.name, refused: refusedAt !== null }));
}
