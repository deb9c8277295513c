import { openDatabase } from "./boot/database.ts";
import { readSettings } from "./boot/settings.ts";
import { say } from "./command.ts";

export type OpenDesk = {
  /** Whether the database is the project's own. */
  readonly embedded: boolean;
  readonly close: () => Promise<void>;
};

/**
 * Starts or finds the database, brings it up to date, and sets the environment that lib/server reads: import from
 * lib/server only afterwards. Refuses with a BootError.
 */
export async function openDesk(variables: Readonly<Record<string, string>> = {}): Promise<OpenDesk> {
  const settings = readSettings({ ...process.env, ...variables });
  const database = await openDatabase(settings, say);
  Object.assign(process.env, settings.variables, variables, { DATABASE_URL: database.url });
  return { embedded: settings.databaseUrl === null, close: database.close };
}

/** Runs a command's work on the open desk, and closes everything behind it. */
export async function withDesk<T>(work: (desk: OpenDesk) => Promise<T>): Promise<T> {
  const desk = await openDesk();
  try {
    return await work(desk);
  } finally {
    await closeConnections();
    await desk.close();
  }
}

/** Ends what this process has used of lib/server, connections and threads, so that it can end itself. */
export async function closeConnections(): Promise<void> {
  const { closeEngine } = await import("#lib/server/engine/pool.ts");
  const { closeDatabase } = await import("#lib/server/db.ts");
  await closeEngine();
  await closeDatabase();
}
