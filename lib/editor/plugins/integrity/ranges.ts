import type { Mapping, StepMap } from "@tiptap/pm/transform";

/** A stretch of the document, by positions; `to` is exclusive. */
export type Range = { readonly from: number; readonly to: number };

/** The same ground as few ranges as possible, in order: those that overlap or touch become one. */
export function mergeRanges(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && range.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else merged.push(range);
  }
  return merged;
}

/** Where the text of ranges is after some steps. Nothing that the steps put in counts to them, not even in their midst. */
export function mapRanges(ranges: readonly Range[], mapping: Mapping): readonly Range[] {
  return mapping.maps.reduce(mapThrough, ranges);
}

function mapThrough(ranges: readonly Range[], map: StepMap): readonly Range[] {
  let rest = ranges.map(({ from, to }): Range => ({ from: map.map(from, 1), to: map.map(to, -1) }));
  map.forEach((_oldStart, _oldEnd, from, to) => {
    if (from < to) rest = [...withoutRange(rest, { from, to })];
  });
  return rest.filter(({ from, to }) => from < to);
}

export function touches(a: Range, b: Range): boolean {
  return a.from <= b.to && b.from <= a.to;
}

export function covers(ranges: readonly Range[], inner: Range): boolean {
  return ranges.some(({ from, to }) => from <= inner.from && inner.to <= to);
}

/** `ranges` without the ground of `hole`. */
export function withoutRange(ranges: readonly Range[], hole: Range): readonly Range[] {
  const rest = ranges.flatMap(({ from, to }) => [
    { from, to: Math.min(to, hole.from) },
    { from: Math.max(from, hole.to), to },
  ]);
  return rest.filter(({ from, to }) => from < to);
}
