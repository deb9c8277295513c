import type { Thing } from "./microdata.ts";

const ARTICLE_TYPE = /(?:Article|Posting|Report)$/;
const DEEPEST = 6;

/** The first article among the things that a page describes, in JSON-LD (its `@graph` included) or else in its mark-up; empty where there is none. */
export function findArticle(data: readonly string[], marked: readonly Thing[]): Thing {
  const read = data.map(parseJson);
  const told = first(read.map((value) => () => articleIn(value, 0)));
  const shown = first(marked.map((thing) => () => articleIn(thing, 0)));
  return { ...shown, ...(told && withReferred(told, read)) };
}

const MOST_THINGS = 500;

/** Publishing systems list a page's persons, houses and pictures beside its article, which names them by their "@id". */
function withReferred(article: Thing, read: readonly unknown[]): Thing {
  const things = read.flatMap((value) => nodesIn(value, 0)).slice(0, MOST_THINGS);
  const byId = new Map(things.map((thing) => [thing["@id"], thing]));
  const referred = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, MOST_THINGS).map(referred);
    if (typeof value !== "object" || value === null) return value;
    const thing = value as Thing;
    return thing.name === undefined && thing.url === undefined ? { ...byId.get(thing["@id"]), ...thing } : thing;
  };
  return Object.fromEntries(Object.entries(article).map(([key, value]) => [key, referred(value)]));
}

function nodesIn(value: unknown, depth: number): Thing[] {
  if (depth > 2 || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, MOST_THINGS).flatMap((entry) => nodesIn(entry, depth + 1));
  const thing = value as Thing;
  return [...(typeof thing["@id"] === "string" ? [thing] : []), ...nodesIn(thing["@graph"], depth + 1)];
}

function first(finds: readonly (() => Thing | null)[]): Thing | null {
  for (const find of finds) {
    const found = find();
    if (found) return found;
  }
  return null;
}

const WRAPPED = /^\s*(?:\/[/*]\s*)?(?:<!--|<!\[CDATA\[)(?:\s*\*\/)?|(?:(?:\/[/*]\s*)?(?:-->|\]\]>)(?:\s*\*\/)?|;)\s*$/g;

/** Templates leave lines broken within words, and commas behind the last of a list. */
function parseJson(text: string): unknown {
  const bare = text.replace(WRAPPED, "");
  return jsonOf(bare) ?? jsonOf(bare.replace(/\p{Cc}+/gu, " ").replace(/, *(?=[}\]])/g, ""));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function articleIn(value: unknown, depth: number): Thing | null {
  if (depth > DEEPEST || typeof value !== "object" || value === null) return null;
  if (Array.isArray(value)) return first(value.slice(0, 50).map((entry) => () => articleIn(entry, depth + 1)));
  const thing = value as Thing;
  if (listOf(thing["@type"]).some((type) => ARTICLE_TYPE.test(type))) return thing;
  return articleIn(thing["@graph"], depth + 1) ?? articleIn(thing.mainEntity, depth + 1);
}

/** The words in a value that may be a list. */
export function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (entry): entry is string => typeof entry === "string" && entry !== "",
  );
}

/** The first of the values that has words, with single spaces; null where none does. */
export function firstText(values: readonly unknown[]): string | null {
  const found = values.find((value): value is string => typeof value === "string" && value.trim() !== "");
  return found?.replace(/\s+/g, " ").trim() ?? null;
}

/** The things in a value that may be one, a list of them, or bare words, which are then their name. */
export function thingsIn(value: unknown): readonly Thing[] {
  return (Array.isArray(value) ? value : [value]).flatMap((entry: unknown): Thing[] => {
    if (typeof entry === "string" && entry !== "") return [{ name: entry, url: entry }];
    return typeof entry === "object" && entry !== null && !Array.isArray(entry) ? [entry as Thing] : [];
  });
}

/** Names of persons or of an organisation, however the page wrapped them; web addresses are no names. */
export function namesOf(value: unknown): string | null {
  const names = thingsIn(value)
    .flatMap(({ name }) => listOf(name))
    .filter((name) => !/^https?:/.test(name));
  return names.length === 0 ? null : names.join(", ");
}
