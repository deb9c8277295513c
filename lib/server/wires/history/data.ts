import "server-only";
import { compareVersions } from "#lib/domain/wires/versions/report-change.ts";
import type {
  ReportEvent,
  ReportHistory,
  ReportVersion,
  TouchedStory,
} from "#lib/domain/wires/versions/report-history.ts";
import { db } from "../../db.ts";
import { EDITION_OF_CITATION, listVersions, type VersionedReport } from "../changes/data.ts";
import { seriesOf } from "../storing/data.ts";

/** What became of a report after it came, its other versions, and the stories that rest on it. */
export async function findReportHistory(id: string): Promise<ReportHistory> {
  const [versions, events, touched] = await Promise.all([listSeries(id), listEvents(id), listTouched(id)]);
  return { versions, events, touched };
}

/** The sentences of a report in order, for comparing it with another version; null when there is none. */
export async function findSentenceTexts(id: string): Promise<readonly string[] | null> {
  const report = await db.report.findUnique({
    where: { id },
    select: {
      text: true,
      sentences: {
        where: { block: { in: ["headline", "standfirst", "body", "subhead"] } },
        select: { start: true, end: true },
        orderBy: { position: "asc" },
      },
    },
  });
  return report?.sentences.map(({ start, end }) => report.text.slice(start, end)) ?? null;
}

async function listSeries(id: string): Promise<readonly ReportVersion[]> {
  const own = await db.report.findUnique({ where: { id }, select: { guid: true, source: true } });
  if (!own?.guid) return [];
  const series = seriesOf(own);
  const same = (await listVersions(db, [own.guid])).filter((report) => seriesOf(report) === series);
  const rows = await db.report.findMany({
    where: { id: { in: same.map((report) => report.id) } },
    select: { id: true, headline: true, receivedAt: true },
  });
  const shown = new Map(rows.map((row) => [row.id, row]));
  return same
    .toSorted(compareVersions)
    .toReversed()
    .map((report) => versionOf(report, shown.get(report.id)));
}

function versionOf(
  { id, version, pubStatus, versionCreatedAt, publishedAt }: VersionedReport,
  row: { readonly headline: string | null; readonly receivedAt: Date } | undefined,
): ReportVersion {
  const at = versionCreatedAt ?? publishedAt ?? row?.receivedAt.toISOString() ?? "";
  return { id, version, pubStatus, at, headline: row?.headline ?? null };
}

async function listEvents(reportId: string): Promise<readonly ReportEvent[]> {
  const rows = await db.reportChange.findMany({
    where: { reportId },
    orderBy: { id: "desc" },
    select: { kind: true, at: true, byReportId: true, reason: true, byPerson: { select: { name: true } } },
  });
  return rows.map(({ at, byPerson, ...row }) => ({ ...row, at: at.toISOString(), byPerson: byPerson?.name ?? null }));
}

async function listTouched(reportId: string): Promise<readonly TouchedStory[]> {
  return db.$queryRaw<TouchedStory[]>`
    SELECT s.slug, s.title, e.number AS "editionNumber", e.state = 'live' AS "isLive",
           count(DISTINCT c.sid)::int AS sentences, count(DISTINCT f.sid)::int AS fallen,
           coalesce((array_agg(c.sid ORDER BY r.position) FILTER (WHERE f.sid IS NOT NULL))[1],
                    (array_agg(c.sid ORDER BY r.position))[1]) AS sid
      FROM citation c
      ${EDITION_OF_CITATION}
      JOIN story s ON s.id = e.story_id
      JOIN revision_sentence r ON r.revision_id = c.revision_id AND r.sid = c.sid
      LEFT JOIN fallen_citation f ON f.revision_id = c.revision_id AND f.sid = c.sid AND f.position = c.position
     WHERE c.report_id = ${reportId}::uuid
     GROUP BY s.id, e.id ORDER BY e.state = 'live' DESC, s.touched_at DESC`;
}
