import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { splitSentences } from "#lib/domain/language/sentences.ts";
import { readReports } from "#lib/domain/wires/read-reports.ts";

const reference = process.env.STET_REFERENCE ?? path.resolve("../shared");
const absent = !existsSync(path.join(reference, "gold/seeds-gold.json"));

/** What `stet merge` will print of reports and sentences, which is all that the scorer needs for them. */
function readAll(files: readonly string[]) {
  const reports = files.map((file, at) => {
    const read = readReports(readFileSync(path.join(reference, "reports", file)), { name: file });
    const report = read.ok ? read.value.reports[0] : undefined;
    if (!report) throw new Error(read.ok ? "no report" : read.error);
    return { ...report, id: `r${at + 1}`, file };
  });
  const sentences = reports.flatMap((report) =>
    splitSentences(report.text, report.blocks, report.language).map((sentence, at) => ({
      ...sentence,
      id: `${report.id}.${at}`,
      report: report.id,
    })),
  );
  return { reports, sentences };
}

describe.skipIf(absent)(`the reference reports${absent ? ` (skipped: ${reference} is not here)` : ""}`, () => {
  it("are told apart into blocks and sentences as the annotation says", async () => {
    const load = (file: string) => import(pathToFileURL(path.join(reference, "measure", file)).href);
    const [{ score }, { loadGold }] = await Promise.all([load("score-merge.mjs"), load("gold.mjs")]);
    const gold = loadGold(path.join(reference, "gold/seeds-gold.json"));
    const files = gold.docs.map((doc: { file: string }) => path.basename(doc.file));
    const { metrics } = score(gold, readAll(files));
    expect(metrics).toMatchObject({ reports_found: 1, text_unchanged: 1, block_cover: 1, body_f1: 1 });
    expect(metrics.block_accuracy).toBeGreaterThanOrEqual(0.95);
    expect(metrics.sentence_boundary_f1).toBeGreaterThanOrEqual(0.97);
  });
});
