import type { Command } from "./command.ts";

type Entry = { readonly summary: string; readonly load: () => Promise<Command> };

/** The commands of `stet`, in the order of the help. Each is loaded only when it is asked for. */
export const COMMANDS: Readonly<Record<string, Entry>> = {
  start: {
    summary: "Serve the desk, with a database of its own unless DATABASE_URL names one",
    load: async () => (await import("./commands/start.ts")).start,
  },
  dev: {
    summary: "The same for development, with changes at once",
    load: async () => (await import("./commands/start.ts")).dev,
  },
  parse: {
    summary: "Read wire files into reports with their blocks",
    load: async () => (await import("./commands/parse.ts")).parse,
  },
  sentences: {
    summary: "Cut reports into sentences",
    load: async () => (await import("./commands/sentences.ts")).sentences,
  },
  merge: {
    summary: "Merge the reports of one event into claims, conflicts and a draft",
    load: async () => (await import("./commands/merge.ts")).merge,
  },
  verify: {
    summary: "Check sentences against the passages that they cite",
    load: async () => (await import("./commands/verify.ts")).verify,
  },
  import: {
    summary: "Take files and folders into the workspace",
    load: async () => (await import("./commands/import.ts")).importReports,
  },
  user: {
    summary: "Look after the accounts: list, add, roles, password, disable, enable",
    load: async () => (await import("./commands/user.ts")).user,
  },
  audit: {
    summary: "Verify the audit log against its chain and its signed heads",
    load: async () => (await import("./commands/audit.ts")).audit,
  },
  db: {
    summary: "Look after the database: migrate, write a migration, begin anew",
    load: async () => (await import("./commands/db.ts")).db,
  },
};
