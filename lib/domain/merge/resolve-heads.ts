import { ROLE_NOUNS } from "../language/lexicons/titles.ts";
import { capitalOf, findCountry, findDemonym } from "../language/places.ts";
import type { HeadResolver } from "./frames.ts";
import { byCodeUnit } from "./keys.ts";
import type { Line, Word } from "./lines.ts";
import type { Naming } from "./naming.ts";

/**
 * Who "the president" is and which town "the capital": the one titled so most often over all reports, and the
 * capital of the country most spoken of. Null where the reports show none.
 */
export function headResolver(lines: readonly Line[], naming: Naming): HeadResolver {
  const roles = rolesOf(naming);
  const capital = capitalSpokenOf(lines, naming);
  return (word, line) => {
    if (word.norm === "capital" && capital && isDescription(word, line)) return `#${capital}`;
    return ROLE_NOUNS.has(word.norm) && isDescription(word, line) ? (roles.get(word.norm) ?? null) : null;
  };
}

function rolesOf(naming: Naming): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { title, entity } of naming.mentions.flat()) {
    if (!title || /\b(?:former|ex|deputy|vice|acting)\b/.test(title)) continue;
    const role = title.split(" ").at(-1) ?? "";
    const list = counts.get(role) ?? new Map<string, number>();
    list.set(entity.canonical, (list.get(entity.canonical) ?? 0) + 1);
    counts.set(role, list);
  }
  const roles = new Map<string, string>();
  for (const [role, list] of counts) {
    const [first, second] = [...list].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]));
    if (first && (!second || first[1] >= 2 * second[1])) roles.set(role, `#${first[0]}`);
  }
  return roles;
}

function capitalSpokenOf(lines: readonly Line[], naming: Naming): string | null {
  const counts = new Map<string, number>();
  const add = (code: string | null) => code && counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const entity of naming.index.entities) {
    const code = findCountry(entity.canonical);
    for (let n = 0; n < entity.count; n++) add(code);
  }
  for (const line of lines) for (const word of line.words) if (/^\p{Lu}/u.test(word.text)) add(findDemonym(word.norm));
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]));
  const capital = best ? capitalOf(best[0]) : null;
  return capital ? (naming.index.find(capital)?.canonical ?? null) : null;
}

// "the president", "the city's mayor", "the Syrian leader"; not "President Roe" nor "capital punishment".
function isDescription(word: Word, line: Line): boolean {
  const before = line.text.slice(0, word.start);
  const after = line.text.slice(word.end);
  return (
    /(?:\bthe|\btheir|\bthis|['’]s|\bthe \p{Lu}?\p{L}+) $/iu.test(before) &&
    !/^ (?:punishment|gains|of \p{Lu}|\p{Lu})/u.test(after)
  );
}
