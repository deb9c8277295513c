import { isPersonNames } from "../blocks/byline.ts";
import type { ReportLink } from "../report.ts";
import { ownLanguage } from "../xml/carried.ts";
import { attributeOf, childrenOf, findAt, textOf, type XmlElement } from "../xml/xml-element.ts";
import { languageTag } from "./language-tag.ts";
import { readNewsml1Content } from "./newsml-1-content.ts";
import { anywhere, firstName, firstOfStory, firstText, formalName } from "./newsml-1-parts.ts";
import type { Newsml1Story } from "./newsml-1-stories.ts";
import { newsml1Topics } from "./newsml-1-topics.ts";
import { readUrgency } from "./nitf-item.ts";
import { knownAgency } from "./party-name.ts";
import { fillFrom, type WireFacts, type WireItem, type WireParties } from "./wire-item.ts";
import { isCorrectionCode, readStatus } from "./wire-signals.ts";
import { isStamp, newsroomZone, type WireClock, wireClock } from "./wire-time.ts";

/** One `NewsItem` of NewsML 1, with what the message around it says. */
export function readNewsml1Item({ item, part }: Newsml1Story, envelope: XmlElement | null): WireItem {
  const content = readNewsml1Content(item);
  const parties = partiesOf(item, envelope);
  const clock = isOnUtc(item) ? wireClock() : wireClock(parties.origin, parties.provider, parties.sender);
  const wire: WireItem = {
    facts: {
      ...identityOf(item, part),
      ...statusOf(item, clock),
      ...timesOf(item, envelope, clock),
      ...wordsOf(item),
      ...rightsOf(item),
      ...newsml1Topics(item),
      media: content.media,
    },
    parties,
    zone: newsroomZone(firstText(item, "ThisRevisionCreated"), ...Object.values(parties)),
    title: content.title ?? (content.lines.length === 0 ? firstText(item, "NameLabel") : labelOf(item).title),
    makers: makersOf(item),
    bylineTitle: firstOfStory(item, "ByLine") === null ? null : firstOfStory(item, "ByLineTitle"),
    standfirst: [
      ...anywhere(item, "SubHeadLine")
        .map(textOf)
        .filter((text) => text !== null),
      ...anywhere(item, "NewsLine")
        .filter((line) =>
          /^(?:summary|abstract|standfirst|lead)$/iu.test(formalName(findAt(line, "NewsLineType")) ?? ""),
        )
        .map((line) => textOf(findAt(line, "NewsLineText")))
        .filter((text) => text !== null),
      ...content.standfirst,
    ],
    lines: [...content.lines, ...content.contacts],
    warnings: [],
  };
  return content.embedded.reduce(fillFrom, wire);
}

/** The label for its date may tell the zone that its stamps leave out. */
function isOnUtc(item: XmlElement): boolean {
  return /\b(?:GMT|UTC)\b/u.test(firstText(item, "DateLabel") ?? "");
}

/** The label for its name may be a title in words, or keywords between hyphens; one word by itself is its kind. */
function labelOf(item: XmlElement): { readonly title: string | null; readonly slug: string | null } {
  const label = firstText(item, "NameLabel") ?? "";
  return { title: label.includes(" ") ? label : null, slug: /^\S+-\S+$/u.test(label) ? label : null };
}

function identityOf(item: XmlElement, part: string | null): WireFacts {
  const identifier = findAt(item, "Identification/NewsIdentifier");
  const revision = findAt(identifier, "RevisionId");
  const version = textOf(revision);
  const told = textOf(findAt(identifier, "PublicIdentifier"));
  const whole =
    told === null || NO_IDENTIFIER.test(told) ? builtIdentifier(identifier) : withoutRevision(told, version);
  const guid = whole !== null && part !== null ? `${whole}#${part}` : whole;
  const previous = attributeOf(revision, "PreviousRevision");
  const replaced: ReportLink[] =
    guid === null || previous === null || previous === "0"
      ? []
      : [{ relation: "replaces", guid, version: previous, href: null, title: null }];
  return { guid: guid ?? firstText(item, "guid"), version, links: [...replaced, ...relatedTo(item)] };
}

/** An agency's address alone, which all its items would share. */
const NO_IDENTIFIER = /^urn:newsml:[^:]*$/iu;

/** The identifier ends with the revision, and perhaps a letter for its kind of update, which is told apart here. */
function withoutRevision(identifier: string, version: string | null): string {
  const end = version === null ? null : new RegExp(`:${version.replace(/\W/gu, "\\$&")}[NAU]?$`, "u");
  return end === null ? identifier : identifier.replace(end, "");
}

function builtIdentifier(identifier: XmlElement | null): string | null {
  const parts = ["ProviderId", "DateId", "NewsItemId"].map((name) => textOf(findAt(identifier, name)));
  return parts.every((part) => part !== null) ? `urn:newsml:${parts.join(":")}` : null;
}

function relatedTo(item: XmlElement): ReportLink[] {
  const link = (element: XmlElement, relation: ReportLink["relation"]): ReportLink[] => {
    const guid = attributeOf(element, "NewsItem");
    return guid === null ? [] : [{ relation, guid, version: null, href: null, title: textOf(element) }];
  };
  return [
    ...anywhere(item, "DerivedFrom").flatMap((element) => link(element, "derives")),
    ...anywhere(item, "AssociatedWith").flatMap((element) => link(element, "see-also")),
    ...anywhere(item, "NewsItemRef").flatMap((element) => link(element, "member")),
  ];
}

function statusOf(item: XmlElement, clock: WireClock): WireFacts {
  const told = firstName(item, "Status");
  const change = anywhere(item, "StatusWillChange")[0] ?? null;
  const embargoed = /^embargo/iu.test(told ?? "");
  const until =
    (embargoed ? clock(textOf(findAt(change, "DateAndTime"))) : null) ?? clock(propertyOf(item, /^embargo/iu));
  const status = readStatus(told);
  const orders = [...anywhere(item, "Instruction"), ...anywhere(item, "NewsItemType")].map(formalName);
  return {
    // Embargoed without an end: not to be used until the agency says so.
    pubStatus: embargoed && until === null ? "withheld" : (status ?? "usable"),
    embargoUntil: until,
    correction: orders.some(isCorrectionCode),
    urgency: readUrgency(firstName(item, "Urgency") ?? propertyOf(item, /^(?:urgency|priority)$/iu)),
  };
}

/** The value of the first property of such a name. */
function propertyOf(item: XmlElement, name: RegExp): string | null {
  const property = anywhere(item, "Property").find((one) => name.test(attributeOf(one, "FormalName") ?? ""));
  return attributeOf(property ?? null, "Value");
}

function timesOf(item: XmlElement, envelope: XmlElement | null, clock: WireClock): WireFacts {
  const time = (name: string): string | null => clock(firstText(item, name));
  const versionCreatedAt = time("ThisRevisionCreated");
  const firstCreatedAt = time("FirstCreated");
  const sent = clock(textOf(findAt(envelope, "DateAndTime")));
  return {
    versionCreatedAt,
    firstCreatedAt,
    publishedAt: versionCreatedAt ?? firstCreatedAt ?? sent ?? time("DateId"),
  };
}

function wordsOf(item: XmlElement): WireFacts {
  const lines = anywhere(item, "NewsLine").filter((line) =>
    /advis|note|edit/iu.test(formalName(findAt(line, "NewsLineType")) ?? ""),
  );
  const notes = lines.map((line) => textOf(findAt(line, "NewsLineText"))).filter((text) => text !== null);
  const comments = anywhere(item, "Instruction")
    .map(textOf)
    .filter((text) => text !== null);
  const told = anywhere(item, "Property")
    .filter((property) =>
      /^ed(?:itorial)?-?(?:info|notes?|remark)$|^advisory$/iu.test(attributeOf(property, "FormalName") ?? ""),
    )
    .map((property) => attributeOf(property, "Value"))
    .filter((text) => text !== null);
  const remarks = anywhere(item, "Comment")
    .filter((comment) => attributeOf(comment, "FormalName") === null)
    .map(textOf)
    .filter((text) => text !== null);
  return {
    headline: firstText(item, "HeadLine"),
    byline: firstOfStory(item, "ByLine") ?? firstOfStory(item, "ByLineTitle"),
    dateline:
      anywhere(item, "DateLine")
        .map(textOf)
        .find((line) => line !== null && !isStamp(line)) ?? null,
    slugline: firstText(item, "SlugLine") ?? labelOf(item).slug,
    creditLine: firstOfStory(item, "CreditLine"),
    editorialNote: [...notes, ...comments, ...told, ...remarks].join("\n") || null,
    language: languageTag(firstName(item, "Language") ?? ownLanguage(item) ?? languageBelow(item)),
  };
}

/** The first language that anything in the item is said to be in. */
function languageBelow(element: XmlElement): string | null {
  for (const child of childrenOf(element)) {
    const language = ownLanguage(child) ?? languageBelow(child);
    if (language !== null) return language;
  }
  return null;
}

function rightsOf(item: XmlElement): WireFacts {
  const holder = firstName(item, "CopyrightHolder");
  const notice = firstText(item, "CopyrightLine") ?? firstText(item, "RightsLine");
  const usage = anywhere(item, "UsageRights").flatMap((rights) =>
    ["UsageType", "Geography", "Limitations"].map((name) => textOf(findAt(rights, name))),
  );
  const usageTerms = usage.filter((text) => text !== null).join("; ") || null;
  return { rights: holder || notice || usageTerms ? { holder, notice, usageTerms } : null };
}

/** The persons among its creators, told by the post that they hold, if only by its place: agencies are creators too. */
function makersOf(item: XmlElement): string | null {
  const names = anywhere(item, "Creator")
    .flatMap((holder) => childrenOf(holder, "Party"))
    .filter((party) => childrenOf(party, "Property").some((property) => formalName(property) === "Position"))
    .map(formalName)
    .filter((name) => name !== null && isPersonNames(name));
  return [...new Set(names)].join(", ") || null;
}

function partiesOf(item: XmlElement, envelope: XmlElement | null): WireParties {
  const party = (name: string): string | null =>
    anywhere(item, name)
      .flatMap((holder) => childrenOf(holder, "Party"))
      .map(formalName)
      .find((text) => text !== null) ?? null;
  const sender = formalName(findAt(envelope, "SentFrom/Party"));
  const credited = knownAgency(firstOfStory(item, "CreditLine") ?? "");
  return {
    origin: party("Source") ?? credited,
    provider:
      party("Provider") ??
      party("Creator") ??
      sender ??
      textOf(findAt(item, "Identification/NewsIdentifier/ProviderId")),
    sender,
  };
}
