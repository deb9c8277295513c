import "server-only";
import { storable } from "#lib/domain/shared/storable.ts";
import { SPAN_SECONDS, type WireFilter, type WireState } from "#lib/domain/wires/wire-filter.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { now } from "../../clock.ts";
import { db } from "../../db.ts";

/** What a search asks of Postgres: whether a report fits, how well, and the words around its hits. */
export type Search = {
  readonly condition: Prisma.Sql;
  readonly rank: Prisma.Sql;
  /** Hits come between U+E000 and U+E001, which no screen shows. */
  readonly excerpt: Prisma.Sql;
};

/** Everything that a filter asks of a report `r`, its words apart. */
export function filterConditions(filter: WireFilter): readonly Prisma.Sql[] {
  const { source, language, topic, state, span, used, after } = filter;
  const conditions: Prisma.Sql[] = [];
  if (after) conditions.push(Prisma.sql`r.id < ${after}::uuid`);
  if (source) conditions.push(Prisma.sql`r.source = ${storable(source)}`);
  if (language) conditions.push(Prisma.sql`r.language = ${storable(language)}`);
  if (topic) conditions.push(Prisma.sql`r.subjects @> ARRAY[${storable(topic)}]::text[]`);
  if (state) conditions.push(STATES[state]);
  if (span) conditions.push(Prisma.sql`r.id >= ${firstIdOf(now().getTime() - SPAN_SECONDS[span] * 1000)}::uuid`);
  const isUsed = Prisma.sql`EXISTS (SELECT FROM story_report sr WHERE sr.report_id = r.id)`;
  if (used !== null) conditions.push(used ? isUsed : Prisma.sql`NOT ${isUsed}`);
  return conditions;
}

const STATES: Readonly<Record<WireState, Prisma.Sql>> = {
  usable: Prisma.sql`r.pub_status = 'usable' AND coalesce(r.embargo_until <= now(), true)`,
  correction: Prisma.sql`r.correction`,
  "taken-back": Prisma.sql`r.pub_status <> 'usable'`,
  embargoed: Prisma.sql`r.embargo_until > now()`,
};

/** The least id that a report of this moment (ms since 1970) can have: ids begin with their time, so none needs an index by it. */
function firstIdOf(moment: number): string {
  const time = Math.max(0, Math.floor(moment)).toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

/** A query in words: “quoted phrases”, or, -without, the start of a word with an asterisk. Whatever was typed is a query, never an error. */
export async function searchFor(query: string): Promise<Search> {
  const forms = await listForms();
  const asked = forms.map((form) => ({ form, query: queryIn(form, query) }));
  const each = (part: (asked: { readonly query: Prisma.Sql; readonly form: string }) => Prisma.Sql) =>
    Prisma.sql`CASE search_config(r.language)::text ${Prisma.join(
      asked.map((one) => Prisma.sql`WHEN ${one.form} THEN ${part(one)}`),
      " ",
    )} END`;
  return {
    // Each report is asked in the form that it was indexed in: in another one, a word to leave out would not be met.
    condition: Prisma.sql`(${Prisma.join(
      asked.map(
        ({ form, query: words }) => Prisma.sql`r.search @@ ${words} AND search_config(r.language) = ${form}::regconfig`,
      ),
      " OR ",
    )})`,
    rank: each((one) => Prisma.sql`ts_rank_cd(r.search, ${one.query}, 1)`),
    excerpt: each(
      (one) =>
        Prisma.sql`ts_headline(${one.form}::regconfig, left(r.text, 20000),
          ${one.query} || websearch_to_tsquery(${one.form}::regconfig, ${storable(query)}), ${HEADLINE})`,
    ),
  };
}

const HEADLINE = "MaxFragments=1, MinWords=18, MaxWords=34, StartSel=\uE000, StopSel=\uE001";

/** A word of letters and digits with an asterisk behind it: whatever begins so. */
const BEGINNINGS = /(?<![\p{L}\p{N}"-])([\p{L}\p{N}]{2,})\*/gu;

function queryIn(form: string, query: string): Prisma.Sql {
  const beginnings = [...query.matchAll(BEGINNINGS)].map(([, word]) => `${word}:*`);
  const words = storable(query.replace(BEGINNINGS, " ")).trim();
  const parts = [
    ...(words ? [Prisma.sql`websearch_to_tsquery(${form}::regconfig, search_fold(${words}))`] : []),
    // As they are: the stem of a beginning is none.
    ...(beginnings.length > 0
      ? [Prisma.sql`to_tsquery('simple', search_fold(${storable(beginnings.join(" & "))}))`]
      : []),
  ];
  return Prisma.sql`(${Prisma.join(parts, " && ")})`;
}

/** The forms in which reports are indexed that are here, by what Postgres calls them. */
async function listForms(): Promise<readonly string[]> {
  // A loose index scan: each step jumps to the next language instead of reading every report.
  const rows = await db.$queryRaw<{ form: string }[]>`
    WITH RECURSIVE found(value, n) AS (
      (SELECT min(language), 1 FROM report)
      UNION ALL
      SELECT (SELECT min(language) FROM report WHERE language > found.value), n + 1
        FROM found WHERE value IS NOT NULL AND n < 200
    ) SELECT DISTINCT search_config(value)::text AS form FROM found
      UNION SELECT 'simple' ORDER BY form`;
  return rows.map(({ form }) => form);
}
