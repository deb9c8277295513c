import { cpSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#lib/server/db.ts";
import { closeEngine } from "#lib/server/engine/pool.ts";
import { findReport } from "#lib/server/wires/data.ts";
import { buildReport, buildStory } from "#tests/support/build-story.ts";
import { ROOT, runStet } from "#tests/support/run-stet.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});
afterAll(closeEngine);

describe("stet import", () => {
  it("takes in folders and files, leaves out what is no report, and says so of each", async () => {
    put("a.txt", "A barge sank at Holm on Monday.");
    put("b.bin", Buffer.from([0, 1, 2, 0, 5]));
    put("deep/er/c.html", "<html><body><h1>Barge raised</h1><p>The barge was raised on Tuesday.</p></body></html>");
    put(".hidden", "Not for the desk.");
    put("deep/twin.txt", "A barge sank at Holm on Monday.");
    put("film.txt", "");
    truncateSync(path.join(folder, "film.txt"), 3_000_000_000);
    symlinkSync(folder, path.join(folder, "deep/round"));
    const run = await stet(folder, path.join(folder, "none.txt"));
    expect(run.status).toBe(1);
    expect(JSON.parse(run.stdout)).toEqual({
      imported: 2,
      duplicates: 1,
      updated: 0,
      refused: 3,
      errors: expect.arrayContaining([
        { file: path.join(folder, "b.bin"), message: expect.stringContaining("binary data") },
        { file: path.join(folder, "film.txt"), message: expect.stringMatching(/^The file has 2862 MB/) },
        { file: path.join(folder, "none.txt"), message: expect.stringContaining("no such file") },
      ]),
    });
    expect(run.stderr).toContain(`${path.join(folder, "a.txt")}: `);
    expect(run.stderr.match(/taken in|known already/g)).toHaveLength(3);
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect(await db.payload.count({ where: { fileName: "c.html" } })).toBe(1);
  });

  it("adds nothing a second time", async () => {
    cpSync(path.join(ROOT, "prisma/seed/reports"), folder, { recursive: true });
    const first = await stet(folder);
    expect([first.status, JSON.parse(first.stdout)]).toEqual([0, tally({ imported: 5 })]);
    const reports = await db.report.count();
    const second = await stet(folder);
    expect([second.status, JSON.parse(second.stdout)]).toEqual([0, tally({ duplicates: 5 })]);
    expect(await db.report.count()).toBe(reports);
    const { id } = await db.report.findFirstOrThrow({ where: { payload: { fileName: "1-north-coast-press.txt" } } });
    expect(await findReport(id)).toMatchObject({ receivedBy: null });
  });

  it("adds the reports to a story, new ones and known ones", async () => {
    const story = await buildStory({ state: "opened" });
    put("x.txt", "The tide was high at Sund on Wednesday.");
    await stet(path.join(folder, "x.txt"));
    put("y.txt", "The tide was low at Sund on Thursday.");
    const run = await stet("--story", story.slug, folder);
    expect([run.status, JSON.parse(run.stdout)]).toEqual([0, tally({ imported: 1, duplicates: 1 })]);
    const numbers = await db.storyReport.findMany({ where: { storyId: story.id }, orderBy: { number: "asc" } });
    expect(numbers.map(({ number, addedById }) => [number, addedById === null])).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [4, true],
    ]);
  });

  it("imports nothing for a story that is not there", async () => {
    put("z.txt", "A report for nobody's story.");
    const run = await stet("--story", "no-such-story", folder);
    expect(run.status).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({ imported: 0, refused: 1, errors: [{ file: "no-such-story" }] });
    expect(await db.payload.count({ where: { fileName: "z.txt" } })).toBe(0);
  });

  it("keeps the reports when the story is full, and says so", async () => {
    const story = await buildStory({ state: "opened" });
    for (let number = 3; number <= 100; number += 1) {
      const { id } = await buildReport(story.people, [`Report ${number}.`]);
      await db.storyReport.create({ data: { storyId: story.id, reportId: id, number } });
    }
    put("one-more.txt", "One report too many for this story.");
    const run = await stet("--story", story.slug, folder);
    expect(run.status).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({
      imported: 1,
      refused: 1,
      errors: [{ file: story.slug, message: expect.stringContaining("100 reports") }],
    });
  });

  it("says how it is used", async () => {
    const run = await stet("--nonsense", folder);
    expect(run).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("Usage:") });
  });
});

/** The command line on this file's database. */
function stet(...args: readonly string[]) {
  const names = ["DATABASE_URL", "AUTH_SECRET", "AUDIT_SECRET", "STET_DATA"];
  const env = Object.fromEntries(names.map((name) => [name, process.env[name] ?? ""]));
  return runStet(["import", ...args], { env: { ...env, STET_DEMO: "off" } });
}

function put(name: string, content: string | Uint8Array): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function tally(counts: { readonly imported?: number; readonly duplicates?: number }) {
  return { imported: 0, duplicates: 0, updated: 0, refused: 0, errors: [], ...counts };
}
