import type { Thing } from "./microdata.ts";

const ARTICLE_TYPE = /(?:Article|Posting|Report)$/;
const DEEPEST = 6;

/** The first article among the things that a page describes, in JSON-LD (its `@graph` included) or else in its mark-up; empty where there is none. */
export function findArticle(data: readonly string[], marked: readonly Thing[]): Thing {
  const told = first(data.map((text) => () => articleIn(parseJson(text), 0)));
  const shown = first(marked.map((thing) => () => articleIn(thing, 0)));
  return { ...shown, ...told };
}

function first(finds: readonly (() => Thing | null)[]): Thing | null {
  for (const find of finds) {
    const found = find();
    if (found) return found;
  }
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, ""));
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
