import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import type { Actor } from "#lib/server/session.ts";
import { withBenchDatabase } from "./bench-database.ts";
import { type LongStory, longStory } from "./long-story.ts";
import { type Bench, type BenchResult, comparison, timed, timePairs } from "./measure.ts";
import { manyFiles } from "./sample-reports.ts";

const SENTENCES = 200;
const SAVES = 25;

export const saveBench: Bench = {
  names: ["save-200"],
  run: () => withBenchDatabase(save200),
};

export const saveWhileImportingBench: Bench = {
  names: ["save-importing"],
  slow: true,
  run: () => withBenchDatabase(saveWhileImporting),
};

type Desk = {
  readonly actor: Actor;
  readonly editionId: string;
  readonly token: string;
  readonly story: LongStory;
};

/** A revision of 200 cited sentences, one of them changed each time, against the same rows by SQL alone. */
async function save200(): Promise<readonly BenchResult[]> {
  const { pool } = await import("#lib/server/db.ts");
  const desk = await openDesk();
  const save = await savesOf(desk);
  let base = await save();
  const ours = async () => {
    base = await save();
  };
  const times = await timePairs(SAVES, ours, () => bareSql(pool, desk, base));
  const result = comparison("save-200", "the same rows by SQL alone", times, { goal: 3 });
  return [{ ...result, note: `${SENTENCES} cited sentences, one changed in each save` }];
}

const FILES = 10_000;
/** Kept in one transaction; an upload keeps each by itself. */
const FILES_A_TIME = 50;
/** Ms between two saves of a writer; and how many are timed while nothing else is done. */
const PAUSE = 200;
const IDLE_SAVES = 60;

/** The same save while 10,000 files come in and are read in the same process, against the same save with nothing beside it. */
async function saveWhileImporting(): Promise<readonly BenchResult[]> {
  const desk = await openDesk();
  const save = await savesOf(desk);
  await importFiles(desk.actor, 300);
  const idle: number[] = [];
  while (idle.length < IDLE_SAVES) idle.push(await timedWithPause(desk, save));
  const start = performance.now();
  let seconds = 0;
  const importing = importFiles(desk.actor, FILES).finally(() => {
    seconds = (performance.now() - start) / 1000;
  });
  const busy: number[] = [];
  while (seconds === 0) busy.push(await timedWithPause(desk, save));
  await importing;
  const times = { ours: busy, baseline: idle };
  const result = comparison("save-importing", "the same save, nothing beside it", times, { by: "p95", goal: 1.5 });
  return [{ ...result, note: `${FILES} files at ${Math.round(FILES / seconds)} a second meanwhile` }];
}

/** The pen is held on to between saves, as the editor does; both as the actions of its page do it. */
async function timedWithPause({ actor, editionId, token }: Desk, save: () => Promise<unknown>): Promise<number> {
  const { acquireLease } = await import("#lib/server/editions/leases/mutations.ts");
  const { withRightOfWay } = await import("#lib/server/right-of-way.ts");
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  await withRightOfWay(() => acquireLease(actor, { editionId, token }));
  return timed(() => withRightOfWay(save));
}

async function importFiles(actor: Actor, count: number): Promise<void> {
  const { insertFiles, insertIntake } = await import("#lib/server/intake/mutations.ts");
  const { readIntake } = await import("#lib/server/intake/reading/mutations.ts");
  const { giveWay } = await import("#lib/server/right-of-way.ts");
  const { transaction } = await import("#lib/server/transaction.ts");
  const files = manyFiles(count, count);
  const intake = { way: "upload", title: `${count} files`, expected: count } as const;
  const id = await transaction((tx) => insertIntake(tx, intake, { personId: actor.id }));
  let reading = Promise.resolve();
  for (let at = 0; at < files.length; at += FILES_A_TIME) {
    await giveWay();
    await transaction((tx) => insertFiles(tx, id, files.slice(at, at + FILES_A_TIME), null));
    if (at === 0) reading = readIntake(id);
  }
  await reading;
  await readIntake(id);
}

/** Saves one revision after the other, each with one sentence changed, and returns the new revision's id. */
async function savesOf({ actor, editionId, token: leaseToken, story }: Desk): Promise<() => Promise<string>> {
  const { saveRevision } = await import("#lib/server/editions/revisions/mutations.ts");
  let base: string | null = null;
  let round = 0;
  return async () => {
    round += 1;
    const text = { headline: "A headline", standfirst: "A standfirst", document: story.document(round) };
    const saved = await saveRevision(actor, { editionId, baseRevisionId: base, leaseToken, ...text });
    if (saved.kind !== "saved") throw new Error("The benchmark's own save was refused.");
    base = saved.revisionId;
    return base;
  };
}

async function openDesk(): Promise<Desk> {
  const { buildPerson } = await import("#tests/support/build-people.ts");
  const { takeInFile } = await import("#lib/server/wires/mutations.ts");
  const { openStory } = await import("#lib/server/stories/mutations.ts");
  const { findStory } = await import("#lib/server/stories/data.ts");
  const { acquireLease } = await import("#lib/server/editions/leases/mutations.ts");
  const actor = await buildPerson({ roles: ["editor"] });
  const words = longStory(SENTENCES, "");
  const taken = await takeInFile({ name: "long.txt", mediaType: null, bytes: Buffer.from(words.text) }, null);
  const reportId = taken.outcome === "refused" ? undefined : taken.reports[0]?.id;
  if (!reportId) throw new Error("The benchmark's report was refused.");
  const { slug } = await openStory(actor, { title: "A long story", reportIds: [reportId] });
  const editionId = (await findStory(slug))?.editions[0]?.id ?? "";
  const lease = await acquireLease(actor, { editionId, token: null });
  if (lease.kind !== "mine") throw new Error("The benchmark's own story is written by somebody else.");
  return { actor, editionId, token: lease.token, story: longStory(SENTENCES, reportId) };
}

/** Copies the rows of a revision under a new one, in one transaction, as bare as SQL can: no parsing, no rules. */
async function bareSql(pool: Pool, { editionId }: Desk, from: string | null): Promise<void> {
  const client = await pool.connect();
  const id = randomUUID();
  try {
    const rows = await client.query("SELECT * FROM revision_sentence WHERE revision_id = $1", [from]);
    const cites = await client.query("SELECT * FROM citation WHERE revision_id = $1", [from]);
    await client.query("BEGIN");
    await client.query(
      `INSERT INTO revision (id, edition_id, number, headline, standfirst, document, created_by_id)
       SELECT $1, edition_id, (SELECT max(number) + 1 FROM revision WHERE edition_id = $3), headline, standfirst, document, created_by_id
         FROM revision WHERE id = $2`,
      [id, from, editionId],
    );
    await client.query(
      `INSERT INTO revision_sentence (revision_id, sid, position, kind, text, hash, authors, findings)
       SELECT $1, sid, position, kind, text, hash, authors, findings
         FROM jsonb_to_recordset($2::jsonb) AS r(sid text, position int, kind text, text text, hash text, authors uuid[], findings jsonb)`,
      [id, JSON.stringify(rows.rows)],
    );
    await client.query(
      `INSERT INTO citation (revision_id, sid, position, report_id, start, "end")
       SELECT $1, sid, position, report_id, start, "end"
         FROM jsonb_to_recordset($2::jsonb) AS r(sid text, position int, report_id uuid, start int, "end" int)`,
      [id, JSON.stringify(cites.rows)],
    );
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}
