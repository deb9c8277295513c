import path from "node:path";
import { readEnv } from "#lib/server/env.ts";
import { BootError } from "./boot-error.ts";
import { readSecret } from "./secrets.ts";

export type Settings = {
  /** Null: the embedded Postgres is to be started. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  /** What the environment of the program gets, the address of the database apart. */
  readonly variables: Readonly<Record<string, string>>;
};

/** Stands in for the embedded server's address, which is known only once it runs, when the settings are judged. */
const NOT_STARTED_YET = "postgresql://127.0.0.1/stet";

/**
 * The settings that the environment gives, and those that it leaves to us. Judged before anything is started; refuses
 * with a BootError that has one sentence for each variable that is wrong.
 */
export function readSettings(given: NodeJS.ProcessEnv): Settings {
  const databaseUrl = given.DATABASE_URL || null;
  const dataFolder = path.resolve(given.STET_DATA || ".data");
  const judged = readEnv({ ...given, ...placeholders(given) });
  if (!judged.ok) throw new BootError(judged.messages.join("\n"));
  const variables = {
    STET_DATA: dataFolder,
    // A newsroom with well-known passwords is for a database of our own making, unless somebody asks for it.
    STET_DEMO: given.STET_DEMO || (databaseUrl === null ? "on" : "off"),
    AUTH_SECRET: given.AUTH_SECRET || kept(dataFolder, "auth"),
    AUDIT_SECRET: given.AUDIT_SECRET || kept(dataFolder, "audit"),
    NEXT_TELEMETRY_DISABLED: "1",
  };
  return { databaseUrl, dataFolder, variables };
}

function placeholders(given: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const secret = "generated when it is first needed";
  return {
    NODE_ENV: given.NODE_ENV,
    DATABASE_URL: given.DATABASE_URL || NOT_STARTED_YET,
    AUTH_SECRET: given.AUTH_SECRET || secret,
    AUDIT_SECRET: given.AUDIT_SECRET || secret,
  };
}

function kept(dataFolder: string, name: string): string {
  try {
    return readSecret(dataFolder, name);
  } catch (error) {
    throw unwritable(dataFolder, error);
  }
}

/** The refusal for a data folder that cannot be made or written to. */
export function unwritable(folder: string, error: unknown): BootError {
  const code = error instanceof Error && "code" in error ? ` (${error.code})` : "";
  return new BootError(
    `Stet cannot write to its data folder ${folder}${code}: give yourself the right to, or set STET_DATA to a folder of yours.`,
  );
}
