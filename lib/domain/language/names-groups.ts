import { AGENCY_FORMS } from "./lexicons/agencies.ts";
import { FACILITY_HEADS, FACILITY_MIDDLES, ORGANISATION_HEADS, PLATFORMS } from "./lexicons/titles.ts";
import type { MentionKind, NameMention } from "./names.ts";
import { nameParts, samePart } from "./names-spelling.ts";
import { citiesNamed, findCountry } from "./places.ts";

/** A name as some report writes it, with everything known of that spelling. */
type Surface = {
  readonly text: string;
  readonly parts: readonly string[];
  count: number;
  readonly reports: Set<number>;
  readonly kinds: Map<MentionKind, number>;
  readonly titles: Map<string, number>;
  /** A place that the gazetteer knows: two of those are never one. */
  readonly known: boolean;
};

export type EntityVariant = { readonly text: string; readonly count: number; readonly reports: readonly number[] };

/** One person, place or organisation over all reports. */
export type Entity = {
  readonly index: number;
  readonly canonical: string;
  readonly kind: MentionKind;
  readonly count: number;
  readonly titles: readonly string[];
  readonly variants: readonly EntityVariant[];
};

export type MentionInReport = { readonly mention: NameMention; readonly report: number };
export type AliasPair = readonly [alias: string, of: string];

export type EntityIndex = {
  readonly entities: readonly Entity[];
  /** The entity of a spelling as it stands in a report, or null. */
  readonly find: (text: string) => Entity | null;
};

/**
 * Groups spellings into entities: transliterations, titles, short forms, acronyms. Two full names with one surname stay
 * two people, two towns two towns; a bare surname goes to the person who dominates, or to none.
 */
export function groupNames(mentions: readonly MentionInReport[], aliases: readonly AliasPair[]): EntityIndex {
  const surfaces = collectSurfaces(mentions);
  const groups = new Groups(surfaces);
  joinEqualParts(groups);
  joinPersons(groups);
  joinFacilities(groups);
  joinTransliterations(groups);
  joinAliases(groups, aliases);
  joinAcronyms(groups);
  joinShortened(groups);
  joinSurnames(groups);
  return buildIndex(groups);
}

class Groups {
  readonly surfaces: readonly Surface[];
  private readonly parent: number[];
  private readonly byText: ReadonlyMap<string, number>;

  constructor(surfaces: readonly Surface[]) {
    this.surfaces = surfaces;
    this.parent = surfaces.map((_, at) => at);
    this.byText = new Map(surfaces.map((surface, at) => [surface.text, at]));
  }

  indexOf(text: string): number | null {
    return this.byText.get(text) ?? null;
  }

  root(at: number): number {
    let root = at;
    while (this.parent[root] !== root) root = this.parent[root] ?? root;
    this.parent[at] = root;
    return root;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.root(a), this.root(b)];
    if (x === y || this.wouldMixKnownPlaces(x, y)) return;
    this.parent[Math.max(x, y)] = Math.min(x, y);
  }

  members(root: number): number[] {
    return this.parent.map((_, at) => at).filter((at) => this.root(at) === root);
  }

  private wouldMixKnownPlaces(x: number, y: number): boolean {
    const known = [...this.members(x), ...this.members(y)].map((at) => this.surfaces[at]).filter((s) => s?.known);
    return new Set(known.map((surface) => placeIdentity(surface?.text ?? ""))).size > 1;
  }
}

function placeIdentity(text: string): string {
  return findCountry(text) ?? nameParts(text).join(" ");
}

function collectSurfaces(mentions: readonly MentionInReport[]): Surface[] {
  const byText = new Map<string, Surface>();
  for (const { mention, report } of mentions) {
    const surface = byText.get(mention.text) ?? newSurface(mention.text);
    byText.set(mention.text, surface);
    surface.count++;
    surface.reports.add(report);
    surface.kinds.set(mention.kind, (surface.kinds.get(mention.kind) ?? 0) + 1);
    if (mention.title) surface.titles.set(mention.title, (surface.titles.get(mention.title) ?? 0) + 1);
  }
  return [...byText.values()].sort(
    (a, b) => b.parts.length - a.parts.length || b.count - a.count || compare(a.text, b.text),
  );
}

function newSurface(text: string): Surface {
  const known = findCountry(text) !== null || citiesNamed(text).length > 0;
  return { text, parts: nameParts(text), count: 0, reports: new Set(), kinds: new Map(), titles: new Map(), known };
}

function joinEqualParts(groups: Groups): void {
  const byKey = new Map<string, number>();
  groups.surfaces.forEach((surface, at) => {
    const agency = AGENCY_FORMS.get(surface.text.replace(/ news agency$/, ""));
    const key = agency ? `agency ${agency}` : plainKey(surface);
    const first = byKey.get(key);
    if (first === undefined) byKey.set(key, at);
    else groups.join(first, at);
  });
}

// "Presidential Palace" and "presidential palace", "X account Stormwatch" and "X Stormwatch account".
function plainKey(surface: Surface): string {
  if (surface.parts.includes("account")) return [...surface.parts].sort().join(" ");
  return surface.parts.join(" ");
}

function joinPersons(groups: Groups): void {
  const persons = indicesOf(groups, (surface) => surface.parts.length >= 2 && canBePerson(surface));
  for (const bucket of bucketBy(persons, (at) => firstLetters(groups.surfaces[at]?.parts.at(-1) ?? ""))) {
    for (const a of bucket)
      for (const b of bucket) if (a < b && samePerson(groups.surfaces[a], groups.surfaces[b])) groups.join(a, b);
  }
}

// Skeletons would be a finer bucket, but a bucket by them would hide what `samePart` refuses.
function firstLetters(part: string): string {
  return /^[aeiou]/.test(part) ? "vowel" : /^[gj]/.test(part) ? "g" : /^[ckq]/.test(part) ? "k" : part.slice(0, 1);
}

function samePerson(a: Surface | undefined, b: Surface | undefined): boolean {
  if (!a || !b) return false;
  const [lastA = "", lastB = ""] = [a.parts.at(-1), b.parts.at(-1)];
  if (!samePart(lastA, lastB)) return false;
  const [long, short] = a.parts.length >= b.parts.length ? [a.parts, b.parts] : [b.parts, a.parts];
  const heads = long.slice(0, -1);
  return short.slice(0, -1).every((part, at) => {
    const same = heads[at] ?? "";
    return sameOrInitial(part, same) || (at > 0 && heads.some((head) => sameOrInitial(part, head)));
  });
}

function sameOrInitial(a: string, b: string): boolean {
  if (samePart(a, b)) return true;
  return (a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0);
}

function canBePerson(surface: Surface): boolean {
  const kind = dominantKind(surface.kinds);
  return !surface.known && (kind === "person" || kind === "other") && !surface.parts.includes("account");
}

// One facility when what it is agrees and its own name does, whatever stands between.
function joinFacilities(groups: Groups): void {
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
function joinTransliterations(groups: Groups): void {
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

function joinAliases(groups: Groups, aliases: readonly AliasPair[]): void {
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

function isAcronymText(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}&-]{1,7}s?$/u.test(text);
}

// An acronym without brackets: letters of exactly one longer name.
function joinAcronyms(groups: Groups): void {
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
function joinShortened(groups: Groups): void {
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

/** How many times as often as the others a person must be named before a bare surname is taken for them. */
const DOMINANCE = 4;

function joinSurnames(groups: Groups): void {
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

function buildIndex(groups: Groups): EntityIndex {
  const byRoot = new Map<number, Surface[]>();
  groups.surfaces.forEach((surface, at) => {
    const root = groups.root(at);
    const list = byRoot.get(root);
    if (list) list.push(surface);
    else byRoot.set(root, [surface]);
  });
  const lists = [...byRoot.values()].sort((a, b) => total(b) - total(a) || compare(canonicalOf(a), canonicalOf(b)));
  const entities = lists.map((list, index) => toEntity(list, index));
  const byText = new Map(
    entities.flatMap((entity) => entity.variants.map((variant): [string, Entity] => [variant.text, entity])),
  );
  return { entities, find: (text) => byText.get(text) ?? null };
}

function toEntity(list: readonly Surface[], index: number): Entity {
  const kinds = new Map<MentionKind, number>();
  const titles = new Map<string, number>();
  for (const surface of list) {
    for (const [kind, count] of surface.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
    for (const [title, count] of surface.titles) titles.set(title, (titles.get(title) ?? 0) + count);
  }
  return {
    index,
    canonical: canonicalOf(list),
    kind: dominantKind(kinds),
    count: total(list),
    titles: [...titles].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([title]) => title),
    variants: [...list]
      .sort((a, b) => b.count - a.count || compare(a.text, b.text))
      .map((surface) => ({
        text: surface.text,
        count: surface.count,
        reports: [...surface.reports].sort((a, b) => a - b),
      })),
  };
}

// The fullest form that is not an oddity: most parts, then most reports, then most often.
function canonicalOf(list: readonly Surface[]): string {
  const sorted = [...list].sort(
    (a, b) =>
      weightOf(b) - weightOf(a) || b.reports.size - a.reports.size || b.count - a.count || compare(a.text, b.text),
  );
  return sorted[0]?.text ?? "";
}

function weightOf(surface: Surface): number {
  return Math.min(surface.parts.length, 4) - (isAcronymText(surface.text) ? 1 : 0);
}

function dominantKind(kinds: ReadonlyMap<MentionKind, number>): MentionKind {
  const sure = [...kinds].filter(([kind]) => kind !== "other");
  const [best] = sure.sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  return best?.[0] ?? "other";
}

function total(list: readonly Surface[]): number {
  return list.reduce((sum, surface) => sum + surface.count, 0);
}

function indicesOf(groups: Groups, test: (surface: Surface) => boolean): number[] {
  return groups.surfaces.flatMap((surface, at) => (test(surface) ? [at] : []));
}

function bucketBy(indices: readonly number[], keyOf: (index: number) => string): number[][] {
  const buckets = new Map<string, number[]>();
  for (const index of indices) {
    const list = buckets.get(keyOf(index));
    if (list) list.push(index);
    else buckets.set(keyOf(index), [index]);
  }
  return [...buckets.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
