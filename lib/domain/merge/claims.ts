import { type Cluster, LINKED_MEMBERS, type Material, placesAgree } from "./clusters.ts";
import { clusterByFigure } from "./clusters-by-figure.ts";
import { clusterByFrame } from "./clusters-by-frame.ts";
import { isStory } from "./lines.ts";

/** Without a shared frame, only wording close to this is taken for one fact. */
const WORDING_SIMILARITY = 0.2;

/** Rarest points by which a sentence looks for others of its wording, and how many it looks at. */
const LOOKUP_POINTS = 8;
const LOOKUP_CLUSTERS = 24;

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
