import type { ReportLink, ReportMedia } from "../report.ts";
import { attributeOf, childrenOf, findAt, textOf, type XmlElement } from "../xml/xml-element.ts";
import type { G2Parts } from "./g2-parts.ts";
import { mediaKind } from "./marked-media.ts";

const RELATIONS: readonly (readonly [RegExp, ReportLink["relation"]])[] = [
  [/previousversion|supersedes|replaces|evolvedfrom|updates/iu, "replaces"],
  [/correct/iu, "corrects"],
  [/translat/iu, "translates"],
  [/deriv/iu, "derives"],
];

/** The items to which an item of NewsML-G2 links, and how it stands to them. */
export function linksOf({ itemMeta }: G2Parts): ReportLink[] {
  return childrenOf(itemMeta, "link").flatMap((link): ReportLink[] => {
    const rel = attributeOf(link, "rel") ?? "";
    const guid = attributeOf(link, "residref") ?? attributeOf(link, "guidref");
    const href = attributeOf(link, "href");
    if ((guid === null && href === null) || isAssociation(link)) return [];
    const relation = RELATIONS.find(([pattern]) => pattern.test(rel))?.[1] ?? "see-also";
    return [{ relation, guid, version: attributeOf(link, "version"), href, title: englishTitle(link) }];
  });
}

function englishTitle(link: XmlElement): string | null {
  return textOf(findAt(link, "title")) ?? textOf(findAt(link, "headline")) ?? attributeOf(link, "title");
}

/** A link to a picture or film that goes with the text. */
function isAssociation(link: XmlElement): boolean {
  return /^(?:image|video|audio)\//u.test(attributeOf(link, "contenttype") ?? "");
}

/** A title may be told to be the caption; what describes the picture is one. */
function wordsOf(link: XmlElement): Pick<ReportMedia, "headline" | "caption"> {
  const isCaption = /caption/iu.test(attributeOf(findAt(link, "title"), "role") ?? "");
  const [title, description] = [englishTitle(link), textOf(findAt(link, "description"))];
  return isCaption ? { headline: null, caption: title } : { headline: title, caption: description };
}

/** The pictures and films to which an item links. */
export function mediaLinks({ itemMeta }: G2Parts): ReportMedia[] {
  return childrenOf(itemMeta, "link")
    .filter(isAssociation)
    .map((link) => ({
      kind: mediaKind(attributeOf(link, "contenttype")),
      guid: attributeOf(link, "residref"),
      href: attributeOf(link, "href"),
      mimeType: attributeOf(link, "contenttype"),
      ...wordsOf(link),
      credit: null,
    }));
}
