import { HEDGES } from "../language/lexicons/reporting.ts";
import { type Cluster, claimKey } from "./claims.ts";
import type { Line } from "./lines.ts";
import type { Claim } from "./merge-result.ts";
import type { OriginIndex } from "./origin-index.ts";
import type { Story } from "./story.ts";

/** The claims by weight, heaviest first: independent origins, reports, how early they stand. */
export function weighClaims(story: Story, origins: OriginIndex): Claim[] {
  const weighed = story.clusters.map((cluster) => weigh(story, origins, cluster));
  weighed.sort((a, b) => b.weight - a.weight || (a.claim.key < b.claim.key ? -1 : 1));
  const seen = new Map<string, number>();
  return weighed.map(({ claim }, at) => {
    const times = seen.get(claim.key) ?? 0;
    seen.set(claim.key, times + 1);
    return { ...claim, id: `c${at + 1}`, key: times === 0 ? claim.key : `${claim.key}-${times + 1}` };
  });
}

function weigh(story: Story, origins: OriginIndex, cluster: Cluster): { claim: Claim; weight: number } {
  const lines = cluster.lines.flatMap((index) => story.lines[index] ?? []);
  const reports = new Set(lines.map(({ reportIndex }) => reportIndex));
  const independentOrigins = origins.independent(cluster.lines);
  const earliest = Math.min(...lines.map((line) => position(story, line)));
  const inOrder = [...lines].sort((a, b) => a.order - b.order);
  const [best] = [...lines].sort(
    (a, b) => clarity(story, origins, b) - clarity(story, origins, a) || a.index - b.index,
  );
  const claim: Claim = {
    id: "",
    key: claimKey(cluster),
    text: best?.text ?? "",
    sentences: inOrder.map(({ id }) => id),
    reports: [...new Set(inOrder.map(({ report }) => report))],
    origins: [...new Set(inOrder.flatMap(({ index }) => origins.ofLine[index] ?? []))],
    independentOrigins,
    inDraft: false,
  };
  return { claim, weight: independentOrigins * 3 + reports.size * 2 + lines.length * 0.2 + (1 - earliest) * 3 };
}

// How far down its report a line stands, 0 at the top, 1 at the end.
function position(story: Story, line: Line): number {
  return line.start / (story.inputs[line.reportIndex]?.text.length || 1);
}

const CLEAR_LENGTH = 30;

// The sentence that tells the claim best by itself: short, with names, on a named origin, unhedged.
function clarity(story: Story, origins: OriginIndex, line: Line): number {
  const named = (origins.ofLine[line.index] ?? []).some((origin) => origins.counted.has(origin)) ? 1 : 0;
  const names = new Set((story.naming.mentions[line.index] ?? []).map(({ entity }) => entity.index)).size;
  const hedged = line.words.some((word) => (HEDGES.get(word.norm) ?? 0) > 1) ? 0.3 : 0;
  const dangling = /^(?:he|she|they|it|this|that|these|those|his|her|their|its|another)\b/i.test(line.text) ? 1 : 0;
  return named + Math.min(names, 3) * 0.3 - Math.max(0, line.words.length - CLEAR_LENGTH) * 0.04 - hedged - dangling;
}
