import { fail, ok } from "../../shared/result.ts";
import { isPersonNames } from "../blocks/byline.ts";
import { findBlocks } from "../blocks/find-blocks.ts";
import type { Paragraph } from "../blocks/paragraphs.ts";
import { cleanByline } from "../clean-byline.ts";
import { withMarks } from "../copy/with-marks.ts";
import { findMainLines } from "../html/main-content.ts";
import { type PageMetadata, readPageMetadata } from "../html/page-metadata.ts";
import { type PageLine, readPage } from "../html/read-page.ts";
import { buildReport } from "../parsed-report.ts";
import type { BlockKind } from "../report.ts";
import { type ReportFacts, readReportFacts } from "../report-facts.ts";
import type { FormatReader } from "./format-reader.ts";

/**
 * A web page. `text` is every word that the page shows, in its order, a line an element; nothing is run or fetched.
 * The article is told from its surroundings by Readability, by the mark-up, and then as in plain text.
 */
export const htmlFormat: FormatReader = {
  format: "html",
  recognises: (text) => isPage(text) || isEndOfPage(text),
  read: ({ text: html, receivedAt, warnings }) => {
    const page = readPage(html);
    if (!page.ok) return page;
    const { text, lines } = page.value;
    if (text === "") return fail("This page shows no words: open it in a browser and save or copy the article itself.");
    const metadata = readPageMetadata(page.value);
    const main = findMainLines(page.value);
    const blocks = findBlocks(text, hintLines(lines, main, metadata));
    const facts = readReportFacts(text, blocks, receivedAt);
    return ok([withMarks(buildReport("html", { text, blocks, warnings, ...joinFacts(facts, metadata) }))]);
  },
};

const ROOT_ELEMENT =
  /^<(?:!doctype html|html|head|body|title|meta|link|script|style|main|article|section|header|div|p|span|h[1-6]|table|ul|ol|blockquote|center|font|img|a|b|i|strong|em|figure|br|hr|pre)(?=[\s>/])/i;

/** Whether the first element, after any prolog and comments, is one of HTML's. */
function isPage(text: string): boolean {
  let head = text.slice(0, 8000).replace(/^[\s\ufeff]+/u, "");
  for (;;) {
    const prolog = head.startsWith("<!--")
      ? head.indexOf("-->") + 3
      : head.startsWith("<?xml")
        ? head.indexOf("?>") + 2
        : 0;
    if (prolog < 3) break;
    head = head.slice(prolog).trimStart();
  }
  return ROOT_ELEMENT.test(head);
}

/** A page whose start is missing, as where its source is copied from the middle on. */
function isEndOfPage(text: string): boolean {
  return /<\/(?:html|body)>\s*$/iu.test(text.slice(-100)) && /<\/p>/iu.test(text);
}

/** Kinds whose names pages give reliably enough to be believed for short lines inside the article too. */
const NAMED_IN_ARTICLE: ReadonlySet<BlockKind> = new Set<BlockKind>([
  "byline",
  "caption",
  "credit",
  "standfirst",
  "tags",
]);
const LONGEST_NAMED = 60;
const LONGEST_BYLINE = 16;

function hintLines(lines: readonly PageLine[], main: ReadonlySet<number> | null, metadata: PageMetadata): Paragraph[] {
  const headline = findHeadlineLine(lines, metadata.headline);
  return lines.map((line, at) => {
    const kind = at === headline ? "headline" : hintedKind(line, main?.has(at));
    const base = { ...line.hint, ...(main ? { main: main.has(at) } : {}) };
    const heading = line.heading === null ? {} : { heading: line.heading };
    const { start, end, text, gap } = line;
    return { start, end, text, gap, hint: { ...base, ...heading, ...(kind ? { kind } : {}) } };
  });
}

function hintedKind({ markup, text }: PageLine, main: boolean | undefined): BlockKind | null {
  if (!markup) return null;
  if (markup.firm) return markup.kind;
  const words = text.split(/\s+/).length;
  if (!NAMED_IN_ARTICLE.has(markup.kind)) return main === true ? null : markup.kind;
  return words <= (markup.kind === "byline" ? LONGEST_BYLINE : LONGEST_NAMED) ? markup.kind : null;
}

/** The line that shows the headline: the heading likest to what the page calls itself, or else its only first-level heading; -1 for none. */
function findHeadlineLine(lines: readonly PageLine[], named: string | null): number {
  const wanted = wordsOf(named ?? "");
  let best = -1;
  let bestScore = 0.6;
  lines.forEach((line, at) => {
    if (line.heading === null || line.heading > 2) return;
    const own = wordsOf(line.text);
    const shared = own.filter((word) => wanted.includes(word)).length / Math.max(1, own.length);
    const score = shared + (line.heading === 1 ? 0.1 : 0);
    if (own.length >= 2 && score > bestScore) {
      best = at;
      bestScore = score;
    }
  });
  if (best >= 0) return best;
  const first = lines.flatMap((line, at) => (line.heading === 1 && line.text.includes(" ") ? [at] : []));
  return first.length === 1 ? (first[0] ?? -1) : -1;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The article's own words first where both speak; an agency that signs it is its source, and the page's outlet delivered it. */
function joinFacts(facts: ReportFacts, metadata: PageMetadata) {
  const source = facts.source ?? metadata.origin ?? metadata.publisher;
  const agency = source !== null && source !== metadata.publisher;
  // The outlet's own name is set as largely as a headline.
  const isOutlet = isSameLine(facts.headline, metadata.publisher) && metadata.headline !== null;
  return {
    headline: isOutlet ? metadata.headline : (facts.headline ?? metadata.headline),
    byline: settleByline(facts.byline, cleanByline(metadata.author)),
    dateline: facts.dateline ?? metadata.dateline,
    publishedAt: metadata.publishedAt ?? facts.publishedAt ?? metadata.modifiedAt,
    firstCreatedAt: metadata.publishedAt,
    versionCreatedAt: metadata.modifiedAt,
    language: metadata.language ?? facts.language,
    source,
    distributor: agency ? metadata.publisher : null,
    subjects: metadata.section,
    guid: metadata.guid,
    version: metadata.version,
    keywords: metadata.keywords,
    genres: metadata.genres,
    places: metadata.places.map((name) => ({ name, region: null, country: null, code: null })),
    rights: metadata.rights,
    media: metadata.media,
    correction: metadata.corrected,
  };
}

function isSameLine(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && wordsOf(one).join(" ") === wordsOf(other).join(" ");
}

/** Teasers and boxes name people too: where the page names somebody else as the author, a bare name that it shows is theirs. */
function settleByline(shown: string | null, named: string | null): string | null {
  if (shown === null || named === null) return shown ?? named;
  const known = wordsOf(named);
  const isOther = isPersonNames(shown) && isPersonNames(named) && !wordsOf(shown).some((word) => known.includes(word));
  return isOther ? named : shown;
}
