import "server-only";
import { storable } from "#lib/domain/shared/storable.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "../../db.ts";
import { isStatementTimeout, type Transaction, transaction } from "../../transaction.ts";
import { type AskedForm, type Search, searchOf } from "../question/data.ts";

/** Ms that the database may look for all that fits at once. */
const LONGEST_LOOK = 40;

/**
 * Postgres' own 4 is for turning disks; what is searched lies in memory. With it a rare word would be looked for in one
 * report after the other, as the index seems dear.
 */
const PAGE_COST = "1.1";

/** Reports looked at together where that was too long, and how often before the reader is asked whether to go on. */
const REPORTS_A_STEP = 1000;
const STEPS = 10;

/** Counts go no further. */
const MOST_COUNTED = 1001;

/** The newest reports that fit. */
export type Matches = {
  readonly ids: readonly string[];
  /** The last report looked at, where the search stopped before the first one. */
  readonly searchedTo: string | null;
  /** How many fit in all, up to a thousand and one; null where everything does, or that takes too long to say. */
  readonly count: number | null;
};

/** A query in words: “quoted phrases”, or, -without, the start of a word with an asterisk. Whatever was typed is a query, never an error. */
export async function searchFor(query: string): Promise<Search> {
  return searchOf(query, await askForms(query));
}

/**
 * The newest reports that fit all conditions, so many at most, behind the given one. What an index cannot find in time
 * (words that are common, but never together) is looked for in the newest reports step by step, no further than ten steps.
 */
export async function findMatches(conditions: readonly Prisma.Sql[], asked: Page): Promise<Matches> {
  if (conditions.length === 0) return listNewest(Prisma.sql`TRUE`, asked, null);
  const all = Prisma.join([...conditions], " AND ");
  const some = await listSome(all);
  const count = some?.length ?? null;
  if (!some || some.length === MOST_COUNTED) return listNewest(all, asked, count);
  const behind = some.filter((id) => asked.after === null || id < asked.after);
  return { ids: behind.sort().reverse().slice(0, asked.limit), searchedTo: null, count };
}

type Page = { readonly limit: number; readonly after: string | null };

/** All that fit if they are few, in no order: Postgres takes the index then, where for the newest it would guess. */
async function listSome(conditions: Prisma.Sql): Promise<string[] | null> {
  const rows = await inTime(
    (tx) => tx.$queryRaw<{ id: string }[]>`SELECT r.id FROM report r WHERE ${conditions} LIMIT ${MOST_COUNTED}`,
  );
  return rows?.map(({ id }) => id) ?? null;
}

async function listNewest(conditions: Prisma.Sql, { limit, after }: Page, count: number | null): Promise<Matches> {
  const found = await inTime(
    (tx) => tx.$queryRaw<{ id: string }[]>`
      SELECT r.id FROM report r WHERE ${conditions} AND ${isBehind(after)} ORDER BY r.id DESC LIMIT ${limit}`,
  );
  if (found) return { ids: found.map(({ id }) => id), searchedTo: null, count };
  return { ...(await walkBack(conditions, { limit, after })), count };
}

async function walkBack(conditions: Prisma.Sql, { limit, after }: Page): Promise<Omit<Matches, "count">> {
  const ids: string[] = [];
  let last = after;
  for (let step = 0; step < STEPS && ids.length < limit; step += 1) {
    const rows = await listStep(conditions, last);
    ids.push(...rows.filter(({ fits }) => fits).map(({ id }) => id));
    if (rows.length < REPORTS_A_STEP) return { ids: ids.slice(0, limit), searchedTo: null };
    last = rows.at(-1)?.id ?? last;
  }
  return { ids: ids.slice(0, limit), searchedTo: last };
}

/** The next reports, each with whether it fits: the limit within keeps Postgres from asking an index about all others. */
async function listStep(conditions: Prisma.Sql, after: string | null) {
  return db.$queryRaw<{ id: string; fits: boolean }[]>`
    SELECT r.id, coalesce(${conditions}, FALSE) AS fits
      FROM (SELECT * FROM report r WHERE ${isBehind(after)} ORDER BY r.id DESC LIMIT ${REPORTS_A_STEP}) r
     ORDER BY r.id DESC`;
}

function isBehind(after: string | null): Prisma.Sql {
  return after ? Prisma.sql`r.id < ${after}::uuid` : Prisma.sql`TRUE`;
}

/** What the work returns, or null when a statement of it took too long. */
async function inTime<T>(work: (tx: Transaction) => Promise<T>): Promise<T | null> {
  try {
    return await transaction(async (tx) => {
      await tx.$queryRaw`
        SELECT set_config('statement_timeout', ${String(LONGEST_LOOK)}, true),
               set_config('random_page_cost', ${PAGE_COST}, true)`;
      return work(tx);
    });
  } catch (error) {
    if (isStatementTimeout(error)) return null;
    throw error;
  }
}

/** A word of letters and digits with an asterisk behind it: whatever begins so. */
const BEGINNINGS = /(?<![\p{L}\p{N}"-])([\p{L}\p{N}]{2,})\*/gu;

/** What a query asks in each form in which reports are here. */
async function askForms(query: string): Promise<readonly AskedForm[]> {
  const beginnings = [...query.matchAll(BEGINNINGS)].map(([, word]) => `${word}:*`).join(" & ");
  const words = storable(query.replace(BEGINNINGS, " ")).trim();
  // A loose index scan: each step jumps to the next language instead of reading every report.
  return db.$queryRaw<AskedForm[]>`
    WITH RECURSIVE found(value, n) AS (
      (SELECT min(language), 1 FROM report)
      UNION ALL
      SELECT (SELECT min(language) FROM report WHERE language > found.value), n + 1
        FROM found WHERE value IS NOT NULL AND n < 200
    ), forms AS (SELECT search_config(value) AS form FROM found UNION SELECT 'simple')
    -- The beginning of a word is taken as it is: its stem is none.
    SELECT form::text, asked::text AS words, numnode(asked) AS nodes
      FROM forms, LATERAL (SELECT websearch_to_tsquery(form, search_fold(${words}))
        && to_tsquery('simple', search_fold(${storable(beginnings)}))) AS q(asked)
     ORDER BY form::text`;
}
