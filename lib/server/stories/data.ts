import "server-only";
import { storable } from "#lib/domain/shared/storable.ts";
import type {
  StoryDetail,
  StoryEvent,
  StoryFilter,
  StoryListItem,
  StoryPage,
  StoryReport,
} from "#lib/domain/stories/desk-story.ts";
import { type Emergency, emergencyAt } from "#lib/domain/stories/emergency.ts";
import type { EditionState } from "#lib/domain/stories/workflow.ts";
import type { WireListItem } from "#lib/domain/wires/desk-report.ts";
import { houseNameOf, trustNoteOf } from "#lib/domain/wires/provider.ts";
import { NO_FILTER } from "#lib/domain/wires/wire-filter.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { now } from "../clock.ts";
import { db } from "../db.ts";
import { findProviders } from "../providers/data.ts";
import { listReports } from "../wires/data.ts";

export const STORIES_A_PAGE = 40;

/** The stories that a filter lets through, last touched first, a page at a time. */
export async function listStories(filter: StoryFilter): Promise<StoryPage> {
  const rows = await db.$queryRaw<
    (Omit<StoryListItem, "emergency"> & { emergency: Emergency | null; cursor: string })[]
  >`
    SELECT s.id, s.slug, s.title, to_char(s.touched_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "touchedAt",
           to_char(s.touched_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00|' || s.id AS cursor, p.name AS "createdBy",
           (SELECT count(*)::int FROM story_report sr WHERE sr.story_id = s.id) AS "reportCount",
           (SELECT count(*)::int FROM revision_sentence rs WHERE rs.revision_id = e.head_revision_id) AS "sentenceCount",
           (SELECT count(DISTINCT a.sid)::int FROM approval a
             WHERE a.edition_id = e.id AND a.lapsed_at IS NULL AND a.judgement = 'approved') AS "approvedCount",
           jsonb_build_object('id', e.id, 'number', e.number, 'kind', e.kind, 'state', e.state,
                              'scheduledAt', e.scheduled_at) AS newest,
           EXISTS (SELECT FROM edition l WHERE l.story_id = s.id AND l.state = 'live') AS "isLive",
           (SELECT jsonb_build_object('edition', l.number, 'by', p.name, 'at', m.at, 'secondName',
                     CASE WHEN n.id IS NOT NULL THEN jsonb_build_object('by', n.name, 'at', m.second_name_at) END)
              FROM emergency m
              JOIN edition l ON l.id = m.edition_id
              JOIN person p ON p.id = m.published_by_id
              LEFT JOIN person n ON n.id = m.second_name_id
             WHERE l.story_id = s.id AND (l.state = 'live' OR n.id IS NULL)
             ORDER BY l.number DESC LIMIT 1) AS emergency,
           (SELECT h.name FROM lease l JOIN person h ON h.id = l.holder_id
             WHERE l.edition_id = e.id AND l.expires_at > now()) AS writer
      FROM story s
      JOIN person p ON p.id = s.created_by_id
      JOIN LATERAL (SELECT * FROM edition WHERE story_id = s.id ORDER BY number DESC LIMIT 1) e ON TRUE
     WHERE ${Prisma.join(conditionsOf(filter), " AND ")}
     ORDER BY s.touched_at DESC, s.id DESC
     LIMIT ${STORIES_A_PAGE + 1}`;
  const items = rows.slice(0, STORIES_A_PAGE).map(({ cursor: _, emergency, ...item }) => ({
    ...item,
    emergency: emergency && emergencyAt(emergency, now()),
  }));
  return { items, nextAfter: rows.length > STORIES_A_PAGE ? (rows[STORIES_A_PAGE - 1]?.cursor ?? null) : null };
}

/** The story at an address, or null. */
export async function findStory(slug: string): Promise<StoryDetail | null> {
  const story = await db.story.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      title: true,
      createdAt: true,
      createdBy: { select: { name: true } },
      editions: {
        select: { id: true, number: true, kind: true, state: true, headRevisionId: true, publishedAt: true },
        orderBy: { number: "desc" },
      },
    },
  });
  if (!story) return null;
  // The database's check holds the state to the words of the workflow.
  const editions = story.editions.map((edition) => ({
    ...edition,
    state: edition.state as EditionState,
    publishedAt: edition.publishedAt?.toISOString() ?? null,
  }));
  return { ...story, createdAt: story.createdAt.toISOString(), createdBy: story.createdBy.name, editions };
}

/** The reports of a story by number. */
export async function listStoryReports(storyId: string): Promise<readonly StoryReport[]> {
  const rows = await db.storyReport.findMany({
    where: { storyId },
    orderBy: { number: "asc" },
    select: {
      number: true,
      report: {
        select: {
          id: true,
          headline: true,
          source: true,
          distributor: true,
          publishedAt: true,
          receivedAt: true,
          language: true,
          pubStatus: true,
          embargoUntil: true,
        },
      },
    },
  });
  const providers = await findProviders();
  return rows.map(({ number, report: { distributor, ...report } }) => ({
    ...report,
    number,
    source: houseNameOf(providers, report.source),
    trustNote: trustNoteOf(providers, { source: report.source, distributor }),
    publishedAt: report.publishedAt?.toISOString() ?? null,
    receivedAt: report.receivedAt.toISOString(),
    embargoUntil: report.embargoUntil?.toISOString() ?? null,
  }));
}

/** Reports that a search finds and the story does not have yet, newest first; without words the newest of all. */
export async function listReportsToAdd(storyId: string, query: string | null): Promise<readonly WireListItem[]> {
  return (await listReports({ ...NO_FILTER, query }, storyId)).items;
}

/** What happened in a story, newest first, at most this many; with `before` from there back. */
export async function listStoryEvents(
  storyId: string,
  { most, before }: { readonly most: number; readonly before: string | null },
): Promise<readonly StoryEvent[]> {
  const events = await db.auditEvent.findMany({
    where: { storyId, ...(before === null ? {} : { seq: { lt: BigInt(before) } }) },
    orderBy: { seq: "desc" },
    take: most,
    select: { seq: true, at: true, kind: true, data: true, actor: { select: { name: true } } },
  });
  return events.map((event) => ({
    ...event,
    seq: String(event.seq),
    at: event.at.toISOString(),
    actor: event.actor?.name ?? null,
  }));
}

function conditionsOf({ query, state, after }: StoryFilter): Prisma.Sql[] {
  const conditions = [Prisma.sql`TRUE`];
  if (query) conditions.push(Prisma.sql`s.title ILIKE ${`%${storable(query).replace(/[\\%_]/g, "\\$&")}%`}`);
  if (state) conditions.push(Prisma.sql`e.state = ${state}`);
  const from = cursorOf(after);
  if (from) conditions.push(Prisma.sql`(s.touched_at, s.id) < (${from.touchedAt}::timestamptz, ${from.id}::uuid)`);
  return conditions;
}

const CURSOR = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d{6}\+00)\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** What `listStories` gave out as `nextAfter`, or null: whatever else stands in an address leads to the first page. */
function cursorOf(after: string | null): { readonly touchedAt: string; readonly id: string } | null {
  const [, day, time, fraction, id] = CURSOR.exec(after ?? "") ?? [];
  if (!day || !time || !fraction || !id) return null;
  const moment = new Date(`${day}T${time}Z`);
  // The 30th of February is read as a day in March.
  const isMoment = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(`${day}T${time}`);
  return isMoment ? { touchedAt: `${day} ${time}${fraction}`, id } : null;
}
