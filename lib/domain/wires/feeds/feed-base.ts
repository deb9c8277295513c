import type { ReportLink, ReportMedia } from "../report.ts";
import { attributeOf, type XmlElement } from "../xml/xml-element.ts";

/** The address from which those in an element are counted: `xml:base`, each within the one around it; null where none is told. */
export function baseOf(...elements: readonly (XmlElement | null)[]): string | null {
  return elements.reduce<string | null>((base, element) => {
    const told = attributeOf(element, "xml:base");
    return told === null ? base : (resolve(told, base) ?? base);
  }, null);
}

/** Media and links with their addresses made whole; as they are where the feed tells no base. */
export function fromBase<T extends ReportMedia | ReportLink>(entries: readonly T[], base: string | null): readonly T[] {
  if (base === null) return entries;
  return entries.map((entry) =>
    entry.href === null ? entry : { ...entry, href: resolve(entry.href, base) ?? entry.href },
  );
}

function resolve(address: string, base: string | null): string | null {
  const url = URL.parse(address, base ?? undefined);
  return url !== null && /^https?:$/u.test(url.protocol) ? url.href : null;
}
