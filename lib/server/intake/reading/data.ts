import "server-only";
import type { LoadLimits } from "#lib/domain/intake/loads.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { db } from "../../db.ts";
import type { Transaction } from "../../transaction.ts";

export type WaitingFile = {
  readonly id: string;
  readonly payloadId: string;
  readonly fileName: string;
  readonly mediaType: string | null;
  readonly bytes: Uint8Array;
  readonly receivedAt: Date;
  readonly personId: PersonId | null;
};

/**
 * The next files of an intake that wait to be read, in the order they came, from behind the given one, as many as go
 * together; none when there is nothing more to do.
 */
export async function listWaiting(
  intakeId: string,
  after: string | null,
  { most, bytes }: LoadLimits,
): Promise<readonly WaitingFile[]> {
  return db.$queryRaw<WaitingFile[]>`
    WITH next AS (
      SELECT f.id, f.payload_id, f.file_name, f.received_at, octet_length(p.bytes) AS size
        FROM intake_file f JOIN payload p ON p.id = f.payload_id
       WHERE f.intake_id = ${intakeId}::uuid AND f.state = 'waiting' AND f.id > ${after ?? FIRST_ID}::uuid
       ORDER BY f.id LIMIT ${most}
    ), summed AS (SELECT next.*, sum(size) OVER (ORDER BY id) - size AS before FROM next)
    SELECT s.id, s.payload_id AS "payloadId", s.file_name AS "fileName", p.media_type AS "mediaType", p.bytes,
           s.received_at AS "receivedAt", i.started_by_id AS "personId"
      FROM summed s JOIN payload p ON p.id = s.payload_id JOIN intake i ON i.id = ${intakeId}::uuid
     WHERE s.before < ${bytes} ORDER BY s.id`;
}

const FIRST_ID = "00000000-0000-0000-0000-000000000000";

/** Those of these files that wait still, locked until the transaction ends: cancelled and read ones are gone. */
export async function lockWaiting(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM intake_file WHERE id = ANY(${[...ids]}::uuid[]) AND state = 'waiting' ORDER BY id FOR UPDATE`;
  return new Set(rows.map(({ id }) => id));
}

/** Intakes with files that have waited for more than so many seconds: their job was lost, or never made. */
export async function listLeftLying(seconds: number): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT intake_id AS id FROM intake_file
     WHERE state = 'waiting' AND received_at < now() - make_interval(secs => ${seconds}) LIMIT 100`;
  return rows.map(({ id }) => id);
}
