import { readNewsml1Item } from "../items/newsml-1-item.ts";
import { nestedItems, storiesIn } from "../items/newsml-1-stories.ts";
import { type ItemReader, readCarried } from "../items/read-carried.ts";
import { holdsItems } from "../xml/carried.ts";
import { childrenOf, findAt, type XmlElement } from "../xml/xml-element.ts";
import type { FormatReader } from "./format-reader.ts";

/** Items come without the message around them too. */
const ROOTS: ReadonlySet<string> = new Set(["NewsML", "NewsItem"]);

/** NewsML 1.0 to 1.2: messages of one item or several, with NITF, XHTML or plain text in them. */
export const newsml1Format: FormatReader = {
  format: "newsml-1",
  recognises: (text) => holdsItems(text, ROOTS),
  read: (file) => readCarried(file, "newsml-1", ROOTS, ({ element }) => itemsOf(element)),
};

function itemsOf(message: XmlElement): readonly ItemReader[] {
  const envelope = findAt(message, "NewsEnvelope");
  const found = message.name === "NewsItem" ? [message] : childrenOf(message, "NewsItem");
  const items = found.flatMap((item) => {
    const nested = nestedItems(item);
    return nested.length > 0 ? nested : [item];
  });
  if (items.length === 0) return [() => ({ refusal: "This message holds no NewsItem: ask the sender for it again." })];
  return items.flatMap(storiesIn).map((story) => () => readNewsml1Item(story, envelope));
}
