import type { Quantity } from "../language/numbers.ts";
import { findCountry } from "../language/places.ts";
import type { Features } from "./features.ts";
import type { Frame } from "./frames.ts";
import { byCodeUnit, stableKey } from "./keys.ts";
import { isStory, type Line } from "./lines.ts";
import type { Naming } from "./naming.ts";

/** Sentences that state one fact, before they are weighed. `label` names the fact: an event and its party, or the words. */
export type Cluster = { readonly label: string; readonly lines: readonly number[]; readonly event: string | null };

type Material = {
  readonly lines: readonly Line[];
  readonly frames: readonly (readonly Frame[])[];
  readonly features: Features;
  readonly naming: Naming;
  readonly quantities: readonly (readonly Quantity[])[];
};

/** Shared frame and at least this much in common make one fact; frames that say little need more. */
const FRAME_SIMILARITY = 0.02;
const WEAK_FRAME_SIMILARITY = 0.1;
const WEAK_NAMED_SIMILARITY = 0.05;
/** Without a shared frame, only wording close to this is taken for one fact. */
const WORDING_SIMILARITY = 0.2;
/** How many members of a cluster a new sentence is held against: enough that what differs does not chain together. */
const LINKED_MEMBERS = 6;
/** Rarest points by which a sentence looks for others of its wording, and how many it looks at. */
const LOOKUP_POINTS = 8;
const LOOKUP_CLUSTERS = 24;

/** Events that many sentences have without telling the same. */
const WEAK_EVENTS: ReadonlySet<string> = new Set(
  "declare confirm deny order lead launch end hold remain win rise decline agree cooperate close open fight gather attack accuse damage warn broadcast rule sign meet visit appeal help find discover relation cut hike".split(
    " ",
  ),
);

/**
 * The facts that the reports tell: by what happens to whom, then by wording. A sentence may tell several. Sentences that
 * tell of different places or other facilities are kept apart, however alike they sound.
 */
export function clusterClaims(material: Material): Cluster[] {
  const byFrame = clusterByFrame(material);
  const byFigure = clusterByFigure(material);
  const byWording = clusterByWording(material);
  const clusters = withoutContained([...byFrame, ...byFigure, ...byWording]);
  const told = new Set(clusters.flatMap((cluster) => cluster.lines));
  const single = material.lines
    .filter((line) => isStory(line) && !told.has(line.index))
    .map((line) => wordingCluster(material, [line.index]));
  return [...clusters, ...single];
}

function clusterByFrame(material: Material): Cluster[] {
  const groups = new Map<string, { event: string; named: boolean; lines: Set<number> }>();
  material.frames.forEach((frames, index) => {
    const line = material.lines[index];
    if (!line || !isStory(line)) return;
    for (const frame of frames) {
      for (const { label, named } of labelsOf(frame, townsOf(material, index))) {
        const group = groups.get(label) ?? { event: frame.event, named, lines: new Set<number>() };
        groups.set(label, group);
        group.lines.add(index);
      }
    }
  });
  homeless(groups);
  return [...groups]
    .sort((a, b) => byCodeUnit(a[0], b[0]))
    .flatMap(([label, { event, named, lines }]) => linkFrameGroup(material, { label, event, named }, [...lines]));
}

// A sentence that says no place tells of where most of the others are.
function homeless(groups: Map<string, { lines: Set<number> }>): void {
  for (const [label, group] of groups) {
    if (!label.endsWith(SOMEWHERE)) continue;
    const stem = label.slice(0, -SOMEWHERE.length);
    const [home] = [...groups]
      .filter(([other]) => other !== label && other.startsWith(`${stem} at `))
      .sort((a, b) => b[1].lines.size - a[1].lines.size || byCodeUnit(a[0], b[0]));
    if (!home) continue;
    for (const line of group.lines) home[1].lines.add(line);
    groups.delete(label);
  }
}

const SOMEWHERE = " at somewhere";

/** Speech about events, not events. */
const TALK: ReadonlySet<string> = new Set(["confirm", "deny", "order", "discover", "accuse", "warn"]);
/** Moods of a crowd, whoever the sentence gives them to. */
const SHARED: ReadonlySet<string> = new Set(["celebrate", "protest", "gather", "chant", "mourn", "strategic"]);
/** What befalls people is told by where, whoever the sentence says they were. */
const CASUALTIES: ReadonlySet<string> = new Set(["kill", "injure", "missing", "rescue"]);
/** Parties that anybody can be: what they do is told apart by where. */
const ANYBODY: ReadonlySet<string> = new Set([
  "citizens",
  "crowd",
  "rebels",
  "troops",
  "police",
  "city",
  "street",
  "capital",
]);
const RULERS: ReadonlySet<string> = new Set(["government", "leader", "president", "rule"]);

// What makes a frame the same fact elsewhere: the event and its party, or the event and its towns.
function labelsOf(frame: Frame, towns: readonly string[]): { label: string; named: boolean }[] {
  const { event, focus, negated, unreal } = frame;
  if (unreal || TALK.has(event)) return [];
  const not = negated ? "not " : "";
  if (event === "overthrow" && focus && (focus.named || RULERS.has(focus.key)))
    return [{ label: `${not}overthrow ruler`, named: true }];
  if (
    focus &&
    !ANYBODY.has(focus.key) &&
    !SHARED.has(event) &&
    !(CASUALTIES.has(event) && (!focus.named || focus.place))
  )
    return [{ label: `${not}${event} ${focus.key}`, named: focus.named }];
  if (WEAK_EVENTS.has(event) && !focus && !SHARED.has(event)) return [];
  const where = towns.length > 0 ? towns : ["somewhere"];
  return where.map((town) => ({ label: `${not}${event} at ${town}`, named: false }));
}

function townsOf(material: Material, index: number): string[] {
  return [...placesIn(material, index)].filter((place) => findCountry(place) === null);
}

type FrameGroup = { readonly label: string; readonly event: string; readonly named: boolean };

function linkFrameGroup(material: Material, { label, event, named }: FrameGroup, lines: readonly number[]): Cluster[] {
  const least = WEAK_EVENTS.has(event)
    ? named
      ? WEAK_NAMED_SIMILARITY
      : WEAK_FRAME_SIMILARITY
    : named
      ? 0
      : FRAME_SIMILARITY;
  const clusters: number[][] = [];
  for (const index of lines) {
    const home = clusters.find((cluster) =>
      cluster
        .slice(0, LINKED_MEMBERS)
        .every(
          (other) =>
            material.features.similarity(index, other) >= least && (named || placesAgree(material, index, other)),
        ),
    );
    if (home) home.push(index);
    else clusters.push([index]);
  }
  return clusters
    .filter((cluster) => cluster.length > 1)
    .map((cluster, at) => ({ label: at === 0 ? label : `${label} ${at + 1}`, lines: cluster, event }));
}

// Both name a town or building, and none in common: two scenes.
function placesAgree(material: Material, a: number, b: number): boolean {
  const [first, second] = [placesIn(material, a), placesIn(material, b)];
  return first.size === 0 || second.size === 0 || [...first].some((place) => second.has(place));
}

function placesIn(material: Material, index: number): Set<string> {
  return new Set(
    (material.naming.mentions[index] ?? [])
      .filter(({ entity }) => entity.kind === "place")
      .map(({ entity }) => entity.canonical),
  );
}

/** Below this a count is too common to join two sentences by itself. */
const TELLING_COUNT = 20;
const FIGURE_SIMILARITY = 0.05;
const FIGURE_KINDS: ReadonlySet<string> = new Set([
  "count",
  "money",
  "percent",
  "speed",
  "mass",
  "area",
  "distance",
  "magnitude",
  "duration",
]);

// The same telling figure of the same thing: 52,000 spectators, 24 years, 4.25 per cent.
function clusterByFigure(material: Material): Cluster[] {
  const groups = new Map<string, number[]>();
  for (const line of material.lines) {
    if (!isStory(line)) continue;
    for (const { kind, unit, value, noun } of material.quantities[line.index] ?? []) {
      if (value === null || !FIGURE_KINDS.has(kind) || (kind === "count" && value < TELLING_COUNT)) continue;
      const label = `figure ${kind} ${unit ?? ""} ${kind === "duration" ? Math.round(value / 86_400) : value} ${kind === "count" && value < 1000 ? (noun ?? "") : ""}`;
      groups.set(label, [...(groups.get(label) ?? []), line.index]);
    }
  }
  return [...groups]
    .sort((a, b) => byCodeUnit(a[0], b[0]))
    .flatMap(([label, lines]) =>
      linkWithin(material, [...new Set(lines)], FIGURE_SIMILARITY).map((cluster, at) => ({
        label: `${label} ${at + 1}`,
        lines: cluster,
        event: null,
      })),
    );
}

function linkWithin(material: Material, lines: readonly number[], least: number): number[][] {
  const clusters: number[][] = [];
  for (const index of lines) {
    const home = clusters.find((cluster) =>
      cluster.slice(0, LINKED_MEMBERS).every((other) => material.features.similarity(index, other) >= least),
    );
    if (home) home.push(index);
    else clusters.push([index]);
  }
  return clusters.filter((cluster) => cluster.length > 1);
}

function clusterByWording(material: Material): Cluster[] {
  const clusters: number[][] = [];
  const postings = new Map<string, number[]>();
  for (const line of material.lines) {
    if (!isStory(line)) continue;
    const points = (material.features.of[line.index] ?? []).slice(0, LOOKUP_POINTS);
    const home = findHome(material, line.index, points, clusters, postings);
    if (home !== null) clusters[home]?.push(line.index);
    else {
      clusters.push([line.index]);
      for (const point of points) postings.set(point, [...(postings.get(point) ?? []), clusters.length - 1]);
    }
  }
  return clusters.filter((cluster) => cluster.length > 1).map((cluster) => wordingCluster(material, cluster));
}

function findHome(
  material: Material,
  index: number,
  points: readonly string[],
  clusters: readonly number[][],
  postings: ReadonlyMap<string, number[]>,
): number | null {
  const candidates = new Set(points.flatMap((point) => (postings.get(point) ?? []).slice(0, LOOKUP_CLUSTERS)));
  let best: number | null = null;
  let bestScore = 0;
  for (const candidate of [...candidates].slice(0, LOOKUP_CLUSTERS * 2)) {
    const members = clusters[candidate]?.slice(0, LINKED_MEMBERS) ?? [];
    const least = Math.min(...members.map((member) => material.features.similarity(index, member)));
    if (
      least >= WORDING_SIMILARITY &&
      least > bestScore &&
      members.every((member) => placesAgree(material, index, member))
    ) {
      best = candidate;
      bestScore = least;
    }
  }
  return best;
}

function wordingCluster(material: Material, lines: readonly number[]): Cluster {
  const [first] = lines;
  const words = material.lines[first ?? -1]?.words.map((word) => word.norm).join(" ") ?? "";
  return { label: words, lines, event: null };
}

// A cluster whose sentences all stand together in a larger one tells nothing that the larger does not.
function withoutContained(clusters: readonly Cluster[]): Cluster[] {
  const bySentence = new Map<number, number[]>();
  clusters.forEach((cluster, at) => {
    for (const line of cluster.lines) bySentence.set(line, [...(bySentence.get(line) ?? []), at]);
  });
  const sets = clusters.map((cluster) => new Set(cluster.lines));
  return clusters.filter((cluster, at) => {
    const rivals = bySentence.get(cluster.lines[0] ?? -1) ?? [];
    return !rivals.some((other) => {
      const set = sets[other];
      if (other === at || !set || set.size < cluster.lines.length) return false;
      return (set.size > cluster.lines.length || other < at) && cluster.lines.every((line) => set.has(line));
    });
  });
}

/** The key of a cluster: of its label, which does not hang on how many reports tell it. */
export function claimKey(cluster: Cluster): string {
  return stableKey(["claim", cluster.label.toLowerCase()]);
}
