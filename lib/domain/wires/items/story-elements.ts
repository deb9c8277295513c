import { type Fields, fieldsOf, listIn, textIn } from "./json-fields.ts";

/**
 * A story that a publishing system keeps as a list of elements (`content_elements`), under the names of ninjs; null for
 * what is none. Its headlines, lines and persons stand in objects of their own, by role or place.
 */
export function storyFields(item: Fields): Fields | null {
  const elements = item.get("contentelements");
  if (!Array.isArray(elements) || fieldsOf(item.get("headlines")) === null) return null;
  const basic = (key: string): string | null => textIn(fieldsOf(item.get(key)), "basic", "main");
  const told: readonly (readonly [string, unknown])[] = [
    ["type", "text"],
    ["guid", textIn(item, "id")],
    ["headline", basic("headlines")],
    ["subheadline", basic("subheadlines")],
    ["descriptiontext", basic("description")],
    ["byline", namesIn(item)],
    ["versioncreated", textIn(item, "displaydate", "firstpublishdate", "publishdate", "lastupdateddate")],
    ["firstcreated", textIn(item, "createddate")],
    ["language", textIn(item, "language")],
    ["source", textIn(fieldsOf(item.get("source")), "name")],
    ["distributor", fieldsOf(item.get("distributor"))],
    ["copyrightnotice", textIn(item, "copyright")],
    ["keywords", tagsIn(item)],
    ["bodyhtml", elements.slice(0, MOST).map(htmlOf).join("")],
    ["associations", picturesOf(item, elements)],
  ];
  return new Map(told.filter(([, value]) => value !== null && value !== ""));
}

const MOST = 5_000;

function htmlOf(value: unknown): string {
  const element = fieldsOf(value);
  const type = textIn(element, "type") ?? "";
  const words = textIn(element, "content", "text") ?? "";
  if (type === "header") return `<h2>${words}</h2>`;
  if (type === "quote" || type === "list") {
    const inner = listIn(element, "contentelements", "items").map(htmlOfFields).join("");
    return type === "quote" ? `<blockquote>${inner}</blockquote>` : `<ul>${inner}</ul>`;
  }
  return type === "text" ? `<p>${words}</p>` : "";
}

function htmlOfFields(fields: Fields): string {
  return `<li>${textIn(fields, "content", "text") ?? ""}</li>`;
}

function namesIn(item: Fields): string | null {
  const names = listIn(fieldsOf(item.get("credits")), "by").map((person) => textIn(person, "name", "byline"));
  return names.filter((name) => name !== null).join(", ") || null;
}

function tagsIn(item: Fields): readonly string[] {
  const tags = listIn(fieldsOf(item.get("taxonomy")), "tags").map((tag) => textIn(tag, "text", "name"));
  return tags.filter((tag) => tag !== null);
}

/** The picture that leads to the story, and those among its elements. */
function picturesOf(item: Fields, elements: readonly unknown[]): readonly unknown[] {
  const lead = fieldsOf(fieldsOf(item.get("promoitems"))?.get("basic"));
  const shown = [lead, ...elements.slice(0, MOST).map(fieldsOf)].filter((one) => textIn(one, "type") === "image");
  return shown.flatMap((picture) => {
    const [href, description] = [textIn(picture, "url"), textIn(picture, "caption", "subtitle")];
    const creditline = picture === null ? null : namesIn(picture);
    return href === null ? [] : [{ type: "picture", href, description, creditline }];
  });
}
