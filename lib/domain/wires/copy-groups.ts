import { copiedShare } from "./copy-sketch.ts";
import { COPY_SHARE } from "./fingerprint.ts";

/** Six tenths of the eight hashes that a comparison takes at least. */
const FEWEST_SHARED = 5;
/** Of one text's copies so many are compared with another report. */
const COMPARED = 4;

/** By sketches: for each report the place of the first that it has its text in common with, itself or by way of other copies. */
export function copyGroups(sketches: readonly (readonly number[])[]): readonly number[] {
  const groups: number[] = [];
  // One holder a group: of three hundred copies each is compared with the first alone.
  const holders = new Map<number, number[]>();
  sketches.forEach((sketch, at) => {
    const shared = new Map<number, number>();
    const near = sketch.flatMap((hash) => holders.get(hash) ?? []).map((other) => groups[other] ?? other);
    for (const group of near) shared.set(group, (shared.get(group) ?? 0) + 1);
    const copied = [...shared]
      .filter(([group, count]) => count >= FEWEST_SHARED && isCopyOfAny(sketch, membersOf(group, groups, sketches)))
      .map(([group]) => group);
    const joined = Math.min(at, ...copied);
    groups.forEach((group, other) => {
      if (copied.includes(group)) groups[other] = joined;
    });
    groups.push(joined);
    for (const hash of sketch) {
      const known = holders.get(hash) ?? [];
      if (!known.some((other) => groups[other] === joined)) holders.set(hash, [...known, at]);
    }
  });
  return groups;
}

/** The first of a group. */
function membersOf(group: number, groups: readonly number[], sketches: readonly (readonly number[])[]) {
  return groups.flatMap((other, at) => (other === group ? [sketches[at] ?? []] : [])).slice(0, COMPARED);
}

function isCopyOfAny(sketch: readonly number[], others: readonly (readonly number[])[]): boolean {
  return others.some((other) => copiedShare(sketch, other) >= COPY_SHARE);
}
