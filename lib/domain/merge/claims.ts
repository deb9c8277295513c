import { type Cluster, homeAmong, type Judged, type Material, townsAgree } from "./clusters.ts";
import { clusterByFigure } from "./clusters-by-figure.ts";
import { clusterByFrame } from "./clusters-by-frame.ts";
import { acrossReports, relatedPairs } from "./conflicts/related.ts";
import { isStory } from "./lines.ts";
import { sameFactIn } from "./same-fact.ts";

/** From this likelihood on two sentences are one fact without a shared frame or figure. */
const LIKELY = 0.25;
/** So much wording in common is one fact even where it is told of nothing rare. */
const ALIKE = 0.37;
/** Sentences that name other towns have to be so likely to be one fact. */
const LIKELY_ELSEWHERE = 0.4;
/** In so many facts a sentence may stand by its wording. */
const MOST_FACTS = 4;

/**
 * The facts that the reports tell: by what happens to whom, then by wording. A sentence may tell several. Sentences that
 * tell of different places or other facilities are kept apart, however alike they sound.
 */
export function clusterClaims(read: Material): Cluster[] {
  const material: Judged = { ...read, sameFact: sameFactIn(read) };
  const byFrame = clusterByFrame(material);
  const byFigure = clusterByFigure(material);
  const byWording = clusterByWording(material, [...byFrame, ...byFigure]);
  const clusters = withoutContained([...byFrame, ...byFigure, ...byWording]);
  const told = new Set(clusters.flatMap((cluster) => cluster.lines));
  const single = material.lines
    .filter((line) => isStory(line) && !told.has(line.index))
    .map((line) => wordingCluster(material, [line.index]));
  return [...clusters, ...single];
}

// The likeliest pairs first; a third sentence joins only where it is as likely to be one with each that is there.
function clusterByWording(material: Judged, known: readonly Cluster[]): Cluster[] {
  const told = togetherIn(known);
  const clusters: number[][] = [];
  const homes = new Map<number, number[][]>();
  for (const { a, b } of likelyPairs(material)) {
    const [ofA, ofB] = [homes.get(a) ?? [], homes.get(b) ?? []];
    if (told(a, b) || ofA.some((cluster) => ofB.includes(cluster))) continue;
    const joined = join(material, ofA, b, homes) || join(material, ofB, a, homes);
    if (joined || ofA.length >= MOST_FACTS || ofB.length >= MOST_FACTS) continue;
    const cluster = [a, b];
    clusters.push(cluster);
    for (const index of cluster) homes.set(index, [...(homes.get(index) ?? []), cluster]);
  }
  return clusters.map((cluster) =>
    wordingCluster(
      material,
      cluster.toSorted((a, b) => a - b),
    ),
  );
}

// Whether some fact is known already that both sentences tell.
function togetherIn(clusters: readonly Cluster[]): (a: number, b: number) => boolean {
  const of = new Map<number, Set<Cluster>>();
  for (const cluster of clusters)
    for (const index of cluster.lines) of.set(index, (of.get(index) ?? new Set<Cluster>()).add(cluster));
  return (a, b) => [...(of.get(a) ?? [])].some((cluster) => of.get(b)?.has(cluster));
}

function likelyPairs(material: Judged): { a: number; b: number; likely: number }[] {
  return acrossReports(material, relatedPairs(material))
    .map(({ a, b, similarity }) => ({ a, b, similarity, likely: material.sameFact(a, b) }))
    .filter(({ likely, similarity }) => likely >= LIKELY || similarity >= ALIKE)
    .filter(({ a, b, likely }) => likely >= LIKELY_ELSEWHERE || townsAgree(material, a, b))
    .sort((x, y) => y.likely - x.likely || x.a - y.a || x.b - y.b);
}

function join(material: Judged, own: readonly number[][], index: number, homes: Map<number, number[][]>): boolean {
  const home = homeAmong(
    own,
    (member) => material.sameFact(member, index) >= (townsAgree(material, member, index) ? LIKELY : LIKELY_ELSEWHERE),
  );
  if (!home) return false;
  home.push(index);
  homes.set(index, [...(homes.get(index) ?? []), home]);
  return true;
}

function wordingCluster(material: Judged, lines: readonly number[]): Cluster {
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
