import type { MentionKind } from "./names-mention.ts";
import { compare, dominantKind, type Groups, isAcronymText, type Surface } from "./names-surfaces.ts";

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

export type EntityIndex = {
  readonly entities: readonly Entity[];
  /** The entity of a spelling as it stands in a report, or null. */
  readonly find: (text: string) => Entity | null;
};

/** The groups as entities, most named first, with a look-up by spelling. */
export function buildIndex(groups: Groups): EntityIndex {
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

// "PORT ROYAL", as datelines write it.
function isInCapitals({ text, parts }: Surface): boolean {
  return parts.length > 1 && text === text.toUpperCase();
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
  return Math.min(surface.parts.length, 4) - (isAcronymText(surface.text) || isInCapitals(surface) ? 1 : 0);
}

function total(list: readonly Surface[]): number {
  return list.reduce((sum, surface) => sum + surface.count, 0);
}
