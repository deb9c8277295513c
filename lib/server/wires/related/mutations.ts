import "server-only";
import { SKETCH_MARKS } from "#lib/domain/wires/copy-sketch.ts";
import type { ReportSentence } from "#lib/domain/wires/report.ts";
import type { ReportTraces } from "#lib/domain/wires/report-traces.ts";
import { db } from "../../db.ts";
import { tracesInEngine } from "../../engine/pool.ts";
import { type Transaction, transaction } from "../../transaction.ts";

type TracedReport = { readonly id: string; readonly traces: ReportTraces };

/** Reports whose traces are worked out and written at once when they have none yet. */
const BATCH = 50;

/** Keeps by what these reports are found among others; those that have it already stay as they are. */
export async function insertTraces(tx: Transaction, reports: readonly TracedReport[]): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO report_sketch (report_id, at, hashes)
    SELECT r.id, coalesce(r.published_at, r.received_at), n.hashes::int[]
      FROM unnest(${reports.map(({ id }) => id)}::uuid[],
        ${reports.map(({ traces }) => `{${traces.sketch.join(",")}}`)}::text[]) AS n(id, hashes)
      JOIN report r ON r.id = n.id
    ON CONFLICT DO NOTHING RETURNING report_id AS id`;
  const fresh = new Set(rows.map(({ id }) => id));
  await tx.$executeRaw`
    INSERT INTO report_mark (hash, report_id)
    SELECT unnest(hashes[1:${SKETCH_MARKS}::int]), report_id FROM report_sketch WHERE report_id = ANY(${[...fresh]}::uuid[])`;
  const added = reports.filter(({ id }) => fresh.has(id));
  // Each names its report by its place among them: an id for each term would be most of what is sent.
  const terms = added.flatMap(({ traces }, at) => traces.terms.map((term) => ({ place: at + 1, ...term })));
  await tx.$executeRaw`
    INSERT INTO report_term (report_id, term, word, weight, at)
    SELECT s.report_id, t.term, t.word, t.weight, s.at
      FROM unnest(${terms.map((t) => t.place)}::int[], ${terms.map((t) => t.term)}::text[],
        ${terms.map((t) => t.word)}::text[], ${terms.map((t) => t.weight)}::real[]) AS t(place, term, word, weight)
      JOIN unnest(${added.map(({ id }) => id)}::uuid[]) WITH ORDINALITY AS r(id, place) ON r.place = t.place
      JOIN report_sketch s ON s.report_id = r.id`;
}

/**
 * Works out the traces of the reports that have none, oldest first, and returns how many there were: of those that came
 * in before traces were kept. Done again, or by two processes at once, it adds nothing.
 */
export async function fillMissingTraces(): Promise<number> {
  let filled = 0;
  for (let after = FIRST_ID; ; ) {
    const reports = await listUntraced(after);
    const last = reports.at(-1);
    if (!last) return filled;
    const traces = await tracesInEngine({ reports });
    // A text that cannot be read in time has no terms: it suggests nothing, and is not tried again and again.
    const traced = reports.map(({ id }, at) => ({ id, traces: traces.ok ? (traces.value[at] ?? NONE) : NONE }));
    await transaction((tx) => insertTraces(tx, traced));
    filled += reports.length;
    after = last.id;
  }
}

const FIRST_ID = "00000000-0000-0000-0000-000000000000";
const NONE: ReportTraces = { terms: [], sketch: [] };

type Untraced = { readonly id: string; readonly text: string; readonly sentences: readonly ReportSentence[] };

async function listUntraced(after: string): Promise<readonly Untraced[]> {
  return db.report.findMany({
    where: { id: { gt: after }, sketch: null },
    orderBy: { id: "asc" },
    take: BATCH,
    select: {
      id: true,
      text: true,
      sentences: { select: { start: true, end: true, block: true }, orderBy: { position: "asc" } },
    },
  });
}
