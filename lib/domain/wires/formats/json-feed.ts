import { fail, ok, type Result } from "../../shared/result.ts";
import { isJsonFeedItem, readJsonFeedItem } from "../feeds/json-feed-item.ts";
import { buildWireReport } from "../items/build-wire-report.ts";
import { isTooDeep, JSON_TOO_DEEP } from "../items/json-depth.ts";
import { type Fields, fieldsOf } from "../items/json-fields.ts";
import type { FormatReader } from "./format-reader.ts";

const MOST_ITEMS = 2_000;
const BROKEN = "This JSON Feed breaks off or is faulty: fetch it again.";
const NONE = "This JSON Feed has no items: there is nothing in it to read yet.";
const TOO_MANY = `This feed has more than ${MOST_ITEMS.toLocaleString("en")} items: split it and send the parts.`;
const NO_ITEM = "This item of the feed has neither a title nor a text: ask the sender whether it is missing.";

/** JSON Feed 1.0 and 1.1. */
export const jsonFeedFormat: FormatReader = {
  format: "json-feed",
  recognises: (text) =>
    /^[\s\ufeff]*\{/u.test(text) && /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\//iu.test(text),
  read: ({ text, warnings }) => {
    const feed = parseFeed(text);
    if (!feed.ok) return feed;
    const items = feed.value.get("items");
    if (!Array.isArray(items) || items.length === 0) return fail(NONE);
    if (items.length > MOST_ITEMS) return fail(TOO_MANY);
    return ok(
      items.map((value: unknown, item) => {
        const fields = fieldsOf(value);
        return fields !== null && isJsonFeedItem(value)
          ? buildWireReport(readJsonFeedItem(fields, feed.value), { format: "json-feed", item, warnings })
          : { item, refusal: NO_ITEM };
      }),
    );
  },
};

function parseFeed(text: string): Result<Fields, string> {
  if (isTooDeep(text)) return fail(JSON_TOO_DEEP);
  try {
    const fields = fieldsOf(JSON.parse(text.replace(/^\ufeff/u, "")));
    return fields === null ? fail(BROKEN) : ok(fields);
  } catch {
    return fail(BROKEN);
  }
}
