import type { Quantity } from "../../language/numbers.ts";
import type { Span } from "../../shared/span.ts";
import { isStory, type Line } from "../lines.ts";
import type { ConflictKind, Severity } from "../merge-result.ts";
import type { Story } from "../story.ts";
import type { Raised } from "./raised.ts";
import { groupAgreeing } from "./related.ts";
import { sameScene, townsIn } from "./scenes.ts";
import { SLOTS, type Slot } from "./slot-table.ts";

type Filled = {
  readonly line: Line;
  readonly text: string;
  readonly lo: number;
  readonly hi: number;
  readonly towns: ReadonlySet<string>;
};

/**
 * Figures that an event has one of: the score, the minute, the crowd, the length of a contract. Told twice with different
 * values they contradict each other, however differently the sentences are worded.
 */
export function slotConflicts(story: Story): Raised[] {
  return SLOTS.flatMap((slot) => {
    const filled = story.lines.filter(isStory).flatMap((line) => fill(story, line, slot));
    return raise(slot, filled);
  });
}

function fill(story: Story, line: Line, slot: Slot): Filled[] {
  if (slot.unless?.test(line.text) || BACKGROUND.test(line.text)) return [];
  const towns = townsIn(story, line);
  return (story.quantities[line.index] ?? []).flatMap((quantity): Filled[] => {
    if (!slot.kinds.includes(quantity.kind) || !standsIn(line, quantity, slot)) return [];
    if (slot.least !== undefined && quantity.hi < slot.least) return [];
    return [{ line, towns, text: answerOf(line, quantity, slot), ...rangeOf(quantity) }];
  });
}

/** What happened before, or elsewhere, told for comparison. */
const BACKGROUND =
  /\b(?:last year|the previous|in (?:19|20)\d\d|earlier this (?:month|year)|a year ago|record|history|on average|since (?:19|20)\d\d|usually)\b/i;

const REACH = 70;

function standsIn(line: Line, quantity: Quantity, slot: Slot): boolean {
  const before = line.text.slice(Math.max(0, quantity.start - REACH), quantity.start);
  const after = line.text.slice(quantity.end, quantity.end + REACH);
  return (
    (slot.before?.test(before) ?? false) ||
    (slot.after?.test(after) ?? false) ||
    (slot.own?.test(quantity.text + after) ?? false)
  );
}

// "Thousands" may be tens of thousands; it is not eight hundred.
function rangeOf({ lo, hi, kind, approx }: Quantity): { lo: number; hi: number } {
  if (approx === "vague") return { lo, hi: hi * 10 };
  if (kind === "score") return { lo: lo + hi * 1000, hi: lo + hi * 1000 };
  return { lo, hi: Number.isFinite(hi) ? hi : lo * 2 };
}

function answerOf(line: Line, quantity: Span & Quantity, slot: Slot): string {
  const words = line.text.slice(quantity.wide.start, quantity.wide.end);
  const noun = slot.shown ? (slot.shown.exec(line.text.slice(quantity.wide.end))?.[0] ?? "") : "";
  return `${words}${noun}`.trim();
}

function raise(slot: Slot, filled: readonly Filled[]): Raised[] {
  const told = oneOfEach(filled);
  const [first] = told;
  if (!first) return [];
  const scene = slot.everywhere ? told : told.filter(({ towns }) => sameScene(first.towns, towns));
  const sides = groupAgreeing(scene, (a, b) => a.lo <= b.hi && b.lo <= a.hi);
  if (sides.length < 2 || !apart(sides)) return [];
  return [
    {
      kind: slot.kind as ConflictKind,
      severity: slot.severity as Severity,
      question: slot.question,
      reason: "The reports give different figures for something of which there is only one.",
      sides: sides.map((side) => ({ value: side[0]?.text ?? "", lines: side.map(({ line }) => line.index) })),
    },
  ];
}

// A report that fills a slot with several values speaks of several things: it says nothing about the others.
function oneOfEach(filled: readonly Filled[]): Filled[] {
  const byReport = new Map<number, Filled[]>();
  for (const one of filled) byReport.set(one.line.reportIndex, [...(byReport.get(one.line.reportIndex) ?? []), one]);
  return [...byReport.values()].flatMap((own) =>
    own.every((one) => one.lo <= (own[0]?.hi ?? 0) && (own[0]?.lo ?? 0) <= one.hi) ? own : [],
  );
}

// Two reports at least stand against each other.
function apart(sides: readonly Filled[][]): boolean {
  return new Set(sides.flatMap((side) => side.map(({ line }) => line.reportIndex))).size > 1;
}
