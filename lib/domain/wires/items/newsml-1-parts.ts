import { attributeOf, findAllIn, textOf, type XmlElement } from "../xml/xml-element.ts";

/** Text in a document of its own has its own particulars. */
const CONTENT: ReadonlySet<string> = new Set(["DataContent", "Catalog", "TopicSet"]);

/** All elements of a name, wherever in the item they hang: agencies put them on different components, and misspell those. */
export function anywhere(item: XmlElement, name: string): XmlElement[] {
  return findAllIn(item, new Set([name]), CONTENT);
}

/** The first text of an element of this name, or null. */
export function firstText(item: XmlElement, name: string): string | null {
  return (
    anywhere(item, name)
      .map(textOf)
      .find((text) => text !== null) ?? null
  );
}

/** NewsML 1 says most things by a `FormalName`; some agencies write them as text. */
export function formalName(element: XmlElement | null): string | null {
  return attributeOf(element, "FormalName") ?? textOf(element);
}

/** The first formal name of an element of this name, or null. */
export function firstName(item: XmlElement, name: string): string | null {
  return (
    anywhere(item, name)
      .map(formalName)
      .find((text) => text !== null) ?? null
  );
}
