import type { ReportLink, ReportRights } from "../report.ts";
import { ownLanguage } from "../xml/carried.ts";
import { markedLines } from "../xml/marked-lines.ts";
import {
  attributeOf,
  childrenOf,
  findAt,
  isElement,
  listAt,
  textOf,
  type XmlElement,
  type XmlNode,
} from "../xml/xml-element.ts";
import { languageTag } from "./language-tag.ts";
import { mediaIn } from "./marked-media.ts";
import { firstMeta, type NitfParts } from "./nitf-parts.ts";
import { nitfTopics } from "./nitf-topics.ts";
import { isSameParty } from "./party-name.ts";
import type { WireFacts, WireItem, WireParties } from "./wire-item.ts";
import { readStatus } from "./wire-signals.ts";
import { isStamp, newsroomZone, wireClock } from "./wire-time.ts";

/** One `nitf` element, a document of its own or within another: all versions from 2.5 on, whole or without its head. */
export function readNitf(nitf: XmlElement): WireItem {
  const parts = partsOf(nitf);
  const { head, bodyHead, body } = parts;
  const content = findAt(body, "body.content") ?? body;
  return {
    facts: {
      ...identityOf(parts),
      ...timesOf(parts),
      ...wordsOf(parts),
      ...nitfTopics(parts),
      media: content ? mediaIn(content) : [],
    },
    parties: partiesOf(parts),
    zone: newsroomZone(attributeOf(findAt(parts.docdata, "date.issue"), "norm"), ...Object.values(partiesOf(parts))),
    title: textOf(findAt(head, "title")),
    bylineTitle: bylineOf(findAt(bodyHead, "byline")).title,
    standfirst: [...listAt(bodyHead, "hedline/hl2"), ...childrenOf(bodyHead, "abstract")].flatMap((element) =>
      markedLines(element).map((line) => line.text),
    ),
    lines: [
      ...(content ? markedLines(content) : []),
      ...(findAt(body, "body.end") && content !== body ? markedEnd(body) : []),
    ],
    warnings: [],
  };
}

function partsOf(nitf: XmlElement): NitfParts {
  const head = findAt(nitf, "head");
  const body = findAt(nitf, "body");
  const meta = childrenOf(head, "meta").map((element): [string, string] => [
    (attributeOf(element, "name") ?? "").toLowerCase(),
    attributeOf(element, "content") ?? "",
  ]);
  return {
    nitf,
    head,
    docdata: findAt(head, "docdata"),
    body,
    bodyHead: findAt(body, "body.head"),
    meta: new Map(meta),
  };
}

function markedEnd(body: XmlElement | null) {
  const end = findAt(body, "body.end");
  return end ? markedLines(end) : [];
}

function identityOf({ nitf, head, docdata, meta }: NitfParts): WireFacts {
  const key = findAt(docdata, "du-key");
  const status = attributeOf(docdata, "management-status");
  const correction = findAt(docdata, "correction");
  return {
    guid: attributeOf(findAt(docdata, "doc-id"), "id-string") ?? attributeOf(nitf, "uno"),
    version: attributeOf(key, "version") ?? firstMeta(meta, "version", "item-version"),
    pubStatus: readStatus(status) ?? "usable",
    correction: correction !== null,
    links: linksOf(correction, attributeOf(docdata, "management-doc-idref")),
    urgency: readUrgency(attributeOf(findAt(docdata, "urgency") ?? findAt(head, "urgency"), "ed-urg")),
    slugline: firstMeta(meta, "slugline", "slug", "anpa-keyword") ?? attributeOf(key, "key"),
    language: languageTag(
      ownLanguage(findAt(nitf, "body/body.content")) ??
        ownLanguage(findAt(nitf, "body")) ??
        ownLanguage(nitf) ??
        attributeOf(nitf, "baselang") ??
        [...meta].find(([name, value]) => /(?:^|[-_.:])lang(?:uage)?$/u.test(name) && value !== "")?.[1] ??
        attributeOf(
          childrenOf(findAt(nitf, "body/body.content"), "lang").find((one) => textOf(one) === null) ?? null,
          "lang",
        ),
    ),
  };
}

function linksOf(correction: XmlElement | null, managed: string | null): readonly ReportLink[] {
  const link = (relation: ReportLink["relation"], guid: string | null): ReportLink[] =>
    guid === null ? [] : [{ relation, guid, version: null, href: null, title: null }];
  return [...link("corrects", attributeOf(correction, "id-string")), ...link("replaces", managed)];
}

/** From 1 to 9, as NITF and its kin have it; null for anything else. */
export function readUrgency(value: string | null): number | null {
  return value !== null && /^[1-9]$/u.test(value) ? Number(value) : null;
}

function timesOf(parts: NitfParts): WireFacts {
  const { nitf, head, docdata, bodyHead, meta } = parts;
  const { origin, provider, sender } = partiesOf(parts);
  const clock = wireClock(sender, provider, origin);
  const time = (element: XmlElement | null, name = "norm"): string | null => clock(attributeOf(element, name));
  const issued =
    time(findAt(docdata, "date.issue")) ??
    clock(textOf(findAt(docdata, "date.issue"))) ??
    time(findAt(head, "pubdata"), "date.publication") ??
    clock(firstMeta(meta, "timestamp", "date", "versioncreated")) ??
    time(findAt(bodyHead, "dateline/story.date")) ??
    time(nitf, "change.date");
  const release = time(findAt(docdata, "date.release"));
  const embargoed = /^embargo/iu.test(attributeOf(docdata, "management-status") ?? "");
  const held = release !== null && (embargoed || (issued !== null && Date.parse(release) > Date.parse(issued)));
  return {
    versionCreatedAt: issued,
    publishedAt: issued ?? release,
    embargoUntil: held ? release : null,
    // Embargoed without an end: not to be used until the agency says so.
    ...(embargoed && release === null ? { pubStatus: "withheld" } : {}),
  };
}

function wordsOf({ head, docdata, bodyHead }: NitfParts): WireFacts {
  const headline = findAt(bodyHead, "hedline/hl1") ?? findAt(bodyHead, "hedline");
  const note = [
    ...childrenOf(docdata, "ed-msg").map((message) => attributeOf(message, "info") ?? textOf(message)),
    ...childrenOf(bodyHead, "note").map(textOf),
    ...[docdata, head]
      .flatMap((holder) => childrenOf(holder, "revision-history"))
      .map((one) => attributeOf(one, "comment")),
  ];
  return {
    headline: textOf(headline),
    byline: bylineOf(findAt(bodyHead, "byline")).names,
    dateline: datelineOf(findAt(bodyHead, "dateline")),
    editorialNote: note.filter((text) => text !== null).join("\n") || null,
    rights: rightsOf(docdata, bodyHead),
  };
}

/** The names of a byline, and what is said of those who bear them. */
function bylineOf(byline: XmlElement | null): { readonly names: string | null; readonly title: string | null } {
  if (byline === null) return { names: null, title: null };
  const isTitle = (child: XmlNode): boolean => isElement(child) && child.name === "byttl";
  const names = textOf({ ...byline, children: spaced(byline.children.filter((child) => !isTitle(child))) });
  const title = textOf(findAt(byline, "byttl"));
  return names === null ? { names: title, title: null } : { names, title };
}

/** "By<person>Ida Brandt</person>": elements of a line in the head part its words. */
function spaced(children: readonly XmlNode[]): XmlNode[] {
  return children.flatMap((child) => (isElement(child) ? [" ", child, " "] : [child]));
}

/** Either a line as it is printed, or parts without a word between them. */
function datelineOf(dateline: XmlElement | null): string | null {
  if (dateline === null) return null;
  const parts = partsOfPlace(dateline).filter((part) => !isStamp(part));
  return parts.length === 0 ? null : parts.join(", ");
}

function partsOfPlace(element: XmlElement): string[] {
  const printed = element.children.some((child) => !isElement(child) && child.trim() !== "");
  const text = textOf(element);
  if (printed || childrenOf(element).length === 0) return text === null ? [] : [text];
  return childrenOf(element).flatMap(partsOfPlace);
}

/** The owner may stand without the element for rights. */
function ownerOf(bodyHead: XmlElement | null): string | null {
  return textOf(findAt(bodyHead, "rights/rights.owner")) ?? textOf(findAt(bodyHead, "rights.owner"));
}

function rightsOf(docdata: XmlElement | null, bodyHead: XmlElement | null): ReportRights | null {
  const copyright = findAt(docdata, "doc.copyright");
  const rights = findAt(docdata, "doc.rights");
  const terms = ["type", "limitations"].map((name) => attributeOf(rights, name)).filter((text) => text !== null);
  const printed = findAt(bodyHead, "rights");
  const owner = ownerOf(bodyHead);
  const holder = attributeOf(copyright, "holder") ?? attributeOf(rights, "owner") ?? owner;
  const notice = [textOf(printed), textOf(copyright)].find((text) => text !== null && text !== owner) ?? null;
  return holder || notice || terms.length > 0 ? { holder, notice, usageTerms: terms.join(" ") || null } : null;
}

function partiesOf({ head, docdata, bodyHead, meta }: NitfParts): WireParties {
  const sources = listAt(docdata, "del-list/from-src").map((from) => attributeOf(from, "src-name"));
  const register = attributeOf(findAt(docdata, "doc-id"), "regsrc");
  const holder = attributeOf(findAt(docdata, "doc.copyright"), "holder");
  // Whoever registers what another holds the rights in passes it on.
  const passesOn = register !== null && holder !== null && !isSameParty(register, holder);
  return {
    origin: firstMeta(meta, "source", "provider") ?? (passesOn ? holder : null),
    provider:
      register ??
      sources[0] ??
      holder ??
      attributeOf(findAt(docdata, "doc.rights"), "owner") ??
      ownerOf(bodyHead) ??
      attributeOf(findAt(head, "pubdata"), "name"),
    sender: textOf(findAt(bodyHead, "distributor")) ?? sources.at(-1) ?? null,
  };
}
