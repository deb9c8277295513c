import { languageTag } from "../items/language-tag.ts";
import { settleKeywords, settleSubjects } from "../items/subjects.ts";
import { NOBODY, type WireItem } from "../items/wire-item.ts";
import { readStatus } from "../items/wire-signals.ts";
import { readWireTime } from "../items/wire-time.ts";
import type { LinkRelation, PubStatus, ReportLink } from "../report.ts";
import { markedLines, plainLines, type WireLine } from "../xml/marked-lines.ts";
import { attributeOf, childrenOf, findAt, rawTextOf, textOf, type XmlElement } from "../xml/xml-element.ts";
import { baseOf, fromBase } from "./feed-base.ts";
import { inSpace, saidIn } from "./feed-elements.ts";
import { feedMedia } from "./feed-media.ts";
import { feedSource } from "./feed-source.ts";
import { feedLines, feedWords } from "./feed-text.ts";
import { readVendorElements, type VendorFacts } from "./vendor-elements.ts";
import { vendorLines } from "./vendor-lines.ts";

/** What one `<entry>` of Atom says, with what its feed says for all. */
export function readAtomEntry(entry: XmlElement, feed: XmlElement | null): WireItem {
  const vendor = readVendorElements(entry);
  const content = inSpace(entry, "core", "content")[0] ?? null;
  const summary = inSpace(entry, "core", "summary")[0] ?? null;
  const lines = linesOf(content);
  const lead = linesOf(summary);
  const text = lines.length === 0 ? lead : lines;
  const html = content === null ? "" : rawTextOf(content);
  return {
    facts: {
      ...readFacts(entry, feed, vendor),
      media: fromBase(feedMedia(entry, html), baseOf(feed, entry, content)),
      links: fromBase(readLinks(entry), baseOf(feed, entry)),
    },
    parties: readParties(entry, feed, vendor),
    title: null,
    standfirst: lines.length === 0 ? [] : lead.filter(({ kind }) => kind === null).map(({ text }) => text),
    lines: [...text, ...vendorLines(vendor.texts, text)],
    warnings: [],
  };
}

/** A tombstone (RFC 6721): the feed takes an entry back. */
export function readDeletedEntry(tombstone: XmlElement): WireItem {
  const when = readWireTime(attributeOf(tombstone, "when"));
  const note = saidIn(tombstone, ["core"], "comment") ?? textOf(childrenOf(tombstone, "comment")[0] ?? null);
  return {
    facts: {
      guid: attributeOf(tombstone, "ref"),
      pubStatus: "canceled",
      publishedAt: when,
      versionCreatedAt: when,
      editorialNote: note,
    },
    parties: NOBODY,
    title: null,
    standfirst: [],
    lines: [],
    warnings: [],
  };
}

/** The lines of a text construct: plain, escaped mark-up, or mark-up as it is. Some feeds call plain what is none. */
function linesOf(construct: XmlElement | null): readonly WireLine[] {
  if (construct === null) return [];
  if (childrenOf(construct).length > 0) return markedLines(construct);
  const type = attributeOf(construct, "type");
  const text = rawTextOf(construct);
  return type === "text" && !/<\/?[a-z]/iu.test(text) ? plainLines(text) : feedLines(text, null);
}

function readFacts(entry: XmlElement, feed: XmlElement | null, vendor: VendorFacts) {
  const times = (name: string): string[] =>
    childrenOf(entry, name)
      .map((one) => readWireTime(textOf(one)))
      .filter((time) => time !== null);
  const published = [...times("published"), ...times("issued"), ...times("created")][0] ?? vendor.createdAt;
  const changed =
    [...times("updated"), ...times("modified"), ...times("edited"), ...(vendor.updatedAt ? [vendor.updatedAt] : [])]
      .sort()
      .at(-1) ?? null;
  const notice = saidIn(entry, ["core", "dublin", "media"], "rights") ?? saidIn(feed, ["core", "dublin"], "rights");
  return {
    guid: saidIn(entry, ["core"], "id") ?? linkTo(entry, "alternate"),
    version: vendor.version,
    headline: feedWords(titleOf(entry)),
    byline: bylineOf(entry) ?? vendor.byline,
    dateline: vendor.dateline,
    publishedAt: changed ?? published,
    versionCreatedAt: changed,
    firstCreatedAt: published,
    embargoUntil: vendor.embargoUntil,
    pubStatus: statusOf(entry, vendor),
    language: languageTag(
      attributeOf(entry, "xml:lang") ??
        attributeOf(inSpace(entry, "core", "content")[0] ?? null, "xml:lang") ??
        saidIn(entry, ["dublin"], "language") ??
        vendor.language ??
        attributeOf(feed, "xml:lang") ??
        saidIn(feed, ["dublin"], "language"),
    ),
    slugline: vendor.slugline,
    urgency: vendor.urgency,
    editorialNote: vendor.note,
    rights: notice === null ? null : { holder: null, notice: feedWords(notice), usageTerms: null },
    keywords: settleKeywords([saidIn(entry, ["media"], "keywords"), ...vendor.keywords]),
    ...settleSubjects(
      inSpace(entry, "core", "category").map((one) => ({
        code: attributeOf(one, "term"),
        name: feedWords(attributeOf(one, "label") ?? wordsOfTerm(one)),
      })),
    ),
  };
}

/** A term that is no code is a name. */
function wordsOfTerm(category: XmlElement): string | null {
  const term = attributeOf(category, "term");
  return term !== null && /^\d+$|^\w+:\S+$/u.test(term) ? null : term;
}

function titleOf(entry: XmlElement): string | null {
  return textOf(inSpace(entry, "core", "title")[0] ?? null) ?? saidIn(entry, ["media", "dublin"], "title");
}

function bylineOf(entry: XmlElement): string | null {
  const names = inSpace(entry, "core", "author").map(
    (author) =>
      textOf(childrenOf(author, "name")[0] ?? null) ?? (childrenOf(author).length === 0 ? textOf(author) : null),
  );
  return feedWords(names.filter((name) => name !== null).join(", ") || saidIn(entry, ["dublin"], "creator"));
}

function statusOf(entry: XmlElement, vendor: VendorFacts): PubStatus | undefined {
  const draft = textOf(findAt(entry, "control/draft"));
  return draft?.toLowerCase() === "yes" ? "withheld" : (readStatus(vendor.status) ?? undefined);
}

function linkTo(element: XmlElement | null, relation: string): string | null {
  const links = inSpace(element, "core", "link");
  const found = links.find((link) => (attributeOf(link, "rel") ?? "alternate") === relation);
  return attributeOf(found ?? null, "href");
}

/** RFC 5829 and the registry of link relations, in this desk's words. */
const RELATIONS: Readonly<Record<string, LinkRelation>> = {
  "predecessor-version": "replaces",
  related: "see-also",
  via: "derives",
};

function readLinks(entry: XmlElement): ReportLink[] {
  return inSpace(entry, "core", "link").flatMap((link) => {
    const relation = RELATIONS[attributeOf(link, "rel") ?? ""];
    if (relation === undefined) return [];
    return [
      { relation, guid: null, version: null, href: attributeOf(link, "href"), title: attributeOf(link, "title") },
    ];
  });
}

/** Where an entry comes from another feed, that one's title is its origin. */
function readParties(entry: XmlElement, feed: XmlElement | null, vendor: VendorFacts) {
  const from = inSpace(entry, "core", "source")[0] ?? null;
  const taken =
    from === null ? null : feedSource(titleOf(from), linkTo(from, "alternate") ?? saidIn(from, ["core"], "id"));
  const site = linkTo(feed, "alternate") ?? linkTo(feed, "self");
  return {
    origin: taken ?? saidIn(entry, ["dublin"], "source") ?? saidIn(entry, ["dublin"], "publisher") ?? vendor.source,
    provider: feed === null ? null : feedSource(feedWords(titleOf(feed)), site),
    sender: null,
  };
}
