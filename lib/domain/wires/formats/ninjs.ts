import { fail, ok } from "../../shared/result.ts";
import { buildWireReport } from "../items/build-wire-report.ts";
import { type Fields, fieldsOf } from "../items/json-fields.ts";
import { readNinjsItem } from "../items/ninjs-item.ts";
import type { FormatReader } from "./format-reader.ts";

const MOST_ITEMS = 2_000;
const BROKEN = "This JSON breaks off or is faulty: ask the sender for the item again.";
const NONE = "This JSON holds no news item in ninjs: send it as ninjs, or paste its text.";
const TOO_MANY = `This file has more than ${MOST_ITEMS.toLocaleString("en")} items: split it and send the parts.`;
const NO_ITEM = "This item is no news item of ninjs: it has neither a headline nor a text.";

/** So far into a file its keys are looked at: long texts may stand before the telling ones. */
const HEAD = 200_000;
const TELLING =
  /"(?:versioncreated|versionCreated|pubstatus|pubStatus|body_(?:xhtml|html|text)|bodies|headlines|usageterms|slugline|representationtype|firstcreated|description_text)"\s*:/u;

/** ninjs 1, 2 and 3: an item, a list of items, or a message with a list of them. */
export const ninjsFormat: FormatReader = {
  format: "ninjs",
  recognises: (text) => {
    const head = text.slice(0, HEAD);
    return /^[\s\ufeff]*[{[]/u.test(head) && TELLING.test(head) && !/"https?:\/\/jsonfeed\.org/u.test(head);
  },
  read: ({ text, warnings }) => {
    const document = parseJson(text);
    if (document === undefined) return fail(BROKEN);
    const items = itemsIn(document);
    if (items.length === 0) return fail(NONE);
    if (items.length > MOST_ITEMS) return fail(TOO_MANY);
    return ok(
      items.map((fields, item) =>
        fields && isNews(fields)
          ? buildWireReport(readNinjsItem(fields), { format: "ninjs", item, warnings })
          : { item, refusal: NO_ITEM },
      ),
    );
  },
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch {
    return undefined;
  }
}

const LISTS = ["items", "_items", "newsitems", "results", "data", "entries", "articles"];

/** The objects that are items; null stands for an entry of a list that is none. */
function itemsIn(document: unknown): (Fields | null)[] {
  if (Array.isArray(document)) return document.map(fieldsOf);
  const fields = fieldsOf(document);
  if (fields === null) return [];
  if (isNews(fields)) return [fields];
  const list = LISTS.map((key) => fields.get(key)).find((value) => typeof value === "object" && value !== null);
  return list === undefined ? [] : Array.isArray(list) ? list.map(unwrapped) : [unwrapped(list)];
}

/** Some services put each item into an envelope of its own. */
function unwrapped(value: unknown): Fields | null {
  const fields = fieldsOf(value);
  const inner = fieldsOf(fields?.get("item"));
  return inner ?? fields;
}

const WORDS = /^(?:headlines?|title|body(?:_\w+)?|bodies|description(?:_\w+)?|descriptions)$/u;
const IDENTITY = /^(?:uri|guid|id|version|versioncreated|pubstatus|type)$/u;

function isNews(fields: Fields): boolean {
  const keys = [...fields.keys()];
  const canceled = /cancel/iu.test(String(fields.get("pubstatus") ?? ""));
  return keys.some((key) => IDENTITY.test(key)) && (canceled || keys.some((key) => WORDS.test(key)));
}
