import "server-only";
import { copiedShare, SKETCH_MARKS } from "#lib/domain/wires/copy-sketch.ts";
import { EVENT_HOURS } from "#lib/domain/wires/event-match.ts";
import {
  type CopyMark,
  type EventReport,
  type ReportName,
  type ReportRelations,
  suggestionFor,
} from "#lib/domain/wires/event-suggestions.ts";
import { COPY_SHARE } from "#lib/domain/wires/fingerprint.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "../../db.ts";

/** Reports with a term in its time that are looked at: of a word that more have, the newest. */
const REPORTS_A_TERM = 32;
/** The weightiest terms of a report, by which others are looked up; all of them are compared. */
const TERMS_LOOKED_UP = 14;
/** Up to this number the reports that have a term are counted; beyond it a term is common anyhow. */
const COUNTED = 200;
/** The likeliest reports that one is compared with in full. */
const COMPARED = 6;
/** One term in common tells no event. */
const TERMS_SHARED = 2;
/** Marks that two reports share at least before their sketches are compared. */
const MARKS_SHARED = 3;
const COPIES_COMPARED = 4;

/** For each of these reports where it seems to belong and what it repeats; those with neither are left out. */
export async function listRelations(ids: readonly string[]): Promise<ReadonlyMap<string, ReportRelations>> {
  const [suggestions, copies] = await Promise.all([listSuggestions(ids), listCopies(ids)]);
  const related = ids.filter((id) => suggestions.has(id) || copies.has(id));
  return new Map(related.map((id) => [id, { suggestion: suggestions.get(id) ?? null, copy: copies.get(id) ?? null }]));
}

async function listSuggestions(ids: readonly string[]) {
  const { pairs, reports, frequencies } = await findEventNeighbours(ids);
  const byId = new Map(reports.map((report) => [report.id, report]));
  const suggestions = pairs.flatMap(({ asked, others }) => {
    const report = byId.get(asked);
    const near = others.flatMap((id) => byId.get(id) ?? []);
    const suggestion = report && suggestionFor(report, near, frequencies);
    return suggestion ? [[asked, suggestion] as const] : [];
  });
  return new Map(suggestions);
}

type Neighbourhood = {
  readonly pairs: readonly { readonly asked: string; readonly others: readonly string[] }[] | null;
  readonly reports: readonly EventReport[] | null;
  readonly counts: Readonly<Record<string, number>> | null;
  readonly total: number;
};

/**
 * The reports that share the rarest terms with each of those asked for, within the time of an event, and how often all
 * their terms occur in it. Each term is one step into the index on (term, at): nothing else is read.
 */
async function findEventNeighbours(ids: readonly string[]) {
  const apart = Prisma.sql`make_interval(hours => ${EVENT_HOURS}::int)`;
  const rows = await db.$queryRaw<Neighbourhood[]>`
    WITH asked AS MATERIALIZED (
      SELECT t.report_id, t.term, t.weight, t.at
        FROM unnest(${[...ids]}::uuid[]) AS i(id)
        CROSS JOIN LATERAL (SELECT FROM report WHERE id = i.id AND pub_status = 'usable' OFFSET 0) r
        CROSS JOIN LATERAL (
          SELECT * FROM report_term WHERE report_id = i.id ORDER BY weight DESC, term LIMIT ${TERMS_LOOKED_UP}::int) t
       WHERE NOT EXISTS (SELECT FROM story_report sr WHERE sr.report_id = i.id)
    ), span AS MATERIALIZED (
      SELECT min(at) - ${apart} AS start, max(at) + ${apart} AS "end" FROM asked
    ), hit AS (
      SELECT a.report_id AS asked, o.report_id AS other,
             sum(a.weight * o.weight * ln(1 + ${REPORTS_A_TERM}::float / o.holders) ^ 2) AS score
        FROM asked a CROSS JOIN LATERAL (
          SELECT near.*, count(*) OVER () AS holders FROM (
            SELECT t.report_id, t.weight FROM report_term t
             WHERE t.term = a.term AND t.at BETWEEN a.at - ${apart} AND a.at + ${apart}
             ORDER BY t.at DESC LIMIT ${REPORTS_A_TERM}::int) near) o
       WHERE o.report_id <> a.report_id
       GROUP BY 1, 2 HAVING count(*) >= ${TERMS_SHARED}::int
    ), ranked AS (
      SELECT asked, other, row_number() OVER (PARTITION BY asked ORDER BY score DESC, other) AS place FROM hit
    ), pair AS MATERIALIZED (
      SELECT asked, other FROM ranked WHERE place <= ${COMPARED}::int
    ), term AS MATERIALIZED (
      SELECT t.* FROM (SELECT asked AS id FROM pair UNION SELECT other FROM pair) k
        CROSS JOIN LATERAL (SELECT report_id, term, word, weight FROM report_term WHERE report_id = k.id OFFSET 0) t
    ), told AS (
      SELECT report_id, jsonb_agg(jsonb_build_object('term', term, 'word', word, 'weight', weight)) AS terms
        FROM term GROUP BY report_id
    ), held AS (
      SELECT d.term, c.n FROM (SELECT DISTINCT term FROM term) d CROSS JOIN span CROSS JOIN LATERAL (
        SELECT count(*)::int AS n FROM (
          SELECT FROM report_term t WHERE t.term = d.term AND t.at BETWEEN span.start AND span."end" LIMIT ${COUNTED}::int) x) c
    )
    SELECT (SELECT jsonb_agg(p) FROM (SELECT asked, jsonb_agg(other) AS others FROM pair GROUP BY asked) p) AS pairs,
           (SELECT jsonb_agg(jsonb_build_object('id', r.id, 'headline', r.headline, 'source', r.source, 'at', r.at,
                'stories', r.stories, 'terms', told.terms))
              FROM told CROSS JOIN LATERAL (${namedReport()}) r) AS reports,
           (SELECT jsonb_object_agg(term, n) FROM held) AS counts,
           (SELECT count(*)::int FROM report_sketch s, span WHERE s.at BETWEEN span.start AND span."end") AS total`;
  const [found] = rows;
  const byTerm = new Map(Object.entries(found?.counts ?? {}));
  return {
    pairs: found?.pairs ?? [],
    reports: found?.reports ?? [],
    frequencies: { reports: found?.total ?? 0, byTerm },
  };
}

/** A report that may be used, with the stories that it is in, last touched first. */
function namedReport(): Prisma.Sql {
  return Prisma.sql`SELECT r.id, r.headline, r.source, coalesce(r.published_at, r.received_at) AS at,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', y.id, 'slug', y.slug, 'title', y.title) ORDER BY y.touched_at DESC)
        FROM story_report sr JOIN story y ON y.id = sr.story_id WHERE sr.report_id = r.id), '[]'::jsonb) AS stories
    FROM report r WHERE r.id = told.report_id AND r.pub_status = 'usable' OFFSET 0`;
}

type CopyRow = {
  readonly asked: string;
  readonly mine: readonly number[];
  readonly theirs: readonly number[];
  readonly other: ReportName;
};

/** For each of these reports that repeats the text of an earlier one: which, and how much of it. */
export async function listCopies(ids: readonly string[]): Promise<ReadonlyMap<string, CopyMark>> {
  const rows = await db.$queryRaw<CopyRow[]>`
    WITH asked AS MATERIALIZED (SELECT report_id, at, hashes FROM report_sketch WHERE report_id = ANY(${[...ids]}::uuid[])
    ), hit AS (
      SELECT a.report_id AS asked, o.report_id AS other, count(*) AS marks
        FROM asked a CROSS JOIN LATERAL unnest(a.hashes[1:${SKETCH_MARKS}::int]) AS m(hash)
        CROSS JOIN LATERAL (SELECT report_id FROM report_mark WHERE hash = m.hash ORDER BY report_id LIMIT ${REPORTS_A_TERM}::int) o
       WHERE o.report_id <> a.report_id
       GROUP BY 1, 2 HAVING count(*) >= ${MARKS_SHARED}::int
    ), ranked AS (
      SELECT a.report_id AS asked, a.hashes AS mine, s.hashes AS theirs, h.other,
             row_number() OVER (PARTITION BY a.report_id ORDER BY h.marks DESC, s.at, h.other) AS place
        FROM hit h JOIN asked a ON a.report_id = h.asked
        CROSS JOIN LATERAL (SELECT at, hashes FROM report_sketch WHERE report_id = h.other OFFSET 0) s
       WHERE (s.at, h.other) < (a.at, a.report_id)
    )
    SELECT k.asked, k.mine, k.theirs, jsonb_build_object('id', r.id, 'headline', r.headline, 'source', r.source) AS other
      FROM ranked k CROSS JOIN LATERAL (SELECT id, headline, source FROM report WHERE id = k.other OFFSET 0) r
     WHERE k.place <= ${COPIES_COMPARED}::int ORDER BY k.place`;
  const copies = new Map<string, CopyMark>();
  for (const { asked, mine, theirs, other } of rows) {
    const share = copiedShare(mine, theirs);
    if (share >= COPY_SHARE && share > (copies.get(asked)?.share ?? 0)) copies.set(asked, { of: other, share });
  }
  return copies;
}

/** By report what its text is compared with others by; those that have none yet are left out. */
export async function listSketches(ids: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await db.reportSketch.findMany({
    where: { reportId: { in: [...ids] } },
    select: { reportId: true, hashes: true },
  });
  return new Map(rows.map(({ reportId, hashes }) => [reportId, hashes]));
}
