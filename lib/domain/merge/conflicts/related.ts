import type { Features } from "../features.ts";
import { isStory } from "../lines.ts";
import type { Story } from "../story.ts";

/** Two sentences that tell of the same things, by line index, the smaller first. */
export type RelatedPair = { readonly a: number; readonly b: number; readonly similarity: number };

/** From this much in common two sentences are held against each other. */
const LEAST = 0.07;
/** A point that more sentences share than this finds nobody. */
const COMMON = 40;
const POINTS = 12;
const NEIGHBOURS = 14;

/** For every sentence the ones most like it, in its own report and in others, found by what is rare in the story. */
export function relatedPairs(story: Pick<Story, "lines" | "features">): readonly RelatedPair[] {
  const known = READ.get(story.features);
  const pairs = known ?? readPairs(story);
  READ.set(story.features, pairs);
  return pairs;
}

// Claims and conflicts both ask for them; they are the same as long as the sentences are.
const READ = new WeakMap<Features, readonly RelatedPair[]>();

function readPairs(story: Pick<Story, "lines" | "features">): RelatedPair[] {
  const postings = new Map<string, number[]>();
  const lines = story.lines.filter(isStory);
  for (const { index } of lines) for (const point of story.features.of[index] ?? []) append(postings, point, index);
  const pairs = new Map<string, RelatedPair>();
  for (const { index } of lines) {
    for (const pair of nearest(story, index, postings)) pairs.set(`${pair.a} ${pair.b}`, pair);
  }
  return [...pairs.values()].sort((x, y) => y.similarity - x.similarity || x.a - y.a || x.b - y.b);
}

function nearest(
  story: Pick<Story, "features">,
  index: number,
  postings: ReadonlyMap<string, number[]>,
): RelatedPair[] {
  const seen = new Set<number>();
  for (const point of (story.features.of[index] ?? []).slice(0, POINTS)) {
    const list = postings.get(point) ?? [];
    if (list.length <= COMMON) for (const other of list) seen.add(other);
  }
  seen.delete(index);
  return [...seen]
    .map((other) => ({
      a: Math.min(index, other),
      b: Math.max(index, other),
      similarity: story.features.similarity(index, other),
    }))
    .filter(({ similarity }) => similarity >= LEAST)
    .sort((x, y) => y.similarity - x.similarity || x.a - y.a || x.b - y.b)
    .slice(0, NEIGHBOURS);
}

/** The pairs that stand in two different reports. */
export function acrossReports(story: Pick<Story, "lines">, pairs: readonly RelatedPair[]): RelatedPair[] {
  return pairs.filter(({ a, b }) => story.lines[a]?.reportIndex !== story.lines[b]?.reportIndex);
}

function append<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Puts what agrees together and returns the groups, largest first; `agree` must hold with every member. */
export function groupAgreeing<T>(items: readonly T[], agree: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = [];
  for (const item of items) {
    const home = groups.find((group) => group.slice(0, 12).every((other) => agree(item, other)));
    if (home) home.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** The parts that pairs connect. */
export function connected(count: number, pairs: readonly (readonly [number, number])[]): number[][] {
  const parent = Array.from({ length: count }, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] ?? top;
    parent[at] = top;
    return top;
  };
  for (const [a, b] of pairs) {
    const [x, y] = [root(a), root(b)];
    if (x !== y) parent[Math.max(x, y)] = Math.min(x, y);
  }
  const parts = new Map<number, number[]>();
  for (let at = 0; at < count; at++) append(parts, root(at), at);
  return [...parts.values()].filter((part) => part.length > 1);
}
