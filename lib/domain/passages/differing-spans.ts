import type { Span } from "../shared/span.ts";
import { isSpellingOf, likeness } from "../verify/compare.ts";
import type { Finding } from "../verify/finding.ts";
import { type Item, itemsOf } from "../verify/items.ts";

/** More differences than this are another matter, not another figure. */
const MOST = 4;

/**
 * The numbers, dates and names of a passage that stand where a sentence has others, of the kinds that the gate found fault
 * with; spans are in the passage. A passage may well say more than a sentence: only what the sentence has a rival for is told.
 */
export function differingSpans(sentence: string, passage: string, findings: readonly Finding[]): readonly Span[] {
  const doubted = new Set<string>(findings.map(({ kind }) => kind));
  if (!["number", "date", "name"].some((kind) => doubted.has(kind))) return [];
  const [own, theirs] = [itemsOf(sentence), itemsOf(passage)];
  const rivals = own.filter((item) => doubted.has(item.kind) && !theirs.some((other) => says(item, other)));
  const unsaid = theirs.filter((item) => !own.some((other) => says(other, item)));
  const differing = rivals.flatMap((rival) => nearestRivals(rival, unsaid));
  const spans = [...new Set(differing)].map(({ start, end }) => ({ start, end }));
  return spans.length > MOST ? [] : spans;
}

function says(item: Item, other: Item): boolean {
  return likeness(item, other) !== "other" || isSpellingOf(item, other);
}

/** Those that count or name the same thing, or all of the kind when none does. */
function nearestRivals(rival: Item, unsaid: readonly Item[]): readonly Item[] {
  const alike = unsaid.filter((item) => isRival(rival, item));
  const same = alike.filter((item) => rival.number?.noun && item.number?.noun === rival.number.noun);
  return same.length > 0 ? same : alike;
}

function isRival(item: Item, other: Item): boolean {
  if (item.kind !== other.kind) return false;
  if (item.number && other.number)
    return item.number.kind === other.number.kind && item.number.unit === other.number.unit;
  if (item.date && other.date) return item.date.kind === other.date.kind;
  return item.kind === "name" && item.isCapital && other.isCapital;
}
