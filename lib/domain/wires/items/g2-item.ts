import { ownLanguage } from "../xml/carried.ts";
import { markedLines, type WireLine } from "../xml/marked-lines.ts";
import { attributeOf, childrenOf, findAt, textOf, type XmlElement } from "../xml/xml-element.ts";
import { readG2Content } from "./g2-content.ts";
import { linksOf, mediaLinks } from "./g2-links.ts";
import { joinNames, makersOf, partiesOf, rightsOf } from "./g2-parties.ts";
import type { G2Header, G2Parts } from "./g2-parts.ts";
import { topicsOf } from "./g2-topics.ts";
import { languageTag } from "./language-tag.ts";
import { readUrgency } from "./nitf-item.ts";
import { fillFrom, type WireFacts, type WireItem } from "./wire-item.ts";
import { isCorrectionCode, readStatus } from "./wire-signals.ts";
import { isStamp, newsroomZone, wireClock } from "./wire-time.ts";

/** One `newsItem` or `packageItem` of NewsML-G2, with the NITF or XHTML in it. */
export function readG2Item(item: XmlElement, header: G2Header): WireItem {
  const parts = { item, itemMeta: findAt(item, "itemMeta"), contentMeta: findAt(item, "contentMeta"), header };
  const content = readG2Content(item);
  const caption = isPicture(parts) ? describedBy(parts) : null;
  const wire: WireItem = {
    facts: {
      ...identityOf(parts),
      ...timesOf(parts),
      ...wordsOf(parts),
      ...rightsOf(item),
      ...topicsOf(parts),
      media: [...content.media.map((media) => ({ ...media, caption: media.caption ?? caption })), ...mediaLinks(parts)],
      links: [...linksOf(parts), ...content.members],
    },
    parties: partiesOf(parts),
    zone: newsroomZone(textOf(findAt(parts.itemMeta, "versionCreated")), ...Object.values(partiesOf(parts))),
    title: textOf(findAt(parts.itemMeta, "title")),
    makers: makersOf(parts),
    standfirst: standfirstOf(parts, caption),
    lines:
      caption === null
        ? content.lines
        : [...content.lines, { text: caption, kind: "caption", heading: false }, ...scriptOf(parts)],
    warnings: [],
  };
  return content.embedded === null ? wire : fillFrom(wire, content.embedded);
}

function identityOf(parts: G2Parts): WireFacts {
  const { item, itemMeta, contentMeta, header } = parts;
  const status = findAt(itemMeta, "pubStatus");
  const signals = childrenOf(itemMeta, "signal").map(
    (signal) => attributeOf(signal, "qcode") ?? attributeOf(signal, "uri"),
  );
  const embargo = findAt(itemMeta, "embargoed");
  const embargoUntil = clockOf(parts)(textOf(embargo));
  const told = readStatus(attributeOf(status, "qcode") ?? attributeOf(status, "uri") ?? attributeOf(status, "literal"));
  // An embargo without an end lasts until the agency lifts it.
  const endless = embargo !== null && embargoUntil === null;
  return {
    guid: attributeOf(item, "guid"),
    version: attributeOf(item, "version"),
    pubStatus: endless && told !== "canceled" ? "withheld" : (told ?? "usable"),
    correction: signals.some((signal) => isCorrectionCode(signal) || /^edstat:c$/iu.test(signal ?? "")),
    embargoUntil,
    language: languageTag(
      childrenOf(contentMeta, "language").map((language) => attributeOf(language, "tag"))[0] ??
        ownLanguage(findAt(item, "contentSet/inlineXML")) ??
        ownLanguage(item) ??
        header.language,
    ),
    urgency: readUrgency(textOf(findAt(contentMeta, "urgency"))),
  };
}

function clockOf(parts: G2Parts) {
  const { provider, sender } = partiesOf(parts);
  return wireClock(provider, sender);
}

function timesOf(parts: G2Parts): WireFacts {
  const { itemMeta, contentMeta } = parts;
  const clock = clockOf(parts);
  const time = (element: XmlElement | null): string | null => clock(textOf(element));
  const versionCreatedAt = time(findAt(itemMeta, "versionCreated"));
  const firstCreatedAt = time(findAt(itemMeta, "firstCreated"));
  const content = time(findAt(contentMeta, "contentModified")) ?? time(findAt(contentMeta, "contentCreated"));
  return { versionCreatedAt, firstCreatedAt, publishedAt: versionCreatedAt ?? content ?? firstCreatedAt };
}

function wordsOf(parts: G2Parts): WireFacts {
  const { itemMeta, contentMeta } = parts;
  const notes = childrenOf(itemMeta, "edNote").flatMap((note) => markedLines(note).map((line) => line.text));
  return {
    headline: textOf(mainHeadline(contentMeta)),
    byline: joinNames(childrenOf(contentMeta, "by").map(textOf)),
    dateline:
      childrenOf(contentMeta, "dateline")
        .map(textOf)
        .find((line) => line !== null && !isStamp(line)) ?? null,
    slugline: textOf(findAt(contentMeta, "slugline")),
    creditLine: textOf(findAt(contentMeta, "creditline")),
    editorialNote: notes.join("\n") || null,
  };
}

const SECOND = /sub|short|deck|alt|kicker|over|seo|mobile|social|web/iu;

/** A headline without a role, or with that of the main one; failing both, the first. */
function mainHeadline(contentMeta: XmlElement | null): XmlElement | null {
  const headlines = childrenOf(contentMeta, "headline").filter((headline) => textOf(headline) !== null);
  return headlines.find((headline) => !SECOND.test(attributeOf(headline, "role") ?? "")) ?? headlines[0] ?? null;
}

function standfirstOf({ contentMeta }: G2Parts, caption: string | null): string[] {
  const main = mainHeadline(contentMeta);
  const second = childrenOf(contentMeta, "headline").filter(
    (headline) => headline !== main && /sub|deck/iu.test(attributeOf(headline, "role") ?? ""),
  );
  const summaries = childrenOf(contentMeta, "description").filter((description) =>
    /summary|abstract|lead|teaser|standfirst/iu.test(attributeOf(description, "role") ?? ""),
  );
  const texts = [...second, ...summaries].flatMap((element) => markedLines(element).map((line) => line.text));
  return texts.filter((text) => text !== caption);
}

function isPicture({ itemMeta }: G2Parts): boolean {
  return /:(?:picture|photo|graphic|video|audio)$/iu.test(attributeOf(findAt(itemMeta, "itemClass"), "qcode") ?? "");
}

/** What else is written of a picture or film: the list of its shots, the words that are spoken. */
function scriptOf({ contentMeta }: G2Parts): readonly WireLine[] {
  const [, ...more] = childrenOf(contentMeta, "description").filter((description) => textOf(description) !== null);
  return more
    .filter((description) => !/summary|abstract/iu.test(attributeOf(description, "role") ?? ""))
    .flatMap(markedLines)
    .map((line) => ({ ...line, kind: "caption" }));
}

/** What a picture shows. */
function describedBy({ contentMeta }: G2Parts): string | null {
  return (
    childrenOf(contentMeta, "description")
      .map(textOf)
      .find((text) => text !== null) ?? null
  );
}
