import type { ReportLink, ReportMedia } from "../report.ts";
import { markedLines, type WireLine } from "../xml/marked-lines.ts";
import {
  attributeOf,
  childrenOf,
  findAllIn,
  findAt,
  listAt,
  rawTextOf,
  textOf,
  type XmlElement,
} from "../xml/xml-element.ts";
import { linesOfText } from "./lines-of-text.ts";
import { mediaIn, mediaKind } from "./marked-media.ts";
import { readNitf } from "./nitf-item.ts";
import type { WireItem } from "./wire-item.ts";

/** What an item of NewsML-G2 carries: its text, its media, the members of a package. */
export type G2Content = {
  readonly lines: readonly WireLine[];
  readonly media: readonly ReportMedia[];
  readonly members: readonly ReportLink[];
  /** The NITF document in it, with what that says of itself. */
  readonly embedded: WireItem | null;
};

/** Renditions of one text are read once: the first that holds words, marked-up ones before plain ones. */
export function readG2Content(item: XmlElement): G2Content {
  const set = findAt(item, "contentSet");
  const marked = childrenOf(set, "inlineXML");
  const nitf = marked.flatMap((inline) => findAllIn(inline, NITF))[0];
  const members = membersOf(item);
  const lines = nitf ? [] : textOfSet(marked, childrenOf(set, "inlineData"));
  return {
    lines: [...lines, ...members.flatMap(titleLine)],
    media: [
      ...childrenOf(set, "remoteContent").filter(isMedium).map(remoteMedium).slice(0, 1),
      ...marked.flatMap(mediaIn),
    ],
    members,
    embedded: nitf ? readNitf(nitf) : null,
  };
}

const NITF: ReadonlySet<string> = new Set(["nitf"]);
const BODY: ReadonlySet<string> = new Set(["body"]);

function textOfSet(marked: readonly XmlElement[], data: readonly XmlElement[]): readonly WireLine[] {
  const renditions = [
    ...marked.map((inline) => (findAllIn(inline, BODY)[0] ? findAllIn(inline, BODY) : [inline]).flatMap(markedLines)),
    ...data.filter(isText).map((inline) => linesOfText(rawTextOf(inline), attributeOf(inline, "contenttype"))),
  ];
  return renditions.find((lines) => lines.length > 0) ?? [];
}

function isText(inline: XmlElement): boolean {
  return attributeOf(inline, "encoding") === null && /^(?:text|$)/iu.test(attributeOf(inline, "contenttype") ?? "");
}

function isMedium(content: XmlElement): boolean {
  return !/^(?:text|application\/(?:xml|xhtml|nitf))/iu.test(attributeOf(content, "contenttype") ?? "");
}

/** Its renditions show the same picture. */
function remoteMedium(content: XmlElement): ReportMedia {
  const mimeType = attributeOf(content, "contenttype");
  return {
    kind: mediaKind(mimeType ?? attributeOf(content, "format")),
    guid: attributeOf(content, "residref"),
    href: attributeOf(content, "href"),
    mimeType,
    headline: null,
    caption: textOf(findAt(content, "altText")),
    credit: null,
  };
}

function membersOf(item: XmlElement): ReportLink[] {
  return listAt(item, "groupSet/group")
    .flatMap((group) => childrenOf(group, "itemRef"))
    .slice(0, 500)
    .map((reference) => ({
      relation: "member",
      guid: attributeOf(reference, "residref") ?? attributeOf(reference, "guidref"),
      version: attributeOf(reference, "version"),
      href: attributeOf(reference, "href"),
      title: textOf(findAt(reference, "headline")) ?? textOf(findAt(reference, "title")),
    }));
}

function titleLine({ title }: ReportLink): WireLine[] {
  return title === null ? [] : [{ text: title, kind: "promo", heading: false }];
}
