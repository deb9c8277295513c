import { languageTag } from "../items/language-tag.ts";
import type { NoItem } from "../items/read-carried.ts";
import { settleKeywords, settleSubjects } from "../items/subjects.ts";
import type { WireItem } from "../items/wire-item.ts";
import { readStatus } from "../items/wire-signals.ts";
import { readWireTime } from "../items/wire-time.ts";
import type { PubStatus } from "../report.ts";
import { attributeOf, childrenOf, rawTextOf, textOf, type XmlElement } from "../xml/xml-element.ts";
import { baseOf, fromBase } from "./feed-base.ts";
import { inSpace, saidIn } from "./feed-elements.ts";
import { feedMedia } from "./feed-media.ts";
import { feedSource } from "./feed-source.ts";
import { feedLines, feedWords } from "./feed-text.ts";
import { withoutShortcodes } from "./shortcodes.ts";
import { readVendorElements, type VendorFacts } from "./vendor-elements.ts";
import { vendorLines } from "./vendor-lines.ts";

const NO_ARTICLE = "This entry is a file or a setting of the site that was exported, and no article.";

/** What one `<item>` of RSS 0.9 to 2.0 says, with what its channel says for all. */
export function readRssItem(item: XmlElement, channel: XmlElement | null): WireItem | NoItem {
  const type = saidIn(item, ["wordpress"], "post_type");
  if (type !== null && !/^(?:post|page|article|news)/iu.test(type)) return { refusal: NO_ARTICLE };
  const vendor = readVendorElements(item);
  const full = inSpace(item, "content", "encoded").map(rawTextOf).find(hasWords) ?? null;
  const description =
    [...inSpace(item, "core", "description"), ...inSpace(item, "core", "summary")].map(rawTextOf).find(hasWords) ??
    null;
  const excerpt =
    inSpace(item, "wordpress", "encoded").map(rawTextOf).find(hasWords) ?? saidIn(item, ["itunes"], "summary");
  const told = full ?? description ?? "";
  // Only an export holds its articles as they were typed.
  const text = type === null ? told : withoutShortcodes(told);
  const lines = feedLines(text, null);
  const lead = full === null ? excerpt : (description ?? excerpt);
  return {
    facts: {
      ...readFacts(item, channel, vendor),
      media: fromBase(feedMedia(item, text), baseOf(channel, item, inSpace(item, "content", "encoded")[0] ?? null)),
    },
    parties: readParties(item, channel, vendor),
    title: null,
    standfirst:
      lead === null
        ? []
        : feedLines(lead, null)
            .filter(({ kind }) => kind === null)
            .map(({ text }) => text),
    lines: [...lines, ...vendorLines(vendor.texts, lines)],
    warnings: [],
  };
}

function hasWords(text: string): boolean {
  return /\S/u.test(text);
}

function readFacts(item: XmlElement, channel: XmlElement | null, vendor: VendorFacts) {
  const published =
    readTimes(item, ["pubDate", "pubdate", "issued", "created", "published", "date"])[0] ?? vendor.createdAt;
  const changed =
    [...readTimes(item, ["updated", "modified", "edited"]), ...(vendor.updatedAt ? [vendor.updatedAt] : [])]
      .sort()
      .at(-1) ?? null;
  const notice =
    saidIn(item, ["dublin", "media", "core"], "rights") ??
    saidIn(item, ["media", "core"], "copyright") ??
    saidIn(channel, ["core", "dublin"], "copyright") ??
    saidIn(channel, ["dublin", "core"], "rights");
  const link = saidIn(item, ["core"], "link") ?? attributeOf(inSpace(item, "core", "link")[0] ?? null, "href");
  return {
    guid:
      saidIn(item, ["core"], "guid") ??
      saidIn(item, ["core"], "id") ??
      saidIn(item, ["dublin"], "identifier") ??
      attributeOf(item, "rdf:about") ??
      link,
    version: vendor.version,
    headline: feedWords(saidIn(item, ["core"], "title") ?? saidIn(item, ["media", "dublin", "itunes"], "title")),
    byline: readByline(item, vendor),
    dateline: vendor.dateline,
    publishedAt: changed ?? published,
    versionCreatedAt: changed,
    firstCreatedAt: published,
    embargoUntil: vendor.embargoUntil,
    pubStatus: readPostStatus(saidIn(item, ["wordpress"], "status")) ?? readStatus(vendor.status) ?? undefined,
    language: languageTag(
      saidIn(item, ["dublin", "core"], "language") ??
        vendor.language ??
        attributeOf(item, "xml:lang") ??
        saidIn(channel, ["core", "dublin"], "language"),
    ),
    slugline: vendor.slugline,
    urgency: vendor.urgency,
    editorialNote: vendor.note,
    rights: notice === null ? null : { holder: null, notice: feedWords(notice), usageTerms: null },
    keywords: settleKeywords([
      saidIn(item, ["media", "itunes", "core"], "keywords"),
      ...postTags(item),
      ...vendor.keywords,
    ]),
    ...settleSubjects(readCategories(item)),
  };
}

function readTimes(item: XmlElement, names: readonly string[]): string[] {
  return names
    .flatMap((name) => childrenOf(item, name))
    .map((element) => readWireTime(textOf(element)))
    .filter((time) => time !== null);
}

/** An address before a name in brackets is how RSS writes an author: "desk@example.org (Ann Lee)". */
function readByline(item: XmlElement, vendor: VendorFacts): string | null {
  const creators = inSpace(item, "dublin", "creator")
    .map(textOf)
    .filter((name) => name !== null);
  const author = creators.join(", ") || (saidIn(item, ["core", "itunes"], "author") ?? vendor.byline);
  const named = /^\S+@\S+\s+\((?<name>[^()]+)\)$/u.exec(author ?? "")?.groups?.name;
  const name = feedWords(named ?? author ?? null);
  return name !== null && /^\S+@\S+$/u.test(name) ? null : name;
}

function postTags(item: XmlElement): (string | null)[] {
  const categories = inSpace(item, "core", "category");
  return categories.filter((one) => attributeOf(one, "domain") === "post_tag").map((one) => feedWords(textOf(one)));
}

function readCategories(item: XmlElement) {
  const categories = inSpace(item, "core", "category").filter((one) => attributeOf(one, "domain") !== "post_tag");
  return [...categories, ...inSpace(item, "dublin", "subject"), ...inSpace(item, "media", "category")].map((one) => ({
    code: codeOf(attributeOf(one, "domain"), textOf(one)),
    name: feedWords(attributeOf(one, "label") ?? textOf(one)),
  }));
}

/** What WordPress calls the states of a post. */
function readPostStatus(status: string | null): PubStatus | null {
  if (status === null) return null;
  return status === "publish" ? "usable" : status === "trash" ? "canceled" : "withheld";
}

/** A category in the IPTC's own domain is a code. */
function codeOf(domain: string | null, text: string | null): string | null {
  return /^\d{8}$/u.test(text ?? "") || /cv\.iptc\.org|^medtop:/iu.test(`${text} ${domain}`) ? text : null;
}

function readParties(item: XmlElement, channel: XmlElement | null, vendor: VendorFacts) {
  const site = saidIn(channel, ["core"], "link");
  const publisher =
    saidIn(channel, ["dublin"], "publisher") ?? feedSource(feedWords(saidIn(channel, ["core"], "title")), site);
  return {
    origin:
      feedWords(saidIn(item, ["core", "dublin"], "source")) ?? vendor.source ?? saidIn(item, ["dublin"], "publisher"),
    provider: feedWords(publisher),
    sender: null,
  };
}
