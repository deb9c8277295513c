import "server-only";
import { transition, type Verb } from "#lib/domain/stories/workflow.ts";
import type { EventToRecord } from "../audit/mutations.ts";
import { now } from "../clock.ts";
import { AppError } from "../errors.ts";
import type { Transaction } from "../transaction.ts";
import type { LockedEdition } from "./lock.ts";
import { tellStopped } from "./schedules/mutations.ts";

type AlsoSet = {
  readonly submittedAt?: Date;
  readonly submittedById?: string;
  readonly publishedAt?: Date;
  readonly publishedById?: string;
  readonly publishedRevisionId?: string;
  readonly scheduledAt?: Date;
  readonly scheduledById?: string;
};

/** An hour belongs to the scheduled state: every move out of it takes the hour away. */
const NO_HOUR = { scheduledAt: null, scheduledById: null } as const;

/** Moves an edition along the workflow, the only way its state changes; refuses with the workflow's own sentence. */
export async function moveEdition(
  tx: Transaction,
  edition: Pick<LockedEdition, "id" | "state">,
  verb: Verb,
  also: AlsoSet = {},
): Promise<void> {
  const next = transition(edition.state, verb);
  if (!next.ok) throw new AppError("conflict", next.error);
  await tx.edition.update({ where: { id: edition.id }, data: { ...NO_HOUR, ...also, state: next.value.to } });
}

/**
 * Lets a signature fall when what it rested on is gone, and the edition go back to review, with its schedule stopped;
 * the events to record of it, or nothing where nobody had signed.
 */
export async function dropSignOff(
  tx: Transaction,
  actorId: string | null,
  edition: LockedEdition,
  reason: string,
): Promise<readonly EventToRecord[]> {
  const [revision] = await endSignOff(tx, edition, "dropSignOff", reason);
  if (revision === undefined) return [];
  const stopped = await tellStopped(tx, actorId, edition, reason);
  const { id: subjectId, storyId } = edition;
  return [{ kind: "signOff.fallen", actorId, storyId, subjectId, data: { revision, reason } }, ...stopped];
}

/** Ends the live signature of an edition for a reason; the number of the revision that it was under, if there was one. */
export async function endSignOff(
  tx: Transaction,
  edition: LockedEdition,
  verb: "dropSignOff" | "withdrawSignOff",
  fallReason: string,
): Promise<readonly number[]> {
  const live = await tx.signOff.findFirst({
    where: { editionId: edition.id, fallenAt: null },
    select: { id: true, revision: { select: { number: true } } },
  });
  if (!live) return [];
  await tx.signOff.update({ where: { id: live.id }, data: { fallenAt: now(), fallReason } });
  await moveEdition(tx, edition, verb);
  return [live.revision.number];
}

/** Lets pass whoever saw the current revision; refuses who saw an older one. */
export function requireHead(edition: LockedEdition, revisionId: string): void {
  if (edition.headRevisionId !== revisionId)
    throw new AppError(
      "stale",
      "The text was saved again since you opened this page. Load it again and look once more.",
    );
}
