import type { MediaKind, ReportMedia } from "../report.ts";
import { attributeOf, childrenOf, findAllIn, findAt, textOf, type XmlElement } from "../xml/xml-element.ts";

const HOLDERS: ReadonlySet<string> = new Set(["media", "figure", "img", "video", "audio", "object"]);

/** The pictures, films and recordings that an item's marked-up text shows, in NITF or XHTML, each once. */
export function mediaIn(element: XmlElement): ReportMedia[] {
  return findAllIn(element, HOLDERS)
    .flatMap((holder) =>
      holder.name === "media" ? fromNitf(holder) : holder.name === "object" ? fromObject(holder) : fromHtml(holder),
    )
    .filter((media) => media !== null);
}

function fromNitf(media: XmlElement): ReportMedia | null {
  const references = childrenOf(media, "media-reference");
  const reference = references.find((one) => attributeOf(one, "source") !== null) ?? references[0] ?? null;
  const mimeType = attributeOf(reference, "mime-type");
  const href = attributeOf(reference, "source");
  const caption =
    joined(childrenOf(media, "media-caption")) ?? told(media, "media-printcaption", "media-originalcaption");
  if (href === null && caption === null) return null;
  return {
    kind: mediaKind(mimeType ?? attributeOf(media, "media-type")),
    guid: attributeOf(reference, "data-location") ?? attributeOf(reference, "name") ?? attributeOf(media, "id"),
    href,
    mimeType: mimeType?.includes("/") ? mimeType : null,
    headline: null,
    caption,
    credit: joined(childrenOf(media, "media-producer")) ?? told(media, "media-byline", "media-source"),
  };
}

/** The words of the first of these elements that has some. */
function told(media: XmlElement, ...names: readonly string[]): string | null {
  return names.map((name) => textOf(findAt(media, name))).find((text) => text !== null) ?? null;
}

const OBJECT = /^x-\w{1,20}\/(?<what>image|picture|video|audio|graphic)/u;
const LINK: ReadonlySet<string> = new Set(["link"]);
const DATA: ReadonlySet<string> = new Set(["data"]);

/** An editor's own object, `type="x-ab/image"`: its links lead to the picture and to whoever made it, its data hold the words. */
function fromObject(object: XmlElement): ReportMedia | ReportMedia[] {
  const type = attributeOf(object, "type") ?? "";
  const what = OBJECT.exec(type)?.groups?.what;
  if (what === undefined) return childrenOf(object).flatMap(mediaIn);
  const links = findAllIn(object, LINK).flatMap((link) => [link, ...findAllIn({ ...link, name: "" }, LINK)]);
  const shown = links.find((link) => attributeOf(link, "type") === type);
  const maker = links.find((link) => /^(?:author|creator|photographer)$/u.test(attributeOf(link, "rel") ?? ""));
  const [data] = findAllIn(object, DATA);
  return {
    kind: mediaKind(what),
    guid: attributeOf(shown ?? object, "uri") ?? attributeOf(object, "uuid"),
    href: attributeOf(shown ?? object, "url"),
    mimeType: null,
    headline: textOf(findAt(data ?? null, "title")),
    caption: textOf(findAt(data ?? null, "caption")) ?? textOf(findAt(data ?? null, "text")),
    credit: textOf(findAt(data ?? null, "credit")) ?? attributeOf(maker ?? null, "title"),
  };
}

const SHOWN: ReadonlySet<string> = new Set(["img", "video", "audio", "source"]);
const CAPTION: ReadonlySet<string> = new Set(["figcaption"]);
const CREDIT = /(?:^|\s)(?:credit|byline|photographer|creator)(?:$|\s)/iu;

function fromHtml(element: XmlElement): ReportMedia | null {
  const shown = findAllIn(element, SHOWN)[0] ?? null;
  const href = attributeOf(shown, "src") ?? attributeOf(shown, "href");
  if (shown === null || href === null || href.startsWith("data:") || isPixel(shown) || COUNTERS.test(href)) return null;
  const captions = findAllIn(element, CAPTION);
  const credit = captions
    .flatMap((caption) => childrenOf(caption))
    .find((part) => CREDIT.test(attributeOf(part, "class") ?? ""));
  return {
    kind: mediaKind(shown.name === "img" ? "image" : shown.name),
    guid: null,
    href,
    mimeType: attributeOf(shown, "type"),
    headline: null,
    caption: joined(
      captions.map((caption) => ({ ...caption, children: caption.children.filter((part) => part !== credit) })),
    ),
    credit: textOf(credit ?? null),
  };
}

/** Services that count readers, or show buttons, by pictures. */
const COUNTERS =
  /^(?:https?:)?\/\/(?:feeds\.feedburner\.com|[\w.-]*feedsportal\.com|(?:pixel|stats)\.[\w.-]+|[\w.-]*doubleclick\.net)\//iu;

/** Pictures of a point count readers. */
function isPixel(shown: XmlElement): boolean {
  return ["width", "height"].every((side) => /^[0-2](?:px)?$/u.test(attributeOf(shown, side) ?? ""));
}

function joined(elements: readonly XmlElement[]): string | null {
  const texts = elements.map(textOf).filter((text) => text !== null);
  return texts.length === 0 ? null : texts.join(" ");
}

const KINDS: readonly (readonly [RegExp, MediaKind])[] = [
  [/graphic|svg|infograph/iu, "graphic"],
  [/image|photo|picture|jpe?g|png|gif|foto|bild/iu, "picture"],
  [/video|film|mp4|mpeg4|quicktime/iu, "video"],
  [/audio|sound|mp3|wav/iu, "audio"],
  [/pdf|text|document|msword/iu, "document"],
];

/** What a file's own word, code or MIME type for a medium stands for. */
export function mediaKind(word: string | null): MediaKind {
  return KINDS.find(([pattern]) => pattern.test(word ?? ""))?.[1] ?? "other";
}
