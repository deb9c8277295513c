import type { WireFilter } from "#lib/domain/wires/wire-filter.ts";
import { withBenchDatabase } from "./bench-database.ts";
import { type Bench, type BenchResult, percentile } from "./measure.ts";

const REPORTS = 200_000;
const RUNS = 12;
/** In ms, of any query's 95th percentile. */
const GOAL = 50;

export const searchBench: Bench = {
  names: ["search-200k"],
  slow: true,
  run: () => withBenchDatabase(search),
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
};

async function search(): Promise<readonly BenchResult[]> {
  const { pool } = await import("#lib/server/db.ts");
  const { NO_FILTER } = await import("#lib/domain/wires/wire-filter.ts");
  const { listReports } = await import("#lib/server/wires/data.ts");
  await fill(pool);
  const times = new Map<string, readonly number[]>();
  for (const [question, filter] of Object.entries(QUESTIONS)) {
    const asked = { ...NO_FILTER, ...filter };
    times.set(question, await timesOf(() => listReports(asked)));
  }
  const all = [...times.values()].flat();
  const [slowest = ["", []]] = [...times].sort(([, a], [, b]) => percentile(b, 0.95) - percentile(a, 0.95));
  const note = `${REPORTS} reports, ${times.size} questions; slowest “${slowest[0]}”: p95 ${percentile(slowest[1], 0.95).toFixed(1)} ms`;
  return [
    {
      name: "search-200k",
      unit: "ms",
      p50: percentile(all, 0.5),
      p95: percentile(all, 0.95),
      runs: all.length,
      goal: GOAL,
      note,
    },
  ];
}

async function timesOf(work: () => Promise<unknown>): Promise<readonly number[]> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
}

type Pool = typeof import("#lib/server/db.ts")["pool"];

/** Reports of 120 words each, as rare and as common as words are (Zipf), in four languages, of twenty sources. */
async function fill(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("RESET ROLE");
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
    // An archive of years has been tidied by Postgres long ago.
    await client.query("VACUUM (ANALYZE) report");
  } finally {
    await client.query("SET ROLE stet_app");
    client.release();
  }
}
