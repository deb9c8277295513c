import { VENDOR_NAMES, type VendorName } from "../lexicons/vendor-names.ts";
import type { ReportMedia, ReportRights } from "../report.ts";
import { ownLanguage } from "../xml/carried.ts";
import { markedLines, type WireLine } from "../xml/marked-lines.ts";
import { attributeOf, childrenOf, rawTextOf, textOf, type XmlElement } from "../xml/xml-element.ts";
import { languageTag } from "./language-tag.ts";
import { linesOfText } from "./lines-of-text.ts";
import { readUrgency } from "./nitf-item.ts";
import { type Subject, settleKeywords, settleSubjects } from "./subjects.ts";
import { plainName, vendorMedia } from "./vendor-media.ts";
import type { WireItem } from "./wire-item.ts";
import { readStatus } from "./wire-signals.ts";
import { writtenClock } from "./wire-time.ts";

/** The elements that are items: those with a headline and a text right below them, the outermost first. */
export function vendorItems(root: XmlElement): XmlElement[] {
  const names = childrenOf(root).map(({ name }) => plainName(name));
  const has = (name: VendorName): boolean => names.some((child) => VENDOR_NAMES[name].test(child));
  return isVendorItem(has) ? [root] : childrenOf(root).flatMap(vendorItems);
}

/** A headline with a text or a caption; or a caption with its maker and source: a picture needs no headline. */
export function isVendorItem(has: (name: VendorName) => boolean): boolean {
  return has("headline") ? has("body") || has("ownCaption") : has("ownCaption") && has("byline") && has("source");
}

/**
 * An item in a service's own XML, told by the names of its elements alone. The envelope around an item that has it to
 * itself says what the item does not: when it was sent, and in which language.
 */
export function readVendorItem(item: XmlElement, envelope: XmlElement | null = null): WireItem {
  const around = envelope === null ? [] : elementsAround(envelope, item).slice(0, MOST_AROUND);
  const named = (name: VendorName): XmlElement[] =>
    childrenOf(item).filter((child) => VENDOR_NAMES[name].test(plainName(child.name)));
  const said = (name: VendorName): string | null =>
    named(name)
      .map(wordsOf)
      .find((text) => text !== null) ?? attributeNamed(item, name);
  const isSet = (name: VendorName): boolean =>
    named(name).some((element) => /^(?:true|yes|1|ja)$/iu.test(textOf(element) ?? ""));
  const source =
    named("source")
      .map(nameIn)
      .find((name) => name !== null) ?? attributeNamed(item, "source");
  const language =
    languageTag(said("language")) ??
    languageTag(attributeNamed(item, "language")) ??
    languageTag(ownLanguage(item)) ??
    languageTag(around.map(ownLanguage).find((tag) => tag !== null));
  const clock = writtenClock(language, source);
  const hour = said("hour");
  const time = (name: VendorName): string | null =>
    [...named(name).map(wordsOf), attributeNamed(item, name)]
      .map((told) => clock(withHour(told, hour)))
      .find((told) => told !== null) ?? null;
  const sentAt = (): string | null =>
    around.map((element) => clock(attributeNamed(element, "shown"))).find((told) => told !== null) ?? null;
  const versionCreatedAt = time("updated");
  return {
    facts: {
      guid: said("guid"),
      version: said("version"),
      pubStatus: isSet("kill") ? "canceled" : (readStatus(said("status")) ?? "usable"),
      correction: isSet("correction"),
      headline: said("headline"),
      byline: said("byline"),
      dateline: said("dateline"),
      publishedAt: versionCreatedAt ?? time("published") ?? sentAt(),
      versionCreatedAt,
      embargoUntil: time("embargo"),
      language,
      urgency: readUrgency(said("urgency")),
      slugline: said("slugline"),
      ...settleSubjects(named("subjects").flatMap(topicsIn)),
      keywords: settleKeywords(named("keywords").flatMap((element) => [textOf(element)])),
      editorialNote:
        named("note")
          .flatMap(linesIn)
          .map((line) => line.text)
          .join("\n") || null,
      rights: rightsOf(said("copyright")),
      media: [...ownPicture(said("ownFile"), said("ownCaption")), ...vendorMedia(item)],
    },
    parties: { origin: null, provider: source, sender: null },
    title: null,
    standfirst: named("standfirst")
      .flatMap(linesIn)
      .map((line) => line.text),
    lines: [
      ...named("body").flatMap(linesIn),
      ...named("ownCaption").flatMap((caption) => {
        const text = wordsOf(caption);
        return text === null ? [] : [{ text, kind: "caption" as const, heading: false }];
      }),
    ],
    warnings: [],
  };
}

/** The picture that an item is. */
function ownPicture(href: string | null, caption: string | null): ReportMedia[] {
  if (href === null || caption === null) return [];
  return [{ kind: "picture", guid: null, href, mimeType: null, headline: null, caption, credit: null }];
}

const MOST_AROUND = 200;

/** The envelope and what is in it, but for the item. */
function elementsAround(envelope: XmlElement, item: XmlElement): XmlElement[] {
  if (envelope === item) return [];
  return [envelope, ...childrenOf(envelope).flatMap((child) => elementsAround(child, item))];
}

/** Services that part day and hour write the day first: "21/09/2031" and "18:16:04". */
function withHour(day: string | null, hour: string | null): string | null {
  if (day === null || hour === null || !/^\d{1,2}:\d\d(?::\d\d)?$/u.test(hour) || /\d:\d\d/u.test(day)) return day;
  const { date, month, year } = /^(?<date>\d\d?)[/.-](?<month>\d\d?)[/.-](?<year>\d{4})$/u.exec(day)?.groups ?? {};
  return year === undefined ? `${day} ${hour}` : `${year}-${month?.padStart(2, "0")}-${date?.padStart(2, "0")} ${hour}`;
}

function attributeNamed(item: XmlElement, name: VendorName): string | null {
  const key = [...item.attributes.keys()].find((attribute) => VENDOR_NAMES[name].test(plainName(attribute)));
  return key === undefined ? null : attributeOf(item, key);
}

/** Mark-up stands in an element as elements or as text. */
function linesIn(element: XmlElement): readonly WireLine[] {
  return childrenOf(element).length > 0 ? markedLines(element) : linesOfText(rawTextOf(element), null);
}

function wordsOf(element: XmlElement): string | null {
  return (
    linesIn(element)
      .map((line) => line.text)
      .join(" ") || attributeOf(element, "value")
  );
}

/** A party or topic with particulars of its own has its name in an element; a list of them says no name. */
function nameIn(element: XmlElement): string | null {
  const name = childrenOf(element).find((child) => /^(?:name|label|title)$/u.test(plainName(child.name)));
  if (name) return textOf(name);
  return childrenOf(element).length > 0 ? null : wordsOf(element);
}

/** One topic, or a list of several; a number is a code of the IPTC, whose first nought may be missing. */
function topicsIn(element: XmlElement): Subject[] {
  const name = nameIn(element);
  const told = name === null ? childrenOf(element).map(nameIn) : [name];
  return told.flatMap((text): Subject[] => {
    if (text === null) return [];
    return /^\d{7,8}$/u.test(text) ? [{ code: text.padStart(8, "0"), name: null }] : [{ code: null, name: text }];
  });
}

function rightsOf(notice: string | null): ReportRights | null {
  return notice === null ? null : { holder: null, notice, usageTerms: null };
}
