import "server-only";
import { createHash } from "node:crypto";
import type { DeskEvent } from "#lib/domain/stories/event-data.ts";
import { KIND_RULES } from "#lib/domain/stories/workflow.ts";
import { type EventToRecord, recordEvents } from "../../audit/mutations.ts";
import type { LockedEdition } from "../../editions/lock.ts";
import { moveEdition } from "../../editions/mutations.ts";
import type { Transaction } from "../../transaction.ts";
import { renderEdition } from "../outputs.ts";

type Publication = {
  readonly publisherId: string;
  readonly publishedAt: Date;
  readonly revisionId: string;
  /** Why it goes out before review or sign-off, where it does. */
  readonly emergency?: string;
};

/**
 * Makes a locked and judged edition live: what was live makes room, and edition, outputs, outbox and audit event are
 * written in this transaction, to commit together or not at all.
 */
export async function goLive(tx: Transaction, edition: LockedEdition, publication: Publication): Promise<void> {
  const { publisherId, publishedAt, revisionId, emergency } = publication;
  const ended = await endLiveEdition(tx, publisherId, edition);
  const also = { publishedAt, publishedById: publisherId, publishedRevisionId: revisionId };
  if (emergency !== undefined) await insertEmergency(tx, edition, { ...publication, reason: emergency });
  await moveEdition(tx, edition, emergency === undefined ? "publish" : "emergencyPublish", also);
  await insertOutputs(tx, edition.id);
  const { id: subjectId, storyId } = edition;
  const event = { actorId: publisherId, storyId, subjectId, ...whatHappened(edition, publication) };
  await recordEvents(tx, [...ended, event]);
}

/** The row that lets the database take what is not signed. */
async function insertEmergency(
  tx: Transaction,
  { id: editionId }: LockedEdition,
  { publisherId, publishedAt: at, revisionId, reason }: Publication & { readonly reason: string },
): Promise<void> {
  await tx.emergency.create({ data: { editionId, revisionId, publishedById: publisherId, reason, at } });
}

function whatHappened(
  { number, kind, scheduledAt }: LockedEdition,
  { publishedAt, emergency }: Publication,
): Extract<DeskEvent, { readonly kind: "edition.published" | "edition.emergencyPublished" }> {
  const data = { edition: number, kind };
  if (emergency !== undefined) return { kind: "edition.emergencyPublished", data: { ...data, reason: emergency } };
  const isDue = scheduledAt !== null && scheduledAt <= publishedAt;
  return { kind: "edition.published", data: { ...data, ...(isDue ? { scheduled: true } : {}) } };
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
