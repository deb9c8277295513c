import { areOpposite } from "../language/lexicons/antonyms.ts";
import type { Span } from "../shared/span.ts";
import type { Alignment } from "./align.ts";
import { isSpellingOf, likeness } from "./compare.ts";
import type { Item } from "./items.ts";
import { type Source, type SourceItem, sentenceAround } from "./source.ts";
import { type Raised, raise, WORDING } from "./wording.ts";

/** A stretch of the sentence that no passage item carries, and what the passages have in its place. */
export type Stretch = {
  readonly items: readonly Item[];
  readonly instead: readonly SourceItem[];
  /** The items of the passage sentences that carry the words around it. */
  readonly around: readonly SourceItem[];
};

type View = { readonly text: string; readonly source: Source; readonly carried: ReadonlySet<number> };

/** What the uncarried items of a sentence change or add, and the numbers that lost or won an “at least”. */
export function deviations(text: string, items: readonly Item[], alignment: Alignment, source: Source): Raised[] {
  const carried = new Set(alignment.flatMap((at) => (at === null ? [] : [at])));
  const view = { text, source, carried };
  return [
    ...items.flatMap((item, at) => loosened(view, item, source.items[alignment[at] ?? -1])),
    ...stretchesOf(items, alignment, source).flatMap((stretch) => judgeStretch(view, stretch)),
  ];
}

/** What is wrong with dates that were compared by themselves: each must be said where the rest of the sentence comes from. */
export function dateDeviations(text: string, dates: readonly Item[], alignment: Alignment, source: Source): Raised[] {
  const carried = new Set(alignment.flatMap((at) => (at === null ? [] : [at])));
  const bounds = new Set([...carried].map((at) => sentenceAround(source, at).join(" ")));
  const around = [...bounds].flatMap((bound) =>
    source.items.slice(...(bound.split(" ").map(Number) as [number, number])),
  );
  return dates.flatMap(
    (item) => judgeDate({ text, source, carried }, item, { items: [item], instead: [], around }) ?? [],
  );
}

function loosened(view: View, item: Item, source: SourceItem | undefined): Raised[] {
  if (!source || likeness(item, source) !== "loosened") return [];
  return [raise("number", item, WORDING.loosened(cut(view, item), said(view, source)))];
}

function stretchesOf(items: readonly Item[], alignment: Alignment, source: Source): Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 0; from < items.length; from += 1) {
    if (alignment[from] !== null) continue;
    let to = from;
    while (to < items.length && alignment[to] === null) to += 1;
    const [before, after] = [alignment[from - 1] ?? null, alignment[to] ?? null];
    stretches.push({ items: items.slice(from, to), ...placeOf(source, before, after) });
    from = to;
  }
  return stretches;
}

function placeOf(source: Source, before: number | null, after: number | null): Pick<Stretch, "instead" | "around"> {
  const [left, right] = [source.items[before ?? -1], source.items[after ?? -1]];
  const around = [before, after].flatMap((at) =>
    at === null ? [] : source.items.slice(...sentenceAround(source, at)),
  );
  if (before !== null && after !== null && left?.sentence === right?.sentence) {
    return { instead: source.items.slice(before + 1, Math.max(after, before + 1)), around };
  }
  const start = after === null ? [] : source.items.slice(sentenceAround(source, after)[0], after);
  const end = before === null ? [] : source.items.slice(before + 1, sentenceAround(source, before)[1]);
  return { instead: [...end, ...start], around };
}

function judgeStretch(view: View, stretch: Stretch): Raised[] {
  const raised = stretch.items.flatMap((item) => judgeItem(view, item, stretch) ?? []);
  return [...raised.filter((finding) => finding.kind !== "content"), ...contentRuns(view, stretch, raised)];
}

// Neighbouring words without a source make one finding, not one each.
function contentRuns(view: View, stretch: Stretch, raised: readonly Raised[]): Raised[] {
  const runs: { start: number; end: number; known: boolean }[] = [];
  let open = false;
  for (const item of stretch.items) {
    const own = raised.find((finding) => finding.kind === "content" && finding.start === item.start);
    const last = runs.at(-1);
    const known = view.source.byKey.has(item.key);
    // In a turned reading the neighbour may stand before.
    if (own && open && last && last.known === known && last.end <= item.start) last.end = item.end;
    else if (own) runs.push({ start: item.start, end: item.end, known });
    open = own !== undefined;
  }
  return runs.map((run) => raise("content", run, (run.known ? WORDING.moved : WORDING.absent)(cut(view, run))));
}

function judgeItem(view: View, item: Item, stretch: Stretch): Raised | null {
  switch (item.kind) {
    case "number":
      return judgeNumber(view, item, stretch);
    case "date":
      return judgeDate(view, item, stretch);
    case "name":
      return judgeName(view, item, stretch);
    case "negation":
      return raise("negation", item, WORDING.added(cut(view, item)), true);
    case "modal":
    case "hedge":
      return judgeCertainty(view, item, stretch, "certainty");
    case "quantifier":
      return judgeCertainty(view, item, stretch, "number");
    case "speech":
      return judgeSpeech(view, item, stretch);
    default:
      return judgeWord(view, item, stretch);
  }
}

function judgeNumber(view: View, item: Item, stretch: Stretch): Raised {
  const kind = item.number?.kind;
  const rivals = (row: readonly SourceItem[]) => row.filter((other) => other.number && !isCarried(view, other));
  const rival =
    rivals(stretch.instead).find((other) => other.number?.kind === kind) ??
    rivals(stretch.instead)[0] ??
    rivals(stretch.around).find((other) => other.number?.kind === kind);
  return replacement(view, "number", item, rival);
}

function judgeDate(view: View, item: Item, stretch: Stretch): Raised | null {
  const dates = stretch.around.filter((other) => other.date);
  const own = dates.find((other) => likeness(item, other) === "same");
  const alike = (other: SourceItem) => other.date?.kind === item.date?.kind;
  // A date may move within its statement when it cannot be taken for another's.
  if (own && dates.filter(alike).every((other) => likeness(item, other) === "same")) return null;
  const rival =
    stretch.instead.find((other) => other.date && alike(other) && !isCarried(view, other)) ??
    dates.find((other) => alike(other) && !isCarried(view, other)) ??
    stretch.instead.find((other) => other.date && !isCarried(view, other));
  return replacement(view, "date", item, rival);
}

function judgeName(view: View, item: Item, stretch: Stretch): Raised | null {
  const { source } = view;
  const known = source.byKey.get(item.key) ?? [];
  const rival = stretch.instead.find((other) => other.kind === "name" && !isCarried(view, other));
  if (known.length === 0) {
    const listed = stretch.around.find((other) => isSpellingOf(item, other));
    if (listed && !rival) return raise("content", item, WORDING.moved(cut(view, item)));
    return replacement(view, isFirstWord(view, item) && !rival ? "content" : "name", item, rival);
  }
  if (standsForPronoun(view, item, stretch)) return null;
  if (rival)
    return raise("name", item, WORDING.misplaced(cut(view, item), said(view, rival)), !isSwapped(view, item, stretch));
  return raise("name", item, WORDING.who(cut(view, item)));
}

const PRONOUN = /^(?:he|she|they|it|him|her|them|his|its|their)$/;

// “He resigned” told as “Kovac resigned”, when the same passage named Kovac before.
function standsForPronoun(view: View, item: Item, stretch: Stretch): boolean {
  const [first] = stretch.around;
  if (!first || stretch.items.some((other) => other.kind !== "name")) return false;
  const free = stretch.around.flatMap((other) => other.free);
  const named = (view.source.byKey.get(item.key) ?? []).map((at) => view.source.items[at]);
  return (
    free.some((word) => PRONOUN.test(word)) &&
    named.some((other) => other?.passage === first.passage && other.sentence < first.sentence)
  );
}

// Both names are there, each in the other's place: a passive may have turned them round rightly.
function isSwapped(view: View, item: Item, stretch: Stretch): boolean {
  return stretch.around.some((other) => other.key === item.key) && /\bby\b/.test(view.text);
}

// A capital at the head of a sentence does not make a name.
function isFirstWord(view: View, item: Item): boolean {
  return !/[\p{L}\p{N}]/u.test(view.text.slice(0, item.start));
}

function judgeCertainty(view: View, item: Item, stretch: Stretch, kind: "certainty" | "number"): Raised {
  const kinds = kind === "number" ? ["quantifier", "number"] : ["modal", "hedge"];
  const opposite = oppositeOf(item, stretch);
  if (opposite) return raise("negation", item, WORDING.opposite(cut(view, item), said(view, opposite)), true);
  const rival = stretch.instead.find((other) => kinds.includes(other.kind) && !isCarried(view, other));
  const message = rival ? WORDING.certaintyChanged(cut(view, item), said(view, rival)) : WORDING.added(cut(view, item));
  return raise(kind, item, message);
}

function judgeSpeech(view: View, item: Item, stretch: Stretch): Raised {
  const rival = stretch.instead.find((other) => other.kind === "speech" && !isCarried(view, other));
  const opposite = oppositeOf(item, stretch);
  if (opposite) return raise("negation", item, WORDING.opposite(cut(view, item), said(view, opposite)), true);
  const known = view.source.byKey.has(item.key);
  if (rival) return raise("attribution", item, WORDING.replaced(cut(view, item), said(view, rival)));
  return raise("attribution", item, known ? WORDING.moved(cut(view, item)) : WORDING.absent(cut(view, item)));
}

function judgeWord(view: View, item: Item, stretch: Stretch): Raised {
  const opposite = oppositeOf(item, stretch);
  if (opposite) return raise("negation", item, WORDING.opposite(cut(view, item), said(view, opposite)), true);
  return raise("content", item, "");
}

// Only in its very place: elsewhere the passage may well say both.
const MOST_REPLACED = 5;
function oppositeOf(item: Item, stretch: Stretch): SourceItem | undefined {
  const opposed = (other: SourceItem) => areOpposite(item.key, other.key);
  return stretch.instead.length <= MOST_REPLACED ? stretch.instead.find(opposed) : undefined;
}

type Replaced = "number" | "date" | "name" | "content";

function replacement(view: View, kind: Replaced, item: Item, rival: SourceItem | undefined): Raised {
  if (!rival) return raise(kind, item, WORDING.absent(cut(view, item)));
  const elsewhere = view.source.items.some((other) => likeness(item, other) === "same");
  const message = elsewhere ? WORDING.misplaced : WORDING.replaced;
  // Where both are loosened alike only the figures are in question.
  if (item.number && rival.number && item.number.approx === rival.number.approx) {
    return raise(kind, item.number, message(item.number.text, rival.number.text), true);
  }
  return raise(kind, item, message(cut(view, item), said(view, rival)), true);
}

function isCarried(view: View, item: SourceItem): boolean {
  const at = (view.source.byKey.get(item.key) ?? []).find((place) => view.source.items[place] === item);
  return at !== undefined && view.carried.has(at);
}

function cut(view: View, span: Span): string {
  return view.text.slice(span.start, span.end);
}

function said(view: View, item: SourceItem): string {
  return view.source.texts[item.passage]?.slice(item.start, item.end) ?? "";
}
