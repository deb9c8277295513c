import { settleKeywords } from "../items/subjects.ts";
import type { ReportMedia, ReportRights } from "../report.ts";
import { isoSeconds } from "../written-date.ts";
import { findArticle, firstText, listOf, namesOf, thingsIn } from "./linked-data.ts";
import type { Thing } from "./microdata.ts";
import { pageMedia } from "./page-media.ts";
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
  readonly modifiedAt: string | null;
  /** Whose report it is, where the page says that it is another's than the publisher's. */
  readonly origin: string | null;
  readonly dateline: string | null;
  readonly version: string | null;
  readonly keywords: readonly string[];
  readonly genres: readonly string[];
  readonly places: readonly string[];
  readonly rights: ReportRights | null;
  readonly media: readonly ReportMedia[];
  /** The page says that the article was put right. */
  readonly corrected: boolean;
};

/** JSON-LD speaks first, then OpenGraph and the other `<meta>`, then the title and the `<time>` elements. */
export function readPageMetadata(page: Page): PageMetadata {
  const article = findArticle(page.data, page.things);
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
    guid: firstText([absolute(article["@id"]), absolute(article.url), meta("og:url"), page.links.get("canonical")]),
    ...readFurther(page, article, meta),
  };
}

type Meta = (...keys: string[]) => string | null;

function readFurther(page: Page, article: Thing, meta: Meta) {
  return {
    modifiedAt: firstTime([article.dateModified, ...MODIFIED.map((key) => page.meta.get(key))]),
    origin:
      namesOf(article.sourceOrganization) ??
      namesOf(article.provider) ??
      named(meta("original-source", "syndication-source", "dc.source")),
    dateline: firstText([article.dateline]),
    version: typeof article.version === "number" ? String(article.version) : firstText([article.version]),
    keywords: settleKeywords([
      ...thingsIn(article.keywords).map((one) => firstText([one.name])),
      ...page.tags,
      meta("keywords"),
    ]),
    genres: listOf(article.genre),
    places: thingsIn(article.contentLocation ?? article.locationCreated).flatMap((place) => listOf(place.name)),
    rights: readRights(page, article, meta),
    media: pageMedia(article, page.meta),
    corrected: article.correction !== undefined || meta("article:correction") !== null,
  };
}

/** Addresses of the source are given too; they name nobody. */
function named(value: string | null): string | null {
  return value !== null && /^https?:/.test(value) ? null : value;
}

/** "#article" names a thing within the page alone. */
function absolute(value: unknown): string | null {
  return typeof value === "string" && /^[a-z][\w+.-]*:./i.test(value) ? value : null;
}

function readRights(page: Page, article: Thing, meta: Meta): ReportRights | null {
  const holder = namesOf(article.copyrightHolder);
  const notice = firstText([article.copyrightNotice, meta("copyright", "dc.rights", "dcterms.rights", "rights")]);
  const usageTerms = firstText([article.license, article.usageInfo, page.links.get("license")]);
  return holder === null && notice === null && usageTerms === null ? null : { holder, notice, usageTerms };
}

const MODIFIED = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "dcterms.modified",
  "dc.date.modified",
  "last-modified",
  "lastmod",
] as const;

const PUBLISHED = [
  "article:published_time",
  "datepublished",
  "date",
  "dc.date",
  "dc.date.issued",
  "dcterms.created",
  "pubdate",
  "publish-date",
  "publish_date",
  "publishdate",
  "publication_date",
  "pub_date",
  "displaydate",
  "dcterms.date",
  "dc.date.created",
  "article_date_original",
  "parsely-pub-date",
  "sailthru.date",
  "article.published",
  "og:article:published_time",
] as const;
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
