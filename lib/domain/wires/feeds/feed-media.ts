import { mediaIn, mediaKind } from "../items/marked-media.ts";
import type { ReportMedia } from "../report.ts";
import { readFragment } from "../xml/read-fragment.ts";
import { attributeOf, childrenOf, textOf, type XmlElement } from "../xml/xml-element.ts";
import { inSpace, saidIn } from "./feed-elements.ts";
import { feedWords } from "./feed-text.ts";

const MOST = 200;

/** What an entry shows: Media RSS, enclosures and the pictures in its text, each address once, with captions and credits. */
export function feedMedia(entry: XmlElement, html: string): ReportMedia[] {
  const groups = inSpace(entry, "media", "group");
  const told = [entry, ...groups].flatMap((holder) =>
    inSpace(holder, "media", "content").map((one) => fromMediaRss(one, holder, entry)),
  );
  const thumbnails =
    told.length > 0
      ? []
      : [entry, ...groups]
          .flatMap((holder) => inSpace(holder, "media", "thumbnail"))
          .map((one) => fromMediaRss(one, entry, null));
  const inText = /<(?:img|figure|video|audio)\b/iu.test(html) ? mediaIn(readFragment(html.slice(0, 500_000))) : [];
  return onceEach([...told, ...enclosures(entry), ...inText, ...thumbnails]).slice(0, MOST);
}

/** Words about a medium may stand in it, in its group or beside it. */
function fromMediaRss(content: XmlElement, group: XmlElement, entry: XmlElement | null): ReportMedia {
  const near = [content, group, ...(entry ? [entry] : [])];
  const said = (name: string): string | null => first(near.map((one) => saidIn(one, ["media"], name)));
  const mimeType = attributeOf(content, "type");
  return {
    kind: mediaKind(
      attributeOf(content, "medium") ??
        mimeType ??
        (content.name === "thumbnail" ? "image" : attributeOf(content, "url")),
    ),
    guid: null,
    href: attributeOf(content, "url"),
    mimeType,
    headline: feedWords(said("title")),
    caption: feedWords(said("description") ?? said("text")),
    credit: feedWords(said("credit")) ?? said("copyright"),
  };
}

function enclosures(entry: XmlElement): ReportMedia[] {
  const links = childrenOf(entry, "link").filter((link) => attributeOf(link, "rel") === "enclosure");
  return [...inSpace(entry, "core", "enclosure"), ...links].flatMap((one) => {
    const href = attributeOf(one, "url") ?? attributeOf(one, "href");
    const mimeType = attributeOf(one, "type");
    if (href === null) return [];
    const headline = attributeOf(one, "title") ?? textOf(one);
    return [{ kind: mediaKind(mimeType ?? href), guid: null, href, mimeType, headline, caption: null, credit: null }];
  });
}

function onceEach(media: readonly ReportMedia[]): ReportMedia[] {
  const seen = new Map<string, ReportMedia>();
  for (const one of media) {
    const key = one.href ?? `${one.caption}`;
    const known = seen.get(key);
    if (known === undefined) seen.set(key, one);
    else seen.set(key, { ...known, caption: known.caption ?? one.caption, credit: known.credit ?? one.credit });
  }
  return [...seen.values()];
}

function first(values: readonly (string | null)[]): string | null {
  return values.find((value) => value !== null) ?? null;
}
