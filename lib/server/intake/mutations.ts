import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "#lib/domain/access/actions.ts";
import type { IntakeState, IntakeWay } from "#lib/domain/intake/intake.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { storable } from "#lib/domain/shared/storable.ts";
import { requireMay, requireMayWithin } from "../access.ts";
import { recordEvent } from "../audit/mutations.ts";
import { now } from "../clock.ts";
import { AppError } from "../errors.ts";
import { type Transaction, transaction } from "../transaction.ts";
import { type IncomingFile, sizeBarrier, withKeptName } from "../wires/incoming.ts";
import { keepLargeFirst, keepPayloads } from "../wires/payloads/mutations.ts";

export type NewIntake = {
  readonly way: IntakeWay;
  readonly title: string;
  /** How many files are to come. */
  readonly expected: number;
};

/** Who brings files in: a person, a feed, a program by its token, or the house itself from its folder. */
export type Sender = {
  readonly personId?: PersonId;
  readonly feedId?: string;
  readonly tokenId?: string;
  readonly idempotencyKey?: string;
};

/** What is known of a file as soon as it is there: `waiting` to be read, or `known` by its very bytes. */
export type AddedFile = { readonly fileId: string; readonly state: Extract<IntakeState, "waiting" | "known"> };

/** Begins a bringing-in of files by somebody at the desk; refuses who may not bring in reports. */
export async function openIntake(actor: Actor, intake: NewIntake): Promise<string> {
  return transaction(async (tx) => {
    await requireMayWithin(tx, actor.id, "report.import");
    return insertIntake(tx, intake, { personId: actor.id });
  });
}

/** The same without judging: for feeds, tokens and the watched folder, which are judged where they are set up. */
export async function insertIntake(tx: Transaction, intake: NewIntake, sender: Sender): Promise<string> {
  const { personId, ...from } = sender;
  const { id } = await tx.intake.create({
    data: { ...intake, title: storable(intake.title).slice(0, 200), startedById: personId ?? null, ...from },
    select: { id: true },
  });
  return id;
}

/**
 * Keeps a file of one's own running intake and leaves the reading to the queue; bytes that brought reports before are
 * known at once. Refuses a file that is too large, and files for an intake that is another's, or cancelled.
 */
export async function addFile(actor: Actor, intakeId: string, file: IncomingFile): Promise<AddedFile> {
  const tooLarge = sizeBarrier(file.bytes.byteLength, file.name);
  if (tooLarge) throw new AppError("too-large", tooLarge);
  requireMay(actor, "report.import");
  await keepLargeFirst([file], actor.id);
  return transaction(async (tx) => {
    await requireMayWithin(tx, actor.id, "report.import");
    const intake = await tx.intake.findUnique({
      where: { id: intakeId },
      select: { startedById: true, cancelledAt: true },
    });
    if (intake?.startedById !== actor.id) throw new AppError("not-found");
    if (intake.cancelledAt) throw new AppError("conflict", "This intake was cancelled. Start a new one.");
    return insertFile(tx, intakeId, file, actor.id);
  });
}

/** Keeps a file of an intake: its bytes once for all, its row in the intake each time. */
export async function insertFile(
  tx: Transaction,
  intakeId: string,
  file: IncomingFile,
  personId: PersonId | null,
): Promise<AddedFile> {
  const [added] = await insertFiles(tx, intakeId, [file], personId);
  if (!added) throw new Error("a file that was added is not there");
  return added;
}

/** The same for many files, a few statements for all of them; in the order of the files. */
export async function insertFiles(
  tx: Transaction,
  intakeId: string,
  files: readonly IncomingFile[],
  personId: PersonId | null,
): Promise<readonly AddedFile[]> {
  const named = files.map(withKeptName);
  const payloads = await keepPayloads(tx, named, personId);
  // In order, so that they are read as they came.
  const ids = files.map(() => randomUUIDv7()).sort();
  await tx.$executeRaw`
    INSERT INTO intake_file (id, intake_id, file_name, payload_id, state, done_at)
    SELECT f.id, ${intakeId}::uuid, f.name, f.payload_id,
           CASE WHEN f.brought THEN 'known' ELSE 'waiting' END::intake_state, CASE WHEN f.brought THEN ${now()}::timestamptz END
      FROM unnest(${ids}::uuid[], ${named.map(({ name }) => name)}::text[], ${payloads.map(({ id }) => id)}::uuid[],
        ${payloads.map(({ brought }) => brought)}::boolean[]) AS f(id, name, payload_id, brought)`;
  return payloads.flatMap(({ brought }, at) => {
    const fileId = ids[at];
    return fileId ? [{ fileId, state: brought ? ("known" as const) : ("waiting" as const) }] : [];
  });
}

/** Ends an intake: what has been read stays, what waits is not read. Refuses who may not; one that is over stays as it is. */
export async function cancelIntake(actor: Actor, intakeId: string): Promise<void> {
  await transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ title: string; cancelledAt: Date | null }[]>`
      SELECT title, cancelled_at AS "cancelledAt" FROM intake WHERE id = ${intakeId}::uuid FOR UPDATE`;
    const intake = rows[0];
    if (!intake) throw new AppError("not-found");
    await requireMayWithin(tx, actor.id, "intake.cancel");
    if (intake.cancelledAt) return;
    await tx.intake.update({ where: { id: intakeId }, data: { cancelledAt: now(), cancelledById: actor.id } });
    const data = { title: intake.title, files: await dropWaiting(tx, intakeId) };
    await recordEvent(tx, { kind: "intake.cancelled", actorId: actor.id, subjectId: intakeId, data });
  });
}

/** Leaves unread what this transaction has added to an intake that was cancelled in the meantime. */
export async function dropIfCancelled(tx: Transaction, intakeId: string): Promise<void> {
  const rows = await tx.$queryRaw<{ cancelledAt: Date | null }[]>`
    SELECT cancelled_at AS "cancelledAt" FROM intake WHERE id = ${intakeId}::uuid FOR SHARE`;
  if (rows[0]?.cancelledAt) await dropWaiting(tx, intakeId);
}

async function dropWaiting(tx: Transaction, intakeId: string): Promise<number> {
  const waiting = { intakeId, state: "waiting" as const };
  const { count } = await tx.intakeFile.updateMany({ where: waiting, data: { state: "cancelled", doneAt: now() } });
  return count;
}
