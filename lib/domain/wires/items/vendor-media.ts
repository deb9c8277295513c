import { VENDOR_NAMES, type VendorName } from "../lexicons/vendor-names.ts";
import type { ReportMedia } from "../report.ts";
import { childrenOf, textOf, type XmlElement } from "../xml/xml-element.ts";
import { mediaKind } from "./marked-media.ts";

const MOST = 100;

/** The pictures and films that an item in a service's own XML lists, told by the names of their elements and attributes; each once. */
export function vendorMedia(item: XmlElement): ReportMedia[] {
  const all = holdersIn(item, 0).slice(0, MOST).map(readMedium);
  const told = all.filter(({ href }) => href !== null);
  return told.filter((one, at) => told.findIndex(({ href }) => href === one.href) === at);
}

/** Lists of media lie a few elements below their item. */
const DEEPEST = 3;

function holdersIn(element: XmlElement, depth: number): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (VENDOR_NAMES.body.test(plainName(child.name))) return [];
    const isHolder = VENDOR_NAMES.media.test(plainName(child.name)) && said(child, "href") !== null;
    return isHolder ? [child] : depth < DEEPEST ? holdersIn(child, depth + 1) : [];
  });
}

function readMedium(holder: XmlElement): ReportMedia {
  return {
    kind: mediaKind(plainName(holder.name)),
    guid: null,
    href: said(holder, "href"),
    mimeType: null,
    headline: null,
    caption: said(holder, "caption"),
    credit: said(holder, "credit"),
  };
}

/** What a child or an attribute of this name says. */
function said(holder: XmlElement, name: VendorName): string | null {
  const attributes = [...holder.attributes].filter(([key]) => VENDOR_NAMES[name].test(plainName(key)));
  const children = childrenOf(holder).filter((child) => VENDOR_NAMES[name].test(plainName(child.name)));
  const texts = [...children.map(textOf), ...attributes.map(([, value]) => value.trim() || null)];
  return texts.find((text) => text !== null) ?? null;
}

/** A name in lower case without accents or marks. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z\d]/gu, "");
}
