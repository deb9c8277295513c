import type { ReportLink, ReportMedia, ReportPlace, ReportRights } from "../report.ts";
import { type Fields, fieldsOf, listIn, namedIn, textIn } from "./json-fields.ts";
import { languageTag } from "./language-tag.ts";
import { mediaKind } from "./marked-media.ts";
import { bodyLines, descriptionIn, linesIn, mainText, plainOf, subheadlines } from "./ninjs-texts.ts";
import { readUrgency } from "./nitf-item.ts";
import { settleKeywords, settleSubjects } from "./subjects.ts";
import type { WireFacts, WireItem, WireParties } from "./wire-item.ts";
import { isCorrectionCode, readStatus } from "./wire-signals.ts";
import { wireClock } from "./wire-time.ts";

/** One item of ninjs 1, 2 or 3; what newsroom systems add to it (`guid`, `source`, `body_html`, `firstcreated`) is read too. */
export function readNinjsItem(fields: Fields): WireItem {
  const isText = !isMedium(fields);
  const caption = isText ? null : plainOf(descriptionIn(fields));
  return {
    facts: {
      ...identityOf(fields),
      ...timesOf(fields),
      ...wordsOf(fields),
      ...topicsOf(fields),
      rights: rightsOf(fields),
      media: [...(isText ? [] : [mediumOf(fields)]), ...associationsOf(fields).filter(isMedium).map(mediumOf)],
      links: linksOf(fields),
    },
    parties: partiesOf(fields),
    title: textIn(fields, "title", "name"),
    standfirst: isText ? [...subheadlines(fields), ...linesIn(descriptionIn(fields)).map((line) => line.text)] : [],
    lines: [
      ...bodyLines(fields),
      ...(caption === null ? [] : [{ text: caption, kind: "caption" as const, heading: false }]),
    ],
    warnings: [],
  };
}

function identityOf(fields: Fields): WireFacts {
  const signals = listIn(fields, "signals", "signal").map((signal) =>
    textIn(signal, "code", "name", "qcode", "uri", "updatetype"),
  );
  return {
    guid: textIn(fields, "guid", "uri", "urn", "altid", "id", "entryid"),
    version: textIn(fields, "version"),
    pubStatus: readStatus(textIn(fields, "pubstatus")) ?? "usable",
    correction:
      signals.some(isCorrectionCode) ||
      isCorrectionCode(textIn(fields, "correction", "changetype")) ||
      listIn(fields, "replacing").length > 0,
    embargoUntil: clockOf(fields)(textIn(fields, "embargoed", "embargo")),
    urgency: readUrgency(textIn(fields, "urgency")),
    language: languageTag(textIn(fields, "language")),
  };
}

function clockOf(fields: Fields) {
  const { origin, provider, sender } = partiesOf(fields);
  return wireClock(sender, provider, origin);
}

function timesOf(fields: Fields): WireFacts {
  const clock = clockOf(fields);
  const time = (...keys: readonly string[]): string | null => clock(textIn(fields, ...keys));
  const versionCreatedAt = time("versioncreated", "updated");
  const firstCreatedAt = time("firstcreated", "contentcreated", "created");
  return {
    versionCreatedAt,
    firstCreatedAt,
    publishedAt: versionCreatedAt ?? time("firstpublished", "published") ?? firstCreatedAt,
  };
}

function wordsOf(fields: Fields): WireFacts {
  return {
    headline: plainOf(mainText(fields)),
    byline: plainOf({ value: textIn(fields, "byline", "by") ?? bylinesOf(fields), type: null }),
    dateline: textIn(fields, "dateline") ?? textIn(fieldsOf(fields.get("dateline")), "text"),
    slugline: textIn(fields, "slugline", "slug"),
    creditLine: textIn(fields, "creditline"),
    editorialNote: plainOf({ value: textIn(fields, "ednote", "editorialnote"), type: null }) ?? notesIn(fields),
  };
}

/** Notes in a list, but for the hands that the text went through. */
function notesIn(fields: Fields): string | null {
  const notes = listIn(fields, "ednotes", "editorialnotes")
    .filter((one) => !/closing|sign/iu.test(textIn(one, "role", "type") ?? ""))
    .map((one) => plainOf({ value: textIn(one, "ednote", "note", "value", "text", "name"), type: null }));
  return notes.filter((note) => note !== null).join("\n") || null;
}

function bylinesOf(fields: Fields): string | null {
  const lines = listIn(fields, "bylines").map((one) => textIn(one, "by", "byline", "name"));
  return lines.filter((line) => line !== null).join(", ") || null;
}

function topicsOf(fields: Fields): WireFacts {
  const listed = (kind: RegExp): Fields[] =>
    listIn(fields, "categories").filter((one) => kind.test(textIn(one, "type") ?? ""));
  const subjects = [...listIn(fields, "subject", "subjects"), ...listed(/^$|subject$|topic$|category$/iu)]
    .filter((subject) => !/geo/iu.test(textIn(subject, "type") ?? ""))
    .map((subject) => ({ code: codeOf(subject), name: textIn(subject, "name") }));
  const words = [fields.get("keywords"), fields.get("keyword")].flat().filter((word) => typeof word === "string");
  const keywords = [...words, ...listed(/keyword$/iu).map((one) => textIn(one, "name"))];
  return {
    ...settleSubjects(subjects),
    keywords: settleKeywords(keywords),
    genres: settleKeywords(listIn(fields, "genre", "genres").map((genre) => textIn(genre, "name", "code"))),
    places: [...listIn(fields, "place", "places", "located"), ...listed(/geo\w*$|place$/iu)]
      .map(placeOf)
      .filter((place) => place !== null),
  };
}

/** The scheme may stand beside the code, as an address or as a name. */
function codeOf(entry: Fields): string | null {
  const code = textIn(entry, "code", "qcode", "literal", "uri");
  const scheme = textIn(entry, "scheme") ?? "";
  return code !== null && /mediatopic|medtop/iu.test(scheme) && /^\d{8}$/u.test(code) ? `medtop:${code}` : code;
}

function placeOf(entry: Fields): ReportPlace | null {
  const name = textIn(entry, "name", "city");
  if (name === null) return null;
  return {
    name,
    region: textIn(entry, "state", "region"),
    country: textIn(entry, "country", "worldregion"),
    code: codeOf(entry),
  };
}

function rightsOf(fields: Fields): ReportRights | null {
  const info = listIn(fields, "rightsinfo")[0] ?? null;
  const holder = textIn(fields, "copyrightholder");
  const notice = textIn(fields, "copyrightnotice") ?? textIn(info, "copyrightnotice");
  const terms = listIn(fields, "usageterms").map((term) => textIn(term, "name", "value", "text"));
  const usageTerms = terms.filter((term) => term !== null).join(" ") || textIn(info, "usageterms");
  return holder || notice || usageTerms ? { holder, notice, usageTerms } : null;
}

function partiesOf(fields: Fields): WireParties {
  const sources = listIn(fields, "infosource", "infosources");
  const named = (entry: Fields | undefined): string | null => textIn(entry ?? null, "name", "literal", "code");
  const providers = [
    ...listIn(fields, "provider"),
    ...listIn(fields, "categories").filter((one) => /provider$/iu.test(textIn(one, "type") ?? "")),
  ];
  const origin = sources.find((one) => /orig|source/iu.test(textIn(one, "rel", "role") ?? "")) ?? sources[0];
  return {
    origin: textIn(fields, "source", "originalsource") ?? named(origin),
    provider: textIn(fields, "creditline", "copyrightholder") ?? named(providers[0]),
    sender: named(listIn(fields, "distributor")[0]),
  };
}

function associationsOf(fields: Fields): Fields[] {
  return namedIn(fields, "associations");
}

function isMedium(entry: Fields): boolean {
  return /picture|photo|image|graphic|video|audio/iu.test(textIn(entry, "type", "mimetype") ?? "");
}

/** The largest rendition stands for the medium. */
function mediumOf(entry: Fields): ReportMedia {
  const renditions = namedIn(entry, "renditions").toSorted(
    (a, b) => Number(b.get("width") ?? 0) - Number(a.get("width") ?? 0),
  );
  const shown = renditions.find((rendition) => textIn(rendition, "href") !== null);
  return {
    kind: mediaKind(textIn(entry, "type", "mimetype")),
    guid: textIn(entry, "guid", "uri"),
    href: textIn(shown ?? null, "href") ?? textIn(entry, "href"),
    mimeType: textIn(shown ?? null, "mimetype", "contenttype") ?? textIn(entry, "mimetype"),
    headline: plainOf(mainText(entry)),
    caption: plainOf(descriptionIn(entry)),
    credit: textIn(entry, "creditline", "byline", "by", "copyrightholder"),
  };
}

function linksOf(fields: Fields): ReportLink[] {
  const link = (relation: ReportLink["relation"], entry: Fields): ReportLink => ({
    relation,
    guid: textIn(entry, "guid", "uri", "code"),
    version: textIn(entry, "version"),
    href: textIn(entry, "href"),
    title: plainOf(mainText(entry)) ?? textIn(entry, "title"),
  });
  const told = textIn(fields, "evolvedfrom", "rewriteof", "replaces", "predecessor");
  const replaced = [
    ...(told === null ? [] : [told]),
    ...listIn(fields, "replacing").map((one) => textIn(one, "uri", "guid", "name")),
  ];
  const members = associationsOf(fields).filter((entry) => !isMedium(entry));
  const composite = textIn(fields, "type") === "composite";
  return [
    ...replaced.flatMap((guid) => (guid === null ? [] : [link("replaces", fieldsOf({ guid }) ?? new Map())])),
    ...members.map((entry) => link(composite ? "member" : "see-also", entry)),
  ].filter((one) => one.guid !== null || one.href !== null);
}
