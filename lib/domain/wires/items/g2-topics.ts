import type { ReportPlace } from "../report.ts";
import { ownLanguage } from "../xml/carried.ts";
import { attributeOf, childrenOf, textOf, type XmlElement } from "../xml/xml-element.ts";
import type { G2Parts } from "./g2-parts.ts";
import { settleKeywords, settleSubjects } from "./subjects.ts";
import type { WireFacts } from "./wire-item.ts";

/** Subjects, keywords, genres and places of an item of NewsML-G2. */
export function topicsOf({ contentMeta }: G2Parts): WireFacts {
  const all = childrenOf(contentMeta, "subject");
  const places = all.filter((subject) => PLACE.test(attributeOf(subject, "type") ?? ""));
  const subjects = all.filter((subject) => !places.includes(subject));
  const coded = subjects.flatMap((subject) => [subject, ...topicsBeside(subject)]);
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

/** What a subject in an agency's own code is in the codes of the IPTC: the same, or else the field that it belongs to. */
function topicsBeside(subject: XmlElement): XmlElement[] {
  const same = childrenOf(subject, "sameAs").filter(isTopic);
  return isTopic(subject) || same.length > 0 ? same : childrenOf(subject, "broader").filter(isTopic);
}

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
