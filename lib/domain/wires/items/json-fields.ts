/**
 * An object of a JSON document whose keys are in lower case and without marks between their words: ninjs 1 and 2 write
 * `pubstatus`, ninjs 3 `pubStatus`, others `pub_status`.
 */
export type Fields = ReadonlyMap<string, unknown>;

/** The fields of an object; null for anything else. Of two keys that come to the same, the one without marks is kept. */
export function fieldsOf(value: unknown): Fields | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const fields = new Map<string, unknown>();
  for (const [key, field] of Object.entries(value)) {
    const plain = key.toLowerCase();
    const bare = plain.replace(/[_-]/gu, "");
    if (bare === plain || !fields.has(bare)) fields.set(bare, field);
  }
  return fields;
}

/** The first of these fields that holds words or a number, as trimmed text; null where none does. */
export function textIn(fields: Fields | null, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const told = fields?.get(key);
    const value = onlyEntry(told);
    const text = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
    if (text !== "") return text;
  }
  return null;
}

/** Forms send each answer as a list of one, perhaps with blanks after it. */
function onlyEntry(value: unknown): unknown {
  if (!Array.isArray(value) || value.length > MOST_ANSWERS) return value;
  const told = value.filter((entry) => entry !== "" && entry !== null);
  return told.length === 1 ? told[0] : value;
}

const MOST_ANSWERS = 5;

/** The objects in these fields: entries of a list, values of a map, or the one object itself. A bare word is an object with a name. */
export function listIn(fields: Fields | null, ...keys: readonly string[]): Fields[] {
  return keys.flatMap((key) => {
    const value = fields?.get(key);
    const entries = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
    return entries
      .slice(0, MOST)
      .flatMap((entry) => (typeof entry === "string" ? [new Map([["name", entry]])] : (fieldsOf(entry) ?? [])));
  });
}

/** The objects in a field that is a list, or a map by name, whose name they then carry. */
export function namedIn(fields: Fields | null, key: string): Fields[] {
  const value = fields?.get(key);
  if (Array.isArray(value)) return listIn(fields, key);
  return [...(fieldsOf(value) ?? [])].slice(0, MOST).flatMap(([name, entry]) => {
    const inner = fieldsOf(entry);
    return inner ? [new Map([["name", name], ...inner] as [string, unknown][])] : [];
  });
}

const MOST = 1_000;
