import "server-only";
import { db } from "../../db.ts";
import type { Transaction } from "../../transaction.ts";

export type DuePublication = {
  readonly editionId: string;
  readonly storyId: string;
  /** Seconds since its hour. */
  readonly late: number;
};

/**
 * Publications whose hour has come, the earliest first. The hour is told by the database's clock, so that it does not
 * matter what the clocks of several machines say.
 */
export async function listDue(): Promise<readonly DuePublication[]> {
  return db.$queryRaw<DuePublication[]>`
    SELECT id AS "editionId", story_id AS "storyId",
           extract(epoch FROM clock_timestamp() - scheduled_at)::float8 AS late
      FROM edition WHERE state = 'scheduled' AND scheduled_at <= clock_timestamp()
     ORDER BY scheduled_at, id`;
}

/** This moment by the clock that decides what is due. */
export async function momentOf(tx: Transaction): Promise<Date> {
  const [row] = await tx.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS at`;
  if (!row) throw new Error("The database did not say what time it is.");
  return row.at;
}
