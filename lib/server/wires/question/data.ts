import "server-only";
import { storable } from "#lib/domain/shared/storable.ts";
import { SPAN_SECONDS, type WireFilter, type WireState } from "#lib/domain/wires/wire-filter.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { now } from "../../clock.ts";

/** What a search asks of Postgres: whether a report fits, how well, and the words around its hits. */
export type Search = {
  readonly condition: Prisma.Sql;
  readonly rank: Prisma.Sql;
  /** Hits come between U+E000 and U+E001, which no screen shows. */
  readonly excerpt: Prisma.Sql;
};

/** Everything that a filter asks of a report `r`, its words and where the page begins apart. */
export function filterConditions(filter: WireFilter): readonly Prisma.Sql[] {
  const { source, language, topic, state, span, used } = filter;
  const conditions: Prisma.Sql[] = [];
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

/** A form in which reports are indexed, with what a query asks in it, as Postgres writes it. */
export type AskedForm = {
  readonly form: string;
  readonly words: string;
  /** How many nodes the words make; none where they mean nothing in this form. */
  readonly nodes: number;
  /** What of the words the index may be asked for: all of them but the beginnings of many words; may be empty. */
  readonly indexed: string;
};

/** What these words ask of a report, each report in the form that it was indexed in. */
export function searchOf(query: string, asked: readonly AskedForm[]): Search {
  const each = (part: (form: string, words: Prisma.Sql) => Prisma.Sql) =>
    Prisma.sql`CASE search_config(r.language)::text ${Prisma.join(
      asked.map(({ form, words }) => Prisma.sql`WHEN ${form} THEN ${part(form, Prisma.sql`${words}::tsquery`)}`),
      " ",
    )} END`;
  return {
    condition: conditionOf(asked),
    rank: each((_, words) => Prisma.sql`ts_rank_cd(r.search, ${words}, 1)`),
    excerpt: each(
      (form, words) =>
        Prisma.sql`ts_headline(${form}::regconfig, left(r.text, ${READ_FOR_HITS}::int),
          ${words} || websearch_to_tsquery(${form}::regconfig, ${storable(query)}), ${HEADLINE})`,
    ),
  };
}

/** Characters of a report's beginning in which the words to show are looked for. */
const READ_FOR_HITS = 8000;

const HEADLINE = "MaxFragments=1, MinWords=18, MaxWords=34, StartSel=\uE000, StopSel=\uE001";

/**
 * One query of all forms finds what may fit, by one look into the index. Which form a report has need be asked only
 * where it matters: in another form, a word to leave out would not be met, and one that means nothing there not be missed.
 */
function conditionOf(forms: readonly AskedForm[]): Prisma.Sql {
  const asked = forms.filter(({ nodes }) => nodes > 0);
  if (asked.length === 0) return Prisma.sql`FALSE`;
  const any = matches(asked.map(({ words }) => words));
  const isSameInAll =
    new Set(forms.map(({ nodes }) => nodes)).size === 1 && !asked.some(({ words }) => words.includes("!"));
  const fits = isSameInAll ? any : Prisma.sql`(${any} AND (${ownForms(asked)}))`;
  if (asked.every(({ words, indexed }) => words === indexed)) return fits;
  // Under this test Postgres does not ask an index: what that may be asked for stands before it.
  const judged = Prisma.sql`(${fits}) IS TRUE`;
  const indexed = asked.map((form) => form.indexed);
  return indexed.includes("") ? judged : Prisma.sql`(${matches(indexed)} AND ${judged})`;
}

function matches(words: readonly string[]): Prisma.Sql {
  return Prisma.sql`r.search @@ ${[...new Set(words)].map((some) => `( ${some} )`).join(" | ")}::tsquery`;
}

function ownForms(asked: readonly AskedForm[]): Prisma.Sql {
  const own = [...Map.groupBy(asked, ({ words }) => words)].map(
    ([words, forms]) =>
      Prisma.sql`(r.search @@ ${words}::tsquery AND search_config(r.language) = ANY(${forms.map(({ form }) => form)}::regconfig[]))`,
  );
  return Prisma.join(own, " OR ");
}
