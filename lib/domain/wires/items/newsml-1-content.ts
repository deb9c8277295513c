import type { ReportMedia } from "../report.ts";
import { markedLines, type WireLine } from "../xml/marked-lines.ts";
import { attributeOf, childrenOf, findAllIn, findAt, rawTextOf, textOf, type XmlElement } from "../xml/xml-element.ts";
import { linesOfText } from "./lines-of-text.ts";
import { mediaIn, mediaKind } from "./marked-media.ts";
import { anywhere } from "./newsml-1-parts.ts";
import { readNitf } from "./nitf-item.ts";
import type { WireItem } from "./wire-item.ts";

/** What the components of a NewsML 1 item carry. */
export type Newsml1Content = {
  /** A text that is told to be the title. */
  readonly title: string | null;
  readonly lines: readonly WireLine[];
  /** Whom to ask, which stands under the text. */
  readonly contacts: readonly WireLine[];
  readonly standfirst: readonly string[];
  readonly media: readonly ReportMedia[];
  readonly embedded: readonly WireItem[];
};

/** Texts in the order of their components; of equivalents, which say the same in several forms, the first that holds words. */
export function readNewsml1Content(item: XmlElement): Newsml1Content {
  const content = joinAll(childrenOf(item, "NewsComponent").map(readComponent));
  if (content.lines.length > 0 || content.embedded.length > 0) return content;
  // A lead under which nothing stands is all the text there is.
  return {
    ...content,
    standfirst: [],
    lines: content.standfirst.map((text) => ({ text, kind: null, heading: false })),
  };
}

const NOTHING: Newsml1Content = { title: null, lines: [], contacts: [], standfirst: [], media: [], embedded: [] };

function joinAll(contents: readonly Newsml1Content[]): Newsml1Content {
  return contents.reduce(
    (all, one) => ({
      title: all.title ?? one.title,
      lines: [...all.lines, ...one.lines],
      contacts: [...all.contacts, ...one.contacts],
      standfirst: [...all.standfirst, ...one.standfirst],
      media: [...all.media, ...one.media],
      embedded: [...all.embedded, ...one.embedded],
    }),
    NOTHING,
  );
}

function readComponent(component: XmlElement): Newsml1Content {
  const inner = childrenOf(component, "NewsComponent").map(readComponent);
  const equivalent = /^yes$/iu.test(attributeOf(component, "EquivalentsList") ?? "");
  const chosen = equivalent ? inner.filter((content) => content.lines.length > 0).slice(0, 1) : [];
  const own = readOwn(component);
  const joined = joinAll([own, ...(chosen.length > 0 ? chosen : inner)]);
  const all = equivalent || hasRenditions(component) ? { ...joined, media: joined.media.slice(0, 1) } : joined;
  return all.media.length > 0 ? aboutPicture(all, component) : all;
}

const RENDITION = /high|low|quick-?look|thumb|preview|web|view|main|original|\bhd\b/iu;
const FEWEST_RENDITIONS = 2;

/** Components beside each other may be one picture in several sizes. */
function hasRenditions(component: XmlElement): boolean {
  const sizes = childrenOf(component, "NewsComponent").filter(
    (one) =>
      RENDITION.test(attributeOf(findAt(one, "Role"), "FormalName") ?? "") &&
      attributeOf(findAt(one, "ContentItem"), "Href") !== null,
  );
  return sizes.length >= FEWEST_RENDITIONS;
}

/** Picture, caption and credit are components beside and above each other. */
function aboutPicture(content: Newsml1Content, component: XmlElement): Newsml1Content {
  const caption = content.lines.filter((line) => line.kind === "caption").map((line) => line.text);
  const isOwn = content.lines.length === caption.length;
  const own = isOwn ? pictureLines(component) : NO_LINES;
  const media = content.media.map((one) => ({
    ...one,
    guid: one.guid ?? own.guid,
    headline: one.headline ?? own.headline,
    caption: one.caption ?? (caption.join(" ") || null),
    credit: one.credit ?? own.credit,
  }));
  return { ...content, media };
}

type PictureLines = Pick<ReportMedia, "guid" | "headline" | "credit">;
const NO_LINES: PictureLines = { guid: null, headline: null, credit: null };

function pictureLines(component: XmlElement): PictureLines {
  const lines = findAt(component, "NewsLines");
  return {
    guid: attributeOf(component, "Duid"),
    headline: textOf(findAt(lines, "HeadLine")),
    credit: textOf(findAt(lines, "CreditLine")) ?? textOf(findAt(lines, "ByLine")),
  };
}

function readOwn(component: XmlElement): Newsml1Content {
  const role = attributeOf(findAt(component, "Role"), "FormalName") ?? "";
  const items = childrenOf(component, "ContentItem");
  const texts = items.filter(isText).map((content) => readText(content, role));
  const shown = items.filter((content) => !isText(content));
  // The lines of a component with a text are the text's, and what stands beside it are several things.
  const lines = texts.length > 0 ? NO_LINES : pictureLines(component);
  const media = shown.map((content) => mediumOf(content, lines)).filter((one) => one !== null);
  return joinAll([...texts, { ...NOTHING, media: texts.length > 0 ? media.slice(0, MOST_BESIDE) : media.slice(0, 1) }]);
}

const MOST_BESIDE = 50;

const TEXT = /^(?:text|complexdata|$)|html|nitf|xml/iu;

function isText(content: XmlElement): boolean {
  const type = attributeOf(findAt(content, "MediaType"), "FormalName") ?? "";
  const mimeType = attributeOf(findAt(content, "MimeType"), "FormalName") ?? "";
  const isStyle = /css|javascript/iu.test(mimeType);
  return dataOf(content) !== null && findAt(content, "Encoding") === null && TEXT.test(type) && !isStyle;
}

/** Where the text stands: some leave out the element that holds it. */
function dataOf(content: XmlElement): XmlElement | null {
  return findAt(content, "DataContent") ?? (childrenOf(content, "p").length > 0 ? content : null);
}

const NITF: ReadonlySet<string> = new Set(["nitf"]);
const BODY: ReadonlySet<string> = new Set(["body"]);

function readText(content: XmlElement, role: string): Newsml1Content {
  const data = dataOf(content);
  if (data === null) return NOTHING;
  const documents = findAllIn(data, NITF).map(readNitf);
  const [first, ...more] = documents;
  // The first fills in what the item leaves open, its text included; the texts of further ones follow.
  if (first)
    return asRole({ ...NOTHING, lines: documents.flatMap((one) => one.lines), embedded: [first, ...more] }, role);
  const bodies = findAllIn(data, BODY);
  const lines = isBare(data)
    ? linesOfText(rawTextOf(data), attributeOf(findAt(content, "MimeType"), "FormalName"))
    : (bodies.length > 0 ? bodies : [data]).flatMap(markedLines);
  return asRole({ ...NOTHING, lines, media: mediaIn(data) }, role);
}

/** Mark-up may stand as text in nothing but the elements that hold a body. */
function isBare(element: XmlElement): boolean {
  return childrenOf(element).every((child) => HOLDERS.has(child.name) && isBare(child));
}

const HOLDERS: ReadonlySet<string> = new Set(["body", "body.content"]);

function asRole(content: Newsml1Content, role: string): Newsml1Content {
  if (/caption|legend|l[ée]gende|bildtext/iu.test(role))
    return { ...NOTHING, media: content.media, lines: content.lines.map((line) => ({ ...line, kind: "caption" })) };
  if (/^(?:title|headline)$/iu.test(role))
    return { ...NOTHING, title: content.lines.map((line) => line.text).join(" ") || null };
  if (/^contacts?$/iu.test(role))
    return { ...NOTHING, media: content.media, contacts: content.lines.map((line) => ({ ...line, kind: "note" })) };
  if (/abstract|^lead$|summary|teaser|standfirst|^sub-?headline$/iu.test(role))
    return { ...NOTHING, standfirst: content.lines.map((line) => line.text) };
  return content;
}

/** Without a text beside it further items of one component are its renditions: only the first is read. */
function mediumOf(content: XmlElement, lines: PictureLines): ReportMedia | null {
  const type = attributeOf(findAt(content, "MediaType"), "FormalName");
  const mimeType = attributeOf(findAt(content, "MimeType"), "FormalName");
  const href = attributeOf(content, "Href");
  if (href === null) return null;
  return { kind: mediaKind(type ?? mimeType ?? href), href, mimeType, caption: captionOf(content), ...lines };
}

function captionOf(content: XmlElement): string | null {
  const told = anywhere(content, "Property").find((one) => /^caption$/iu.test(attributeOf(one, "FormalName") ?? ""));
  return attributeOf(told ?? null, "Value") ?? attributeOf(told ?? null, "value");
}
