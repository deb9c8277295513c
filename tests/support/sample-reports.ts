import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { importFile } from "#lib/server/wires/mutations.ts";
import type { Cast } from "./build-people.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../prisma/seed/reports");

/** The demonstration's five reports of one event, taken in; their ids in the order of their files. */
export async function importSampleReports({ reporter }: Pick<Cast, "reporter">): Promise<readonly string[]> {
  const names = (await readdir(FOLDER)).sort();
  const outcomes = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(path.join(FOLDER, name));
      return importFile(reporter, { name, mediaType: null, bytes });
    }),
  );
  return outcomes.flatMap((outcome) => {
    if (outcome.outcome === "refused") throw new Error(outcome.message);
    return outcome.reports.map(({ id }) => id);
  });
}
