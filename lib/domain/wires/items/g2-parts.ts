import type { XmlElement } from "../xml/xml-element.ts";

/** What a message says of all items in it; null where an item came without one. */
export type G2Header = { readonly sender: string | null; readonly language: string | null };

/** The parts of an item in which it says things of itself. */
export type G2Parts = {
  readonly item: XmlElement;
  readonly itemMeta: XmlElement | null;
  readonly contentMeta: XmlElement | null;
  readonly header: G2Header;
};
