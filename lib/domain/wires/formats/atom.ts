import { readAtomEntry, readDeletedEntry } from "../feeds/atom-entry.ts";
import { readFeed } from "../feeds/read-feed.ts";
import { rootName } from "../xml/root-name.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { FormatReader } from "./format-reader.ts";

/** Atom 0.3 and 1.0, feeds and single entries, with tombstones, Media RSS and whatever a vendor adds. */
export const atomFormat: FormatReader = {
  format: "atom",
  recognises: (text) => ["feed", "entry"].includes(rootName(text) ?? ""),
  read: (file) => readFeed(file, { format: "atom", entries: ["entry", "deleted-entry"], holders: ["feed"], read }),
};

function read(entry: XmlElement, feed: XmlElement | null) {
  return entry.name === "entry" ? readAtomEntry(entry, feed === entry ? null : feed) : readDeletedEntry(entry);
}
