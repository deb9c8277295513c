import "server-only";
import { createHash } from "node:crypto";
import { KIND_RULES } from "#lib/domain/stories/workflow.ts";
import { type EventToRecord, recordEvents } from "../../audit/mutations.ts";
import type { LockedEdition } from "../../editions/lock.ts";
import { moveEdition } from "../../editions/mutations.ts";
import type { Transaction } from "../../transaction.ts";
import { renderEdition } from "../outputs.ts";

type Publication = { readonly publisherId: string; readonly publishedAt: Date; readonly revisionId: string };

/**
 * Makes a locked and judged edition live: what was live makes room, and edition, outputs, outbox and audit event are
 * written in this transaction, to commit together or not at all.
 */
export async function goLive(
  tx: Transaction,
  edition: LockedEdition,
  { publisherId, publishedAt, revisionId }: Publication,
): Promise<void> {
  const ended = await endLiveEdition(tx, publisherId, edition);
  const also = { publishedAt, publishedById: publisherId, publishedRevisionId: revisionId };
  await moveEdition(tx, edition, "publish", also);
  await insertOutputs(tx, edition.id);
  const { id: subjectId, storyId, number, kind, scheduledAt } = edition;
  const isDue = scheduledAt !== null && scheduledAt <= publishedAt;
  const data = { edition: number, kind, ...(isDue ? { scheduled: true } : {}) };
  await recordEvents(tx, [...ended, { kind: "edition.published", actorId: publisherId, storyId, subjectId, data }]);
}

/** What was live makes room, in the way that the new edition's kind says. */
async function endLiveEdition(
  tx: Transaction,
  actorId: string,
  { storyId, kind }: LockedEdition,
): Promise<readonly EventToRecord[]> {
  const live = await tx.edition.findFirst({
    where: { storyId, state: "live" },
    select: { id: true, number: true, kind: true },
  });
  const verb = KIND_RULES[kind].endsLiveBy;
  if (!live || !verb) return [];
  await moveEdition(tx, { id: live.id, state: "live" }, verb);
  const event = verb === "retract" ? "edition.retracted" : "edition.superseded";
  return [{ kind: event, actorId, storyId, subjectId: live.id, data: { edition: live.number, kind: live.kind } }];
}

async function insertOutputs(tx: Transaction, editionId: string): Promise<void> {
  const outputs = await renderEdition(tx, editionId);
  await tx.output.createMany({
    data: outputs.map((output) => ({
      ...output,
      editionId,
      sha256: createHash("sha256").update(output.body).digest("hex"),
    })),
  });
  await tx.outboxMessage.createMany({
    data: outputs.map(({ channel, mediaType }) => ({ editionId, channel, payload: { editionId, channel, mediaType } })),
  });
}
