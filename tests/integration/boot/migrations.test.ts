import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { applyMigrations } from "#lib/cli/boot/migrations.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const FIRST = "CREATE TABLE shelf (id int PRIMARY KEY);";
const SECOND = `CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN n * 2; END $$;
INSERT INTO shelf SELECT twice(21);`;

describe("migrations", () => {
  test("are applied in order, once, and recorded as Prisma records them", async () => {
    const { databaseUrl, folder } = await prepare({ "2_second": SECOND, "1_first": FIRST });
    expect(await apply(databaseUrl, folder)).toEqual(["1_first", "2_second"]);
    expect(await apply(databaseUrl, folder)).toEqual([]);
    expect(await rows(databaseUrl, "SELECT id FROM shelf")).toEqual([{ id: 42 }]);
    const checksum = createHash("sha256").update(FIRST).digest("hex");
    const recorded = `SELECT checksum, applied_steps_count, finished_at IS NOT NULL AS finished
      FROM _prisma_migrations WHERE migration_name = '1_first'`;
    expect(await rows(databaseUrl, recorded)).toEqual([{ checksum, applied_steps_count: 1, finished: true }]);
  });

  test("are applied by one of many programs that start at once", async () => {
    const { databaseUrl, folder } = await prepare({ "1_first": FIRST, "2_second": SECOND });
    const all = await Promise.all([1, 2, 3, 4].map(() => apply(databaseUrl, folder)));
    expect(all.flat()).toEqual(["1_first", "2_second"]);
  });

  test("that fail leave nothing behind and say where, and go on once they are mended", async () => {
    const broken = "CREATE TABLE shelf (id int);\nINSERT INTO shelf VALUES (1);\nSELECT nothing FROM nowhere;";
    const { databaseUrl, folder } = await prepare({ "1_first": broken });
    await expect(apply(databaseUrl, folder)).rejects.toThrow(
      'Migration 1_first failed and was undone: relation "nowhere" does not exist (line 3).',
    );
    expect(await rows(databaseUrl, "SELECT to_regclass('shelf') AS found")).toEqual([{ found: null }]);
    writeMigration(folder, "1_first", FIRST);
    expect(await apply(databaseUrl, folder)).toEqual(["1_first"]);
  });

  test("that were changed after they were applied are named", async () => {
    const { databaseUrl, folder } = await prepare({ "1_first": FIRST });
    await apply(databaseUrl, folder);
    writeMigration(folder, "1_first", `${FIRST}\n-- changed`);
    const said: string[] = [];
    await applyMigrations({ databaseUrl, folder, say: (line) => said.push(line) });
    expect(said).toEqual(["Warning: changed since they were applied to this database: 1_first."]);
  });

  test("that another tool left half-way are not passed over", async () => {
    const { databaseUrl, folder } = await prepare({ "1_first": FIRST });
    await apply(databaseUrl, folder);
    await rows(databaseUrl, "UPDATE _prisma_migrations SET finished_at = NULL");
    await expect(apply(databaseUrl, folder)).rejects.toThrow("Migration 1_first failed half-way in an earlier run");
  });
});

async function prepare(migrations: Readonly<Record<string, string>>) {
  const { superuser, owner } = inject("postgres");
  const name = `bare_${randomBytes(6).toString("hex")}`;
  await rows(superuser, `CREATE DATABASE ${name} OWNER stet`);
  onTestFinished(async () => void (await rows(superuser, `DROP DATABASE ${name} WITH (FORCE)`)));
  const folder = temporaryFolder();
  for (const [migration, sql] of Object.entries(migrations)) writeMigration(folder, migration, sql);
  const url = new URL(owner);
  url.pathname = `/${name}`;
  return { databaseUrl: url.href, folder };
}

function writeMigration(folder: string, name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

function apply(databaseUrl: string, folder: string): Promise<readonly string[]> {
  return applyMigrations({ databaseUrl, folder, say: () => undefined });
}

async function rows(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString });
  await client.connect();
  const result = await client.query(sql);
  await client.end();
  return result.rows;
}
