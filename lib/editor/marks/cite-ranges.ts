import { type Cite, uniteCites } from "./cite.ts";

/** A stretch of a report without the white space at its ends; null when no word is left. */
export type TrimCite = (cite: Cite) => Cite | null;

/** The citations with one more: those of its report that it overlaps become one passage with it. */
export function withCite(cites: readonly Cite[], cite: Cite): readonly Cite[] {
  const met = cites.filter((known) => overlap(known, cite));
  const from = Math.min(cite.from, ...met.map((known) => known.from));
  const to = Math.max(cite.to, ...met.map((known) => known.to));
  const rest = cites.filter((known) => !met.includes(known));
  return uniteCites(rest, [{ report: cite.report, from, to }]);
}

/** The citations with a stretch of a report cut out of them: what is left of one on either side stays cited. */
export function withoutStretch(cites: readonly Cite[], stretch: Cite, trim: TrimCite): readonly Cite[] {
  const left = cites.flatMap((cite) => {
    if (!overlap(cite, stretch)) return [cite];
    const sides = [
      { ...cite, to: stretch.from },
      { ...cite, from: stretch.to },
    ];
    return sides.flatMap((side) => (side.from < side.to ? (trim(side) ?? []) : []));
  });
  return uniteCites(left, []);
}

/** Whether every word of a stretch is cited already. */
export function holdsStretch(cites: readonly Cite[], stretch: Cite, trim: TrimCite): boolean {
  const open = cites.reduce<readonly Cite[]>((rest, cite) => withoutStretch(rest, cite, trim), [stretch]);
  return open.length === 0;
}

function overlap(a: Cite, b: Cite): boolean {
  return a.report === b.report && a.from < b.to && b.from < a.to;
}
