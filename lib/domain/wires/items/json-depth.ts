/** Deeper than any item that an agency sends. */
const DEEPEST = 200;

export const JSON_TOO_DEEP = `The parts of this JSON are nested more than ${DEEPEST} deep: ask the sender for the item again.`;

/** Whether lists and objects lie in one another deeper than any item has them; told from the text, before it is parsed. */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  for (const [mark] of json.matchAll(STRINGS_AND_BRACKETS)) {
    if (mark === "[" || mark === "{") depth += 1;
    else if (mark === "]" || mark === "}") depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

const STRINGS_AND_BRACKETS = /"(?:[^"\\]|\\.)*"|[[\]{}]/gsu;
