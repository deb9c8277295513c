import { randomBytes } from "node:crypto";
import path from "node:path";
import { Client } from "pg";
import { acquirePostgres, type EmbeddedPostgres } from "./embedded-postgres.ts";
import { readSchema } from "./migration-folders.ts";
import { applyMigrations } from "./migrations.ts";
import { ROOT } from "./places.ts";
import { openSchemaEngine } from "./schema-engine.ts";

type Say = (line: string) => void;

/** Empties the embedded database: whoever opens it next finds it migrated and without a row. */
export async function dropOwnDatabase(dataFolder: string, say: Say): Promise<void> {
  const postgres = await acquirePostgres({ dataFolder, say });
  try {
    await withSuperuser(postgres, (client) => client.query("DROP DATABASE stet WITH (FORCE)"));
  } finally {
    await postgres.release();
  }
}

/**
 * The SQL that leads from the migrations to the schema; null when they agree. Works in a database of its own on the
 * embedded server, which is dropped afterwards.
 */
export async function writeMigrationSql(dataFolder: string, say: Say): Promise<string | null> {
  const postgres = await acquirePostgres({ dataFolder, say });
  const scratch = `scratch_${randomBytes(4).toString("hex")}`;
  try {
    await withSuperuser(postgres, (client) => client.query(`CREATE DATABASE ${scratch} OWNER stet`));
    const databaseUrl = postgres.ownerUrl(scratch);
    await applyMigrations({ databaseUrl, folder: path.join(ROOT, "prisma/migrations"), say: () => undefined });
    return await findDifference(databaseUrl);
  } finally {
    await withSuperuser(postgres, (client) => client.query(`DROP DATABASE IF EXISTS ${scratch} WITH (FORCE)`));
    await postgres.release();
  }
}

/** The SQL that leads from what a database has to the schema; null when they agree. */
export async function findDifference(databaseUrl: string): Promise<string | null> {
  const files = readSchema(path.join(ROOT, "prisma/schema"));
  const engine = await openSchemaEngine(
    databaseUrl,
    files.map(({ path: file, content }) => [file, content]),
  );
  const { stdout, exitCode } = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: path.join(ROOT, "prisma") },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: true,
    filters: { externalTables: ["public._prisma_migrations"], externalEnums: [] },
  });
  return exitCode === 0 ? null : stdout;
}

async function withSuperuser(postgres: EmbeddedPostgres, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: postgres.superuserUrl("postgres") });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
