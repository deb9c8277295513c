import "server-only";
import type { ReportDetail, ReportText, WireListItem, WirePage } from "#lib/domain/wires/desk-report.ts";
import type { Block, BlockKind } from "#lib/domain/wires/report.ts";
import type { WireFilter } from "#lib/domain/wires/wire-filter.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "../db.ts";
import type { Transaction } from "../transaction.ts";
import { filterConditions, type Search } from "./question/data.ts";
import { findMatches, searchFor } from "./search/data.ts";

export const REPORTS_A_PAGE = 40;

/** Characters of a report that the list shows. */
const EXCERPT_LENGTH = 240;

/** Of a block's corrections the one that holds. */
export const LATEST_FIRST = [
  { at: "desc" },
  { id: "desc" },
] as const satisfies Prisma.BlockCorrectionOrderByWithRelationInput[];

/** Of the newest so many that fit a search the best are found. */
const MOST_RANKED = 1000;

/**
 * The reports that a filter lets through, a page at a time: newest first, or of the newest thousand those that fit the
 * words best, which have one page; those of one story can be left out. Ids are in order of arrival.
 */
export async function listReports(filter: WireFilter, notOfStory: string | null = null): Promise<WirePage> {
  const search = filter.query ? await searchFor(filter.query) : null;
  const isRanked = filter.order === "best" && search !== null;
  const limit = isRanked ? MOST_RANKED : REPORTS_A_PAGE + 1;
  const conditions = conditionsOf(filter, search, notOfStory);
  const { ids, searchedTo, count } = await findMatches(conditions, { limit, after: filter.after });
  const chosen = isRanked ? await listBest(ids, search) : ids.slice(0, REPORTS_A_PAGE);
  const isFull = !isRanked && ids.length > REPORTS_A_PAGE;
  return {
    items: await listItems(chosen, search),
    nextAfter: isFull ? (chosen.at(-1) ?? null) : searchedTo,
    count,
    searchedTo: isFull || searchedTo === null ? null : momentOf(searchedTo),
  };
}

async function listBest(ids: readonly string[], { rank }: Search): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM report r WHERE r.id = ANY(${[...ids]}::uuid[])
     ORDER BY ${rank} DESC, r.id DESC LIMIT ${REPORTS_A_PAGE}`;
  return rows.map(({ id }) => id);
}

/** These reports as the list shows them, in the order of the ids. */
async function listItems(ids: readonly string[], search: Search | null): Promise<readonly WireListItem[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<ExcerptedRow[]>`
    SELECT ${listColumns()}, ${excerptOf(search)} AS excerpt, ${bodyStart()} AS "bodyStart"
      FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY chosen (id, place)
      JOIN report r ON r.id = chosen.id JOIN payload p ON p.id = r.payload_id
     ORDER BY chosen.place`;
  return rows.map(search ? withoutBodyStart : openingOf);
}

/** When a report came in, as its id says. */
function momentOf(id: string): string {
  return new Date(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toISOString();
}

/** The newest reports that a filter lets through behind a given one, a page of them at most. */
export async function listNewMatches(
  filter: WireFilter,
  behindId: string | null,
): Promise<readonly { readonly id: string; readonly headline: string | null }[]> {
  const search = filter.query ? await searchFor(filter.query) : null;
  return db.$queryRaw`
    SELECT r.id, r.headline FROM report r
     WHERE ${Prisma.join([Prisma.sql`TRUE`, ...conditionsOf(filter, search, null)], " AND ")}
       AND (${behindId}::uuid IS NULL OR r.id > ${behindId}::uuid)
     ORDER BY r.id DESC LIMIT ${REPORTS_A_PAGE}`;
}

type ExcerptedRow = WireListItem & { readonly bodyStart: number };

function withoutBodyStart({ bodyStart: _, ...item }: ExcerptedRow): WireListItem {
  return item;
}

/** Offsets count UTF-16 code units, which Postgres cannot: it sends what comes before the body too. */
function openingOf({ bodyStart, ...item }: ExcerptedRow): WireListItem {
  const opening = item.excerpt
    .slice(bodyStart, bodyStart + EXCERPT_LENGTH)
    .replace(/\s+/g, " ")
    .trim();
  // A full one goes on in the report: it ends with a whole word.
  const cut = opening.length < EXCERPT_LENGTH * 0.9 ? -1 : opening.lastIndexOf(" ");
  return { ...item, excerpt: cut < 0 ? opening : `${opening.slice(0, cut)} …` };
}

/** Everything about a report but its words, or null. */
export async function findReport(id: string): Promise<ReportDetail | null> {
  const rows = await db.$queryRaw<ReportDetail[]>`
    SELECT ${listColumns()}, left(r.text, ${EXCERPT_LENGTH}) AS excerpt, r.byline, r.dateline, r.format, r.guid, r.version, r.correction, r.urgency, r.slugline,
           r.subjects, r.topics, r.keywords, r.genres, r.places, r.rights, r.media, r.links, r.credit_line AS "creditLine",
           ${isoTime(Prisma.sql`r.embargo_until`)} AS "embargoUntil",
           ${isoTime(Prisma.sql`r.first_created_at`)} AS "firstCreatedAt",
           ${isoTime(Prisma.sql`r.version_created_at`)} AS "versionCreatedAt",
           r.editorial_note AS "editorialNote", r.warnings, p.sha256, octet_length(p.bytes) AS "byteLength",
           (SELECT name FROM person WHERE id = p.received_by_id) AS "receivedBy"
      FROM report r JOIN payload p ON p.id = r.payload_id
     WHERE r.id = ${id}::uuid`;
  return rows[0] ?? null;
}

/** The texts of these reports with blocks and sentences, in the order of the ids; unknown ids are left out. */
export async function listReportTexts(ids: readonly string[], tx: Transaction = db): Promise<readonly ReportText[]> {
  const rows = await tx.report.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      text: true,
      language: true,
      blocks: { select: { position: true, kind: true, start: true, end: true }, orderBy: { position: "asc" } },
      corrections: {
        select: { position: true, kind: true, by: { select: { name: true } } },
        orderBy: [...LATEST_FIRST],
      },
      sentences: { select: { start: true, end: true, block: true }, orderBy: { position: "asc" } },
    },
  });
  const texts = new Map(rows.map((row) => [row.id, corrected(row)]));
  return ids.flatMap((id) => texts.get(id) ?? []);
}

/** The bytes as received, for download, or null. */
export async function findReportBytes(
  id: string,
): Promise<{ bytes: Uint8Array; fileName: string; mediaType: string | null } | null> {
  const report = await db.report.findUnique({
    where: { id },
    select: { payload: { select: { bytes: true, fileName: true, mediaType: true } } },
  });
  return report?.payload ?? null;
}

type StoredText = Omit<ReportText, "blocks"> & {
  readonly blocks: readonly (Block & { readonly position: number })[];
  readonly corrections: readonly {
    readonly position: number;
    readonly kind: BlockKind;
    readonly by: { readonly name: string };
  }[];
};

/** The latest correction of a block holds; sentences take the kind of the block they stand in. */
function corrected({ corrections, ...report }: StoredText): ReportText {
  const latest = new Map(corrections.toReversed().map((correction) => [correction.position, correction]));
  const blocks = report.blocks.map((block) => {
    const correction = latest.get(block.position);
    return { ...block, kind: correction?.kind ?? block.kind, correctedBy: correction?.by.name ?? null };
  });
  const sentences = report.sentences.map((sentence) => {
    const home = blocks.find((block) => block.start <= sentence.start && sentence.start < block.end);
    return { ...sentence, block: home?.kind ?? sentence.block };
  });
  return { ...report, blocks, sentences };
}

function conditionsOf(filter: WireFilter, search: Search | null, notOfStory: string | null): readonly Prisma.Sql[] {
  const conditions = [...filterConditions(filter)];
  if (search) conditions.push(search.condition);
  if (notOfStory)
    conditions.push(
      Prisma.sql`NOT EXISTS (SELECT FROM story_report n WHERE n.report_id = r.id AND n.story_id = ${notOfStory}::uuid)`,
    );
  return conditions;
}

/** The text up to the end of its opening, or what surrounds a search's hits. */
function excerptOf(search: Search | null): Prisma.Sql {
  return search?.excerpt ?? Prisma.sql`left(r.text, ${bodyStart()} + ${EXCERPT_LENGTH}::int)`;
}

function bodyStart(): Prisma.Sql {
  return Prisma.sql`coalesce(
    (SELECT min(b.start) FROM block b WHERE b.report_id = r.id AND b.kind IN ('standfirst', 'body')), 0)`;
}

function listColumns(): Prisma.Sql {
  return Prisma.sql`r.id, r.headline, r.source, r.distributor, r.language, r.pub_status AS "pubStatus",
    ${isoTime(Prisma.sql`r.published_at`)} AS "publishedAt", ${isoTime(Prisma.sql`r.received_at`)} AS "receivedAt",
    p.file_name AS "fileName", ${storiesOf()} AS stories`;
}

function storiesOf(): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT jsonb_agg(jsonb_build_object('slug', s.slug, 'title', s.title) ORDER BY s.touched_at DESC)
    FROM story_report sr JOIN story s ON s.id = sr.story_id WHERE sr.report_id = r.id), '[]'::jsonb)`;
}

function isoTime(column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
