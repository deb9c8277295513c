import "server-only";
import type { LostGround } from "#lib/domain/stories/lost-ground.ts";
import type { PubStatus } from "#lib/domain/wires/report.ts";
import type { ChangeKind, Versioned } from "#lib/domain/wires/versions/report-change.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "../../db.ts";
import type { Transaction } from "../../transaction.ts";

/** A report with what places it among the versions of its item. */
export type VersionedReport = Versioned & {
  readonly guid: string;
  readonly source: string | null;
  readonly pubStatus: PubStatus;
  readonly correction: boolean;
};

/** All reports under these guids, whatever their source. */
export async function listVersions(tx: Transaction, guids: readonly string[]): Promise<readonly VersionedReport[]> {
  if (guids.length === 0) return [];
  const rows = await tx.report.findMany({
    where: { guid: { in: [...guids] } },
    select: {
      id: true,
      guid: true,
      source: true,
      version: true,
      pubStatus: true,
      correction: true,
      versionCreatedAt: true,
      publishedAt: true,
    },
  });
  return rows.flatMap(({ guid, versionCreatedAt, publishedAt, ...row }) =>
    guid === null ? [] : { ...row, guid, versionCreatedAt: iso(versionCreatedAt), publishedAt: iso(publishedAt) },
  );
}

function iso(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}

/** The usable reports of an item's source and slugline that came in the last three days: those that its kill can mean. */
export async function listOfSlug(
  tx: Transaction,
  { source, slugline }: { readonly source: string | null; readonly slugline: string | null },
): Promise<readonly { readonly id: string; readonly headline: string | null }[]> {
  if (slugline === null) return [];
  return tx.$queryRaw`
    SELECT id, headline FROM report
     WHERE source IS NOT DISTINCT FROM ${source} AND lower(slugline) = lower(${slugline}) AND pub_status = 'usable'
       AND received_at > now() - interval '3 days'
     ORDER BY id DESC LIMIT 50`;
}

/** A change with what people call the report that it happened to. */
export type StoredChange = {
  readonly id: string;
  readonly reportId: string;
  readonly kind: ChangeKind;
  readonly byReportId: string | null;
  readonly headline: string | null;
  readonly source: string | null;
};

/** A passage that some text rests on, in the current revision of an edition in the making or in one that is live. */
export type CitedPassage = {
  readonly storyId: string;
  readonly editionId: string;
  readonly revisionId: string;
  readonly isLive: boolean;
  readonly sid: string;
  readonly reportId: string;
  readonly start: number;
  readonly end: number;
};

/** SQL that gives a citation `c` the edition `e` whose text it is in: one in the making, or in public. */
export const EDITION_OF_CITATION = Prisma.sql`
  JOIN edition e ON (e.state = 'live' AND e.published_revision_id = c.revision_id)
    OR (e.state IN ('drafting', 'in-review', 'signed-off', 'scheduled') AND e.head_revision_id = c.revision_id)`;

/** Every passage of these reports that a text in the making or in public rests on. */
export async function listCitedPassages(
  tx: Transaction,
  reportIds: readonly string[],
): Promise<readonly CitedPassage[]> {
  return tx.$queryRaw<CitedPassage[]>`
    SELECT e.story_id AS "storyId", e.id AS "editionId", c.revision_id AS "revisionId", e.state = 'live' AS "isLive",
           c.sid, c.report_id AS "reportId", c.start, c."end"
      FROM citation c
      ${EDITION_OF_CITATION}
     WHERE c.report_id = ANY(${[...reportIds]}::uuid[])
     ORDER BY e.story_id, e.id, c.sid, c.position`;
}

/** The words of these reports. */
export async function listWords(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.report.findMany({ where: { id: { in: [...ids] } }, select: { id: true, text: true } });
  return new Map(rows.map(({ id, text }) => [id, text]));
}

export type FallenCitation = {
  readonly revisionId: string;
  readonly sid: string;
  readonly reportId: string;
  readonly kind: ChangeKind;
  readonly byReportId: string | null;
};

/** The citations of these revisions whose words no longer stand. */
export async function listFallen(tx: Transaction, revisionIds: readonly string[]): Promise<readonly FallenCitation[]> {
  return tx.$queryRaw<FallenCitation[]>`
    SELECT f.revision_id AS "revisionId", f.sid, f.report_id AS "reportId", f.kind::text AS kind,
           f.by_report_id AS "byReportId"
      FROM fallen_citation f WHERE f.revision_id = ANY(${[...revisionIds]}::uuid[])
     ORDER BY f.revision_id, f.sid, f.position`;
}

/** What became last of each of these reports; one that was taken back stays so whatever came after. */
export async function listLatestChanges(
  reportIds: readonly string[],
): Promise<readonly { readonly report: string; readonly kind: ChangeKind; readonly newer: string | null }[]> {
  return db.$queryRaw`
    SELECT DISTINCT ON (report_id) report_id AS report, kind::text AS kind, by_report_id AS newer
      FROM report_change WHERE report_id = ANY(${[...reportIds]}::uuid[])
     ORDER BY report_id, kind IN ('killed', 'withheld', 'withdrawn') DESC, id DESC`;
}

/** What a story has lost, by report, the latest change first: in the text in the making and in what is public. */
export async function listLostGround(storyId: string): Promise<readonly LostGround[]> {
  const rows = await db.$queryRaw<LostGroundRow[]>`
    SELECT f.report_id AS id, own.number, r.source, f.kind::text AS change, g.reason, g.at, newer.number AS newer,
           count(DISTINCT f.sid) FILTER (WHERE e.state <> 'live')::int AS draft,
           count(DISTINCT f.sid) FILTER (WHERE e.state = 'live')::int AS live,
           (array_agg(f.sid ORDER BY s.position) FILTER (WHERE e.state <> 'live'))[1] AS sid
      FROM edition e
      JOIN fallen_citation f ON f.revision_id = CASE e.state WHEN 'live' THEN e.published_revision_id
                                                              ELSE e.head_revision_id END
      JOIN revision_sentence s ON s.revision_id = f.revision_id AND s.sid = f.sid
      JOIN report_change g ON g.id = f.change_id
      JOIN report r ON r.id = f.report_id
      JOIN story_report own ON own.story_id = e.story_id AND own.report_id = f.report_id
      LEFT JOIN story_report newer ON newer.story_id = e.story_id AND newer.report_id = f.by_report_id
     WHERE e.story_id = ${storyId}::uuid AND e.state IN ('drafting', 'in-review', 'signed-off', 'scheduled', 'live')
     GROUP BY f.report_id, own.number, r.source, f.kind, g.id, newer.number ORDER BY g.id DESC`;
  return rows.map(({ id, number, source, at, ...lost }) => ({
    ...lost,
    report: { id, number, source },
    at: at.toISOString(),
  }));
}

type LostGroundRow = Omit<LostGround, "report" | "at"> & LostGround["report"] & { readonly at: Date };

/** Those who wrote, hold, submitted, reviewed, signed or published these editions: whom a change of their ground concerns. */
export async function listConcerned(
  tx: Transaction,
  editionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = [...editionIds];
  const rows = await tx.$queryRaw<{ editionId: string; personId: string }[]>`
    SELECT DISTINCT edition_id AS "editionId", person_id AS "personId" FROM (
      SELECT id AS edition_id, unnest(ARRAY[created_by_id, submitted_by_id, published_by_id]) AS person_id
        FROM edition WHERE id = ANY(${ids}::uuid[])
      UNION ALL SELECT edition_id, created_by_id FROM revision WHERE edition_id = ANY(${ids}::uuid[])
      UNION ALL SELECT edition_id, holder_id FROM lease WHERE edition_id = ANY(${ids}::uuid[])
      UNION ALL SELECT edition_id, reviewer_id FROM approval WHERE edition_id = ANY(${ids}::uuid[])
      UNION ALL SELECT edition_id, person_id FROM sign_off WHERE edition_id = ANY(${ids}::uuid[])
    ) concerned WHERE person_id IS NOT NULL`;
  return new Map(
    [...Map.groupBy(rows, ({ editionId }) => editionId)].map(([id, people]) => [id, people.map((p) => p.personId)]),
  );
}
