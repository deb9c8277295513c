import { type Fields, fieldsOf, textIn } from "./json-fields.ts";
import { storyFields } from "./story-elements.ts";

/** What publishing systems and news services call the parts of an article in JSON of their own, by the name that ninjs has; the surest first. */
const NAMES: Readonly<Record<string, string>> = {
  headline: "headline webtitle headlinemain title titel titre titulo titolo",
  byline: "byline authors author primaryauthor creators creator writer",
  versioncreated:
    "datepublished publishedat webpublicationdate publicationdate pubdate publishdate firstpublished publishedon published dategmt date createdat created timestamp updatedat modifiedgmt changed",
  language: "language inlanguage langcode lang locale",
  source: "source publisher sourcename outlet provider sitename",
  bodyhtml: "articlebody html bodyhtml contenthtml fulltext body content text story",
  descriptiontext: "description excerpt abstract trailtext standfirst summary subtitle lead leadparagraph teaser",
  guid: "guid uri id uuid url link weburl permalink canonicalurl",
  keywords: "keywords tags",
};
const PICTURE = "urltoimage imageurl featureimage featuredimage image thumbnail";

/** Whatever else it has, an object with one of these is an item of ninjs. */
const OF_NINJS =
  /^(?:versioncreated|pubstatus|body(?:x?html\d?|text)|bodies|headlines|representationtype|usageterms|firstcreated|slugline|descriptiontext)$/u;
/** Where services keep the parts of an item below it. */
const PARTS = ["fields", "attributes", "article"];

/** The parts of an article in JSON of a vendor's own under the names of ninjs; null for what is no such article. */
export function vendorFields(item: Fields): Fields | null {
  const story = storyFields(item);
  if (story !== null) return story;
  if ([...item.keys()].some((key) => OF_NINJS.test(key))) return null;
  const inner = PARTS.map((key) => fieldsOf(item.get(key))).find((parts) => parts !== null);
  const fields = inner ? new Map([...item, ...inner]) : item;
  if (holdsItems(fields)) return null;
  const found = Object.entries(NAMES).flatMap(([name, keys]): [string, unknown][] => {
    const words = name === "keywords" ? wordsOf(fields, keys) : toldIn(fields, keys);
    return words === null ? [] : [[name, words]];
  });
  const told = new Map<string, unknown>(found);
  if (!told.has("headline") || !(told.has("bodyhtml") || told.has("descriptiontext"))) return null;
  if (!told.has("versioncreated") && !told.has("byline")) return null;
  if (told.get("bodyhtml") === undefined) {
    told.set("bodyhtml", toldIn(fields, "leadparagraph") ?? told.get("descriptiontext"));
    told.delete("descriptiontext");
  }
  const picture = toldIn(fields, PICTURE);
  if (picture !== null && /^https?:/u.test(picture)) told.set("associations", [{ type: "picture", href: picture }]);
  return told;
}

/** A message around others, and no article. */
function holdsItems(fields: Fields): boolean {
  return ["items", "articles", "results", "entries", "posts", "docs"].some((key) => Array.isArray(fields.get(key)));
}

const MOST = 50;

/** The words in the first of these fields that has some: as they are, in an object's telling field, or the names in a list. */
function toldIn(fields: Fields, keys: string): string | null {
  for (const key of keys.split(" ")) {
    const value = fields.get(key);
    const words = Array.isArray(value)
      ? value
          .slice(0, MOST)
          .map((entry) => wordIn(entry))
          .filter((word) => word !== null)
          .join(", ")
      : wordIn(value);
    // Numbers of authors and the like are no names.
    const isNumber = /^\d+$/u.test(words ?? "") && /author|creator|writer/u.test(key);
    if (words && !isNumber) return words;
  }
  return null;
}

function wordIn(value: unknown): string | null {
  const fields = fieldsOf(value);
  if (fields === null) return textIn(new Map([["value", value]]), "value");
  return textIn(fields, "rendered", "main", "original", "value", "name", "processed", "title", "url", "src");
}

function wordsOf(fields: Fields, keys: string): string[] | null {
  const lists = keys.split(" ").map((key) => fields.get(key));
  const words = lists.flatMap((list) => (Array.isArray(list) ? list.slice(0, MOST).map(wordIn) : []));
  const named = words.filter((word) => word !== null && !/^\d+$/u.test(word)) as string[];
  return named.length === 0 ? null : named;
}
