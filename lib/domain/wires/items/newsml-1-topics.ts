import type { ReportPlace } from "../report.ts";
import { attributeOf, childrenOf, findAllIn, findAt, textOf, type XmlElement } from "../xml/xml-element.ts";
import { anywhere, formalName } from "./newsml-1-parts.ts";
import { type Subject, settleKeywords, settleSubjects } from "./subjects.ts";
import type { WireFacts } from "./wire-item.ts";

/** What an item of NewsML 1 says it is about: subjects, keywords, genres and places. */
export function newsml1Topics(item: XmlElement): WireFacts {
  const subjects = anywhere(item, "SubjectCode").flatMap((code) => childrenOf(code));
  const properties = anywhere(item, "Property");
  const keywords = properties.filter((property) => /^keywords?$/iu.test(attributeOf(property, "FormalName") ?? ""));
  return {
    ...settleSubjects([
      ...subjects.map((subject) => ({
        code: attributeOf(subject, "FormalName"),
        name: attributeOf(subject, "Value") ?? textOf(subject),
      })),
      ...topicsIn(item),
    ]),
    keywords: settleKeywords([
      ...keywords.map((property) => attributeOf(property, "Value")),
      ...anywhere(item, "KeywordLine").map(textOf),
    ]),
    genres: settleKeywords(anywhere(item, "Genre").map(formalName)),
    places: placesOf(item),
  };
}

const TOPICS: ReadonlySet<string> = new Set(["Topic"]);

/** Topics that the item itself describes, where they are the IPTC's. */
function topicsIn(item: XmlElement): Subject[] {
  return findAllIn(item, TOPICS, DATA).flatMap((topic): Subject[] => {
    const code = textOf(findAt(topic, "FormalName"));
    return code !== null && /^\d{8}$/u.test(code) ? [{ code, name: nameOf(topic) }] : [];
  });
}

/** Its description, but for one that is a category's letters. */
function nameOf(topic: XmlElement): string | null {
  const all = childrenOf(topic, "Description");
  const name = all.find((one) => /^name$/iu.test(attributeOf(one, "Variant") ?? ""));
  return textOf(name ?? all[0] ?? null);
}

const DATA: ReadonlySet<string> = new Set(["DataContent"]);

function placesOf(item: XmlElement): ReportPlace[] {
  const holders = [...anywhere(item, "Location"), ...anywhere(item, "DescriptiveMetadata")];
  const places = holders.flatMap((holder): ReportPlace[] => {
    const value = (name: RegExp): string | null => {
      const property = childrenOf(holder, "Property").find((one) => name.test(attributeOf(one, "FormalName") ?? ""));
      return attributeOf(property ?? null, "Value");
    };
    const [city, region, country] = [
      value(/^city$/iu),
      value(/^(?:countryarea|state|province|region)$/iu),
      value(/^country/iu),
    ];
    const name = city ?? region ?? country;
    return name === null
      ? []
      : [{ name, region: name === region ? null : region, country: name === country ? null : country, code: null }];
  });
  return places.filter((place, at) => places.findIndex((other) => other.name === place.name) === at);
}
