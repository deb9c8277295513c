import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/server/db.ts";
import { acquireLease } from "#lib/server/editions/leases/mutations.ts";
import { closeHub } from "#lib/server/live/hub.ts";
import { announce } from "#lib/server/live/mutations.ts";
import { listPresent } from "#lib/server/live/presence/data.ts";
import { enterStories, keepPresent } from "#lib/server/live/presence/mutations.ts";
import { disablePerson, setRoles } from "#lib/server/people/mutations.ts";
import { endSessionsOf } from "#lib/server/people/sessions/mutations.ts";
import type { Actor } from "#lib/server/session.ts";
import { renameStory } from "#lib/server/stories/mutations.ts";
import { peopleOfStory } from "#lib/server/stories/story-people.ts";
import { transaction } from "#lib/server/transaction.ts";
import { buildCast, buildPerson, type Cast } from "#tests/support/build-people.ts";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";
import { type LiveReader, readLive } from "#tests/support/live-reader.ts";
import { startLiveServer } from "#tests/support/live-server.ts";
import { connectRaw } from "#tests/support/raw-sql.ts";

const { owner } = connectRaw();
let people: Cast;
let story: BuiltStory;
let server: Awaited<ReturnType<typeof startLiveServer>>;
const known = new Map<string, Actor>();
const readers: LiveReader[] = [];

beforeAll(async () => {
  people = await buildCast();
  for (const actor of Object.values(people)) known.set(actor.id, actor);
  story = await buildStory({ state: "drafting", people });
  server = await startLiveServer(known);
});
afterAll(async () => {
  for (const reader of readers) reader.close();
  await server.close();
  await closeHub();
});

describe("a window that listens to a story", () => {
  it("is told what happens in it, by ids alone, and nothing of another story", async () => {
    const other = await buildStory({ state: "opened", people });
    const reader = await listen(people.editor, [`story:${story.id}`]);
    await rename(other, "Nothing of theirs");
    await rename(story, "Something of ours");
    await reader.until("story.renamed");
    expect(reader.heard.filter((kind) => kind === "story.renamed")).toHaveLength(1);
    expect(reader.status).toBe(200);
  });

  it("is told nothing of what was undone", async () => {
    const reader = await listen(people.editor, [`story:${story.id}`]);
    const undone = transaction(async (tx) => {
      await announce(tx, { kind: "pen.asked", storyId: story.id });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    await rename(story, "After that");
    await reader.until("story.renamed");
    expect(reader.heard).not.toContain("pen.asked");
  });

  it("is one of many that one connection serves", async () => {
    const many = await Promise.all(Array.from({ length: 60 }, () => listen(people.checker, [`story:${story.id}`])));
    await rename(story, "For all of them");
    await Promise.all(many.map((reader) => reader.until("story.renamed")));
    const [{ listeners } = { listeners: 0 }] = await db.$queryRaw<{ listeners: number }[]>`
      SELECT count(*)::int AS listeners FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'stet-listener'`;
    expect(listeners).toBe(1);
    for (const reader of many) reader.close();
  });
});

describe("who is in a story", () => {
  it("is who listens to it, each person once, for as long as they do", async () => {
    const ours = await buildStory({ state: "drafting", people });
    const first = await listen(people.reporter, [`story:${ours.id}`]);
    const [second, third] = [
      await listen(people.editor, [`story:${ours.id}`]),
      await listen(people.editor, [`story:${ours.id}`]),
    ];
    expect(await namesIn(ours)).toEqual([people.editor.name, people.reporter.name]);
    second.close();
    await first.until("presence.changed");
    third.close();
    await expect.poll(() => namesIn(ours), { timeout: 20_000 }).toEqual([people.reporter.name]);
  });

  it("is nobody whose window was gone without a word for a minute", async () => {
    const ours = await buildStory({ state: "drafting", people });
    const reader = await listen(people.reporter, [`story:${ours.id}`]);
    const [gone] = await enterStories(people.editor.id, [ours.id]);
    expect(await namesIn(ours)).toHaveLength(2);
    await db.presence.update({ where: { id: gone ?? "" }, data: { expiresAt: new Date() } });
    expect(await namesIn(ours)).toEqual([people.reporter.name]);
    const before = reader.heard.length;
    await keepPresent([]);
    await expect.poll(() => reader.heard.slice(before), { timeout: 20_000 }).toContain("presence.changed");
    expect(await db.presence.count({ where: { id: gone ?? "" } })).toBe(0);
  });

  it("says who writes, and to whom the pen could be handed", async () => {
    const ours = await buildStory({ state: "drafting", people });
    await acquireLease(people.reporter, { editionId: ours.editionId, token: null });
    await enterStories(people.checker.id, [ours.id]);
    const seen = await peopleOfStory(people.checker.id, ours.id, ours.editionId);
    expect(seen.writer).toMatchObject({ name: people.reporter.name, isMe: false, given: false });
    expect(seen.here).toEqual([{ id: people.checker.id, name: people.checker.name, isMe: true, writes: false }]);
  });
});

describe("what one may listen to", () => {
  it("is a story that is there", async () => {
    expect((await read(people.editor, [`story:${crypto.randomUUID()}`])).status).toBe(404);
    expect((await read(people.editor, ["story:1"])).status).toBe(422);
    expect((await read(people.editor, [])).status).toBe(422);
  });

  it("is what concerns oneself and nobody else", async () => {
    expect((await read(people.editor, [`person:${people.reporter.id}`])).status).toBe(403);
    const mine = await listen(people.editor, [`person:${people.editor.id}`, "desk"]);
    await transaction((tx) => announce(tx, { kind: "inbox.changed", personId: people.reporter.id, storyId: story.id }));
    await transaction((tx) => announce(tx, { kind: "inbox.changed", personId: people.editor.id, storyId: story.id }));
    await mine.until("inbox.changed");
    expect(mine.heard.filter((kind) => kind === "inbox.changed")).toHaveLength(1);
  });

  it("is nothing for somebody whose account is disabled", async () => {
    const actor = { ...(await person(["editor"])), disabled: true };
    known.set(actor.id, actor);
    expect((await read(actor, ["desk"])).status).toBe(401);
  });
});

describe("a stream ends", () => {
  it("with its session, at once", async () => {
    const actor = await person(["editor"]);
    const reader = await listen(actor, ["desk"]);
    await transaction((tx) => endSessionsOf(tx, actor.id));
    await reader.ended;
    expect(reader.heard).toContain("end session");
  });

  it("with its person's account, and with the roles that it was judged on", async () => {
    const [leaving, moving] = [await person(["editor"]), await person(["editor"])];
    const [gone, moved] = [await listen(leaving, ["desk"]), await listen(moving, ["desk"])];
    await disablePerson("console", leaving.id);
    await setRoles("console", moving.id, ["checker"]);
    await Promise.all([gone.ended, moved.ended]);
    expect(gone.heard.join()).toMatch(/end (session|access)/);
    expect(moved.heard.join()).toMatch(/end (session|access)/);
  });
});

describe("the connection to the database", () => {
  it("comes back when it was lost, and every window is told that it may have missed something", async () => {
    const reader = await listen(people.editor, [`story:${story.id}`]);
    await owner.run(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'stet-listener'`);
    await reader.until("missed");
    await rename(story, "After the gap");
    await reader.until("story.renamed");
  });

  it("may say anything without ending the process", async () => {
    const reader = await listen(people.editor, [`story:${story.id}`]);
    await db.$executeRaw`SELECT pg_notify('stet_event', 'no JSON at all')`;
    await rename(story, "Still here");
    await reader.until("story.renamed");
  });
});

describe("another process", () => {
  it("hears the same, and leaves nothing behind when it is stopped", async () => {
    const child = startProcess([people.editor]);
    const url = String(await once(child.stdout ?? child, "data"));
    const there = await read(people.editor, [`story:${story.id}`], url);
    const here = await listen(people.editor, [`story:${story.id}`]);
    await there.until("ready");
    await rename(story, "For both processes");
    await Promise.all([here.until("story.renamed"), there.until("story.renamed")]);
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await there.ended;
    expect(there.heard).toContain("end stopping");
    expect(await ended).toEqual([0, null]);
  });
});

function startProcess(actors: readonly Actor[]): ChildProcess {
  const args = ["--conditions=react-server", "tests/support/live-child.ts", JSON.stringify(actors)];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

async function listen(actor: Actor, topics: readonly string[]): Promise<LiveReader> {
  const reader = await read(actor, topics);
  await reader.until("ready");
  return reader;
}

async function read(actor: Actor, topics: readonly string[], url = server.url): Promise<LiveReader> {
  const reader = await readLive(url, actor.id, topics);
  readers.push(reader);
  return reader;
}

async function person(roles: Parameters<typeof buildPerson>[0]["roles"]): Promise<Actor> {
  const actor = await buildPerson({ roles });
  known.set(actor.id, actor);
  return actor;
}

async function namesIn({ id }: BuiltStory): Promise<readonly string[]> {
  return (await listPresent(id)).map(({ name }) => name);
}

async function rename({ id }: BuiltStory, title: string): Promise<void> {
  await renameStory(people.reporter, { storyId: id, title });
}
