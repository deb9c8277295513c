import "server-only";
import type { EventToRecord } from "../../audit/mutations.ts";
import { notify } from "../../notices/mutations.ts";
import type { Transaction } from "../../transaction.ts";
import { listConcerned } from "../../wires/changes/data.ts";
import type { LockedEdition } from "../lock.ts";

/**
 * Tells the people concerned that a scheduled publication does not go out, and returns the event to record of it;
 * nothing where the edition, as it was locked, was not scheduled. The reason is null where whoever did it meant just that.
 */
export async function tellStopped(
  tx: Transaction,
  actorId: string | null,
  edition: LockedEdition,
  reason: string | null,
): Promise<readonly EventToRecord[]> {
  const { id, storyId, scheduledAt, scheduledById } = edition;
  if (edition.state !== "scheduled" || scheduledAt === null) return [];
  const at = scheduledAt.toISOString();
  const concerned = (await listConcerned(tx, [id])).get(id) ?? [];
  const to = scheduledById === null ? concerned : [...concerned, scheduledById];
  await notify(tx, { kind: "publication.stopped", data: { at, reason }, to, actorId, storyId });
  const data = reason === null ? {} : { at, reason };
  return [{ kind: "edition.unscheduled", actorId, storyId, subjectId: id, data }];
}
