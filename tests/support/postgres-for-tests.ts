import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { acquirePostgres, type EmbeddedPostgres } from "#lib/cli/boot/embedded-postgres.ts";
import { applyMigrations } from "#lib/cli/boot/migrations.ts";
import { isAlive } from "#lib/cli/boot/postgres-cluster.ts";

export const TEMPLATE = "stet_template";

const ROOT = path.resolve(import.meta.dirname, "../..");
const FOLDERS = path.join(ROOT, "tests/.output/postgres");
/** A crash loses a test's database, which nobody minds; nothing waits for the disk. */
const QUICK = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"];

export type TestServer = { readonly postgres: EmbeddedPostgres; readonly stop: () => Promise<void> };

/** A Postgres of this run alone, with a migrated database to clone. Its folder goes when it stops. */
export async function startTestServer(): Promise<TestServer> {
  sweepLeftovers();
  const dataFolder = path.join(FOLDERS, String(process.pid));
  mkdirSync(dataFolder, { recursive: true });
  const postgres = await acquirePostgres({ dataFolder, say: () => undefined, flags: QUICK });
  await withSuperuser(postgres.superuserUrl(), (client) => client.query(`CREATE DATABASE ${TEMPLATE} OWNER stet`));
  await applyMigrations({
    databaseUrl: postgres.ownerUrl(TEMPLATE),
    folder: path.join(ROOT, "prisma/migrations"),
    say: () => undefined,
  });
  const stop = async (): Promise<void> => {
    await postgres.release();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { postgres, stop };
}

/** Clones the template; names are lower-case letters, digits and underscores. */
export async function cloneTemplate(superuserUrl: string, name: string): Promise<void> {
  await withSuperuser(superuserUrl, (client) =>
    client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${TEMPLATE} OWNER stet`),
  );
}

export async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  await withSuperuser(superuserUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

async function withSuperuser(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** A run that was killed left its server and folder behind, named after its process. */
function sweepLeftovers(): void {
  if (!existsSync(FOLDERS)) return;
  for (const name of readdirSync(FOLDERS).filter((entry) => !isAlive(Number(entry)))) {
    const lockFile = path.join(FOLDERS, name, "postgres/postmaster.pid");
    const pid = existsSync(lockFile) ? Number(readFileSync(lockFile, "utf8").split("\n")[0]) : 0;
    if (pid > 0 && isServerOf(pid, path.join(FOLDERS, name))) process.kill(pid, "SIGQUIT");
    rmSync(path.join(FOLDERS, name), { recursive: true, force: true });
  }
}

function isServerOf(pid: number, folder: string): boolean {
  const commandFile = `/proc/${pid}/cmdline`;
  return existsSync(commandFile) && readFileSync(commandFile, "utf8").includes(folder);
}
