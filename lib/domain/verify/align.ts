import { IRREGULAR_VERB_FORMS } from "../language/lexicons/irregular-forms.ts";
import { JOINTS } from "../language/lexicons/relations.ts";
import { isSpellingOf, likeness } from "./compare.ts";
import type { Item, ItemKind } from "./items.ts";
import type { Loss } from "./losses.ts";
import { lossAfter, lossBefore, lossBetween } from "./omissions.ts";
import type { Source } from "./source.ts";

/** For each item of the sentence the index of the passage item that carries it, null where none does in its place. */
export type Alignment = readonly (number | null)[];

// What it costs to leave an item of the sentence uncarried: the more it would change, the dearer.
const UNCARRIED: Readonly<Record<ItemKind, number>> = {
  word: 2,
  name: 2.5,
  number: 3,
  date: 1.2,
  negation: 3,
  modal: 2,
  hedge: 2,
  quantifier: 2,
  speech: 2,
  relation: 1,
};
const LOSS = 1;
const LOSS_OF_CONTENT = 0.7;
const PER_SKIPPED_ITEM = 0.01;
const NEW_STATEMENT = 0.05;
const BROKEN_STATEMENT = 2.5;
const LOOSENED = 1;
// Longer stretches of uncarried items than this are not bridged: what follows them starts anew.
const REACH = 14;
// Of a word that stands in many places only so many are tried, fewer the longer the sentence.
const MOST_PLACES = 24;
const LEAST_PLACES = 4;
const PLACES_IN_ALL = 1_200;

type Node = { readonly item: number; readonly at: number; readonly cost: number; readonly back: Node | null };

/**
 * The cheapest way to carry a sentence by its passages: in order, each statement by one passage sentence, leaving out as
 * little as possible that cannot be left out. A new statement may go on in another passage sentence.
 */
export function align(items: readonly Item[], source: Source): Alignment {
  const losses = lossCosts(source);
  const rows: Node[][] = [];
  let best: Node | null = null;
  let bestCost = uncarried(items, 0, items.length);
  const most = Math.min(MOST_PLACES, Math.max(LEAST_PLACES, Math.floor(PLACES_IN_ALL / items.length)));
  for (const [at, item] of items.entries()) {
    const row = spread(placesOf(item, source), most).map((place) =>
      bestNode({ items, source, losses, rows }, at, place),
    );
    rows.push(row);
    for (const node of row) {
      const cost = node.cost + losses.after(node.at) + uncarried(items, at + 1, items.length);
      if (cost < bestCost) [best, bestCost] = [node, cost];
    }
  }
  const alignment: (number | null)[] = items.map(() => null);
  for (let node = best; node; node = node.back) alignment[node.item] = node.at;
  return alignment;
}

type Board = {
  readonly items: readonly Item[];
  readonly source: Source;
  readonly losses: LossCosts;
  readonly rows: readonly (readonly Node[])[];
};

function bestNode(board: Board, item: number, place: Place): Node {
  const { items, losses, rows } = board;
  let back: Node | null = null;
  let cost = uncarried(items, 0, item) + losses.before(place.at) + startCost(board, 0, item, place.at);
  for (let prior = Math.max(0, item - REACH); prior < item; prior += 1) {
    const skipped = uncarried(items, prior + 1, item);
    for (const node of rows[prior] ?? []) {
      const total = node.cost + skipped + stepCost(board, node, item, place.at);
      if (total < cost) [back, cost] = [node, total];
    }
  }
  return { item, at: place.at, cost: cost + place.cost, back };
}

function stepCost(board: Board, node: Node, item: number, at: number): number {
  const { source, losses } = board;
  const [from, to] = [source.items[node.at], source.items[at]];
  const here = board.items[item];
  const follows = here && from?.sentence === to?.sentence && node.at < at;
  const onward = follows ? losses.between(node.at, at, here) : Number.POSITIVE_INFINITY;
  if (onward === 0) return 0;
  return Math.min(onward, losses.after(node.at) + losses.before(at) + startCost(board, node.item + 1, item, at));
}

/** What it costs that a statement of the sentence starts at `at`; `from` is the first item after the one carried before. */
function startCost({ items, source }: Board, from: number, item: number, at: number): number {
  if (from === 0) return 0;
  for (let start = from; start <= item; start += 1) {
    const opening = items[start];
    if (opening?.opens)
      return hasSubject(opening, items[start + 1]) || opensSentence(source, at) ? NEW_STATEMENT : BROKEN_STATEMENT;
  }
  return BROKEN_STATEMENT;
}

function opensSentence(source: Source, at: number): boolean {
  return source.items[at - 1]?.sentence !== source.items[at]?.sentence;
}

const SUBJECT_WORD = /^(?:a|an|the|this|that|these|those|his|her|its|their|our|my|he|she|it|they|we|i|you|there)$/;

// “… and killed two” takes its subject from the statement before, which may be about somebody else.
export function hasSubject(opening: Item, next: Item | undefined): boolean {
  const joint = opening.free.findLastIndex((word) => JOINTS.has(word));
  const after = opening.free.slice(joint + 1);
  if (after.some((word) => SUBJECT_WORD.test(word)) || opening.isCapital || opening.kind === "number") return true;
  if (after.length > 0 || opening.kind === "modal" || opening.kind === "negation") return false;
  const verb = IRREGULAR_VERB_FORMS.has(opening.norm) || /(?:ed|ing)$/.test(opening.norm) || opening.kind === "speech";
  return !verb && next !== undefined;
}

type Place = { readonly at: number; readonly cost: number };

function placesOf(item: Item, source: Source): Place[] {
  const exact = candidates(item, source).flatMap((at) => {
    const other = source.items[at];
    const like = other ? likeness(item, other) : "other";
    return like === "other" ? [] : [{ at, cost: like === "same" ? 0 : LOOSENED }];
  });
  if (exact.length > 0 || item.kind !== "name") return exact;
  return source.items.flatMap((other, at) => (isSpellingOf(item, other) ? [{ at, cost: 0 }] : []));
}

function candidates(item: Item, source: Source): readonly number[] {
  if (item.kind !== "modal") return source.byKey.get(item.key) ?? [];
  return source.items.flatMap((other, at) => (other.kind === "modal" ? [at] : []));
}

// Evenly over the passages, so that no passage is left out.
function spread(places: readonly Place[], most: number): Place[] {
  const step = Math.max(1, places.length / most);
  const kept: Place[] = [];
  for (let at = 0; at < places.length; at += step) {
    const place = places[Math.floor(at)];
    if (place) kept.push(place);
  }
  return kept;
}

function uncarried(items: readonly Item[], from: number, to: number): number {
  let cost = 0;
  for (let at = from; at < to; at += 1) cost += UNCARRIED[items[at]?.kind ?? "word"];
  return cost;
}

type LossCosts = {
  readonly before: (at: number) => number;
  readonly after: (at: number) => number;
  readonly between: (from: number, to: number, here: Item) => number;
};

function lossCosts(source: Source): LossCosts {
  const between = remembered((from: number, to: number, here: Item) =>
    costOf(lossBetween(source, from, to, here), to - from - 1),
  );
  const before = remembered((at: number) => costOf(lossBefore(source, at), 0));
  const after = remembered((at: number) => costOf(lossAfter(source, at), 0));
  return {
    before: (at) => before(`${at}`, at),
    after: (at) => after(`${at}`, at),
    between: (from, to, here) =>
      to === from + 1 ? 0 : between(`${from} ${to} ${here.free.join(" ")}`, from, to, here),
  };
}

function remembered<Args extends readonly unknown[]>(judge: (...args: Args) => number) {
  const known = new Map<string, number>();
  return (key: string, ...args: Args): number => {
    const cost = known.get(key) ?? judge(...args);
    known.set(key, cost);
    return cost;
  };
}

function costOf(loss: Loss | null, skipped: number): number {
  const base = loss === null ? 0 : loss.kind === "content" ? LOSS_OF_CONTENT : LOSS;
  return base + PER_SKIPPED_ITEM * skipped;
}
