import { ROLE_NOUNS } from "../language/lexicons/titles.ts";
import { capitalOf } from "../language/places.ts";
import type { HeadResolver } from "./frame-heads.ts";
import { byCodeUnit } from "./keys.ts";
import type { Line, Word } from "./lines.ts";
import type { Naming } from "./naming.ts";

/**
 * Who "the president" and "he" are, which town "the capital" and "the city", which building "the bridge": the one titled
 * so most often, the last one named, the only one of its kind. Null where the reports show none.
 */
export function headResolver(lines: readonly Line[], naming: Naming, countries: readonly string[]): HeadResolver {
  const roles = rolesOf(naming);
  const capital = capitalNamed(naming, countries[0]);
  const buildings = onlyBuildings(naming);
  return (word, line) => {
    if (word.norm === "he" || word.norm === "she") return lastNamed(lines, naming, line, word, "person");
    const building = buildings.get(word.norm);
    if (building) return building;
    if (!DESCRIPTIONS.has(word.norm) || !isDescription(word, line)) return null;
    if (word.norm === "capital") return capital ? `#${capital}` : null;
    if (word.norm === "city" || word.norm === "town") return lastNamed(lines, naming, line, word, "place");
    return ROLE_NOUNS.has(word.norm) ? (roles.get(word.norm) ?? (RULER.test(word.norm) ? rulerOf(roles) : null)) : null;
  };
}

function capitalNamed(naming: Naming, country: string | undefined): string | null {
  const capital = country ? capitalOf(country) : null;
  return capital ? (naming.index.find(capital)?.canonical ?? null) : null;
}

const DESCRIPTIONS: ReadonlySet<string> = new Set(["capital", "city", "town", ...ROLE_NOUNS]);
const RULER = /^(?:leader|ruler|dictator)$/;

function rulerOf(roles: ReadonlyMap<string, string>): string | null {
  return roles.get("president") ?? roles.get("premier") ?? roles.get("king") ?? roles.get("minister") ?? null;
}

// Named before in the sentence, else the last one of the sentence before.
function lastNamed(
  lines: readonly Line[],
  naming: Naming,
  line: Line,
  word: Word,
  kind: "person" | "place",
): string | null {
  const own = (naming.mentions[line.index] ?? []).filter(
    ({ entity, end }) => entity.kind === kind && end <= word.start,
  );
  const inLine = kind === "place" ? own.at(-1) : own[0];
  if (inLine) return `#${inLine.entity.canonical}`;
  const before = lines[line.index - 1];
  if (!before || before.reportIndex !== line.reportIndex) return null;
  const earlier = (naming.mentions[before.index] ?? []).filter(({ entity }) => entity.kind === kind);
  const found = kind === "place" ? earlier.at(-1) : earlier[0];
  return found ? `#${found.entity.canonical}` : null;
}

const BUILDINGS: ReadonlySet<string> = new Set([
  "palace",
  "airport",
  "bridge",
  "stadium",
  "cathedral",
  "tunnel",
  "refinery",
  "dam",
]);

// "the palace" and "Roe's palace", where the reports name one palace and no other.
function onlyBuildings(naming: Naming): Map<string, string> {
  const byHead = new Map<string, Set<string>>();
  for (const entity of naming.index.entities) {
    const words = entity.canonical.toLowerCase().split(" ");
    const head = words.at(-1) ?? "";
    if (words.length > 1 && BUILDINGS.has(head))
      byHead.set(head, (byHead.get(head) ?? new Set()).add(entity.canonical));
  }
  return new Map(
    [...byHead].filter(([, names]) => names.size === 1).map(([head, names]) => [head, `#${[...names][0] ?? ""}`]),
  );
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

// "the president", "the city's mayor", "the Syrian leader"; not "President Roe" nor "capital punishment".
function isDescription(word: Word, line: Line): boolean {
  const before = line.text.slice(0, word.start);
  const after = line.text.slice(word.end);
  return (
    /(?:\bthe|\btheir|\bthis|['’]s|\bthe \p{Lu}?\p{L}+) $/iu.test(before) &&
    !/^ (?:punishment|gains|of \p{Lu}|\p{Lu})/u.test(after)
  );
}
