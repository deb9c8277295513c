import "server-only";
import { storable } from "#lib/domain/shared/storable.ts";
import type { ReportDetail, ReportText, WireFilter, WireListItem, WirePage } from "#lib/domain/wires/desk-report.ts";
import type { Block, BlockKind } from "#lib/domain/wires/report.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "../db.ts";
import type { Transaction } from "../transaction.ts";

export const REPORTS_A_PAGE = 40;

/** Characters of a report that the list shows. */
const EXCERPT_LENGTH = 240;

/** Of a block's corrections the one that holds. */
export const LATEST_FIRST = [
  { at: "desc" },
  { id: "desc" },
] as const satisfies Prisma.BlockCorrectionOrderByWithRelationInput[];

/**
 * The reports that a filter lets through, newest first, a page at a time; those of one story can be left out.
 * Ids are in order of arrival.
 */
export async function listReports(filter: WireFilter, notOfStory: string | null = null): Promise<WirePage> {
  const rows = await db.$queryRaw<ExcerptedRow[]>`
    SELECT ${listColumns()}, ${excerptOf(filter.query)} AS excerpt, ${bodyStart()} AS "bodyStart"
      FROM report r JOIN payload p ON p.id = r.payload_id
     WHERE ${Prisma.join(conditionsOf(filter, notOfStory), " AND ")}
     ORDER BY r.id DESC
     LIMIT ${REPORTS_A_PAGE + 1}`;
  const items = rows.slice(0, REPORTS_A_PAGE).map(filter.query ? withoutBodyStart : openingOf);
  return { items, nextAfter: rows.length > REPORTS_A_PAGE ? (items.at(-1)?.id ?? null) : null };
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

/** The sources and languages there are, for the list's filters: at most 200 of each, in order. */
export async function listWireFacets(): Promise<{ sources: readonly string[]; languages: readonly string[] }> {
  const [sources, languages] = await Promise.all([distinctValues("source"), distinctValues("language")]);
  return { sources, languages };
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

function conditionsOf(filter: WireFilter, notOfStory: string | null): Prisma.Sql[] {
  const conditions = [Prisma.sql`TRUE`];
  if (filter.after) conditions.push(Prisma.sql`r.id < ${filter.after}::uuid`);
  if (filter.source) conditions.push(Prisma.sql`r.source = ${storable(filter.source)}`);
  if (filter.language) conditions.push(Prisma.sql`r.language = ${storable(filter.language)}`);
  if (filter.query) conditions.push(matches(filter.query));
  if (notOfStory)
    conditions.push(
      Prisma.sql`NOT EXISTS (SELECT FROM story_report n WHERE n.report_id = r.id AND n.story_id = ${notOfStory}::uuid)`,
    );
  const used = Prisma.sql`EXISTS (SELECT FROM story_report sr WHERE sr.report_id = r.id)`;
  if (filter.used !== null) conditions.push(filter.used ? used : Prisma.sql`NOT ${used}`);
  return conditions;
}

/** Reports in English are indexed by stems, all others by their words as they are. */
const IS_ENGLISH = Prisma.sql`coalesce(r.language, '') LIKE 'en%'`;

/** Each report is asked in the form that it was indexed in: in the other one, a word to leave out would not be met. */
function matches(query: string): Prisma.Sql {
  return Prisma.sql`(${IS_ENGLISH} AND r.search @@ ${searchOf("english", query)}
    OR NOT ${IS_ENGLISH} AND r.search @@ ${searchOf("simple", query)})`;
}

type SearchForm = "english" | "simple";

/** Words, “quoted phrases”, or, -without: whatever was typed is a query, never an error. */
function searchOf(form: SearchForm, query: string): Prisma.Sql {
  return Prisma.sql`websearch_to_tsquery(${form}::regconfig, ${storable(query)})`;
}

/** The text up to the end of its opening, or what surrounds a search's hit: hits come between U+E000 and U+E001, which no screen shows. */
function excerptOf(query: string | null): Prisma.Sql {
  if (!query) return Prisma.sql`left(r.text, ${bodyStart()} + ${EXCERPT_LENGTH}::int)`;
  return Prisma.sql`CASE WHEN ${IS_ENGLISH} THEN ${headlineOf("english", query)} ELSE ${headlineOf("simple", query)} END`;
}

function headlineOf(form: SearchForm, query: string): Prisma.Sql {
  const options = "MaxFragments=1, MinWords=18, MaxWords=34, StartSel=\uE000, StopSel=\uE001";
  return Prisma.sql`ts_headline(${form}::regconfig, left(r.text, 20000), ${searchOf(form, query)}, ${options})`;
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

async function distinctValues(column: "source" | "language"): Promise<readonly string[]> {
  const name = Prisma.raw(column);
  // A loose index scan: each step jumps to the next value instead of reading every report.
  const rows = await db.$queryRaw<{ value: string }[]>`
    WITH RECURSIVE found(value, n) AS (
      (SELECT min(${name}), 1 FROM report)
      UNION ALL
      SELECT (SELECT min(${name}) FROM report WHERE ${name} > found.value), n + 1 FROM found WHERE value IS NOT NULL AND n < 200
    ) SELECT value FROM found WHERE value IS NOT NULL`;
  return rows.map((row) => row.value);
}
