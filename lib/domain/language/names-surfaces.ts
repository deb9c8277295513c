import type { MentionKind, NameMention } from "./names-mention.ts";
import { nameParts } from "./names-spelling.ts";
import { citiesNamed, findCountry } from "./places.ts";

/** A name as some report writes it, with everything known of that spelling. */
export type Surface = {
  readonly text: string;
  readonly parts: readonly string[];
  count: number;
  readonly reports: Set<number>;
  readonly kinds: Map<MentionKind, number>;
  readonly titles: Map<string, number>;
  /** A place that the gazetteer knows: two of those are never one. */
  readonly known: boolean;
};

export type MentionInReport = { readonly mention: NameMention; readonly report: number };

/** Spellings joined into groups as the rules find them; two places that the gazetteer knows are never joined. */
export class Groups {
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

/** The spellings of all mentions, the fullest first. */
export function collectSurfaces(mentions: readonly MentionInReport[]): Surface[] {
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

/** Whether nothing shows that the spelling is a place or a body. */
export function canBePerson(surface: Surface): boolean {
  const kind = dominantKind(surface.kinds);
  return !surface.known && (kind === "person" || kind === "other") && !surface.parts.includes("account");
}

/** Whether it is written as letters are: "WHO", "NGOs". */
export function isAcronymText(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}&-]{1,7}s?$/u.test(text);
}

/** The kind that most mentions have, `other` where none says. */
export function dominantKind(kinds: ReadonlyMap<MentionKind, number>): MentionKind {
  const sure = [...kinds].filter(([kind]) => kind !== "other");
  const [best] = sure.sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  return best?.[0] ?? "other";
}

/** The places of the spellings that pass. */
export function indicesOf(groups: Groups, test: (surface: Surface) => boolean): number[] {
  return groups.surfaces.flatMap((surface, at) => (test(surface) ? [at] : []));
}

/** Places that share a key, so that not every pair is looked at. */
export function bucketBy(indices: readonly number[], keyOf: (index: number) => string): number[][] {
  const buckets = new Map<string, number[]>();
  for (const index of indices) {
    const list = buckets.get(keyOf(index));
    if (list) list.push(index);
    else buckets.set(keyOf(index), [index]);
  }
  return [...buckets.values()];
}

/** The order of strings by code unit. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
