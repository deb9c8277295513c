import { type Item, itemsOf } from "./items.ts";

/** An item of a passage, with the passage it stands in. */
export type SourceItem = Item & { readonly passage: number };

/** The cited passages as one row of items. Sentences are numbered through all passages. */
export type Source = {
  readonly texts: readonly string[];
  readonly items: readonly SourceItem[];
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  /** For each item the bounds of its sentence, as item indices, the second exclusive. */
  readonly bounds: readonly (readonly [from: number, to: number])[];
};

// While one sentence is typed its passages stay the same: they are read once.
const CACHE_LIMIT = 64;
const LONGEST_KEPT = 20_000;
const MOST_ITEMS = 600;
const cache = new Map<string, readonly Item[]>();

/**
 * Reads the cited passages for the check of a sentence with these items. Of long passages only the sentences that share
 * most with it are kept, `MOST_ITEMS` in all.
 */
export function sourceOf(texts: readonly string[], sentence: readonly Item[]): Source {
  const read: SourceItem[] = [];
  let offset = 0;
  texts.forEach((text, passage) => {
    const own = cachedItems(text);
    for (const item of own) read.push({ ...item, passage, sentence: item.sentence + offset });
    offset += (own.at(-1)?.sentence ?? 0) + 1;
  });
  const items = read.length > MOST_ITEMS ? mostAlike(read, sentence) : read;
  const byKey = new Map<string, number[]>();
  items.forEach((item, at) => {
    const known = byKey.get(item.key);
    if (known) known.push(at);
    else byKey.set(item.key, [at]);
  });
  return { texts, items, byKey, bounds: boundsOf(items) };
}

function mostAlike(read: readonly SourceItem[], sentence: readonly Item[]): SourceItem[] {
  const wanted = new Set(sentence.map((item) => item.key));
  const ranked = boundsOf(read)
    .filter(([from], at) => from === at)
    .map(([from, to]) => {
      const items = read.slice(from, Math.min(to, from + MOST_ITEMS));
      return { from, items, shared: new Set(items.map((item) => item.key).filter((key) => wanted.has(key))).size };
    })
    .sort((a, b) => b.shared - a.shared || a.from - b.from);
  const kept: typeof ranked = [];
  let room = MOST_ITEMS;
  for (const candidate of ranked) {
    if (candidate.items.length > room) continue;
    kept.push(candidate);
    room -= candidate.items.length;
  }
  return kept.sort((a, b) => a.from - b.from).flatMap((candidate) => candidate.items);
}

function boundsOf(items: readonly SourceItem[]): (readonly [number, number])[] {
  const bounds: (readonly [number, number])[] = [];
  for (let from = 0, to = 0; from < items.length; from = to) {
    while (to < items.length && items[to]?.sentence === items[from]?.sentence) to += 1;
    for (let at = from; at < to; at += 1) bounds.push([from, to]);
  }
  return bounds;
}

function cachedItems(text: string): readonly Item[] {
  const known = cache.get(text);
  if (known) return known;
  const items = itemsOf(text);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  if (text.length <= LONGEST_KEPT) cache.set(text, items);
  return items;
}

/** The words of a passage from one item to another, both included, as they stand there. */
export function wordsOf(source: Source, from: number, to: number): string {
  const [first, last] = [source.items[from], source.items[to]];
  if (!first || !last || first.passage !== last.passage) return "";
  return source.texts[first.passage]?.slice(first.start, last.end).replace(/\s+/g, " ") ?? "";
}

/** The bounds of the sentence that an item stands in, as item indices, the second exclusive. */
export function sentenceAround(source: Source, at: number): readonly [from: number, to: number] {
  return source.bounds[at] ?? [at, at + 1];
}

/** A stretch cut at its commas. */
export function segmentsOf(items: readonly SourceItem[]): SourceItem[][] {
  const segments: SourceItem[][] = [];
  for (const item of items) {
    const last = segments.at(-1);
    if (last && !/[,;—–]/.test(item.gap)) last.push(item);
    else segments.push([item]);
  }
  return segments;
}
