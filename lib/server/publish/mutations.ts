import "server-only";
import { createHash } from "node:crypto";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { obstaclesTo, publishChecks, type Stage } from "#lib/domain/stories/publish-checks.ts";
import type { PublishFacts } from "#lib/domain/stories/publish-facts.ts";
import { KIND_RULES } from "#lib/domain/stories/workflow.ts";
import { requireMayWithin } from "../access.ts";
import { InvalidInput, requireReason } from "../answer.ts";
import { type EventToRecord, recordEvent, recordEvents } from "../audit/mutations.ts";
import { mergeStory } from "../claims/mutations.ts";
import { now } from "../clock.ts";
import { type LockedEdition, lockEdition } from "../editions/lock.ts";
import { endSignOff, moveEdition, requireHead } from "../editions/mutations.ts";
import { AppError } from "../errors.ts";
import { findProof } from "../people/data.ts";
import type { Actor } from "../session.ts";
import { type Transaction, transaction } from "../transaction.ts";
import { findStoryOf } from "./data.ts";
import { conflictsWithin, readPublishFacts } from "./facts.ts";
import { deliverSoon } from "./outbox/schedule.ts";
import { renderEdition } from "./outputs.ts";

type RevisionRef = { readonly editionId: string; readonly revisionId: string };

/** Signs the current revision: by somebody who wrote none of it, once nothing stands in the way of that. */
export async function signOff(actor: Actor, { editionId, revisionId }: RevisionRef): Promise<void> {
  await mergeStory(await requireStoryOf(editionId));
  await transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    requireHead(edition, revisionId);
    const facts = await readPublishFacts(tx, edition, await conflictsWithin(tx, edition.storyId), now());
    await requireMayWithin(tx, actor.id, "edition.signOff", {
      writers: facts.writers as PersonId[],
      submittedBy: facts.submittedById as PersonId | null,
    });
    requireClear("signOff", facts);
    await moveEdition(tx, edition, "signOff");
    await tx.signOff.create({ data: { editionId, revisionId, personId: actor.id } });
    const revision = await numberOf(tx, revisionId);
    await recordEvent(tx, { kind: "edition.signedOff", ...eventOf(actor, edition), data: { revision } });
  });
}

/** Takes a signature back for a reason; the edition returns to review. */
export async function withdrawSignOff(
  actor: Actor,
  { editionId, reason }: { readonly editionId: string; readonly reason: string },
): Promise<void> {
  const why = requireReason(reason);
  await transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    await requireMayWithin(tx, actor.id, "signOff.withdraw");
    const ended = await endSignOff(tx, edition, "withdrawSignOff", why);
    if (ended.length === 0) throw new AppError("conflict", "There is no sign-off to withdraw.");
    await recordEvent(tx, { kind: "signOff.withdrawn", ...eventOf(actor, edition), data: { reason: why } });
  });
}

/**
 * Publishes the signed revision. Edition, outputs, outbox and audit event commit together or not at all;
 * what leaves the house leaves after that, from the outbox. Asks for a proof of the password not older than five minutes.
 */
export async function publishEdition(actor: Actor, { editionId, revisionId }: RevisionRef): Promise<void> {
  await mergeStory(await requireStoryOf(editionId));
  await transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    const publishedAt = now();
    await requireMayWithin(tx, actor.id, "edition.publish", await findProof(tx, actor.sessionId));
    requireHead(edition, revisionId);
    const conflicts = await conflictsWithin(tx, edition.storyId);
    requireClear("publish", await readPublishFacts(tx, edition, conflicts, publishedAt));
    const ended = await endLiveEdition(tx, actor, edition);
    const also = { publishedAt, publishedById: actor.id, publishedRevisionId: revisionId };
    await moveEdition(tx, edition, "publish", also);
    await insertOutputs(tx, editionId);
    const data = { edition: edition.number, kind: edition.kind };
    await recordEvents(tx, [...ended, { kind: "edition.published", ...eventOf(actor, edition), data }]);
  });
  deliverSoon();
}

/** Refuses with everything that stands in the way of the step, from the one list that the screen shows too. */
function requireClear(stage: Stage, facts: PublishFacts): void {
  const obstacles = obstaclesTo(stage, publishChecks(facts));
  if (obstacles.length === 0) return;
  throw new InvalidInput(
    obstacles.map(({ issue, problem, todo }) => ({ field: issue.field ?? issue.code, message: `${problem} ${todo}` })),
  );
}

/** What was live makes room, in the way that the new edition's kind says. */
async function endLiveEdition(
  tx: Transaction,
  actor: Actor,
  edition: LockedEdition,
): Promise<readonly EventToRecord[]> {
  const live = await tx.edition.findFirst({
    where: { storyId: edition.storyId, state: "live" },
    select: { id: true, number: true, kind: true },
  });
  const verb = KIND_RULES[edition.kind].endsLiveBy;
  if (!live || !verb) return [];
  await moveEdition(tx, { id: live.id, state: "live" }, verb);
  const kind = verb === "retract" ? "edition.retracted" : "edition.superseded";
  const data = { edition: live.number, kind: live.kind };
  return [{ kind, actorId: actor.id, storyId: edition.storyId, subjectId: live.id, data }];
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

async function requireStoryOf(editionId: string): Promise<string> {
  const storyId = await findStoryOf(editionId);
  if (!storyId) throw new AppError("not-found");
  return storyId;
}

async function numberOf(tx: Transaction, revisionId: string): Promise<number> {
  return (await tx.revision.findUniqueOrThrow({ where: { id: revisionId }, select: { number: true } })).number;
}

function eventOf(actor: Actor, edition: LockedEdition) {
  return { actorId: actor.id, storyId: edition.storyId, subjectId: edition.id };
}
