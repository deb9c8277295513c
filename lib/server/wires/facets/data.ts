import "server-only";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "../../db.ts";

export type WireFacets = {
  readonly sources: readonly string[];
  readonly languages: readonly string[];
  readonly topics: readonly string[];
};

/** What the list can be filtered by: all sources and languages, at most 200 of each, and the topics of late; in order. */
export async function listWireFacets(): Promise<WireFacets> {
  const [sources, languages, topics] = await Promise.all([
    listValues("source"),
    listValues("language"),
    listTopicsOfLate(),
  ]);
  return { sources, languages, topics };
}

/** SQL of a table `(value)`: what stands in a column of all reports, 200 values at most. */
export function distinctValues(column: "source" | "language"): Prisma.Sql {
  const name = Prisma.raw(column);
  // A loose index scan: each step jumps to the next value instead of reading every report.
  return Prisma.sql`(
    WITH RECURSIVE found(value, n) AS (
      (SELECT min(${name}), 1 FROM report)
      UNION ALL
      SELECT (SELECT min(${name}) FROM report WHERE ${name} > found.value), n + 1
        FROM found WHERE value IS NOT NULL AND n < 200
    ) SELECT value FROM found WHERE value IS NOT NULL)`;
}

async function listValues(column: "source" | "language"): Promise<readonly string[]> {
  const rows = await db.$queryRaw<
    { value: string }[]
  >`SELECT value FROM ${distinctValues(column)} AS facet ORDER BY value`;
  return rows.map(({ value }) => value);
}

/** The subjects of the newest thousand reports, those of most reports, by name. */
async function listTopicsOfLate(): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ topic: string }[]>`
    SELECT topic FROM (
      SELECT topic FROM (SELECT subjects FROM report ORDER BY id DESC LIMIT 1000) late, unnest(late.subjects) AS topic
       GROUP BY topic ORDER BY count(*) DESC, topic LIMIT 60) most ORDER BY topic`;
  return rows.map(({ topic }) => topic);
}
