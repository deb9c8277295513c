import { childrenOf, textOf, type XmlElement } from "../xml/xml-element.ts";

/** The vocabularies of feeds, by what their addresses have in common: feeds write old and new ones, and slips of both. */
const SPACES = {
  core: /^$|purl\.org\/rss\/1\.0\/?$|netscape\.com\/(?:rdf|publish)|backend\.userland\.com|rssboard\.org|w3\.org\/2005\/Atom|purl\.org\/atom\/ns/iu,
  content: /purl\.org\/rss\/1\.0\/modules\/content/iu,
  dublin: /purl\.org\/(?:dc|metadata\/dublin_core)/iu,
  media: /search\.yahoo\.com\/mrss|video\.search\.yahoo/iu,
  itunes: /itunes\.(?:com|apple)/iu,
  wordpress: /wordpress\.org\/export/iu,
} as const;
export type FeedSpace = keyof typeof SPACES;

/** The children of a name in one vocabulary. A prefix that nobody declared counts for all. */
export function inSpace(element: XmlElement | null, space: FeedSpace, name: string): XmlElement[] {
  return childrenOf(element, name).filter((child) => SPACES[space].test(child.space ?? ""));
}

/** The words of the first child of a name in one of the vocabularies, in their order. */
export function saidIn(element: XmlElement | null, spaces: readonly FeedSpace[], name: string): string | null {
  for (const space of spaces) {
    for (const child of inSpace(element, space, name)) {
      const text = textOf(child);
      if (text !== null) return text;
    }
  }
  return null;
}

/** Whether an element belongs to none of the vocabularies that all feeds share. */
export function isVendors(element: XmlElement): boolean {
  const space = element.space ?? "";
  return (
    space !== "" && !Object.values(SPACES).some((pattern) => pattern.test(space)) && !/w3\.org|georss/iu.test(space)
  );
}
