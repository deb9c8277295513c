import { HEDGES } from "../language/lexicons/reporting.ts";
import { type Cluster, claimKey } from "./claims.ts";
import type { Line } from "./lines.ts";
import type { OriginIndex } from "./origin-index.ts";
import type { Story } from "./story.ts";

/** A claim with what it weighs; `lines` by index, the one that tells it best first. */
export type WeighedClaim = {
  readonly id: string;
  readonly key: string;
  readonly cluster: Cluster;
  readonly lines: readonly number[];
  readonly reports: readonly string[];
  readonly independentOrigins: number;
  readonly weight: number;
};

/** The claims by weight: independent origins, reports, how early they stand; heaviest first. */
export function weighClaims(story: Story, origins: OriginIndex): WeighedClaim[] {
  const weighed = story.clusters.map((cluster) => weigh(story, origins, cluster));
  weighed.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
  const seen = new Map<string, number>();
  return weighed.map((claim, at) => {
    const times = seen.get(claim.key) ?? 0;
    seen.set(claim.key, times + 1);
    return { ...claim, id: `c${at + 1}`, key: times === 0 ? claim.key : `${claim.key}-${times + 1}` };
  });
}

function weigh(story: Story, origins: OriginIndex, cluster: Cluster): WeighedClaim {
  const lines = [...cluster.lines].sort((a, b) => merit(story, origins, b) - merit(story, origins, a) || a - b);
  const reports = [...new Set(lines.flatMap((index) => story.lines[index]?.report ?? []))];
  const independentOrigins = origins.independent(lines);
  const earliest = Math.min(...lines.map((index) => position(story, story.lines[index])));
  const weight = independentOrigins * 3 + reports.length * 2 + lines.length * 0.2 + (1 - earliest) * 3;
  return { id: "", key: claimKey(cluster), cluster, lines, reports, independentOrigins, weight };
}

/** How far down its report a line stands, 0 at the top, 1 at the end. */
export function position(story: Story, line: Line | undefined): number {
  if (!line) return 1;
  const length = story.inputs[line.reportIndex]?.text.length || 1;
  return line.start / length;
}

/** How well a sentence tells what it tells: somebody named says it, it stands by itself, it is neither long nor loaded. */
export function merit(story: Story, origins: OriginIndex, index: number): number {
  const line = story.lines[index];
  if (!line) return 0;
  const named = (origins.ofLine[index] ?? []).some((origin) => origins.counted.has(origin)) ? 1 : 0;
  const names = new Set((story.naming.mentions[index] ?? []).map(({ entity }) => entity.index)).size;
  const length = line.words.length;
  const hedge = line.words.some((word) => (HEDGES.get(word.norm) ?? 0) > 1) ? 0.3 : 0;
  return (
    named +
    Math.min(names, 3) * 0.3 -
    Math.max(0, length - 32) * 0.04 -
    Math.max(0, 8 - length) * 0.1 -
    hedge -
    (opensWithPronoun(line) ? 1 : 0) -
    looseness(line)
  );
}

/** Whether the sentence hangs on the one before it: "He", "The source", "This victory". */
export function opensWithPronoun(line: Line): boolean {
  return /^(?:he|she|they|it|this|that|these|those|his|her|their|its|another|such|according to the source|both|however|meanwhile)\b/i.test(
    line.text,
  );
}

const LOADED: ReadonlySet<string> = new Set(
  "stunning dramatic shocking notorious brutal tyrant dictator regime historic heroic horrific crushed lightning unprecedented massive outrageous disgraceful bombshell slams blasts stormed iconic".split(
    " ",
  ),
);

function looseness(line: Line): number {
  return line.words.filter((word) => LOADED.has(word.norm)).length * 0.25;
}
