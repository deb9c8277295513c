import { anpaFormat } from "./formats/anpa.ts";
import { atomFormat } from "./formats/atom.ts";
import type { ContainerReader } from "./formats/container-reader.ts";
import { emailContainer } from "./formats/email.ts";
import type { FormatReader } from "./formats/format-reader.ts";
import { htmlFormat } from "./formats/html.ts";
import { iptc7901Format } from "./formats/iptc7901.ts";
import { jsonFeedFormat } from "./formats/json-feed.ts";
import { newsml1Format } from "./formats/newsml-1.ts";
import { newsmlG2Format } from "./formats/newsml-g2.ts";
import { ninjsFormat } from "./formats/ninjs.ts";
import { nitfFormat } from "./formats/nitf.ts";
import { rssFormat } from "./formats/rss.ts";
import { textFormat } from "./formats/text.ts";
import { vendorXmlFormat } from "./formats/vendor-xml.ts";
import { zipContainer } from "./formats/zip.ts";

/** All formats that can be read, the most particular first; plain text, which takes anything else, is the last. */
export const FORMAT_TABLE: readonly FormatReader[] = [
  newsmlG2Format,
  newsml1Format,
  nitfFormat,
  ninjsFormat,
  atomFormat,
  jsonFeedFormat,
  rssFormat,
  anpaFormat,
  iptc7901Format,
  htmlFormat,
  vendorXmlFormat,
  textFormat,
];

/** Files that are made of others, known by their bytes before anything is decoded. */
export const CONTAINERS: readonly ContainerReader[] = [zipContainer, emailContainer];
