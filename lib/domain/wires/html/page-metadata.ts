import { isoSeconds } from "../written-date.ts";
import type { Page } from "./read-page.ts";

/** What a page says about its article in mark-up that is not shown; null for what it does not say. */
export type PageMetadata = {
  readonly headline: string | null;
  readonly description: string | null;
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly publisher: string | null;
  readonly section: readonly string[];
  readonly language: string | null;
  readonly guid: string | null;
};

type Thing = Readonly<Record<string, unknown>>;

/** JSON-LD speaks first, then OpenGraph and the other `<meta>`, then the title and the `<time>` elements. */
export function readPageMetadata(page: Page): PageMetadata {
  const article = findArticle(page.data);
  const meta = (...keys: string[]): string | null => firstText(keys.map((key) => page.meta.get(key)));
  return {
    headline: firstText([article.headline, meta("og:title", "twitter:title", "headline", "dc.title"), page.title]),
    description: firstText([article.description, meta("og:description", "description", "twitter:description")]),
    author:
      namesOf(article.author) ??
      meta("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author"),
    publishedAt: firstTime([
      article.datePublished,
      ...PUBLISHED.map((key) => page.meta.get(key)),
      ...(page.times.length > 0 ? page.times.slice(0, 1) : []),
    ]),
    publisher: namesOf(article.publisher) ?? meta("og:site_name", "application-name", "dc.publisher", "publisher"),
    section: listOf(article.articleSection ?? meta("article:section", "section")),
    language: languageTag(
      firstText([article.inLanguage, page.language, meta("og:locale", "content-language", "language")]),
    ),
    guid: firstText([article["@id"], article.url, meta("og:url")]),
  };
}

const PUBLISHED = [
  "article:published_time",
  "datepublished",
  "date",
  "dc.date",
  "dc.date.issued",
  "dcterms.created",
  "pubdate",
  "publish-date",
  "publishdate",
  "parsely-pub-date",
  "sailthru.date",
  "article.published",
  "og:article:published_time",
] as const;
const ARTICLE_TYPE = /(?:Article|Posting|Report)$/;
const DEEPEST = 6;

/** The first article among the things that the page describes, its `@graph` included. */
function findArticle(data: readonly string[]): Thing {
  for (const text of data) {
    const found = articleIn(parseJson(text), 0);
    if (found) return found;
  }
  return {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, ""));
  } catch {
    return null;
  }
}

function articleIn(value: unknown, depth: number): Thing | null {
  if (depth > DEEPEST || typeof value !== "object" || value === null) return null;
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, 50)) {
      const found = articleIn(entry, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const thing = value as Thing;
  if (listOf(thing["@type"]).some((type) => ARTICLE_TYPE.test(type))) return thing;
  return articleIn(thing["@graph"], depth + 1) ?? articleIn(thing.mainEntity, depth + 1);
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (entry): entry is string => typeof entry === "string" && entry !== "",
  );
}

function firstText(values: readonly unknown[]): string | null {
  const found = values.find((value): value is string => typeof value === "string" && value.trim() !== "");
  return found?.replace(/\s+/g, " ").trim() ?? null;
}

/** Names of persons or of an organisation, however the page wrapped them; web addresses are no names. */
function namesOf(value: unknown): string | null {
  const entries = Array.isArray(value) ? value : [value];
  const names = entries
    .map((entry) => (typeof entry === "object" && entry !== null ? (entry as Thing).name : entry))
    .flatMap((name) => listOf(name))
    .filter((name) => !/^https?:/.test(name));
  return names.length === 0 ? null : names.join(", ");
}

function firstTime(values: readonly unknown[]): string | null {
  for (const value of values) {
    const time = typeof value === "string" && /\d{4}/.test(value) ? Date.parse(withZone(value.trim())) : Number.NaN;
    if (!Number.isNaN(time)) return isoSeconds(time);
  }
  return null;
}

/** A time without a zone is taken as UTC, not as that of the machine that happens to read it. */
function withZone(time: string): string {
  return /^\d{4}-\d\d-\d\dT[\d:.]+$/.test(time)
    ? `${time}Z`
    : /^\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?$/.test(time)
      ? `${time.replace(" ", "T")}Z`
      : time;
}

function languageTag(value: string | null): string | null {
  const tag = value?.replace("_", "-") ?? "";
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(tag) ? tag : null;
}
