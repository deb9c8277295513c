import { readXml } from "./read-xml.ts";
import { rootName } from "./root-name.ts";
import { attributeOf, childrenOf, findAllIn, rawTextOf, type XmlElement } from "./xml-element.ts";

/** An item's element, with the entry of a feed that brings it. */
export type Carried = { readonly element: XmlElement; readonly entry: XmlElement | null };

/** Pages show mark-up as an example; what they are is told by their own root. */
const PAGES: ReadonlySet<string> = new Set(["html", "HTML"]);

/**
 * Whether a file is a document of one of these root elements, or carries one: in a SOAP envelope, in an entry of a
 * feed, as text within an element. Prefixes and namespaces do not matter: agencies leave them out, or take their own.
 */
export function holdsItems(text: string, names: ReadonlySet<string>): boolean {
  const root = rootName(text);
  if (root === null || PAGES.has(root)) return false;
  return (
    names.has(root) || new RegExp(`(?:<|&lt;)(?:[\\w.-]+:)?(?:${[...names].join("|")})(?:[\\s/>]|&gt;)`, "u").test(text)
  );
}

/** The elements of these names in a document, in order; where there are none, those in documents that are quoted as text. */
export function carriedItems(root: XmlElement, names: ReadonlySet<string>): Carried[] {
  const entries = findAllIn(root, ENTRY, names);
  const found = entries.length === 0 ? bare(root, names, null) : entries.flatMap((entry) => bare(entry, names, entry));
  return found.length > 0 ? found : quotedDocuments(root).flatMap((document) => bare(document, names, null));
}

const ENTRY: ReadonlySet<string> = new Set(["entry"]);

function bare(element: XmlElement, names: ReadonlySet<string>, entry: XmlElement | null): Carried[] {
  return findAllIn(element, names).map((found) => ({ element: found, entry }));
}

const LONGEST_QUOTED = 64;

function quotedDocuments(element: XmlElement): XmlElement[] {
  if (childrenOf(element).length > 0)
    return childrenOf(element).slice(0, 10_000).flatMap(quotedDocuments).slice(0, LONGEST_QUOTED);
  const text = rawTextOf(element).trim();
  if (!text.startsWith("<")) return [];
  const read = readXml(text);
  return read.ok ? [read.value.root] : [];
}

/** The language that an element itself is marked with; null where it is not. */
export function ownLanguage(element: XmlElement | null): string | null {
  return attributeOf(element, "xml:lang") ?? attributeOf(element, "lang");
}
