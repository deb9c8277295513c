import type { Article, Maker, ReportUsed } from "./article.ts";
import { jsonForScript } from "./escape.ts";
import { imagePath, imagesIn } from "./story-text.ts";

/** The article as schema.org's NewsArticle. `url` is the address that readers reach it by. */
export function jsonLd(article: Article, url: string): Readonly<Record<string, unknown>> {
  const {
    headline,
    standfirst,
    dateline,
    slugline,
    summary,
    language,
    newsroom,
    edition,
    firstPublishedAt,
    making,
    reports,
    emergencies,
  } = article;
  return withoutNulls({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": url,
    url,
    mainEntityOfPage: url,
    headline,
    description: summary || standfirst,
    image: images(article, url),
    dateline: dateline || null,
    keywords: slugline || null,
    inLanguage: language,
    datePublished: firstPublishedAt,
    dateModified: edition.publishedAt,
    version: edition.number,
    creativeWorkStatus: edition.kind === "retraction" ? "Retracted" : "Published",
    publisher: organisation(newsroom),
    author: peopleWho(making, "wrote"),
    editor: peopleWho(making, "signedOff"),
    correction: corrections(article),
    backstory: emergencies.map(({ words }) => words).join(" ") || null,
    citation: reports.map(citation),
  });
}

/** The same as text that can stand inside a script element. */
export function jsonLdScript(article: Article, url: string): string {
  return jsonForScript(jsonLd(article, url));
}

function images({ blocks }: Article, url: string) {
  const shown = imagesIn(blocks).map((image) =>
    withoutNulls({
      "@type": "ImageObject",
      contentUrl: new URL(imagePath(image), url).href,
      width: image.width,
      height: image.height,
      caption: image.alt || null,
      creditText: image.credit || null,
    }),
  );
  return shown.length === 0 ? null : shown;
}

function citation({ number, agency, distributor, headline, publishedAt, language }: ReportUsed) {
  return withoutNulls({
    "@type": "NewsArticle",
    position: number,
    name: headline ?? `Report ${number}`,
    datePublished: publishedAt,
    inLanguage: language,
    sourceOrganization: agency === null ? null : organisation(agency),
    provider: distributor === null ? null : organisation(distributor),
  });
}

function corrections({ publicNotes }: Article) {
  const notes = publicNotes.map(({ note, publishedAt }) => ({
    "@type": "CorrectionComment",
    text: note,
    datePublished: publishedAt,
  }));
  return notes.length === 0 ? null : notes;
}

function organisation(name: string) {
  return { "@type": "NewsMediaOrganization", name };
}

function peopleWho(making: readonly Maker[], deed: Maker["deed"]) {
  const names = new Set(making.filter((maker) => maker.deed === deed).map(({ name }) => name));
  return names.size === 0 ? null : [...names].map((name) => ({ "@type": "Person", name }));
}

/** What is not known is left out: schema.org has no null. */
function withoutNulls(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
