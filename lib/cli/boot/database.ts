import path from "node:path";
import { Client } from "pg";
import { BootError } from "./boot-error.ts";
import { acquirePostgres } from "./embedded-postgres.ts";
import { applyMigrations } from "./migrations.ts";
import { ROOT } from "./places.ts";
import { type Settings, unwritable } from "./settings.ts";

export type OpenDatabase = { readonly url: string; readonly close: () => Promise<void> };

type Say = (line: string) => void;

const MIGRATIONS = path.join(ROOT, "prisma/migrations");
const CONNECT_PATIENCE_MS = 10_000;

/** The database of the settings, running and migrated. Refuses with a BootError that names what to mend. */
export async function openDatabase(settings: Settings, say: Say): Promise<OpenDatabase> {
  const database = await reach(settings, say);
  try {
    await applyMigrations({ databaseUrl: database.url, folder: MIGRATIONS, say });
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function reach({ databaseUrl, dataFolder }: Settings, say: Say): Promise<OpenDatabase> {
  if (databaseUrl !== null) {
    await requireReachable(databaseUrl);
    return { url: databaseUrl, close: async () => undefined };
  }
  try {
    const postgres = await acquirePostgres({ dataFolder, say });
    return { url: postgres.ownerUrl(), close: postgres.release };
  } catch (error) {
    if (isFileTrouble(error)) throw unwritable(dataFolder, error);
    throw error;
  }
}

async function requireReachable(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_PATIENCE_MS });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new BootError(`${whyNot(error, new URL(databaseUrl))} Check DATABASE_URL.`);
  }
  await client.end();
}

function whyNot(error: unknown, address: URL): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const place = `${address.hostname || "localhost"}:${address.port || 5432}`;
  const reasons: Readonly<Record<string, string>> = {
    ECONNREFUSED: `No database answers at ${place}.`,
    ENOTFOUND: `There is no machine called ${address.hostname}.`,
    EAI_AGAIN: `There is no machine called ${address.hostname}.`,
    "28P01": `The database at ${place} refuses the user name or the password.`,
    "28000": `The database at ${place} refuses the user name or the password.`,
    "3D000": `The server at ${place} has no database called ${address.pathname.slice(1)}.`,
  };
  return (
    reasons[code] ?? `The database at ${place} cannot be reached (${error instanceof Error ? error.message : error}).`
  );
}

function isFileTrouble(error: unknown): boolean {
  const codes = ["EACCES", "EPERM", "EROFS", "ENOSPC", "ENOTDIR", "EEXIST"];
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}
