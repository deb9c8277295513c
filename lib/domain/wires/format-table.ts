import type { FormatReader } from "./formats/format-reader.ts";
import { anpaFormat } from "./formats/anpa.ts";
import { htmlFormat } from "./formats/html.ts";
import { iptc7901Format } from "./formats/iptc7901.ts";
import { textFormat } from "./formats/text.ts";

/** All formats that can be read, the most particular first; plain text, which takes anything else, is the last. */
export const FORMAT_TABLE: readonly FormatReader[] = [anpaFormat, iptc7901Format, htmlFormat, textFormat];
