import type { ReportPlace } from "../report.ts";
import { attributeOf, childrenOf, findAt, listAt, textOf, type XmlElement } from "../xml/xml-element.ts";
import { firstMeta, type NitfParts } from "./nitf-parts.ts";
import { settleKeywords, settleSubjects } from "./subjects.ts";
import type { WireFacts } from "./wire-item.ts";

/** Subjects, keywords, genres and places of a NITF document. */
export function nitfTopics({ head, docdata, meta }: NitfParts): WireFacts {
  const subjects = listAt(head, "tobject/tobject.subject").map((subject) => {
    const part = (name: string): string | null => attributeOf(subject, `tobject.subject.${name}`);
    return { code: part("refnum"), name: part("detail") ?? part("matter") ?? part("type") ?? part("code") };
  });
  const keys = listAt(docdata, "key-list/keyword").map((keyword) => attributeOf(keyword, "key") ?? textOf(keyword));
  const properties = listAt(head, "tobject/tobject.property");
  return {
    ...settleSubjects(subjects),
    keywords: settleKeywords([...keys, firstMeta(meta, "keywords")]),
    genres: settleKeywords(properties.map((property) => attributeOf(property, "tobject.property.type"))),
    places: placesOf(docdata),
  };
}

function placesOf(docdata: XmlElement | null): ReportPlace[] {
  const events = childrenOf(docdata, "evloc").map((event) => ({
    city: attributeOf(event, "city") ?? textOf(event),
    region: attributeOf(event, "state-prov") ?? attributeOf(event, "county-dist"),
    country: attributeOf(event, "iso-cc"),
    code: null,
  }));
  const identified = listAt(docdata, "identified-content/location").map((location) => ({
    city: textOf(findAt(location, "city")) ?? attributeOf(location, "value") ?? textOf(location),
    region: textOf(findAt(location, "state")) ?? textOf(findAt(location, "region")),
    country: textOf(findAt(location, "country")),
    code: attributeOf(location, "location-code"),
  }));
  return [...events, ...identified].flatMap(({ city, region, country, code }) => {
    const name = city ?? region ?? country;
    return name === null
      ? []
      : [{ name, region: name === region ? null : region, country: name === country ? null : country, code }];
  });
}
