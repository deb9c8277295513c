import type { ReportLink, ReportMedia, ReportPlace } from "../report.ts";
import { ownLanguage } from "../xml/carried.ts";
import { markedLines } from "../xml/marked-lines.ts";
import { attributeOf, childrenOf, findAt, listAt, textOf, type XmlElement } from "../xml/xml-element.ts";
import { readG2Content } from "./g2-content.ts";
import { languageTag } from "./language-tag.ts";
import { mediaKind } from "./marked-media.ts";
import { readUrgency } from "./nitf-item.ts";
import { isSameParty, partyName } from "./party-name.ts";
import { settleKeywords, settleSubjects } from "./subjects.ts";
import { fillFrom, type WireFacts, type WireItem, type WireParties } from "./wire-item.ts";
import { isCorrectionCode, readStatus } from "./wire-signals.ts";
import { readWireTime } from "./wire-time.ts";

/** What a message says of all items in it; null where an item came without one. */
export type G2Header = { readonly sender: string | null; readonly language: string | null };

type Parts = {
  readonly item: XmlElement;
  readonly itemMeta: XmlElement | null;
  readonly contentMeta: XmlElement | null;
  readonly header: G2Header;
};

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
    title: textOf(findAt(parts.itemMeta, "title")),
    makers: makersOf(parts),
    standfirst: standfirstOf(parts, caption),
    lines: caption === null ? content.lines : [...content.lines, { text: caption, kind: "caption", heading: false }],
    warnings: [],
  };
  return content.embedded === null ? wire : fillFrom(wire, content.embedded);
}

function identityOf({ item, itemMeta, contentMeta, header }: Parts): WireFacts {
  const status = findAt(itemMeta, "pubStatus");
  const signals = childrenOf(itemMeta, "signal").map(
    (signal) => attributeOf(signal, "qcode") ?? attributeOf(signal, "uri"),
  );
  const embargo = findAt(itemMeta, "embargoed");
  const embargoUntil = readWireTime(textOf(embargo));
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

function timesOf({ itemMeta, contentMeta }: Parts): WireFacts {
  const time = (element: XmlElement | null): string | null => readWireTime(textOf(element));
  const versionCreatedAt = time(findAt(itemMeta, "versionCreated"));
  const firstCreatedAt = time(findAt(itemMeta, "firstCreated"));
  const content = time(findAt(contentMeta, "contentModified")) ?? time(findAt(contentMeta, "contentCreated"));
  return { versionCreatedAt, firstCreatedAt, publishedAt: versionCreatedAt ?? content ?? firstCreatedAt };
}

function wordsOf(parts: Parts): WireFacts {
  const { itemMeta, contentMeta } = parts;
  const notes = childrenOf(itemMeta, "edNote").flatMap((note) => markedLines(note).map((line) => line.text));
  return {
    headline: textOf(mainHeadline(contentMeta)),
    byline: joinNames(childrenOf(contentMeta, "by").map(textOf)),
    dateline: textOf(findAt(contentMeta, "dateline")),
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

function standfirstOf({ contentMeta }: Parts, caption: string | null): string[] {
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

function joinNames(names: readonly (string | null)[]): string | null {
  return names.filter((name) => name !== null).join(", ") || null;
}

const PERSON = /^\p{Lu}[\p{L}.'’-]*\p{Ll}[\p{L}.'’-]*(?: [\p{L}.'’-]+)+$/u;

/** The persons among an item's creators: agencies name themselves, and the initials of desks, as creators too. */
function makersOf({ item, itemMeta, contentMeta }: Parts): string | null {
  const creators = childrenOf(contentMeta, "creator").filter((one) => !/organi/iu.test(attributeOf(one, "type") ?? ""));
  const persons = creators.filter((one) => /person/iu.test(attributeOf(one, "type") ?? ""));
  const parties = [
    nameOf(findAt(itemMeta, "provider")),
    nameOf(findAt(item, "rightsInfo/copyrightHolder")),
    ...childrenOf(contentMeta, "infoSource").map(nameOf),
  ].filter((name) => name !== null);
  const names = (persons.length > 0 ? persons : creators)
    .map((one) => textOf(findAt(one, "name")) ?? attributeOf(one, "literal"))
    .filter((name) => name !== null && PERSON.test(name) && !parties.some((party) => isSameParty(name, party)));
  return joinNames(names);
}

/** A party's name, or the text or code that stands for it. */
function nameOf(party: XmlElement | null): string | null {
  const display = childrenOf(party, "name")
    .map(textOf)
    .find((name) => name !== null);
  return display ?? attributeOf(party, "literal") ?? attributeOf(party, "qcode") ?? domainOf(attributeOf(party, "uri"));
}

/** An address says whose something is only where it is an agency's. */
function domainOf(uri: string | null): string | null {
  const name = partyName(uri);
  return name === null || /[./]/u.test(name) ? null : name;
}

const ORIGIN = /orig|source|author/iu;

function partiesOf({ item, itemMeta, contentMeta, header }: Parts): WireParties {
  const sources = childrenOf(contentMeta, "infoSource");
  const source =
    sources.find((one) => ORIGIN.test(attributeOf(one, "role") ?? "")) ??
    sources.find((one) => attributeOf(one, "role") === null);
  const provider = settleAddress(nameOf(findAt(itemMeta, "provider")), [
    nameOf(findAt(item, "rightsInfo/copyrightHolder")),
    textOf(findAt(contentMeta, "creditline"))?.split("/")[0] ?? null,
  ]);
  return { origin: nameOf(source ?? null), provider, sender: provider === null ? header.sender : null };
}

/** "abc.example" is ABC where the item's credit or rights spell the name. */
function settleAddress(provider: string | null, names: readonly (string | null)[]): string | null {
  const name = partyName(provider);
  if (name !== null && !name.includes(".")) return provider;
  const label = name?.split(".").at(-2) ?? "";
  const spelled = names.find((other) => other !== null && (name === null || other.toLowerCase().includes(label)));
  return spelled ?? provider;
}

function rightsOf(item: XmlElement): WireFacts {
  const infos = childrenOf(item, "rightsInfo");
  const first = (path: string, read: (element: XmlElement) => string | null): string | null =>
    infos
      .flatMap((info) => listAt(info, path))
      .map(read)
      .find((text) => text !== null) ?? null;
  const holder = first("copyrightHolder", nameOf);
  const notice = first("copyrightNotice", textOf);
  const usageTerms = first("usageTerms", textOf);
  return { rights: holder || notice || usageTerms ? { holder, notice, usageTerms } : null };
}

function topicsOf({ contentMeta }: Parts): WireFacts {
  const all = childrenOf(contentMeta, "subject");
  const places = all.filter((subject) => PLACE.test(attributeOf(subject, "type") ?? ""));
  const subjects = all.filter((subject) => !places.includes(subject));
  const coded = subjects.flatMap((subject) => [subject, ...childrenOf(subject, "sameAs").filter(isTopic)]);
  const genres = childrenOf(contentMeta, "genre").map(
    (genre) => englishName(genre) ?? code(genre)?.replace(/^.*:/u, ""),
  );
  return {
    ...settleSubjects(coded.map((subject) => ({ code: code(subject), name: englishName(subject) }))),
    keywords: settleKeywords(childrenOf(contentMeta, "keyword").map(textOf)),
    genres: settleKeywords(genres),
    places: [...childrenOf(contentMeta, "located"), ...places].map(placeOf).filter((place) => place !== null),
  };
}

const PLACE = /geo|place|city|country|poi|cptType:5$/iu;

function isTopic(element: XmlElement): boolean {
  return /^(?:medtop|subj):/u.test(attributeOf(element, "qcode") ?? "");
}

function code(element: XmlElement): string | null {
  return attributeOf(element, "qcode") ?? attributeOf(element, "uri") ?? attributeOf(element, "literal");
}

/** The English name where there are several, else the first. */
function englishName(element: XmlElement): string | null {
  const names = childrenOf(element, "name").filter((name) => textOf(name) !== null);
  return textOf(names.find((name) => ownLanguage(name)?.startsWith("en")) ?? names[0] ?? null);
}

function placeOf(element: XmlElement): ReportPlace | null {
  const name = englishName(element) ?? attributeOf(element, "literal");
  if (name === null) return null;
  const broader = (kind: RegExp): string | null => {
    const found = childrenOf(element, "broader").find((one) =>
      kind.test(`${attributeOf(one, "type")} ${attributeOf(one, "qcode")}`),
    );
    return found ? englishName(found) : null;
  };
  return {
    name,
    region: broader(/statprov|region|state|prov/iu),
    country: broader(/country|iso3166/iu),
    code: attributeOf(element, "qcode"),
  };
}

const RELATIONS: readonly (readonly [RegExp, ReportLink["relation"]])[] = [
  [/previousversion|supersedes|replaces|evolvedfrom|updates/iu, "replaces"],
  [/correct/iu, "corrects"],
  [/translat/iu, "translates"],
  [/deriv/iu, "derives"],
];

function linksOf({ itemMeta }: Parts): ReportLink[] {
  return childrenOf(itemMeta, "link").flatMap((link): ReportLink[] => {
    const rel = attributeOf(link, "rel") ?? "";
    const guid = attributeOf(link, "residref") ?? attributeOf(link, "guidref");
    const href = attributeOf(link, "href");
    if ((guid === null && href === null) || isAssociation(link)) return [];
    const relation = RELATIONS.find(([pattern]) => pattern.test(rel))?.[1] ?? "see-also";
    return [{ relation, guid, version: attributeOf(link, "version"), href, title: englishTitle(link) }];
  });
}

function englishTitle(link: XmlElement): string | null {
  return textOf(findAt(link, "title")) ?? textOf(findAt(link, "headline")) ?? attributeOf(link, "title");
}

/** A link to a picture or film that goes with the text. */
function isAssociation(link: XmlElement): boolean {
  return /^(?:image|video|audio)\//u.test(attributeOf(link, "contenttype") ?? "");
}

function mediaLinks({ itemMeta }: Parts): ReportMedia[] {
  return childrenOf(itemMeta, "link")
    .filter(isAssociation)
    .map((link) => ({
      kind: mediaKind(attributeOf(link, "contenttype")),
      guid: attributeOf(link, "residref"),
      href: attributeOf(link, "href"),
      mimeType: attributeOf(link, "contenttype"),
      headline: englishTitle(link),
      caption: null,
      credit: null,
    }));
}

function isPicture({ itemMeta }: Parts): boolean {
  return /:(?:picture|photo|graphic|video|audio)$/iu.test(attributeOf(findAt(itemMeta, "itemClass"), "qcode") ?? "");
}

/** What a picture shows. */
function describedBy({ contentMeta }: Parts): string | null {
  return (
    childrenOf(contentMeta, "description")
      .map(textOf)
      .find((text) => text !== null) ?? null
  );
}
