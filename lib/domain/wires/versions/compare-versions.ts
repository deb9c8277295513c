/** What became of one sentence between two versions of a report. */
export type VersionChange =
  | { readonly kind: "same"; readonly text: string }
  | { readonly kind: "added"; readonly after: string }
  | { readonly kind: "removed"; readonly before: string }
  | { readonly kind: "changed"; readonly before: string; readonly after: string };

/** Two sentences that share at least so many of their words (Dice) are one that was changed. */
const ALIKE = 0.5;

/**
 * What happened to each sentence between two versions, in the order of the newer; what was taken out comes where it
 * stood. A sentence that only moved is the same. Sentences are compared without regard to white space.
 */
export function compareVersionTexts(before: readonly string[], after: readonly string[]): readonly VersionChange[] {
  const kept = sharedOf(before, after);
  const removed = removedBehind(before, kept.before);
  const changes = after.flatMap((text, at): readonly VersionChange[] => [
    kept.after.has(at) ? { kind: "same", text } : { kind: "added", after: text },
    ...(removed.get(at) ?? []),
  ]);
  return paired([...(removed.get(START) ?? []), ...changes]);
}

const START = -1;

/** The places, on both sides, of sentences that both have; one that stands twice is matched twice at most. */
function sharedOf(before: readonly string[], after: readonly string[]) {
  const places = Map.groupBy(before.keys(), (at) => plain(before[at] ?? ""));
  const shared = { before: new Map<number, number>(), after: new Set<number>() };
  for (const [at, text] of after.entries()) {
    const place = places.get(plain(text))?.shift();
    if (place === undefined) continue;
    shared.before.set(place, at);
    shared.after.add(at);
  }
  return shared;
}

/** What was taken out, by the place in the newer text of the kept sentence that it stood behind. */
function removedBehind(
  before: readonly string[],
  kept: ReadonlyMap<number, number>,
): ReadonlyMap<number, readonly VersionChange[]> {
  const removed = new Map<number, VersionChange[]>();
  let behind = START;
  for (const [at, text] of before.entries()) {
    const place = kept.get(at);
    if (place === undefined) removed.set(behind, [...(removed.get(behind) ?? []), { kind: "removed", before: text }]);
    else behind = place;
  }
  return removed;
}

/** A removal with an addition beside it that says nearly the same is one change. */
function paired(changes: readonly VersionChange[]): readonly VersionChange[] {
  const result: VersionChange[] = [];
  const open = new Set<number>();
  for (const change of changes) {
    if (change.kind === "same") open.clear();
    const partner =
      change.kind === "added" || change.kind === "removed" ? bestPartner(result, open, change) : undefined;
    if (partner === undefined) {
      if (change.kind !== "same") open.add(result.length);
      result.push(change);
    } else {
      result[partner] = merged(result[partner], change);
      open.delete(partner);
    }
  }
  return result;
}

function bestPartner(
  result: readonly VersionChange[],
  open: ReadonlySet<number>,
  change: VersionChange,
): number | undefined {
  const scored = [...open]
    .filter((at) => result[at]?.kind === (change.kind === "added" ? "removed" : "added"))
    .map((at) => ({ at, score: alike(textOf(result[at]), textOf(change)) }))
    .filter(({ score }) => score >= ALIKE);
  return scored.sort((a, b) => b.score - a.score)[0]?.at;
}

function merged(one: VersionChange | undefined, other: VersionChange): VersionChange {
  const [removed, added] = one?.kind === "removed" ? [one, other] : [other, one];
  return { kind: "changed", before: textOf(removed), after: textOf(added) };
}

function textOf(change: VersionChange | undefined): string {
  if (change === undefined) return "";
  if (change.kind === "same") return change.text;
  return change.kind === "added" ? change.after : change.before;
}

/** The share of words that two sentences have in common, 0 to 1 (Dice's coefficient over sets). */
function alike(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return (2 * shared) / Math.max(first.size + second.size, 1);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
