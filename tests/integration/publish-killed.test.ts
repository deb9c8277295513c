import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#lib/server/db.ts";
import { closeEngine } from "#lib/server/engine/pool.ts";
import { publishEdition } from "#lib/server/publish/mutations.ts";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";
import { connectRaw } from "#tests/support/raw-sql.ts";
import { ROOT } from "#tests/support/run-stet.ts";

// A process that publishes is killed with SIGKILL while its transaction waits for a lock that the test holds.

const { owner } = connectRaw();
const blocker = new Client({ connectionString: process.env.DATABASE_URL });
let story: BuiltStory;
let child: ChildProcess | undefined;

beforeAll(() => blocker.connect());
beforeEach(async () => {
  story = await buildStory({ state: "signed-off" });
});
afterAll(async () => {
  child?.kill("SIGKILL");
  await blocker.end();
  await closeEngine();
});

describe("a publication in a process of its own", () => {
  it.each([
    ["before its first write", "SELECT FROM story WHERE id = $1 FOR UPDATE"],
    // The chain of the audit log: the last thing that a publication writes.
    ["at its last write", "SELECT pg_advisory_xact_lock(hashtext('stet.audit_event')), $1::text"],
  ])("killed %s leaves nothing half done, and can be done again", async (_, lock) => {
    await blocker.query("BEGIN");
    await blocker.query(lock, [story.id]);
    child = startPublishing();
    await untilSomebodyWaits();
    child.kill("SIGKILL");
    await once(child, "exit");
    await blocker.query("ROLLBACK");
    await untilNobodyPublishes();
    expect(await traces()).toEqual({ state: "signed-off", outputs: 0, outbox: 0, events: 0 });

    await publishEdition(story.people.publisher, { editionId: story.editionId, revisionId: story.revisionId ?? "" });
    expect(await traces()).toEqual({ state: "live", outputs: 4, outbox: 4, events: 1 });
  });

  it("is done when nobody kills it", async () => {
    child = startPublishing();
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(await traces()).toEqual({ state: "live", outputs: 4, outbox: 4, events: 1 });
  });
});

function startPublishing(): ChildProcess {
  const { people, editionId, revisionId } = story;
  const request = JSON.stringify({ actor: people.publisher, editionId, revisionId });
  return spawn(process.execPath, ["--conditions=react-server", "tests/support/publish-child.ts", request], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Until a connection of the program waits for the lock that this test holds. */
async function untilSomebodyWaits(): Promise<void> {
  await until(async () => (await countActive("wait_event_type = 'Lock'")) > 0);
}

/** Until Postgres has noticed that the process is gone, and undone what it had begun. */
async function untilNobodyPublishes(): Promise<void> {
  await until(async () => (await countActive("xact_start IS NOT NULL")) === 0);
}

/** On another connection than the lock's: inside a transaction this view shows one moment for ever. */
async function countActive(condition: string): Promise<number> {
  const [row] = await owner.run(
    `SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'stet' AND ${condition}`,
  );
  return Number(row?.count);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(20);
}

async function traces() {
  const { editionId } = story;
  return {
    state: (await db.edition.findUniqueOrThrow({ where: { id: editionId } })).state,
    outputs: await db.output.count({ where: { editionId } }),
    outbox: await db.outboxMessage.count({ where: { editionId } }),
    events: await db.auditEvent.count({ where: { kind: "edition.published", subjectId: editionId } }),
  };
}
