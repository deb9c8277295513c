import { nestedItems, readNewsml1Item } from "../items/newsml-1-item.ts";
import { type NoItem, readCarried } from "../items/read-carried.ts";
import type { WireItem } from "../items/wire-item.ts";
import { holdsItems } from "../xml/carried.ts";
import { childrenOf, findAt, type XmlElement } from "../xml/xml-element.ts";
import type { FormatReader } from "./format-reader.ts";

const ROOT: ReadonlySet<string> = new Set(["NewsML"]);

/** NewsML 1.0 to 1.2: messages of one item or several, with NITF, XHTML or plain text in them. */
export const newsml1Format: FormatReader = {
  format: "newsml-1",
  recognises: (text) => holdsItems(text, ROOT),
  read: (file) => readCarried(file, "newsml-1", ROOT, ({ element }) => itemsOf(element)),
};

function itemsOf(message: XmlElement): readonly (WireItem | NoItem)[] {
  const envelope = findAt(message, "NewsEnvelope");
  const items = childrenOf(message, "NewsItem").flatMap((item) => {
    const nested = nestedItems(item);
    return nested.length > 0 ? nested : [item];
  });
  if (items.length === 0) return [{ refusal: "This message holds no NewsItem: ask the sender for it again." }];
  return items.map((item) => readNewsml1Item(item, envelope));
}
