import "server-only";
import type { Sid } from "#lib/domain/shared/ids.ts";
import type { RevisionEntry, RevisionMaking } from "#lib/domain/stories/revision-history.ts";
import type { ComparedSentence } from "#lib/editor/queries/compare-revisions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "../../db.ts";

type RevisionRow = Omit<RevisionEntry, "making" | "at"> & {
  readonly at: Date;
  readonly restored: { readonly from: number; readonly fromEdition: number } | null;
  readonly drafted: boolean;
  readonly baseElsewhere: boolean;
};

/** Every revision of every edition of a story, newest first: who made it, when, why, and what it changed. */
export async function listStoryRevisions(storyId: string): Promise<readonly RevisionEntry[]> {
  const rows = await db.$queryRaw<RevisionRow[]>`
    SELECT r.id, r.base_id AS "baseId", e.id AS "editionId", e.number AS edition, r.number, r.created_at AS at, p.name AS by,
           (e.head_revision_id = r.id) AS "isHead", (e.published_revision_id = r.id) IS TRUE AS "isPublished",
           changes.sentences, changes.added, changes.changed, changes.removed,
           (SELECT a.data FROM audit_event a
             WHERE a.kind = 'revision.restored' AND a.subject_id = e.id::text AND (a.data->>'revision')::int = r.number
             LIMIT 1) AS restored,
           EXISTS (SELECT FROM audit_event a
             WHERE a.kind = 'draft.made' AND a.subject_id = e.id::text AND (a.data->>'revision')::int = r.number) AS drafted,
           (r.number = 1 AND b.edition_id IS NOT NULL AND b.edition_id <> e.id) AS "baseElsewhere"
      FROM edition e
      JOIN revision r ON r.edition_id = e.id
      JOIN person p ON p.id = r.created_by_id
      LEFT JOIN revision b ON b.id = r.base_id
      CROSS JOIN LATERAL (
        SELECT count(now.sid)::int AS sentences,
               count(*) FILTER (WHERE old.sid IS NULL)::int AS added,
               count(*) FILTER (WHERE now.sid IS NULL)::int AS removed,
               count(*) FILTER (WHERE now.hash <> old.hash)::int AS changed
          FROM (SELECT sid, hash FROM revision_sentence WHERE revision_id = r.id) now
          FULL JOIN (SELECT sid, hash FROM revision_sentence WHERE revision_id = r.base_id) old USING (sid)) changes
     WHERE e.story_id = ${storyId}::uuid
     ORDER BY e.number DESC, r.number DESC`;
  return rows.map(({ at, restored, drafted, baseElsewhere, ...row }) => ({
    ...row,
    at: at.toISOString(),
    making: makingOf({ restored, drafted, baseElsewhere }),
  }));
}

function makingOf({
  restored,
  drafted,
  baseElsewhere,
}: Pick<RevisionRow, "restored" | "drafted" | "baseElsewhere">): RevisionMaking {
  if (restored) return { kind: "restored", from: restored.from, fromEdition: restored.fromEdition };
  if (drafted) return { kind: "drafted" };
  return { kind: baseElsewhere ? "opened" : "saved" };
}

/** A sentence as comparisons read it from the rows: by its hash. */
export type HashedSentence = Extract<ComparedSentence, { readonly hash: string }>;

type SentenceRow = {
  readonly sid: string;
  readonly text: string;
  readonly hash: string;
  readonly cites: readonly { readonly report: string; readonly from: number; readonly to: number }[];
};

/** The sentences of a revision in reading order. */
export async function listComparedSentences(revisionId: string): Promise<readonly HashedSentence[]> {
  const rows = await db.$queryRaw<SentenceRow[]>`
    SELECT s.sid, s.text, s.hash, ${CITES}
      FROM revision_sentence s WHERE s.revision_id = ${revisionId}::uuid ORDER BY s.position`;
  return rows.map(asCompared);
}

/**
 * What of an edition was approved, sentence by sentence, each as it was when that was last done – whatever became of the
 * sentence since.
 */
export async function listApprovedSentences(editionId: string): Promise<readonly HashedSentence[]> {
  const rows = await db.$queryRaw<SentenceRow[]>`
    SELECT s.sid, s.text, s.hash, ${CITES}
      FROM (SELECT DISTINCT ON (sid) sid, hash, story_id FROM approval
             WHERE edition_id = ${editionId}::uuid AND judgement = 'approved'
             ORDER BY sid, created_at DESC) a
      CROSS JOIN LATERAL (
        SELECT rs.* FROM revision_sentence rs
          JOIN revision r ON r.id = rs.revision_id
          JOIN edition e ON e.id = r.edition_id
         WHERE e.story_id = a.story_id AND rs.sid = a.sid AND rs.hash = a.hash
         ORDER BY r.created_at DESC LIMIT 1) s
     ORDER BY s.position`;
  return rows.map(asCompared);
}

export type SentenceRowInTime = HashedSentence & {
  readonly revisionId: string;
  readonly number: number;
  readonly edition: number;
  readonly at: string;
  readonly by: string;
  readonly authors: readonly string[];
};

/** A sentence in every revision of the story that has it, oldest first, with its writers by name. */
export async function listSentenceInTime(storyId: string, sid: string): Promise<readonly SentenceRowInTime[]> {
  const rows = await db.$queryRaw<
    (SentenceRow & Omit<SentenceRowInTime, keyof HashedSentence | "at"> & { readonly at: Date })[]
  >`
    SELECT s.sid, s.text, s.hash, ${CITES}, r.id AS "revisionId", r.number, e.number AS edition, r.created_at AS at,
           p.name AS by, ARRAY(SELECT w.name FROM person w WHERE w.id = ANY(s.authors) ORDER BY w.name) AS authors
      FROM edition e
      JOIN revision r ON r.edition_id = e.id
      JOIN revision_sentence s ON s.revision_id = r.id AND s.sid = ${sid}
      JOIN person p ON p.id = r.created_by_id
     WHERE e.story_id = ${storyId}::uuid
     ORDER BY e.number, r.number`;
  return rows.map((row) => ({ ...row, sid: row.sid as Sid, at: row.at.toISOString() }));
}

/** What reviewers said of a sentence in the story, oldest first, by the hash of what they saw. */
export async function listJudgementsOf(storyId: string, sid: string) {
  const rows = await db.approval.findMany({
    where: { storyId, sid },
    orderBy: { createdAt: "asc" },
    select: {
      hash: true,
      judgement: true,
      reason: true,
      createdAt: true,
      lapseReason: true,
      reviewer: { select: { name: true } },
    },
  });
  return rows.map(({ hash, judgement, reason, createdAt, lapseReason, reviewer }) => ({
    hash,
    judgement,
    reason,
    by: reviewer.name,
    at: createdAt.toISOString(),
    lapsed: lapseReason,
  }));
}

/** The reports of a story by id, with what a passage of them is told by; of those taken out of it only the words. */
export async function findCitedReports(storyId: string, ids: readonly string[]) {
  const [reports, numbers] = await Promise.all([
    db.report.findMany({ where: { id: { in: [...ids] } }, select: { id: true, source: true, text: true } }),
    db.storyReport.findMany({ where: { storyId }, select: { reportId: true, number: true } }),
  ]);
  const byId = new Map(numbers.map(({ reportId, number }) => [reportId, number]));
  return new Map(reports.map(({ id, ...report }) => [id, { ...report, number: byId.get(id) ?? null }]));
}

const CITES = Prisma.sql`
  coalesce((SELECT jsonb_agg(jsonb_build_object('report', c.report_id, 'from', c.start, 'to', c."end") ORDER BY c.position)
              FROM citation c WHERE c.revision_id = s.revision_id AND c.sid = s.sid), '[]') AS cites`;

function asCompared({ sid, ...sentence }: SentenceRow): HashedSentence {
  return { ...sentence, sid: sid as Sid };
}
