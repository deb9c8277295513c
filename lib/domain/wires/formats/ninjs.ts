import { fail, ok } from "../../shared/result.ts";
import { buildWireReport } from "../items/build-wire-report.ts";
import { isTooDeep, JSON_TOO_DEEP } from "../items/json-depth.ts";
import { type Fields, fieldsOf } from "../items/json-fields.ts";
import { readNinjsItem } from "../items/ninjs-item.ts";
import { vendorFields } from "../items/vendor-json.ts";
import type { FormatReader } from "./format-reader.ts";

const MOST_ITEMS = 2_000;
const BROKEN = "This JSON breaks off or is faulty: ask the sender for the item again.";
const NONE = "This JSON holds no news item in ninjs: send it as ninjs, or paste its text.";
const TOO_MANY = `This file has more than ${MOST_ITEMS.toLocaleString("en")} items: split it and send the parts.`;
const NO_ITEM = "This item is no news item of ninjs: it has neither a headline nor a text.";

/** So far into a file its keys are looked at: long texts may stand before the telling ones. */
const HEAD = 200_000;
const TELLING =
  /"(?:versioncreated|versionCreated|pubstatus|pubStatus|body_(?:xhtml|html|text)|bodies|headlines|usageterms|slugline|headline|Headline|representationtype|firstcreated|description_text)"\s*:/u;

/** An article of a vendor's own has a title, words and a time. */
const ARTICLE = [
  /"(?:head_?line|webTitle|title|titel|titre|titulo|titolo)"\s*:/iu,
  /"(?:article_?body|body\w{0,9}|content\w{0,9}|html|text|description|summary|lead_?paragraph|story|full_?text)"\s*:/iu,
  /"(?:pub_?date|publi[sc]\w{2,9}_?(?:at|on|date)?|date_?published|webPublicationDate|date(?:_gmt)?|created(?:_?at)?|timestamp)"\s*:/iu,
];

/** ninjs 1, 2 and 3: an item, a list of items, or a message with a list of them; and articles in JSON of a vendor's own. */
export const ninjsFormat: FormatReader = {
  format: "ninjs",
  recognises: (text) => {
    const head = text.slice(0, HEAD);
    if (!/^[\s\ufeff]*[{[]/u.test(head)) return false;
    return (
      (TELLING.test(head) || ARTICLE.every((pattern) => pattern.test(head))) && !/"https?:\/\/jsonfeed\.org/u.test(head)
    );
  },
  read: ({ text, warnings }) => {
    if (isTooDeep(text)) return fail(JSON_TOO_DEEP);
    const document = parseJson(text);
    if (document === undefined) return fail(BROKEN);
    const items = itemsIn(document);
    if (items.length === 0) return fail(NONE);
    if (items.length > MOST_ITEMS) return fail(TOO_MANY);
    return ok(
      items.map((entry, item) => {
        const fields = entry && (vendorFields(entry) ?? (isNews(entry) ? entry : null));
        return fields
          ? buildWireReport(readNinjsItem(fields), { format: "ninjs", item, warnings })
          : { item, refusal: NO_ITEM };
      }),
    );
  },
};

function parseJson(text: string): unknown {
  const bare = text.replace(/^\ufeff/u, "");
  try {
    return JSON.parse(bare);
  } catch {
    return parseLines(bare);
  }
}

/** An object a line. */
function parseLines(text: string): unknown {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < 2 || lines.some((line) => !/^\s*\{.*\}\s*$/u.test(line))) return undefined;
  try {
    return lines.map((line) => JSON.parse(line));
  } catch {
    return undefined;
  }
}

const LISTS: ReadonlySet<string> = new Set(["items", "item", "newsitems", "results", "data", "entries", "articles"]);

/** The objects that are items; null stands for an entry of a list that is none. */
function itemsIn(document: unknown): (Fields | null)[] {
  if (Array.isArray(document)) return document.map(fieldsOf);
  const fields = fieldsOf(document);
  if (fields === null) return [];
  if (isNews(fields) || vendorFields(fields)) return [fields];
  return listBelow(fields, 0);
}

/** Answers of a service wrap their items a few times over. */
const DEEPEST = 6;

/** The first list, or single object, that holds news. */
function listBelow(fields: Fields, depth: number): (Fields | null)[] {
  const within = [...fields].toSorted(([a], [b]) => Number(LISTS.has(b)) - Number(LISTS.has(a)));
  for (const [key, value] of within) {
    const entries = Array.isArray(value) ? value.map(unwrapped) : [unwrapped(value)];
    const isList = Array.isArray(value) && LISTS.has(key) && entries.some((entry) => entry !== null);
    if (isList || entries.some((entry) => entry !== null && (isNews(entry) || vendorFields(entry)))) return entries;
    const found =
      depth < DEEPEST ? entries.flatMap((entry) => (entry === null ? [] : listBelow(entry, depth + 1))) : [];
    if (found.length > 0) return found;
  }
  return [];
}

/** Some services put each item into an envelope of its own. */
function unwrapped(value: unknown): Fields | null {
  const fields = fieldsOf(value);
  const inner = fieldsOf(fields?.get("item"));
  return inner ?? fields;
}

const WORDS = /^(?:headlines?|title|body(?:x?html\d?|text|html\w+)?|bodies|description(?:x?html|text)?|descriptions)$/u;
const IDENTITY = /^(?:uri|urn|guid|id|version|versioncreated|pubstatus|type)$/u;

function isNews(fields: Fields): boolean {
  const keys = [...fields.keys()];
  const canceled = /cancel/iu.test(String(fields.get("pubstatus") ?? ""));
  if (fields.has("headline") && fields.has("body")) return true;
  return keys.some((key) => IDENTITY.test(key)) && (canceled || keys.some((key) => WORDS.test(key)));
}
