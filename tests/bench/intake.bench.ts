import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { Pool } from "pg";
import { from, to } from "pg-copy-streams";
import { withBenchDatabase } from "./bench-database.ts";
import { type Bench, type BenchResult, comparison, median, percentile } from "./measure.ts";
import { manyFiles } from "./sample-reports.ts";

const FILES = 1500;
const ROUNDS = 3;
const FILES_A_TIME = 200;

export const intakeBench: Bench = {
  names: ["intake", "intake-known"],
  run: () => withBenchDatabase(intake),
};

/** Files through the whole line (kept, read, split into sentences, stored, indexed), against COPY of the same rows into the same indexed tables. */
async function intake(): Promise<readonly BenchResult[]> {
  const { pool } = await import("#lib/server/db.ts");
  const { buildPerson } = await import("#tests/support/build-people.ts");
  const person = await buildPerson({ roles: ["reporter"] });
  await takeIn(person.id, 0, 50);
  const [ours, bare, known]: [number[], number[], number[]] = [[], [], []];
  for (let round = 1; round <= ROUNDS; round += 1) {
    ours.push(await takeIn(person.id, round, FILES));
    bare.push(await copyRows(pool, FILES));
    known.push(await takeIn(person.id, round, FILES));
  }
  const times = comparison("intake", "COPY of the same rows into the same indexed tables", { ours, baseline: bare });
  const rate = perSecond("intake", ours);
  return [
    {
      ...rate,
      baseline: { what: times.baseline?.what ?? "", ...rates(bare) },
      ratio: rate.p50 / rates(bare).p50,
      goal: 0.5,
    },
    { ...perSecond("intake-known", known), note: "files whose very bytes are here already" },
  ];
}

function perSecond(name: string, times: readonly number[]): BenchResult {
  return { name, unit: "per second", runs: times.length, ...rates(times), note: `${FILES} files of about 2 KB` };
}

function rates(times: readonly number[]) {
  return { p50: (FILES * 1000) / median(times), p95: (FILES * 1000) / percentile(times, 0.95) };
}

/** Milliseconds from the first byte to the last index entry. */
async function takeIn(personId: string, round: number, count: number): Promise<number> {
  const { insertFiles, insertIntake } = await import("#lib/server/intake/mutations.ts");
  const { readIntake } = await import("#lib/server/intake/reading/mutations.ts");
  const { transaction } = await import("#lib/server/transaction.ts");
  const files = manyFiles(count, round);
  const start = performance.now();
  const intake = { way: "upload", title: `${count} files`, expected: count } as const;
  const id = await transaction((tx) => insertIntake(tx, intake, { personId: personId as never }));
  // As it is on the desk: the first files are read while the last are still coming in.
  let reading = Promise.resolve();
  for (let at = 0; at < files.length; at += FILES_A_TIME) {
    await transaction((tx) => insertFiles(tx, id, files.slice(at, at + FILES_A_TIME), null));
    if (at === 0) reading = readIntake(id);
  }
  await reading;
  await readIntake(id);
  return performance.now() - start;
}

/** Milliseconds that the rows of the last so many reports take by COPY, under other ids, with every index in place. */
async function copyRows(pool: Pool, count: number): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query("SET ROLE NONE");
    await client.query(TAKEN, [count]);
    const copies: [string, Buffer][] = [];
    for (const { into, rows } of TABLES)
      copies.push([into, await buffer(client.query(to(`COPY (${rows}) TO STDOUT`)))]);
    const start = performance.now();
    await client.query("BEGIN");
    for (const [into, rows] of copies) await pipeline([rows], client.query(from(`COPY ${into} FROM STDIN`)));
    await client.query("COMMIT");
    return performance.now() - start;
  } finally {
    await client.query("ROLLBACK");
    await client.query("DROP TABLE IF EXISTS taken");
    await client.query("SET ROLE stet_app");
    client.release();
  }
}

const TAKEN = `CREATE TEMP TABLE taken AS
  SELECT id AS old, gen_random_uuid() AS report, payload_id, gen_random_uuid() AS payload
    FROM report ORDER BY id DESC LIMIT $1`;

const COLUMNS =
  "item, format, headline, source, language, published_at, text, text_length, warnings, subjects, keywords, genres";

/** A payload's name is the hash of its bytes; those of a copy differ by its id. */
const COPIED_BYTES = "p.bytes || t.payload::text::bytea";

const TABLES = [
  {
    into: "payload (id, sha256, bytes, file_name)",
    rows: `SELECT t.payload, encode(sha256(${COPIED_BYTES}), 'hex'), ${COPIED_BYTES}, p.file_name
             FROM taken t JOIN payload p ON p.id = t.payload_id`,
  },
  {
    into: `report (id, payload_id, ${COLUMNS})`,
    rows: `SELECT t.report, t.payload, ${COLUMNS} FROM taken t JOIN report r ON r.id = t.old`,
  },
  {
    into: 'block (report_id, position, start, "end", kind)',
    rows: 'SELECT t.report, position, start, "end", kind FROM taken t JOIN block b ON b.report_id = t.old',
  },
  {
    into: 'report_sentence (report_id, position, start, "end", block)',
    rows: 'SELECT t.report, position, start, "end", block FROM taken t JOIN report_sentence s ON s.report_id = t.old',
  },
  {
    into: "report_sketch (report_id, at, hashes)",
    rows: "SELECT t.report, at, hashes FROM taken t JOIN report_sketch k ON k.report_id = t.old",
  },
  {
    into: "report_mark (hash, report_id)",
    rows: "SELECT hash, t.report FROM taken t JOIN report_mark m ON m.report_id = t.old",
  },
  {
    into: "report_term (report_id, term, word, weight, at)",
    rows: "SELECT t.report, term, word, weight, at FROM taken t JOIN report_term w ON w.report_id = t.old",
  },
] as const;
