import { samePart } from "./names-spelling.ts";
import { bucketBy, canBePerson, type Groups, indicesOf, isAcronymText, type Surface } from "./names-surfaces.ts";

/** Joins full names whose surnames agree and whose first names do not part them. */
export function joinPersons(groups: Groups): void {
  const persons = indicesOf(groups, (surface) => surface.parts.length >= 2 && canBePerson(surface));
  const buckets = [
    ...bucketBy(persons, (at) => firstLetters(groups.surfaces[at]?.parts.at(-1) ?? "")),
    ...bucketBy(persons, (at) => groups.surfaces[at]?.parts[0] ?? ""),
    ...bucketBy(persons, (at) => [...(groups.surfaces[at]?.parts ?? [])].sort().join(" ")),
  ];
  for (const bucket of buckets) {
    for (const a of bucket)
      for (const b of bucket) if (a < b && samePerson(groups.surfaces[a], groups.surfaces[b])) groups.join(a, b);
  }
}

/** The bucket of a part. */
// Skeletons would be a finer bucket, but a bucket by them would hide what `samePart` refuses.
export function firstLetters(part: string): string {
  return /^[aeiou]/.test(part) ? "vowel" : /^[gj]/.test(part) ? "g" : /^[ckq]/.test(part) ? "k" : part.slice(0, 1);
}

function samePerson(a: Surface | undefined, b: Surface | undefined): boolean {
  if (!a || !b) return false;
  if (sameTurned(a.parts, b.parts) || sameButALetter(a.parts, b.parts)) return true;
  const [lastA = "", lastB = ""] = [a.parts.at(-1), b.parts.at(-1)];
  if (!samePart(lastA, lastB)) return false;
  const [long, short] = a.parts.length >= b.parts.length ? [a.parts, b.parts] : [b.parts, a.parts];
  const heads = long.slice(0, -1);
  return short.slice(0, -1).every((part, at) => {
    const same = heads[at] ?? "";
    return sameOrInitial(part, same) || (at > 0 && heads.some((head) => sameOrInitial(part, head)));
  });
}

// "Mei Lin" and "Lin Mei": family names stand first in half the world.
function sameTurned(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
}

/** Shorter parts than this differ by a letter as names do, not as spellings. */
const LONG_PART = 5;

// One part equal, the other a letter off: "Jan Kovalski" and "Jan Kowalski".
function sameButALetter(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const apart = a.flatMap((part, at) => (part === b[at] ? [] : [[part, b[at] ?? ""] as const]));
  const [only] = apart;
  if (!only || apart.length !== 1) return false;
  const [one, other] = only;
  return (
    Math.min(one.length, other.length) >= LONG_PART &&
    one !== `${other}a` &&
    other !== `${one}a` &&
    oneEditApart(one, other)
  );
}

function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at++;
  if (a.length === b.length) return a.slice(at + 1) === b.slice(at + 1);
  return a.length > b.length ? a.slice(at + 1) === b.slice(at) : a.slice(at) === b.slice(at + 1);
}

function sameOrInitial(a: string, b: string): boolean {
  if (samePart(a, b)) return true;
  return (a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0);
}

/** How many times as often as the others a person must be named before a bare surname is taken for them. */
const DOMINANCE = 4;

/** Gives a bare surname or first name to the person who dominates, or to nobody. */
export function joinSurnames(groups: Groups): void {
  const full = indicesOf(groups, (surface) => surface.parts.length >= 2 && canBePerson(surface));
  groups.surfaces.forEach((surface, at) => {
    const [only = ""] = surface.parts;
    if (surface.parts.length !== 1 || surface.known || isAcronymText(surface.text)) return;
    const surnames = full.filter((index) => samePart(only, groups.surfaces[index]?.parts.at(-1) ?? ""));
    const owner = surnames.length > 0 ? dominantPerson(groups, surnames) : firstNameOwner(groups, full, surface);
    if (owner !== null) groups.join(owner, at);
  });
}

function dominantPerson(groups: Groups, candidates: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const index of candidates) {
    const root = groups.root(index);
    counts.set(root, (counts.get(root) ?? 0) + (groups.surfaces[index]?.count ?? 0));
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!first) return null;
  return !second || first[1] >= DOMINANCE * second[1] ? first[0] : null;
}

function firstNameOwner(groups: Groups, full: readonly number[], surface: Surface): number | null {
  const [only = ""] = surface.parts;
  if (only.length < 4) return null;
  const owners = full.filter((index) => {
    return groups.surfaces[index]?.parts[0] === only;
  });
  const roots = new Set(owners.map((index) => groups.root(index)));
  return roots.size === 1 ? (owners[0] ?? null) : null;
}
