import { readFeed } from "../feeds/read-feed.ts";
import { readRssItem } from "../feeds/rss-item.ts";
import { rootName } from "../xml/root-name.ts";
import type { FormatReader } from "./format-reader.ts";

/** RSS 0.9 to 0.94, 1.0 and 2.0, with full text, Dublin Core, Media RSS, and whatever a vendor adds. */
export const rssFormat: FormatReader = {
  format: "rss",
  recognises: (text) => ["rss", "RDF", "channel"].includes(rootName(text) ?? ""),
  read: (file) => readFeed(file, { format: "rss", entries: ["item"], holders: ["channel"], read: readRssItem }),
};
