import type { Span } from "../../shared/span.ts";
import { byCodeUnit, stableKey } from "../keys.ts";
import type { Line } from "../lines.ts";
import type { Apparent, ApparentKind, Conflict } from "../merge-result.ts";

/** What one sentence says, and where in it. */
export type ExplainedSide = { readonly value: string; readonly line: Line; readonly span: Span };

/** Two answers that look like a contradiction, with why they are none. */
export type Explained = {
  readonly kind: ApparentKind;
  readonly reason: string;
  readonly sides: readonly [ExplainedSide, ExplainedSide];
};

/** More than these nobody reads. */
const MOST = 40;

/**
 * What was explained, each pair of answers once, with the sentences of all reports that give them; what is raised as a
 * conflict all the same is left to the conflict.
 */
export function numberExplained(explained: readonly Explained[], raised: readonly Conflict[]): Apparent[] {
  const byPair = new Map<string, Explained[]>();
  for (const entry of explained) {
    const values = entry.sides.map((side) => valueKey(entry.kind, side));
    if (values[0] === values[1] || isRaised(entry, raised)) continue;
    const key = stableKey(["apparent", entry.kind, ...values.sort(byCodeUnit)]);
    byPair.set(key, [...(byPair.get(key) ?? []), entry]);
  }
  return [...byPair]
    .sort((a, b) => firstLine(a[1]) - firstLine(b[1]) || byCodeUnit(a[0], b[0]))
    .slice(0, MOST)
    .map(([key, entries], at) => toApparent(`a${at + 1}`, key, entries));
}

function firstLine(entries: readonly Explained[]): number {
  return Math.min(...entries.flatMap(({ sides }) => sides.map(({ line }) => line.index)));
}

/** "Some two miles" and "two miles" are one answer here. */
const LOOSENED = /^(?:some|about|around|roughly|nearly|almost|up to|approximately) /;
/** Where counts differ in what they count, 312 people and 312 passengers are one answer. */
const BY_FIGURE: ReadonlySet<ApparentKind> = new Set(["counted", "update"]);

function valueKey(kind: ApparentKind, { value }: ExplainedSide): string {
  const words = value.toLowerCase().replace(/\s+/g, " ").replace(LOOSENED, "");
  return (BY_FIGURE.has(kind) ? /^\d[\d.,]*(?= )/.exec(words)?.[0] : undefined) ?? words;
}

// One conflict that sets these two sentences against each other over figures or times is enough.
function isRaised({ sides: [a, b] }: Explained, raised: readonly Conflict[]): boolean {
  return raised.some(({ kind, sides }) => {
    if (kind !== "number" && kind !== "time") return false;
    const at = (line: Line) => sides.findIndex(({ sentences }) => sentences.includes(line.id));
    const [first, second] = [at(a.line), at(b.line)];
    return first >= 0 && second >= 0 && first !== second;
  });
}

function toApparent(id: string, key: string, entries: readonly Explained[]): Apparent {
  const [first] = entries;
  const kind = first?.kind ?? "counted";
  const all = entries.flatMap(({ sides }) => sides);
  const values = [...new Set(all.map((side) => valueKey(kind, side)))];
  const sides = values.map((value) => {
    const own = all.filter((side) => valueKey(kind, side) === value);
    const lines = [...new Set(own.map(({ line }) => line))].sort((a, b) => a.order - b.order);
    return {
      value: own[0]?.value ?? value,
      sentences: lines.map((line) => line.id),
      passages: lines.flatMap((line) => {
        const span = own.find((side) => side.line === line)?.span;
        return span ? [{ report: line.report, start: line.start + span.start, end: line.start + span.end }] : [];
      }),
    };
  });
  return { id, key, kind, reason: first?.reason ?? "", sides };
}
