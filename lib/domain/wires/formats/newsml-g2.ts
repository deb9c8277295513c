import { readG2Item } from "../items/g2-item.ts";
import type { G2Header } from "../items/g2-parts.ts";
import { type ItemReader, type NoItem, readCarried } from "../items/read-carried.ts";
import type { WireItem } from "../items/wire-item.ts";
import { holdsItems, ownLanguage } from "../xml/carried.ts";
import { childrenOf, findAt, textOf, type XmlElement } from "../xml/xml-element.ts";
import type { FormatReader } from "./format-reader.ts";

const ROOTS: ReadonlySet<string> = new Set([
  "newsMessage",
  "newsItem",
  "packageItem",
  "conceptItem",
  "knowledgeItem",
  "planningItem",
  "catalogItem",
]);

/** NewsML-G2: single items, messages of several, packages; with NITF, XHTML or plain text in them. */
export const newsmlG2Format: FormatReader = {
  format: "newsml-g2",
  recognises: (text) => holdsItems(text, ROOTS),
  read: (file) => readCarried(file, "newsml-g2", ROOTS, ({ element }) => itemsOf(element)),
};

function itemsOf(element: XmlElement): readonly ItemReader[] {
  if (element.name !== "newsMessage") return [() => itemOf(element, { sender: null, language: null })];
  const header = childrenOf(element).find(({ name }) => /^header$/iu.test(name)) ?? null;
  const sender = textOf(findAt(header, "sender"));
  const items = childrenOf(element, "itemSet").flatMap((set) => childrenOf(set));
  if (items.length === 0) return [() => ({ refusal: "This message holds no item: ask the sender for it again." })];
  return items.map((item) => () => itemOf(item, { sender, language: ownLanguage(element) }));
}

/** What the other kinds of items are, for those who sent one by mistake. */
const NO_NEWS: Readonly<Record<string, string>> = {
  conceptItem: "a description of a concept (conceptItem)",
  knowledgeItem: "a controlled vocabulary (knowledgeItem)",
  planningItem: "a plan of coverage (planningItem)",
  catalogItem: "a catalog of vocabularies (catalogItem)",
};

function itemOf(item: XmlElement, header: G2Header): WireItem | NoItem {
  if (item.name === "newsItem" || item.name === "packageItem") return readG2Item(item, header);
  const what = NO_NEWS[item.name] ?? `of a kind that is not known (${item.name.slice(0, 60)})`;
  return { refusal: `This item is no news but ${what}: send the news items themselves.` };
}
