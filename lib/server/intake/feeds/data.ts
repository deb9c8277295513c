import "server-only";
import type { FeedState } from "#lib/domain/intake/feed.ts";
import { db } from "../../db.ts";

/** The feeds there are, by title. */
export async function listFeeds(): Promise<readonly FeedState[]> {
  const rows = await db.$queryRaw<StoredFeed[]>`
    SELECT f.id, f.url, f.title, f.every_minutes AS "everyMinutes", f.paused, f.polled_at AS "polledAt",
           f.next_at AS "nextAt", f.failures, f.problem,
           (SELECT coalesce(sum(i.reports), 0)::int FROM intake n JOIN intake_file i ON i.intake_id = n.id
             WHERE n.feed_id = f.id AND n.started_at > now() - interval '24 hours') AS "reportsLately"
      FROM feed f WHERE f.removed_at IS NULL ORDER BY lower(f.title), f.id`;
  return rows.map((row) => ({
    ...row,
    polledAt: row.polledAt?.toISOString() ?? null,
    nextAt: row.nextAt.toISOString(),
  }));
}

type StoredFeed = Omit<FeedState, "polledAt" | "nextAt"> & { readonly polledAt: Date | null; readonly nextAt: Date };

export type PolledFeed = {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly everyMinutes: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly failures: number;
};

/** A feed that is to be asked; null when it was removed or paused in the meantime. */
export async function findPolledFeed(id: string): Promise<PolledFeed | null> {
  return db.feed.findFirst({
    where: { id, removedAt: null, paused: false },
    select: { id: true, url: true, title: true, everyMinutes: true, etag: true, lastModified: true, failures: true },
  });
}

/** The feeds whose time has come, longest overdue first. */
export async function listDueFeeds(): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM feed WHERE removed_at IS NULL AND NOT paused AND next_at <= now() ORDER BY next_at LIMIT 200`;
  return rows.map(({ id }) => id);
}
