import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "#lib/server/db.ts";
import { closeEngine } from "#lib/server/engine/pool.ts";
import { publishEdition } from "#lib/server/publish/mutations.ts";
import { deliverOutbox } from "#lib/server/publish/outbox/mutations.ts";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";
import { connectRaw } from "#tests/support/raw-sql.ts";

// Before the first import reads the settings.
const receiver = await vi.hoisted(async () => {
  const { startReceiver } = await import("#tests/support/outbox-receiver.ts");
  const started = await startReceiver();
  process.env.STET_PUBLISH_URL = `${started.url}/articles`;
  return started;
});
const { owner } = connectRaw();
const CHANNELS = ["html", "json", "json-ld", "text"];
let story: BuiltStory;

beforeEach(async () => {
  await deliverOutbox();
  receiver.deliveries.length = 0;
  receiver.manner.status = 204;
  receiver.manner.held = Promise.resolve();
  story = await buildStory({ state: "signed-off" });
  const { editionId, revisionId, people } = story;
  await publishEdition(people.publisher, { editionId, revisionId: revisionId ?? "" });
});
afterAll(async () => {
  await receiver.close();
  await closeEngine();
});

describe("the outbox", () => {
  it("sends each form of an edition once, with what it needs to be known again", async () => {
    expect(receiver.deliveries).toEqual([]);
    expect(await deliverOutbox()).toBe(4);
    expect(await deliverOutbox()).toBe(0);
    const keys = receiver.deliveries.map(({ headers }) => headers["idempotency-key"]);
    expect(keys).toEqual(CHANNELS.map((channel) => `${story.editionId}/${channel}`));
    for (const { headers, body } of receiver.deliveries) {
      const channel = String(headers["x-stet-channel"]);
      const key = { editionId_channel: { editionId: story.editionId, channel } };
      const output = await db.output.findUniqueOrThrow({ where: key });
      expect({ type: headers["content-type"], body }).toEqual({ type: output.mediaType, body: output.body });
      expect(headers).toMatchObject({ "x-stet-article": story.slug, "x-stet-edition": "1" });
    }
    expect(await messages()).toMatchObject(CHANNELS.map(() => ({ attempts: 1, deliveredAt: expect.any(Date) })));
  });

  it("sends once when several processes send in one moment", async () => {
    const counts = await Promise.all([deliverOutbox(), deliverOutbox(), deliverOutbox()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(4);
    const keys = receiver.deliveries.map(({ headers }) => headers["idempotency-key"]);
    expect(new Set(keys).size).toBe(4);
    expect(keys).toHaveLength(4);
  });

  it("claims what is being sent, so that nobody else sends it meanwhile", async () => {
    const answer = Promise.withResolvers<void>();
    receiver.manner.held = answer.promise;
    const slow = deliverOutbox();
    await vi.waitFor(() => expect(receiver.deliveries).toHaveLength(1));
    const { held } = receiver.manner;
    receiver.manner.held = Promise.resolve();
    expect(await deliverOutbox()).toBe(3);
    answer.resolve();
    await held;
    expect(await slow).toBe(1);
    expect(receiver.deliveries).toHaveLength(4);
  });

  it.each([500, 404, 302])("tries again later, and ever later, when the other system answers %i", async (status) => {
    receiver.manner.status = status;
    expect(await deliverOutbox()).toBe(0);
    expect(await deliverOutbox()).toBe(0);
    expect(receiver.deliveries).toHaveLength(4);
    const waits: number[] = [];
    for (const attempts of [1, 2, 3]) {
      const [message] = await messages();
      expect(message).toMatchObject({ attempts, deliveredAt: null, lastError: expect.any(String) });
      waits.push(await secondsToWait());
      await makeDue();
      if (attempts === 3) receiver.manner.status = 200;
      await deliverOutbox();
    }
    expect(waits.map(Math.round)).toEqual([5, 10, 20]);
    expect(await messages()).toMatchObject(
      CHANNELS.map(() => ({ attempts: 4, deliveredAt: expect.any(Date), lastError: null })),
    );
  });

  it("waits an hour at most", async () => {
    receiver.manner.status = 503;
    await owner.run("UPDATE outbox_message SET attempts = 40 WHERE edition_id = $1", story.editionId);
    await deliverOutbox();
    expect(Math.round(await secondsToWait())).toBe(3600);
  });

  it("sends what a process claimed that was killed before it was done", async () => {
    await owner.run(
      "UPDATE outbox_message SET attempts = 1, next_attempt_at = now() - interval '1 second' WHERE edition_id = $1",
      story.editionId,
    );
    expect(await deliverOutbox()).toBe(4);
    expect(await messages()).toMatchObject(CHANNELS.map(() => ({ attempts: 2 })));
  });
});

function messages() {
  return db.outboxMessage.findMany({ where: { editionId: story.editionId }, orderBy: { channel: "asc" } });
}

/** Between the last try and the next, by the clock of the database. */
async function secondsToWait(): Promise<number> {
  const [row] = await owner.run(
    `SELECT extract(epoch FROM max(next_attempt_at) - now())::float AS seconds FROM outbox_message
      WHERE edition_id = $1 AND delivered_at IS NULL`,
    story.editionId,
  );
  return Number(row?.seconds);
}

async function makeDue(): Promise<void> {
  await owner.run("UPDATE outbox_message SET next_attempt_at = now() WHERE edition_id = $1", story.editionId);
}
