import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { ImportOutcome } from "#lib/server/wires/mutations.ts";
import { type Command, print, say, UsageError } from "../command.ts";
import { withDesk } from "../desk.ts";
import type { FileError } from "../read-files.ts";

/** How many files are read and stored at once: one a thread of the engine, and one waiting. */
const AT_ONCE = 3;

type Tally = {
  imported: number;
  duplicates: number;
  updated: number;
  refused: number;
  readonly errors: FileError[];
  readonly reportIds: string[];
};

export const importReports: Command = {
  usage: "[--story SLUG] PATH…",
  help: `Takes files, and all files in folders, into the workspace; hidden files are left out.
The same bytes are taken in once, whenever they come. --story adds the reports to a story.
One line a file on standard error; on standard output { imported, duplicates, updated, refused, errors }.`,
  run: async (args) => {
    const { story, paths } = readRequest(args);
    const errors: FileError[] = [];
    const files = await filesIn(paths, errors);
    const tally = await withDesk(() => importAll(files, story));
    const { reportIds: _, ...counts } = tally;
    const all = [...errors, ...counts.errors];
    print({ ...counts, refused: all.length, errors: all });
    return all.length > 0 ? 1 : 0;
  },
};

async function importAll(files: readonly string[], story: string | undefined): Promise<Tally> {
  const { takeInFile } = await import("#lib/server/wires/mutations.ts");
  const tally: Tally = { imported: 0, duplicates: 0, updated: 0, refused: 0, errors: [], reportIds: [] };
  const queue = [...files];
  const work = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const bytes = await readFile(file).catch(() => null);
      const outcome: ImportOutcome = bytes
        ? await takeInFile({ name: path.basename(file), mediaType: null, bytes }, null)
        : { outcome: "refused", message: "You may not read this file. Ask for the right to." };
      count(tally, file, outcome);
      showProgress(files.length - queue.length, files.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, files.length) }, work));
  if (story !== undefined) await attach(story, tally.reportIds);
  return tally;
}

async function attach(slug: string, reportIds: readonly string[]): Promise<void> {
  const { attachFromConsole } = await import("#lib/server/stories/mutations.ts");
  const added = await attachFromConsole(slug, reportIds);
  say(`${added} added to the story “${slug}”.`);
}

function count(tally: Tally, file: string, outcome: ImportOutcome): void {
  if (outcome.outcome === "refused") {
    tally.errors.push({ file, message: outcome.message });
    say(`${file}: ${outcome.message}`);
    return;
  }
  tally.reportIds.push(...outcome.reports.map((report) => report.id));
  if (outcome.outcome === "imported") tally.imported += outcome.reports.length;
  else tally.duplicates += outcome.reports.length;
  say(`${file}: ${outcome.outcome === "imported" ? "taken in" : "known already"}`);
}

/** A bar where somebody watches; a file or a pipe gets the lines alone. */
function showProgress(done: number, all: number): void {
  if (!process.stderr.isTTY) return;
  const width = 30;
  const filled = Math.round((done / all) * width);
  process.stderr.write(
    `\r[${"#".repeat(filled)}${" ".repeat(width - filled)}] ${done} of ${all}${done === all ? "\n" : "\r"}`,
  );
}

/** Every file named or lying below a folder named, in order; what is not there is added to the errors. */
async function filesIn(paths: readonly string[], errors: FileError[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const name of paths) {
    const found = await stat(name).catch(() => null);
    if (found === null) {
      errors.push({ file: name, message: "There is no such file or folder. Check its name." });
      say(`${name}: There is no such file or folder. Check its name.`);
    } else if (found.isDirectory()) files.push(...(await filesBelow(name)));
    else files.push(name);
  }
  return files;
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries.filter((entry) => !entry.name.startsWith(".")).sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = await Promise.all(
    visible.map((entry) => {
      const name = path.join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(name);
      return entry.isFile() ? [name] : [];
    }),
  );
  return nested.flat();
}

function readRequest(args: readonly string[]): {
  readonly story: string | undefined;
  readonly paths: readonly string[];
} {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { story: { type: "string" } },
      allowPositionals: true,
    });
    if (positionals.length > 0) return { story: values.story, paths: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  throw new UsageError("Name at least one file or folder.");
}
