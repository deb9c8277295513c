import { AGENCY_FORMS } from "./lexicons/agencies.ts";
import { FACILITY_HEADS, FACILITY_MIDDLES, ORGANISATION_HEADS, PLATFORMS } from "./lexicons/titles.ts";
import type { MentionKind } from "./names-mention.ts";
import { firstLetters } from "./names-persons.ts";
import { samePart } from "./names-spelling.ts";
import {
  bucketBy,
  canBePerson,
  dominantKind,
  type Groups,
  indicesOf,
  isAcronymText,
  type Surface,
} from "./names-surfaces.ts";

export type AliasPair = readonly [alias: string, of: string];

// One facility when what it is agrees and its own name does, whatever stands between.
export function joinFacilities(groups: Groups): void {
  const facilities = indicesOf(
    groups,
    (surface) => surface.parts.length >= 2 && FACILITY_HEADS.has(surface.parts.at(-1) ?? ""),
  );
  for (const a of facilities) {
    for (const b of facilities) if (a < b && sameFacility(groups.surfaces[a], groups.surfaces[b])) groups.join(a, b);
  }
}

function sameFacility(a: Surface | undefined, b: Surface | undefined): boolean {
  if (!a || !b || a.parts.at(-1) !== b.parts.at(-1)) return false;
  const [baseA, baseB] = [ownName(a), ownName(b)];
  return (
    baseA.length > 0 && baseA.length === baseB.length && baseA.every((part, at) => samePart(part, baseB[at] ?? ""))
  );
}

function ownName(surface: Surface): string[] {
  return surface.parts.slice(0, -1).filter((part) => !FACILITY_MIDDLES.has(part) && part !== "the");
}

// Single words and organisations that differ as transliterations do.
export function joinTransliterations(groups: Groups): void {
  const candidates = indicesOf(groups, (surface) => !canBePerson(surface) || surface.parts.length === 1);
  for (const bucket of bucketBy(candidates, (at) => firstLetters(groups.surfaces[at]?.parts[0] ?? ""))) {
    for (const a of bucket)
      for (const b of bucket)
        if (a < b && sameTransliteration(groups.surfaces[a], groups.surfaces[b])) groups.join(a, b);
  }
}

function sameTransliteration(a: Surface | undefined, b: Surface | undefined): boolean {
  if (!a || !b || a.parts.length !== b.parts.length || (a.known && b.known)) return false;
  if (a.parts.length === 1 && (a.parts[0]?.length ?? 0) < 5) return false;
  return (
    compatible(dominantKind(a.kinds), dominantKind(b.kinds)) &&
    a.parts.every((part, at) => samePart(part, b.parts[at] ?? ""))
  );
}

function compatible(a: MentionKind, b: MentionKind): boolean {
  return a === b || a === "other" || b === "other";
}

/** Joins an explained short form to what it stands for: "World Health Organization (WHO)". */
export function joinAliases(groups: Groups, aliases: readonly AliasPair[]): void {
  for (const [alias, of] of aliases) {
    const [a, b] = [groups.indexOf(alias), groups.indexOf(of)];
    const [first, second] = [groups.surfaces[a ?? -1], groups.surfaces[b ?? -1]];
    if (a === null || b === null || !first || !second || first.known || second.known) continue;
    if (PLATFORMS.has(first.text.toLowerCase())) continue;
    const acronym = isAcronymText(alias) || isAcronymText(of);
    const institution = [first, second].some((surface) => dominantKind(surface.kinds) === "organisation");
    if (acronym || institution) groups.join(a, b);
  }
}

// An acronym without brackets: letters of exactly one longer name.
export function joinAcronyms(groups: Groups): void {
  const long = indicesOf(groups, (surface) => surface.parts.length >= 3 && !surface.known);
  groups.surfaces.forEach((surface, at) => {
    if (!isAcronymText(surface.text) || surface.text.length < 3 || surface.known || AGENCY_FORMS.has(surface.text))
      return;
    const fits = long.filter((index) =>
      initialsOf(groups.surfaces[index]?.text ?? "").includes(surface.text.toLowerCase()),
    );
    const roots = new Set(fits.map((index) => groups.root(index)));
    const [first] = fits;
    if (first !== undefined && roots.size === 1) groups.join(first, at);
  });
}

function initialsOf(text: string): string[] {
  const words = text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(Boolean);
  const letters = (list: readonly string[]) => list.map((word) => word.charAt(0)).join("");
  return [letters(words), letters(words.filter((word) => !/^(?:of|for|the|and|on|de|du|al|el)$/.test(word)))];
}

// "Harbour Authority" for "Eastport Harbour Authority", where only one longer name ends or begins so.
export function joinShortened(groups: Groups): void {
  const long = indicesOf(groups, (surface) => surface.parts.length >= 2);
  groups.surfaces.forEach((surface, at) => {
    if (surface.known || isAcronymText(surface.text) || !canShorten(surface)) return;
    const fits = long.filter((index) => index !== at && shortens(surface, groups.surfaces[index]));
    const roots = new Set(fits.map((index) => groups.root(index)));
    const [first] = fits;
    if (first !== undefined && roots.size === 1) groups.join(first, at);
  });
}

function canShorten(surface: Surface): boolean {
  if (surface.parts.length >= 2) return true;
  const [only = ""] = surface.parts;
  return only.length > 3 && !ORGANISATION_HEADS.has(only) && !FACILITY_HEADS.has(only);
}

function shortens(short: Surface, long: Surface | undefined): boolean {
  if (!long || long.parts.length <= short.parts.length || long.known) return false;
  const kind = dominantKind(long.kinds);
  if (FACILITY_HEADS.has(long.parts.at(-1) ?? "") && short.parts.at(-1) !== long.parts.at(-1)) return false;
  const head = long.parts.slice(0, short.parts.length);
  const tail = long.parts.slice(-short.parts.length);
  if (short.parts.length === 1) {
    return (
      kind === "organisation" && dominantKind(short.kinds) !== "person" && samePart(head[0] ?? "", short.parts[0] ?? "")
    );
  }
  const equal = (list: readonly string[]) => list.every((part, at) => samePart(part, short.parts[at] ?? ""));
  return equal(tail) || (kind === "organisation" && equal(head));
}
