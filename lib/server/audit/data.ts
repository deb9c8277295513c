import "server-only";
import { db } from "../db.ts";
import type { ChainHead, ChainRow } from "./chain.ts";

const PAGE = 5_000;

/** Every row of the audit log in the order of its numbers, read a page at a time. */
export async function* streamChain(): AsyncGenerator<ChainRow> {
  for (let after = -1n; ; ) {
    const rows = await readPage(after);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.seq;
  }
}

/** Where the log stands now; null while it is empty. */
export async function findChainHead(): Promise<ChainHead | null> {
  return db.auditEvent.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, hash: true } });
}

/** What tells this database from every other one, its copies and restored backups included. */
export async function identifyDatabase(): Promise<string> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    SELECT c.system_identifier || '/' || d.oid AS id
      FROM pg_control_system() c, pg_database d WHERE d.datname = current_database()`;
  if (row === undefined) throw new Error("Postgres does not say which database this is.");
  return row.id;
}

function readPage(after: bigint): Promise<ChainRow[]> {
  return db.$queryRaw<ChainRow[]>`
    SELECT seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, actor_id AS "actorId", kind,
           story_id AS "storyId", subject_id AS "subjectId", data::text AS data, prev_hash AS "prevHash", hash
      FROM audit_event WHERE seq > ${after} ORDER BY seq LIMIT ${PAGE}`;
}
