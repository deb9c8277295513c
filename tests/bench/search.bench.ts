import type { PoolClient } from "pg";
import type { WireFilter } from "#lib/domain/wires/wire-filter.ts";
import { withBenchDatabase } from "./bench-database.ts";
import { type Bench, type BenchResult, percentile, timed } from "./measure.ts";

const REPORTS = 200_000;
const RUNS = 12;
/** In ms of the database, of any query's 95th percentile. */
const GOAL = 50;

export const searchBench: Bench = {
  names: ["search-200k", "search-200k-whole", "search-200k-written"],
  slow: true,
  // With one connection, what the database says of its time is about the one search that runs.
  run: () => withBenchDatabase(search, { DATABASE_POOL: "1" }),
};

/** What an editor may ask of the wires, from what nearly every report has to what none has. */
const QUESTIONS: Readonly<Record<string, Partial<WireFilter>>> = {
  "the newest": {},
  "a word of every second report": { query: "w1" },
  "a word of few": { query: "w19000" },
  "a word of none": { query: "nowhere" },
  "two words": { query: "w2 w40" },
  "a phrase": { query: '"w1 w3"' },
  "without a word": { query: "w5 -w1" },
  "a beginning": { query: "w19*" },
  "the best of a common word": { query: "w1", order: "best" },
  "one source, one language": { source: "Wire 7", language: "fr" },
  "a topic and a word": { topic: "topic 3", query: "w9" },
  "of the last hour, in no story": { span: "hour", used: false },
  "taken back": { state: "taken-back" },
  "words that are never together": { query: '"w1 nowhere" or "w2 w2 w2 w2"' },
  "a phrase of common words": { query: '"w1 w2 w3"' },
  "many words of one topic": { topic: "topic 3", query: "w1 w2 w3 w4 w5 w6 -w7" },
  "common words without others": { query: "w1 w2 -w3 -w4 -w5" },
  "two beginnings": { query: "w1* w2*" },
  "the best of a beginning": { query: "w1*", order: "best" },
  "in another language": { query: "w12", language: "de" },
  "a beginning of few": { query: "w1999*" },
  "a word of few and a beginning": { query: "w19000 w1*" },
  "a beginning of few and another": { query: "w1999* w1*" },
  "a beginning without a word": { query: "w2* -w1" },
  "a topic and a beginning": { topic: "topic 3", query: "w3*" },
};

/** By the database's clock: once while the reports have just been written, and once when Postgres has tidied them. */
async function search(): Promise<readonly BenchResult[]> {
  const { pool } = await import("#lib/server/db.ts");
  await fill(pool);
  const written = await askAll(pool);
  await tidy(pool);
  const tidied = await askAll(pool);
  return [
    { ...resultOf("search-200k", "database", tidied), goal: GOAL },
    resultOf("search-200k-whole", "whole", tidied),
    { ...resultOf("search-200k-written", "database", written), goal: GOAL },
  ];
}

/** Ms of one search: in the database, and until the page is there. */
type Taken = { readonly database: number; readonly whole: number };

async function askAll(pool: Pool): Promise<ReadonlyMap<string, readonly Taken[]>> {
  const { NO_FILTER } = await import("#lib/domain/wires/wire-filter.ts");
  const { listReports } = await import("#lib/server/wires/data.ts");
  const times = new Map<string, readonly Taken[]>();
  for (const [question, filter] of Object.entries(QUESTIONS)) {
    const ask = () => listReports({ ...NO_FILTER, ...filter });
    await ask();
    const taken: Taken[] = [];
    while (taken.length < RUNS) taken.push(await clocked(pool, ask));
    times.set(question, taken);
  }
  return times;
}

async function clocked(pool: Pool, work: () => Promise<unknown>): Promise<Taken> {
  const before = await databaseMs(pool);
  const whole = await timed(work);
  return { database: (await databaseMs(pool)) - before, whole };
}

/** Ms that the database has spent on statements of programs, as it says itself; cancelled ones and these very ones count too. */
async function databaseMs(pool: Pool): Promise<number> {
  await pool.query("SELECT pg_stat_force_next_flush()");
  const { rows } = await pool.query<{ ms: number }>(
    "SELECT active_time AS ms FROM pg_stat_database WHERE datname = current_database()",
  );
  return rows[0]?.ms ?? Number.NaN;
}

function resultOf(name: string, clock: keyof Taken, times: ReadonlyMap<string, readonly Taken[]>): BenchResult {
  const by = new Map([...times].map(([question, taken]) => [question, taken.map((one) => one[clock])]));
  const all = [...by.values()].flat();
  const slowest = [...by].map(([question, some]) => ({ question, p95: percentile(some, 0.95) }));
  const [worst] = slowest.sort((a, b) => b.p95 - a.p95);
  const note = `${REPORTS} reports, ${by.size} questions; slowest “${worst?.question}”: p95 ${worst?.p95.toFixed(1)} ms`;
  return {
    name,
    unit: "ms",
    p50: percentile(all, 0.5),
    p95: percentile(all, 0.95),
    runs: all.length,
    goal: GOAL,
    note,
  };
}

type Pool = typeof import("#lib/server/db.ts")["pool"];

/** Reports of 120 words each, as rare and as common as words are (Zipf), in four languages, of twenty sources. */
async function fill(pool: Pool): Promise<void> {
  await asOwner(pool, async (client) => {
    await client.query("SELECT setseed(0.5)");
    await client.query(
      `INSERT INTO payload (id, sha256, bytes, file_name)
       SELECT gen_random_uuid(), encode(sha256(n::text::bytea), 'hex'), n::text::bytea, 'n' FROM generate_series(1, $1) n`,
      [REPORTS],
    );
    await client.query(`INSERT INTO report (id, payload_id, item, format, headline, text, text_length, source, language, subjects, pub_status)
       SELECT uuidv7(make_interval(secs => -n)), p.id, 0, 'text', 'Headline ' || w.words, w.words, length(w.words),
              'Wire ' || n % 20, (ARRAY['en', 'en', 'fr', 'de', 'es'])[1 + n % 5], ARRAY['topic ' || n % 50],
              CASE WHEN n % 500 = 0 THEN 'canceled'::pub_status ELSE 'usable' END
         FROM (SELECT id, row_number() OVER () AS n FROM payload) p,
              LATERAL (SELECT string_agg('w' || floor(20000 ^ random())::int, ' ') AS words
                         FROM generate_series(1, 120 + (p.n * 0)::int)) w`);
  });
}

/** An archive of years has been tidied by Postgres long ago. Whom a table does not belong to is not told that nothing was done. */
async function tidy(pool: Pool): Promise<void> {
  await asOwner(pool, async (client) => {
    await client.query("VACUUM (ANALYZE) report");
    const { rows } = await client.query("SELECT FROM pg_class WHERE relname = 'report' AND relallvisible > 0");
    if (rows.length === 0) throw new Error("The reports have not been tidied.");
  });
}

/** The connections begin as the application, and go back to it. */
async function asOwner(pool: Pool, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("SET ROLE NONE");
    await work(client);
  } finally {
    await client.query("SET ROLE stet_app");
    client.release();
  }
}
