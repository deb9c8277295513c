import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, rm, utimes, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "#lib/server/db.ts";
import { closeEngine } from "#lib/server/engine/pool.ts";
import { findIntake } from "#lib/server/intake/data.ts";
import { listFeeds } from "#lib/server/intake/feeds/data.ts";
import { addFeed, pauseFeed, pollFeed, removeFeed } from "#lib/server/intake/feeds/mutations.ts";
import { addFile, openIntake } from "#lib/server/intake/mutations.ts";
import { startTakingIn } from "#lib/server/intake/work.ts";
import { stopWorking } from "#lib/server/queue/queue.ts";
import { addressOf, closeServer } from "#tests/support/auth-server.ts";
import { buildCast } from "#tests/support/build-people.ts";
import { connectRaw } from "#tests/support/raw-sql.ts";
import { ROOT } from "#tests/support/run-stet.ts";

// Settings are read when the modules are.
const folder = vi.hoisted(() => {
  const { mkdtempSync } = process.getBuiltinModule("node:fs");
  const watched = mkdtempSync(`${process.getBuiltinModule("node:os").tmpdir()}/stet-watched-`);
  Object.assign(process.env, { STET_FETCH_NETWORKS: "127.0.0.1/32", STET_WATCH_FOLDER: watched });
  return watched;
});

/** More than are stored in one go. */
const FILES = 250;
const body = (n: number) =>
  Buffer.from(`Pier ${n}\n\nThe pier number ${n} was closed on Monday, the harbour master said.`);

const { owner } = connectRaw();
let people: Awaited<ReturnType<typeof buildCast>>;
beforeAll(async () => {
  people = await buildCast();
});
afterAll(async () => {
  await stopWorking();
  await closeEngine();
  await rm(folder, { recursive: true });
});

async function eventually(isSo: () => Promise<boolean>, seconds: number): Promise<void> {
  for (const until = Date.now() + seconds * 1000; Date.now() < until; ) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`not so within ${seconds} seconds`);
}

describe("the queue", () => {
  it("is worked on by another process when one is killed, and brings nothing twice", { timeout: 240_000 }, async () => {
    const id = await openIntake(people.reporter, { way: "upload", title: "Many", expected: FILES });
    for (let n = 0; n < FILES; n += 1)
      await addFile(people.reporter, id, { name: `${n}.txt`, mediaType: null, bytes: body(n) });
    // Whoever holds the last file keeps the process in the middle of its work, however fast it is.
    await owner.run("BEGIN");
    await owner.run("SELECT id FROM intake_file WHERE intake_id = $1 ORDER BY id DESC LIMIT 1 FOR UPDATE", id);
    const child = spawn(process.execPath, ["--conditions=react-server", "tests/support/intake-child.ts", id], {
      cwd: ROOT,
    });
    const done = async () => FILES - ((await findIntake(id))?.summary.counts.waiting ?? 0);
    await eventually(async () => (await done()) > 0, 60);
    child.kill("SIGKILL");
    await once(child, "close");
    await owner.run("ROLLBACK");
    expect(await done()).toBeLessThan(FILES);
    const left = await done();
    startTakingIn();
    await eventually(async () => (await done()) > left, 60);
    await eventually(async () => (await done()) === FILES, 120);
    await stopWorking();
    expect((await findIntake(id))?.summary.counts).toMatchObject({ taken_in: FILES, refused: 0 });
    expect(await db.report.count({ where: { headline: { startsWith: "Pier" } } })).toBe(FILES);
  });
});

describe("a feed", () => {
  const entry = (id: string, words: string) =>
    `<item><guid isPermaLink="false">urn:dock:${id}</guid><title>${words}</title><description>The ${words} opened on Tuesday, the mayor said in a speech.</description></item>`;
  let entries = [entry("1", "North dock")];
  let isUp = true;
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers["if-none-match"]);
    const etag = `"${entries.length}"`;
    if (!isUp) return response.writeHead(503).end();
    if (request.headers["if-none-match"] === etag) return response.writeHead(304).end();
    response.writeHead(200, { etag, "content-type": "application/rss+xml" });
    return response.end(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Dock</title>${entries.join("")}</channel></rss>`,
    );
  });
  let url = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `${addressOf(server)}/feed`;
  });
  afterAll(() => closeServer(server));
  const state = async () => (await listFeeds())[0];
  const docks = () => db.report.count({ where: { guid: { startsWith: "urn:dock" } } });

  it("brings what is new, asks with what it knows, and leaves no trace where nothing is", async () => {
    const id = await addFeed(people.editor, { url, title: "Dock", everyMinutes: 5 });
    await pollFeed(id);
    expect(await docks()).toBe(1);
    await pollFeed(id);
    expect(asked.at(-1)).toBe('"1"');
    entries = [entry("2", "South dock"), ...entries];
    await pollFeed(id);
    expect(await docks()).toBe(2);
    expect(await state()).toMatchObject({ failures: 0, problem: null, reportsLately: 2 });
    expect(await db.intake.count({ where: { feedId: id } })).toBe(2);
  });

  it("is asked later each time it cannot be had, and says why", async () => {
    const id = (await state())?.id ?? "";
    isUp = false;
    const waits: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      await pollFeed(id);
      const feed = await state();
      waits.push(Date.parse(feed?.nextAt ?? "") - Date.parse(feed?.polledAt ?? ""));
    }
    expect(waits).toEqual([600_000, 1_200_000, 2_400_000]);
    expect(await state()).toMatchObject({ failures: 3, problem: expect.stringContaining("503") });
    isUp = true;
    await pollFeed(id);
    expect(await state()).toMatchObject({ failures: 0, problem: null });
  });

  it("is an editor’s or admin’s to manage; the same address is asked once", async () => {
    const id = (await state())?.id ?? "";
    await expect(addFeed(people.reporter, { url: `${url}2`, title: "D", everyMinutes: 5 })).rejects.toThrow(
      "manage feeds",
    );
    await expect(addFeed(people.editor, { url, title: "D", everyMinutes: 5 })).rejects.toThrow("“Dock”");
    await expect(addFeed(people.editor, { url: "http://10.0.0.1/", title: "D", everyMinutes: 5 })).rejects.toThrow(
      "own network",
    );
    await pauseFeed(people.admin, { feedId: id, paused: true });
    const before = asked.length;
    await pollFeed(id);
    expect(asked.length).toBe(before);
    await removeFeed(people.admin, id);
    expect(await listFeeds()).toEqual([]);
    await addFeed(people.editor, { url, title: "Dock again", everyMinutes: 5 });
  });
});

describe("the watched folder", () => {
  const long = new Date(Date.now() - 60_000);
  const put = async (name: string, bytes: Buffer, at: Date) => {
    await writeFile(path.join(folder, name), bytes);
    await utimes(path.join(folder, name), at, at);
  };

  it("takes over a mass of files, load by load", { timeout: 120_000 }, async () => {
    const names = Array.from({ length: 60 }, (_, n) => `mass-${n}.txt`);
    for (const [n, name] of names.entries()) await put(name, body(30_000 + n), long);
    startTakingIn();
    const isThere = { headline: { startsWith: "Pier 300" } };
    await eventually(async () => (await db.report.count({ where: isThere })) === names.length, 60);
    const intakes = await db.intake.findMany({ where: { way: "folder" }, select: { id: true } });
    // Two at most: it may have looked while the files were being put there.
    const found = await Promise.all(intakes.map(async ({ id }) => (await findIntake(id))?.summary));
    expect(found.length).toBeLessThanOrEqual(2);
    for (const intake of found) expect(intake?.counts).toMatchObject({ taken_in: intake?.expected, waiting: 0 });
    expect((await readdir(path.join(folder, "taken"))).sort()).toEqual(names.sort());
  });

  it("takes over files that lie whole, once, and puts them away", { timeout: 120_000 }, async () => {
    await put("huge.txt", Buffer.alloc(11 * 1_048_576, "x"), long);
    await put("growing.txt", body(9002), new Date());
    await put("whole.txt", body(9001), long);
    await eventually(async () => (await db.report.count({ where: { headline: "Pier 9001" } })) === 1, 60);
    expect((await readdir(path.join(folder, "taken"))).sort()).toContain("whole.txt");
    expect(await readdir(path.join(folder, "refused"))).toEqual(["huge.txt"]);
  });
});
