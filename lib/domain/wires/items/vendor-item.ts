import type { ReportRights } from "../report.ts";
import { ownLanguage } from "../xml/carried.ts";
import { markedLines, type WireLine } from "../xml/marked-lines.ts";
import { attributeOf, childrenOf, rawTextOf, textOf, type XmlElement } from "../xml/xml-element.ts";
import { languageTag } from "./language-tag.ts";
import { linesOfText } from "./lines-of-text.ts";
import { readUrgency } from "./nitf-item.ts";
import { type Subject, settleKeywords, settleSubjects } from "./subjects.ts";
import type { WireItem } from "./wire-item.ts";
import { readStatus } from "./wire-signals.ts";
import { wireClock } from "./wire-time.ts";

/** What services call the parts of an item in XML of their own making, in the languages of their newsrooms. Case and marks between words do not count. */
const NAMES = {
  headline: /^(?:headline|hedline|hl1|title|overskrift|rubrik|titel|titre|titulo|titolo|otsikko)$/u,
  body: /^(?:body|bodytext|content|contents|contenttext|text|maintext|story|storytext|storybody|article|articletext|articlebody|fulltext|html|brodtext|brodtekst|tekst|texte|texto|testo|corps|cuerpo)$/u,
  guid: /^(?:guid|uid|uri|urn|id|itemid|newsid|newsitemid|storyid|articleid|docid|contentitemid|identifier|uniqueid)$/u,
  version: /^(?:version|revision|versionid)$/u,
  standfirst:
    /^(?:sub(?:title|headline|heading|head)|standfirst|summary|abstract|lead|teaser|intro|ingress|underrubrik|undertitel|chapeau|entradilla|vorspann|description)$/u,
  byline: /^(?:byline|author|authors|writer|reporter|forfatter|autor|auteur)$/u,
  dateline: /^(?:dateline|town)$/u,
  source: /^(?:source|origin|agency|newsagency|provider|newsprovider|publisher|kilde|quelle|fuente|fonte)$/u,
  updated:
    /^(?:versioncreated|versiondate|updated|updatedat|lastupdated|modified|lastmodified|datemodified|modificationdate|updateddatetime|updatetime)$/u,
  published:
    /^(?:published|publishedat|publishdate|publishtime|publicationdate|pubdate|datepublished|date|datetime|dateandtime|timestamp|issued|sent|created|createdate|datecreated|createddatetime|publishdatetime)$/u,
  embargo: /^(?:embargo|embargoed|embargodate|embargountil|embargotime|releasedate|releasetime)$/u,
  status: /^(?:status|pubstatus|publicationstatus|state)$/u,
  language: /^(?:lang|language|sprog|sprak|sprache|langue|idioma)$/u,
  urgency: /^(?:urgency|priority|prioritet|prioritat)$/u,
  subjects:
    /^(?:subjects?|sections?|category|categories|topics?|sektion|ressort|rubrique|emne|iptc(?:list|codes?|subjects?)?)$/u,
  slugline: /^(?:slug|slugline|strapline|catchline|slugproper|keywordline|stikord)$/u,
  keywords: /^(?:keywords?|tags?)$/u,
  note: /^(?:ednote|editornotes?|editorialnote|notestoeditors?|notetoeditors?|advisory|instructions|tilredaktionen|tilredaksjonen)$/u,
  copyright: /^(?:copyright|copyrightnotice|rights|copyrightline)$/u,
  /** Set where the item puts an earlier one right, or takes its place. */
  correction:
    /^(?:(?:is)?correction|(?:is)?corrected|korrektion|korrigering|rettelse|nyversion|newversion|(?:is)?update)$/u,
  /** Set where it is taken back. */
  kill: /^(?:(?:is)?cancell?ed|(?:is)?killed|kill|(?:is)?withdrawn|annulleret|annuleret|tilbagekaldt|deleted)$/u,
} as const;
type Name = keyof typeof NAMES;

/** The elements that are items: those with a headline and a text right below them, the outermost first. */
export function vendorItems(root: XmlElement): XmlElement[] {
  const names = childrenOf(root).map(plainName);
  const has = (name: Name): boolean => names.some((child) => NAMES[name].test(child));
  return has("headline") && has("body") ? [root] : childrenOf(root).flatMap(vendorItems);
}

/** An item in a service's own XML, told by the names of its elements alone. */
export function readVendorItem(item: XmlElement): WireItem {
  const named = (name: Name): XmlElement[] => childrenOf(item).filter((child) => NAMES[name].test(plainName(child)));
  const said = (name: Name): string | null =>
    named(name)
      .map(wordsOf)
      .find((text) => text !== null) ?? attributeNamed(item, name);
  const isSet = (name: Name): boolean =>
    named(name).some((element) => /^(?:true|yes|1|ja)$/iu.test(textOf(element) ?? ""));
  const source =
    named("source")
      .map(nameIn)
      .find((name) => name !== null) ?? attributeNamed(item, "source");
  const clock = wireClock(source);
  const time = (name: Name): string | null => clock(said(name));
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
      publishedAt: versionCreatedAt ?? time("published"),
      versionCreatedAt,
      embargoUntil: time("embargo"),
      language: languageTag(said("language")) ?? languageTag(ownLanguage(item)),
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
    },
    parties: { origin: null, provider: source, sender: null },
    title: null,
    standfirst: named("standfirst")
      .flatMap(linesIn)
      .map((line) => line.text),
    lines: named("body").flatMap(linesIn),
    warnings: [],
  };
}

function plainName({ name }: XmlElement): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z\d]/gu, "");
}

function attributeNamed(item: XmlElement, name: Name): string | null {
  const key = [...item.attributes.keys()].find((attribute) =>
    NAMES[name].test(attribute.toLowerCase().replace(/[^a-z\d]/gu, "")),
  );
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
  const name = childrenOf(element).find((child) => /^(?:name|label|title)$/u.test(plainName(child)));
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
