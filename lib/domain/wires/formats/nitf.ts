import { readNitf } from "../items/nitf-item.ts";
import { readCarried } from "../items/read-carried.ts";
import { holdsItems } from "../xml/carried.ts";
import type { FormatReader } from "./format-reader.ts";

const ROOT: ReadonlySet<string> = new Set(["nitf"]);

/** NITF 2.5 to 3.6, by itself, several in a file, or carried by a feed or an envelope. */
export const nitfFormat: FormatReader = {
  format: "nitf",
  recognises: (text) => holdsItems(text, ROOT),
  read: (file) => readCarried(file, "nitf", ROOT, ({ element }) => [() => readNitf(element)]),
};
