import { fail, ok } from "../../shared/result.ts";
import { buildWireReport } from "../items/build-wire-report.ts";
import { isVendorItem, readVendorItem, vendorItems } from "../items/vendor-item.ts";
import { plainName } from "../items/vendor-media.ts";
import { VENDOR_NAMES } from "../lexicons/vendor-names.ts";
import { readXml } from "../xml/read-xml.ts";
import { rootName } from "../xml/root-name.ts";
import type { FormatReader } from "./format-reader.ts";

/** So far into a file the names of its elements are looked at. */
const HEAD = 50_000;
const ELEMENT = /<(?:[\w.-]{1,40}:)?(?<name>[\p{L}_][\p{L}\p{N}_.-]{0,60})(?=[\s/>])/gu;
/** Documents that have both and are no news. */
const OTHERS: ReadonlySet<string> = new Set(["html", "svg", "rss", "feed", "rdf", "opml", "urlset"]);
const MOST_ITEMS = 2_000;
const NONE =
  "This XML holds no item with both a headline and a text: send it as NewsML, NITF or ninjs, or paste its text.";
const TOO_MANY = `This file has more than ${MOST_ITEMS.toLocaleString("en")} items: split it and send the parts.`;

/** News in XML of a service's own making, read by what its elements are called. */
export const vendorXmlFormat: FormatReader = {
  format: "xml",
  recognises: (text) => {
    const root = rootName(text);
    if (root === null || OTHERS.has(root.toLowerCase())) return false;
    const names = [...text.slice(0, HEAD).matchAll(ELEMENT)].map((match) => plainName(match.groups?.name ?? ""));
    return isVendorItem((name) => names.some((one) => VENDOR_NAMES[name].test(one)));
  },
  read: ({ text, warnings }) => {
    const document = readXml(text);
    if (!document.ok) return document;
    const items = vendorItems(document.value.root);
    if (items.length === 0) return fail(NONE);
    if (items.length > MOST_ITEMS) return fail(TOO_MANY);
    const envelope = items.length === 1 ? document.value.root : null;
    const told = [...warnings, ...document.value.warnings];
    return ok(
      items.map((item, at) =>
        buildWireReport(readVendorItem(item, envelope), { format: "xml", item: at, warnings: told }),
      ),
    );
  },
};
