import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { BootError } from "../boot/boot-error.ts";
import { dropOwnDatabase, writeMigrationSql } from "../boot/development-database.ts";
import { ROOT } from "../boot/places.ts";
import { readSettings } from "../boot/settings.ts";
import { type Command, say, UsageError } from "../command.ts";
import { openDesk } from "../desk.ts";

const ACTIONS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { migrate, diff, reset };

export const db: Command = {
  usage: "migrate | diff NAME | reset",
  help: `migrate     Applies what is pending of prisma/migrations. start does so by itself.
diff NAME   Writes the SQL that leads from the migrations to prisma/schema into a new migration, to be read and completed.
reset       Empties the embedded database: for development, after a migration that was changed.`,
  run: async ([action = "", ...args]) => {
    const work = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    if (!work) throw new UsageError("Say what to do with the database.");
    return work(args);
  },
};

async function migrate(): Promise<number> {
  const desk = await openDesk();
  await desk.close();
  say("The database is up to date.");
  return 0;
}

async function diff([name = ""]: readonly string[]): Promise<number> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new UsageError("Name the migration in lower case, like add_feeds.");
  const sql = await writeMigrationSql(readSettings(process.env).dataFolder, say);
  if (sql === null) {
    say("The migrations and the schema agree.");
    return 0;
  }
  const moment = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(ROOT, "prisma/migrations", `${moment}_${name}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "migration.sql"), sql);
  say(`Written: ${path.relative(ROOT, folder)}/migration.sql`);
  return 0;
}

async function reset(): Promise<number> {
  const { databaseUrl, dataFolder } = readSettings(process.env);
  if (databaseUrl !== null) throw new BootError("reset is for the embedded database alone: DATABASE_URL is set.");
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(
    `Every report, story and account in ${dataFolder} will be lost. Type yes to go on: `,
  );
  terminal.close();
  if (answer.trim() !== "yes") return 1;
  await dropOwnDatabase(dataFolder, say);
  return migrate();
}
