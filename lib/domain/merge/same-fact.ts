import type { Quantity } from "../language/numbers.ts";
import type { Material } from "./clusters.ts";
import { relatedPairs } from "./conflicts/related.ts";
import type { Frame } from "./frames.ts";
import { isStory } from "./lines.ts";

/** How likely two sentences of different reports are to tell one fact, 0 to 1. */
export type SameFact = (a: number, b: number) => number;

/**
 * What the likelihood is made of, by logistic regression over 4,800 annotated pairs: the five reference reports and the
 * invented events in tests/fixtures/loose-events, each event judged by weights that had not seen it.
 */
const WEIGHTS = {
  constant: -5.25,
  /** Cosine of all that the two sentences talk of. */
  similarity: 4.41,
  /** No sentence of the one's report is more like the other. */
  nearest: 0.65,
  /** Nor the other way round. */
  mutual: 0.93,
  /** How rare the rarest thing is that both talk of, of the rarest there is. */
  rarest: 2.25,
  rareNames: 0.97,
  figures: 1.47,
  events: 1.27,
  /** The same happens to the same party. */
  deeds: 2.94,
  /** Both open their reports. */
  openings: 1.86,
  /** Only one tells of what was before. */
  past: -0.61,
};
/** Counted up to this many; the third shared name tells no more. */
const MOST = 2;
/** A name is rare that so few of the sentences hold. */
const RARE_SHARE = 0.12;
const RARE_COUNT = 3;
const OPENING_LINES = 2;
const ROUNDING = 0.02;

/** Events that many sentences have without telling the same. */
export const WEAK_EVENTS: ReadonlySet<string> = new Set(
  "declare confirm deny order lead launch end hold remain win rise decline agree cooperate close open fight gather attack accuse damage warn broadcast rule sign meet visit appeal help find discover relation cut hike".split(
    " ",
  ),
);

/** Reads from the reports what two of their sentences have in common. */
export function sameFactIn(material: Material): SameFact {
  const { features, frames, quantities, lines } = material;
  const scale = Math.log(1 + lines.length);
  const isRare = rareIn(material);
  const opens = openingsOf(material);
  const past = lines.map(({ text }) => OF_THE_PAST.test(text));
  const nearness = nearnessIn(material);
  const sets = features.of.map((points) => new Set(points));
  return (a, b) => {
    const shared = (features.of[a] ?? []).filter((point) => sets[b]?.has(point));
    const [first, second] = [frames[a] ?? [], frames[b] ?? []];
    const sum =
      WEIGHTS.constant +
      WEIGHTS.similarity * features.similarity(a, b) +
      nearness(a, b) +
      WEIGHTS.rarest * (Math.max(0, ...shared.map(features.weight)) / scale) +
      WEIGHTS.rareNames * most(shared.filter((point) => point.startsWith("#") && isRare(point)).length) +
      WEIGHTS.figures * most(figuresShared(quantities[a] ?? [], quantities[b] ?? [])) +
      WEIGHTS.events * most(eventsShared(first, second)) +
      WEIGHTS.deeds * most(deedsShared(first, second)) +
      WEIGHTS.openings * (opens.has(a) && opens.has(b) ? 1 : 0) +
      WEIGHTS.past * (past[a] === past[b] ? 0 : features.similarity(a, b) < FAR ? 2 : 1);
    return 1 / (1 + Math.exp(-sum));
  };
}

const OF_THE_PAST =
  /\b(?:(?:in|since|of) (?:19|20)\d\d|last (?:year|season|month|time)|before this (?:year|season|month)|previous(?:ly)?|(?:years?|months?|decades?) (?:ago|earlier|before)|(?:in|since) (?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d)|history of)\b/;

/** What was before has to be told in nearly the same words to be the same. */
const FAR = 0.15;
/** Below this two sentences have next to nothing in common, were they each other's nearest. */
const LEAST_SIMILARITY = 0.05;

function nearnessIn(material: Material): (a: number, b: number) => number {
  const best = new Map<string, number>();
  const reportOf = (index: number) => material.lines[index]?.reportIndex ?? -1;
  const note = (from: number, to: number, similarity: number) => {
    const key = `${from} ${reportOf(to)}`;
    best.set(key, Math.max(best.get(key) ?? 0, similarity));
  };
  for (const { a, b, similarity } of relatedPairs(material)) {
    note(a, b, similarity);
    note(b, a, similarity);
  }
  return (a, b) => {
    const similarity = material.features.similarity(a, b);
    if (similarity <= LEAST_SIMILARITY) return 0;
    const [there, back] = [
      similarity >= (best.get(`${a} ${reportOf(b)}`) ?? 0),
      similarity >= (best.get(`${b} ${reportOf(a)}`) ?? 0),
    ];
    return (there || back ? WEIGHTS.nearest : 0) + (there && back ? WEIGHTS.mutual : 0);
  };
}

function most(count: number): number {
  return Math.min(MOST, count);
}

function rareIn({ features, lines }: Material): (point: string) => boolean {
  const counts = new Map<string, number>();
  for (const points of features.of) for (const point of points) counts.set(point, (counts.get(point) ?? 0) + 1);
  const bound = Math.max(RARE_COUNT, lines.length * RARE_SHARE);
  return (point) => (counts.get(point) ?? 0) <= bound;
}

function openingsOf({ lines }: Material): ReadonlySet<number> {
  const first = new Map<number, number>();
  const openings = new Set<number>();
  for (const line of lines) {
    if (!isStory(line)) continue;
    if (!first.has(line.reportIndex)) first.set(line.reportIndex, line.index);
    if (line.index - (first.get(line.reportIndex) ?? 0) < OPENING_LINES) openings.add(line.index);
  }
  return openings;
}

function figuresShared(a: readonly Quantity[], b: readonly Quantity[]): number {
  return a.filter(
    (one) =>
      one.value !== null &&
      one.kind !== "year" &&
      b.some(
        (other) =>
          other.kind === one.kind &&
          other.value !== null &&
          Math.abs((one.value ?? 0) - other.value) <= ROUNDING * Math.abs(one.value ?? 0),
      ),
  ).length;
}

function eventsShared(a: readonly Frame[], b: readonly Frame[]): number {
  const known = new Set(b.map(({ event }) => event));
  return new Set(a.flatMap(({ event }) => (known.has(event) && !WEAK_EVENTS.has(event) ? [event] : []))).size;
}

function deedsShared(a: readonly Frame[], b: readonly Frame[]): number {
  return a.filter(
    (one) => one.focus && b.some((other) => other.event === one.event && other.focus?.key === one.focus?.key),
  ).length;
}
