import { settleKeywords } from "../items/subjects.ts";
import { readWireTime } from "../items/wire-time.ts";
import { attributeOf, childrenOf, rawTextOf, textOf, type XmlElement } from "../xml/xml-element.ts";
import { isVendors } from "./feed-elements.ts";

/** What the elements of a vendor's own vocabulary say, told by their names alone. */
export type VendorFacts = {
  readonly texts: readonly string[];
  readonly updatedAt: string | null;
  readonly createdAt: string | null;
  readonly embargoUntil: string | null;
  readonly status: string | null;
  readonly slugline: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly source: string | null;
  readonly version: string | null;
  readonly urgency: number | null;
  readonly note: string | null;
  readonly language: string | null;
  readonly keywords: readonly string[];
};

const MOST = 2_000;

const NAMES = {
  text: /^(?:body|body_?text|fulltext|full_?text|full_?story|story|article_?body|article_?text|content|html_?body|first_?line|lead|intro|lede)$/iu,
  updated:
    /^(?:updated|updated_?at|modified|last_?modified|last_?updated?|date_?modified|version_?created|modification_?date|update_?time)$/iu,
  created:
    /^(?:published|created|first_?created|first_?published|date_?created|date_?published|publication_?date|publish_?date|publish_?time)$/iu,
  embargo: /^(?:embargo|embargoed|embargo_?(?:date|until|time)|release_?(?:date|time)|hold_?until)$/iu,
  status: /^(?:status|pub_?status|publishing_?status|state)$/iu,
  slug: /^(?:slug|slug_?line|key_?word_?line|catch_?line)$/iu,
  byline: /^(?:by_?line|author|writer|creator|reporter)$/iu,
  dateline: /^date_?line$/iu,
  source: /^(?:source|provider|agency|news_?agency|feed_?name|publisher|publication_?name)$/iu,
  version: /^(?:version|revision)$/iu,
  urgency: /^(?:urgency|priority)$/iu,
  note: /^(?:ed_?note|editorial_?note|editor_?note|notes?_?to_?editors?|instructions?|special_?instructions?|advisory)$/iu,
  language: /^lang(?:uage)?$/iu,
  keywords: /^(?:keywords?|tags?)$/iu,
} as const;

/** Reads all vendor's elements below an entry, however deep; of several times the latest change and the first publication. */
export function readVendorElements(entry: XmlElement): VendorFacts {
  const elements = vendorElements(entry);
  const named = (name: keyof typeof NAMES): XmlElement[] =>
    elements.filter((element) => NAMES[name].test(element.name.replaceAll("-", "_")));
  const said = (name: keyof typeof NAMES): string | null =>
    named(name)
      .map(wordsOf)
      .find((text) => text !== null) ?? null;
  const times = (name: keyof typeof NAMES): string[] =>
    named(name)
      .map((element) => readWireTime(wordsOf(element)))
      .filter((time) => time !== null)
      .sort();
  const numeric = named("urgency").map((element) => attributeOf(element, "numeric") ?? attributeOf(element, "Numeric"));
  const urgency = Number(said("urgency") ?? numeric.find((one) => one !== null) ?? Number.NaN);
  return {
    texts: named("text")
      .map(rawTextOf)
      .filter((text) => /\S/u.test(text)),
    updatedAt: times("updated").at(-1) ?? null,
    createdAt: times("created")[0] ?? null,
    embargoUntil: times("embargo")[0] ?? null,
    status: said("status"),
    slugline: said("slug"),
    byline: said("byline"),
    dateline: said("dateline"),
    source: said("source"),
    version: said("version"),
    urgency: Number.isInteger(urgency) && urgency >= 1 && urgency <= 8 ? urgency : null,
    note: said("note"),
    language:
      said("language") ?? elements.map((element) => attributeOf(element, "lang")).find((lang) => lang !== null) ?? null,
    keywords: settleKeywords(named("keywords").map(wordsOf)),
  };
}

/** In document order; what lies below an element of text is its mark-up. */
function vendorElements(entry: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = childrenOf(entry).filter(isVendors).reverse();
  for (let element = waiting.pop(); element && found.length < MOST; element = waiting.pop()) {
    found.push(element);
    if (!NAMES.text.test(element.name)) waiting.push(...childrenOf(element).reverse());
  }
  return found;
}

/** The words in an element, or those of its one telling attribute. */
function wordsOf(element: XmlElement): string | null {
  if (childrenOf(element).length > 0) return textOf(childrenOf(element, "name")[0] ?? null);
  return (
    textOf(element) ?? attributeOf(element, "value") ?? attributeOf(element, "content") ?? attributeOf(element, "name")
  );
}
