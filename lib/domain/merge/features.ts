import { isContent } from "../language/tokens.ts";
import type { HeadResolver } from "./frame-heads.ts";
import { conceptOf } from "./frames.ts";
import { isStory, type Line } from "./lines.ts";
import type { Naming } from "./naming.ts";

/** What a sentence talks about, with how much each point tells in these reports. */
export type Features = {
  /** By line index: the points, rarest first. */
  readonly of: readonly (readonly string[])[];
  readonly weight: (point: string) => number;
  /** Cosine of two lines, 0 to 1. */
  readonly similarity: (a: number, b: number) => number;
};

/** Names by entity, other words by concept or stem, weighted by how few sentences of the story share them. */
export function featuresOf(lines: readonly Line[], naming: Naming, resolve: HeadResolver): Features {
  const sets = lines.map((line) => (isStory(line) ? pointsOf(line, naming, resolve) : new Set<string>()));
  const counts = new Map<string, number>();
  for (const set of sets) for (const point of set) counts.set(point, (counts.get(point) ?? 0) + 1);
  const total = sets.filter((set) => set.size > 0).length;
  const weights = new Map([...counts].map(([point, count]) => [point, Math.log(1 + total / count)]));
  const weight = (point: string) => weights.get(point) ?? Math.log(1 + total);
  const norms = sets.map((set) => Math.sqrt([...set].reduce((sum, point) => sum + weight(point) ** 2, 0)) || 1);
  const similarity = (a: number, b: number) => {
    const [first, second] = [sets[a], sets[b]];
    if (!first || !second) return 0;
    const [small, large] = first.size <= second.size ? [first, second] : [second, first];
    let shared = 0;
    for (const point of small) if (large.has(point)) shared += weight(point) ** 2;
    return shared / ((norms[a] ?? 1) * (norms[b] ?? 1));
  };
  const of = sets.map((set) => [...set].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1)));
  return { of, weight, similarity };
}

/** "can't" and "cannot" say one thing, and it is not what the sentence is about. */
const NEGATED = /^(?:cannot|\p{L}+n't)$/u;

function pointsOf(line: Line, naming: Naming, resolve: HeadResolver): Set<string> {
  const mentions = naming.mentions[line.index] ?? [];
  const points = new Set(mentions.map((mention) => `#${mention.entity.canonical}`));
  for (const word of line.words) {
    if (mentions.some((mention) => mention.start <= word.start && word.end <= mention.end)) continue;
    if (NEGATED.test(word.norm)) continue;
    const resolved = resolve(word, line);
    if (resolved) points.add(resolved);
    else if (isContent(word)) points.add(conceptOf(word));
  }
  return points;
}
