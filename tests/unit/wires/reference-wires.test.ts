import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { readReports } from "#lib/domain/wires/read-reports.ts";

const reference = process.env.STET_REFERENCE ?? path.resolve("../shared");
const absent = !existsSync(path.join(reference, "wires/manifest.json"));

/** What `stet parse` would print of these files. */
function readAll(files: readonly string[]) {
  const all = files.map((file) => ({
    file,
    read: readReports(readFileSync(path.join(reference, "wires", file)), { name: file }),
  }));
  return {
    reports: all.flatMap(({ file, read }) =>
      read.ok ? read.value.reports.map((report) => ({ ...report, file })) : [],
    ),
    errors: all.flatMap(({ file, read }) => (read.ok ? [] : [{ file, message: read.error }])),
  };
}

describe.skipIf(absent)(`the reference wires${absent ? ` (skipped: ${reference} is not here)` : ""}`, () => {
  it("are read as their list says, field by field", async () => {
    const scorer = path.join(reference, "measure/score-wires.mjs");
    const { score } = await import(pathToFileURL(scorer).href);
    const manifest = JSON.parse(readFileSync(path.join(reference, "wires/manifest.json"), "utf8"));
    const output = readAll(manifest.map((entry: { readonly file: string }) => entry.file));
    expect(score(manifest, output, true)).toMatchObject({ files: manifest.length, files_all_right: 1, fields: 1 });
  });
});
