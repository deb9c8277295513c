import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { ImportOutcome } from "#lib/server/wires/mutations.ts";
import { type Command, print, say, UsageError } from "../command.ts";
import { withDesk } from "../desk.ts";
import { type FileError, whyUnreadable } from "../read-files.ts";

/** How many files are read and stored at once: one a thread of the engine, and one waiting. */
const AT_ONCE = 3;

type Tally = {
  imported: number;
  duplicates: number;
  updated: number;
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
    const files = await filesIn(paths);
    const tally = await withDesk(() => importAll(files, story));
    const { imported, duplicates, updated, errors } = tally;
    print({ imported, duplicates, updated, refused: errors.length, errors });
    return errors.length > 0 ? 1 : 0;
  },
};

/** A file to take in, or why nothing can be read there. */
type Found = { readonly file: string; readonly bytes: number } | FileError;

async function importAll(found: readonly Found[], story: string | undefined): Promise<Tally> {
  const tally: Tally = { imported: 0, duplicates: 0, updated: 0, errors: [], reportIds: [] };
  if (story !== undefined && !(await isStory(story))) {
    refuse(tally, story, `There is no story “${story}”. Its address ends with its name. Nothing was imported.`);
    return tally;
  }
  const queue = [...found];
  let done = 0;
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      count(tally, next.file, await importOne(next));
      done += 1;
      showProgress(done, found.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, found.length) }, work));
  if (story !== undefined) await attach(tally, story);
  return tally;
}

async function importOne(found: Found): Promise<ImportOutcome> {
  if ("message" in found) return { outcome: "refused", message: found.message };
  const { sizeBarrier } = await import("#lib/server/wires/incoming.ts");
  const { takeInFile } = await import("#lib/server/wires/mutations.ts");
  // Before it is read: a folder may hold films.
  const tooLarge = sizeBarrier(found.bytes, found.file);
  if (tooLarge) return { outcome: "refused", message: tooLarge };
  try {
    const bytes = await readFile(found.file);
    return await takeInFile({ name: path.basename(found.file), mediaType: null, bytes }, null);
  } catch (error) {
    const isOfFile = error instanceof Error && "syscall" in error && "path" in error;
    if (!isOfFile) throw error;
    return { outcome: "refused", message: whyUnreadable(error) };
  }
}

async function isStory(slug: string): Promise<boolean> {
  const { findStory } = await import("#lib/server/stories/data.ts");
  return (await findStory(slug)) !== null;
}

/** The reports are taken in whatever the story says to them. */
async function attach(tally: Tally, slug: string): Promise<void> {
  const { attachFromConsole } = await import("#lib/server/stories/mutations.ts");
  const { AppError } = await import("#lib/server/errors.ts");
  try {
    say(`${await attachFromConsole(slug, tally.reportIds)} added to the story “${slug}”.`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    refuse(tally, slug, error.message);
  }
}

function count(tally: Tally, file: string, outcome: ImportOutcome): void {
  if (outcome.outcome === "refused") {
    refuse(tally, file, outcome.message);
    return;
  }
  tally.reportIds.push(...outcome.reports.map((report) => report.id));
  if (outcome.outcome === "imported") {
    tally.imported += outcome.reports.length;
    for (const { item, refusal } of outcome.refused) refuse(tally, `${file}, item ${item + 1}`, refusal);
  } else tally.duplicates += outcome.reports.length;
  say(`${file}: ${outcome.outcome === "imported" ? "taken in" : "known already"}`);
}

function refuse(tally: Tally, file: string, message: string): void {
  tally.errors.push({ file, message });
  say(`${file}: ${message}`);
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

/** Every file named or lying below a folder named, in order. */
async function filesIn(paths: readonly string[]): Promise<readonly Found[]> {
  return (await Promise.all(paths.map(filesAt))).flat();
}

async function filesAt(name: string): Promise<readonly Found[]> {
  try {
    const found = await stat(name);
    if (!found.isDirectory()) return [{ file: name, bytes: found.size }];
    const inside = (await readdir(name, { withFileTypes: true })).filter(isTakenIn).map((entry) => entry.name);
    return await filesIn(inside.sort().map((entry) => path.join(name, entry)));
  } catch (error) {
    return [{ file: name, message: whyUnreadable(error) }];
  }
}

/** Links are left out: they may lead round in a circle. */
function isTakenIn(entry: Dirent): boolean {
  return !entry.name.startsWith(".") && (entry.isFile() || entry.isDirectory());
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
