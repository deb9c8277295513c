import "server-only";
import { createListener, db } from "../db.ts";

export type Listening = {
  /** Fails when the connection no longer answers. */
  readonly check: () => Promise<unknown>;
  readonly close: () => Promise<void>;
  /** Settles when the connection is gone, for whatever reason. */
  readonly ended: Promise<void>;
};

/** Hears one channel of the database on a connection of its own, from when this settles; fails when there is none. */
export async function listenTo(channel: string, heard: (payload: string) => void): Promise<Listening> {
  const client = createListener();
  const ended = new Promise<void>((resolve) => {
    client.once("end", resolve);
    client.on("error", () => resolve());
  });
  client.on("notification", ({ payload }) => heard(payload ?? ""));
  await client.connect();
  await client.query(`LISTEN ${channel}`);
  return { ended, check: () => client.query("SELECT 1"), close: () => client.end() };
}

/** Those of these sessions that run at this moment. */
export async function listRunningSessions(ids: readonly string[], at: Date): Promise<ReadonlySet<string>> {
  const rows = await db.session.findMany({
    where: { id: { in: [...ids] }, endedAt: null, expiresAt: { gt: at }, person: { disabledAt: null } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** How many of these stories there are. */
export async function countStories(ids: readonly string[]): Promise<number> {
  return db.story.count({ where: { id: { in: [...ids] } } });
}
