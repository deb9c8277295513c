import { byCodeUnit, stableKey } from "../keys.ts";
import type { Conflict, ConflictKind, Severity } from "../merge-result.ts";
import type { Story } from "../story.ts";

export type RaisedSide = { readonly value: string; readonly lines: readonly number[] };

/** A conflict as a rule raises it, before it is numbered and keyed. */
export type Raised = {
  readonly kind: ConflictKind;
  readonly severity: Severity;
  readonly question: string;
  readonly reason: string;
  readonly sides: readonly RaisedSide[];
};

const GRAVITY: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 };

/** Numbers and keys what the rules raised; one question about the same sentences is asked once. */
export function numberConflictsInOrder(story: Story, raised: readonly Raised[]): Conflict[] {
  const kept: Raised[] = [];
  for (const conflict of [...raised].sort(
    (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || byCodeUnit(a.question, b.question),
  )) {
    if (conflict.sides.length < 2 || kept.some((other) => asksTheSame(other, conflict))) continue;
    const twin = kept.findIndex((other) => other.question === conflict.question && meets(other, conflict));
    if (twin < 0) kept.push(conflict);
    else kept[twin] = joined(kept[twin] ?? conflict, conflict);
  }
  return kept.map((conflict, at) => ({
    id: `x${at + 1}`,
    key: conflictKey(conflict),
    kind: conflict.kind,
    severity: conflict.severity,
    question: conflict.question,
    reason: conflict.reason,
    sides: conflict.sides.map(({ value, lines }) => ({
      value,
      sentences: [...new Set(lines)]
        .sort((a, b) => (story.lines[a]?.order ?? 0) - (story.lines[b]?.order ?? 0))
        .flatMap((index) => story.lines[index]?.id ?? []),
    })),
  }));
}

function meets(a: Raised, b: Raised): boolean {
  return a.sides.some((side) => b.sides.some((other) => other.lines.some((line) => side.lines.includes(line))));
}

// One question with two sides, raised for several pairs of sentences: the sides that share a sentence are one.
function joined(a: Raised, b: Raised): Raised {
  const common = (side: RaisedSide, other: RaisedSide) => other.lines.some((line) => side.lines.includes(line));
  const at = a.sides.findIndex((side) => b.sides.some((other) => common(side, other)));
  const rest = b.sides.filter((other) => !common(a.sides[at] ?? other, other)).flatMap(({ lines }) => lines);
  if (a.sides.length !== 2 || b.sides.length !== 2) return a;
  return {
    ...a,
    sides: a.sides.map((side, index) =>
      index === at ? side : { ...side, lines: [...new Set([...side.lines, ...rest])] },
    ),
  };
}

/** Of what is asked and the values that stand against each other, in any order: a new side makes a new key. */
function conflictKey(conflict: Raised): string {
  const values = conflict.sides.map((side) => side.value.toLowerCase().replace(/\s+/g, " ").trim()).sort(byCodeUnit);
  return stableKey(["conflict", conflict.kind, conflict.question.toLowerCase(), ...values]);
}

function asksTheSame(a: Raised, b: Raised): boolean {
  if (a.kind !== b.kind) return false;
  const opposed = (conflict: Raised) => new Set(pairsAcross(conflict));
  const [first, second] = [opposed(a), opposed(b)];
  const shared = [...second].filter((pair) => first.has(pair)).length;
  return shared > 0 && shared >= Math.min(first.size, second.size) * 0.5;
}

function pairsAcross(conflict: Raised): string[] {
  return conflict.sides.flatMap((side, at) =>
    conflict.sides
      .slice(at + 1)
      .flatMap((other) => side.lines.flatMap((a) => other.lines.map((b) => (a < b ? `${a} ${b}` : `${b} ${a}`)))),
  );
}
