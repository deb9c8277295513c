import type { Quantity } from "../language/numbers.ts";
import { findCountry } from "../language/places.ts";
import type { Features } from "./features.ts";
import type { Frame } from "./frames.ts";
import { stableKey } from "./keys.ts";
import type { Line } from "./lines.ts";
import type { Naming } from "./naming.ts";
import type { SameFact } from "./same-fact.ts";

/** Sentences that state one fact, before they are weighed. `label` names the fact: an event and its party, or the words. */
export type Cluster = { readonly label: string; readonly lines: readonly number[]; readonly event: string | null };

/** What sentences are joined by. */
export type Material = {
  readonly lines: readonly Line[];
  readonly frames: readonly (readonly Frame[])[];
  readonly features: Features;
  readonly naming: Naming;
  readonly quantities: readonly (readonly Quantity[])[];
};

/** What is read from the sentences and how likely two of them tell one fact. */
export type Judged = Material & { readonly sameFact: SameFact };

/** Less likely than this, two sentences are not one fact, whatever else joins them. */
export const LEAST_LIKELY = 0.2;

/** How many members of a cluster a new sentence is held against: enough that what differs does not chain together. */
const LINKED_MEMBERS = 6;

/** The first cluster that a sentence belongs to: `isOneFact` holds for each member that it is held against. */
export function homeAmong<C extends readonly number[]>(
  clusters: readonly C[],
  isOneFact: (member: number) => boolean,
): C | undefined {
  return clusters.find((cluster) => cluster.slice(0, LINKED_MEMBERS).every(isOneFact));
}

/** Sentences, one after the other, each with those it is one fact with; none that stays alone. */
export function linkAll(
  lines: readonly number[],
  isOneFact: (index: number, member: number) => boolean,
): readonly (readonly number[])[] {
  const clusters: number[][] = [];
  for (const index of lines) {
    const home = homeAmong(clusters, (member) => isOneFact(index, member));
    if (home) home.push(index);
    else clusters.push([index]);
  }
  return clusters.filter((cluster) => cluster.length > 1);
}

/** False where both name a town or building, and none in common: two scenes. */
export function placesAgree(material: Material, a: number, b: number): boolean {
  return haveCommon(placesIn(material, a), placesIn(material, b));
}

/** The same of towns and buildings alone: a country is no scene. */
export function townsAgree(material: Material, a: number, b: number): boolean {
  return haveCommon(townsIn(material, a), townsIn(material, b));
}

function haveCommon(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  return first.size === 0 || second.size === 0 || [...first].some((place) => second.has(place));
}

/** The places that a line names, but for countries. */
export function townsIn(material: Material, index: number): Set<string> {
  return new Set([...placesIn(material, index)].filter((place) => findCountry(place) === null));
}

/** The places that a line names. */
export function placesIn(material: Material, index: number): Set<string> {
  return new Set(
    (material.naming.mentions[index] ?? [])
      .filter(({ entity }) => entity.kind === "place")
      .map(({ entity }) => entity.canonical),
  );
}

/** The key of a cluster: of its label, which does not hang on how many reports tell it. */
export function claimKey(cluster: Cluster): string {
  return stableKey(["claim", cluster.label.toLowerCase()]);
}
