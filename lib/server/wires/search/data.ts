import "server-only";
import { storable } from "#lib/domain/shared/storable.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "../../db.ts";
import { isStatementTimeout, type Transaction, transaction } from "../../transaction.ts";
import { distinctValues } from "../facets/data.ts";
import { type AskedForm, type Search, searchOf } from "../question/data.ts";

/** Ms that the database may spend on finding a page, and of these on one look at all; the words around its hits take about ten more. */
const LOOK = 40;
const LONGEST_LOOK = 24;

/**
 * Postgres' own 4 is for turning disks; what is searched lies in memory. With it a rare word would be looked for in one
 * report after the other, as the index seems dear.
 */
const PAGE_COST = "1.1";

/** Reports looked at together where that was too long; the first step tells how long a report takes. */
const FIRST_STEP = 250;
const LONGEST_STEP = 5000;

/** Counts go no further: it means more than a thousand. */
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
 * (words that are common, but never together) is looked for in the newest reports step by step, as far as time allows.
 */
export async function findMatches(conditions: readonly Prisma.Sql[], asked: Page): Promise<Matches> {
  const all = Prisma.join([Prisma.sql`TRUE`, ...conditions], " AND ");
  const until = performance.now() + LOOK;
  if (await isWalk(all, asked.after)) return { ...(await walkBack(all, asked, until)), count: null };
  if (conditions.length === 0) return { ids: await listNewest(all, asked), searchedTo: null, count: null };
  const some = await inTime(LONGEST_LOOK, (tx) => listSome(all, tx));
  if (some === null) return { ...(await walkBack(all, asked, until)), count: null };
  const count = some.length;
  if (count < MOST_COUNTED) {
    const behind = some.filter((id) => asked.after === null || id < asked.after);
    return { ids: behind.sort().reverse().slice(0, asked.limit), searchedTo: null, count };
  }
  // The other half is for the walk, where this comes to nothing.
  const half = Math.max(1, Math.floor((until - performance.now()) / 2));
  const ids = await inTime(half, (tx) => listNewest(all, asked, tx));
  return { ...(ids ? { ids, searchedTo: null } : await walkBack(all, asked, until)), count };
}

type Page = { readonly limit: number; readonly after: string | null };

/** Pages end with a report that fits; only a search that ran out of time goes on behind another. */
async function isWalk(conditions: Prisma.Sql, after: string | null): Promise<boolean> {
  if (after === null) return false;
  const rows = await db.$queryRaw<{ fits: boolean }[]>`
    SELECT coalesce(${conditions}, FALSE) AS fits FROM report r WHERE r.id = ${after}::uuid`;
  return rows[0]?.fits === false;
}

/** All that fit if they are few, in no order: Postgres takes the index then, where for the newest it would guess. */
async function listSome(conditions: Prisma.Sql, tx: Transaction): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM report r WHERE ${conditions} LIMIT ${MOST_COUNTED}`;
  return rows.map(({ id }) => id);
}

async function listNewest(conditions: Prisma.Sql, { limit, after }: Page, tx: Transaction = db): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM report r WHERE ${conditions} AND ${isBehind(after)} ORDER BY r.id DESC LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

type Walked = Omit<Matches, "count">;

/** Goes back until the page is full or the next step would come too late (ms of `performance.now`); one step at least. */
async function walkBack(conditions: Prisma.Sql, { limit, after }: Page, until: number): Promise<Walked> {
  const ids: string[] = [];
  let last = after;
  let size = FIRST_STEP;
  while (size > 0 && ids.length < limit) {
    const start = performance.now();
    const rows = await listStep(conditions, last, size);
    ids.push(...rows.filter(({ fits }) => fits).map(({ id }) => id));
    if (rows.length < size) return { ids: ids.slice(0, limit), searchedTo: null };
    last = rows.at(-1)?.id ?? last;
    const end = performance.now();
    size = Math.min(LONGEST_STEP, Math.floor((size * (until - end)) / (end - start)));
  }
  return { ids: ids.slice(0, limit), searchedTo: last };
}

/** The next reports, each with whether it fits: the limit within keeps Postgres from asking an index about all others. */
async function listStep(conditions: Prisma.Sql, after: string | null, size: number) {
  return db.$queryRaw<{ id: string; fits: boolean }[]>`
    SELECT r.id, coalesce(${conditions}, FALSE) AS fits
      FROM (SELECT * FROM report r WHERE ${isBehind(after)} ORDER BY r.id DESC LIMIT ${size}) r
     ORDER BY r.id DESC`;
}

function isBehind(after: string | null): Prisma.Sql {
  return after ? Prisma.sql`r.id < ${after}::uuid` : Prisma.sql`TRUE`;
}

/** What the work returns, or null when a statement of it took longer than so many ms. */
async function inTime<T>(limit: number, work: (tx: Transaction) => Promise<T>): Promise<T | null> {
  try {
    return await transaction(async (tx) => {
      await tx.$queryRaw`
        SELECT set_config('statement_timeout', ${String(limit)}, true),
               set_config('random_page_cost', ${PAGE_COST}, true)`;
      const done = await work(tx);
      // The commit must not be broken off: whoever had the connection next would find a failed transaction on it.
      await tx.$queryRaw`SELECT set_config('statement_timeout', '0', true)`;
      return done;
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
  const beginnings = [...query.matchAll(BEGINNINGS)].map(([, word]) => storable(`${word}:*`));
  const rare = await listRare(beginnings);
  const words = storable(query.replace(BEGINNINGS, " ")).trim();
  return db.$queryRaw<AskedForm[]>`
    WITH forms AS (
      SELECT search_config(value) AS form FROM ${distinctValues("language")} AS language UNION SELECT 'simple')
    SELECT form::text, asked::text AS words, numnode(asked) AS nodes, (whole && ${beginningsOf(rare)})::text AS indexed
      FROM forms, LATERAL (SELECT websearch_to_tsquery(form, search_fold(${words}))) AS w(whole),
        LATERAL (SELECT whole && ${beginningsOf(beginnings)}) AS q(asked)
     ORDER BY form::text`;
}

/** The beginning of a word is taken as it is: its stem is none. */
function beginningsOf(beginnings: readonly string[]): Prisma.Sql {
  return Prisma.sql`to_tsquery('simple', search_fold(${beginnings.join(" & ")}))`;
}

/**
 * How many of the newest reports may have a beginning that the index is asked for. Of one that a tenth have, a page is
 * soon found without it; and the index first gathers every place of every word that begins so, which takes a third of a
 * second for two letters in 200,000 reports, and which no limit of time breaks off.
 */
const NEWEST = 60;
const MOST_WITH_RARE = 6;

async function listRare(beginnings: readonly string[]): Promise<readonly string[]> {
  if (beginnings.length === 0) return [];
  const rows = await db.$queryRaw<{ beginning: string }[]>`
    WITH newest AS MATERIALIZED (SELECT search FROM report ORDER BY id DESC LIMIT ${NEWEST})
    SELECT beginning FROM unnest(${[...new Set(beginnings)]}::text[]) AS beginning,
      LATERAL (SELECT to_tsquery('simple', search_fold(beginning))) AS q(asked)
     WHERE (SELECT count(*) FROM newest WHERE search @@ asked) <= ${MOST_WITH_RARE}`;
  return rows.map((row) => row.beginning);
}
