import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Client, DatabaseError } from "pg";
import { BootError } from "./boot-error.ts";
import { type Migration, readMigrations } from "./migration-folders.ts";

/** Names the lock among this database's advisory locks; any number that nothing else uses. */
const MIGRATION_LOCK = 7_383_838;
const OLDEST_POSTGRES = 150_000;

/** As `prisma migrate deploy` makes it. */
const RECORD_TABLE = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

type Applied = { readonly name: string; readonly checksum: string; readonly finished: boolean };

export type MigrateOptions = {
  /** Connects as the owner of the tables. */
  readonly databaseUrl: string;
  readonly folder: string;
  /** Told what is going on, for standard error. */
  readonly say: (line: string) => void;
};

/**
 * Brings the database up to prisma/migrations and returns the names of what it applied. Several programs may call it
 * at once: one works, the others wait. Refuses with a BootError when the database cannot be brought up to date.
 */
export async function applyMigrations({ databaseUrl, folder, say }: MigrateOptions): Promise<readonly string[]> {
  const migrations = readMigrations(folder);
  const client = new Client({ connectionString: databaseUrl, application_name: "stet-migrations" });
  await client.connect();
  try {
    await requireSupportedPostgres(client);
    if (pending(migrations, await readApplied(client), say).length === 0) return [];
    await takeLock(client, say);
    const waiting = pending(migrations, await readApplied(client), say);
    if (waiting.length === 0) return [];
    say(`Applying ${waiting.length === 1 ? "1 migration" : `${waiting.length} migrations`} to the database.`);
    await client.query(RECORD_TABLE);
    for (const migration of waiting) await applyOne(client, migration);
    return waiting.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function requireSupportedPostgres(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: string; version: string }>(
    "SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version",
  );
  const found = rows[0];
  if (found && Number(found.number) < OLDEST_POSTGRES)
    throw new BootError(`The database is PostgreSQL ${found.version}: Stet needs version 15 or newer.`);
}

async function readApplied(client: Client): Promise<readonly Applied[]> {
  const exists = await client.query<{ found: string | null }>(
    "SELECT to_regclass('_prisma_migrations')::text AS found",
  );
  if (!exists.rows[0]?.found) return [];
  const { rows } = await client.query<Applied>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  return rows;
}

function pending(
  migrations: readonly Migration[],
  applied: readonly Applied[],
  say: MigrateOptions["say"],
): readonly Migration[] {
  const failed = applied.find((row) => !row.finished);
  if (failed)
    throw new BootError(
      `Migration ${failed.name} failed half-way in an earlier run: restore the database from a backup, or mend it and mark the migration in the table _prisma_migrations.`,
    );
  const byName = new Map(applied.map((row) => [row.name, row]));
  const changed = migrations.filter(({ name, checksum }) => (byName.get(name)?.checksum ?? checksum) !== checksum);
  if (changed.length > 0)
    say(`Warning: changed since they were applied to this database: ${changed.map(({ name }) => name).join(", ")}.`);
  return migrations.filter(({ name }) => !byName.has(name));
}

/** The lock goes with the connection, so that a killed program frees it. */
async function takeLock(client: Client, say: MigrateOptions["say"]): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const { rows } = await client.query<{ taken: boolean }>("SELECT pg_try_advisory_lock($1) AS taken", [
      MIGRATION_LOCK,
    ]);
    if (rows[0]?.taken) return;
    if (tries === 0) say("Waiting for another instance that is applying migrations.");
    await sleep(100);
  }
}

/**
 * One transaction for the migration and the row that records it: killed anywhere, the database has both or neither.
 * The row is the one that `prisma migrate deploy` writes. Prisma's own engine keeps them apart, and its adapter cuts
 * a script at every semicolon, those inside function bodies too.
 */
async function applyOne(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, transaction_timestamp(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new BootError(`Migration ${name} failed and was undone: ${explain(error, sql)}`);
  }
}

function explain(error: unknown, sql: string): string {
  if (!(error instanceof DatabaseError)) return String(error);
  const line = error.position ? ` (line ${sql.slice(0, Number(error.position)).split("\n").length})` : "";
  return `${error.message}${line}.`;
}
