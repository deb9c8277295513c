import type { Span } from "../../shared/span.ts";
import { clauseAround } from "../clauses.ts";
import type { Line } from "../lines.ts";

const PLANNED =
  /\b(?:will|plans?|planned|planning|scheduled|was due|were due|is due|are due|had been due|set to|aims? to|targeted|forecast|intends?|supposed to|was to|were to|had hoped|meant to)\b/i;

/** Whether the clause around a figure or time speaks of what was to be, not of what was. */
export function isPlanned(line: Line, span: Span): boolean {
  const known = READ.get(line) ?? new Map<number, boolean>();
  READ.set(line, known);
  const place = span.start * line.text.length + span.end;
  const planned = known.get(place) ?? speaksOfPlans(line, span);
  known.set(place, planned);
  return planned;
}

// A figure is held against many others; its clause stays the same.
const READ = new WeakMap<Line, Map<number, boolean>>();

function speaksOfPlans({ text }: Line, span: Span): boolean {
  if (!PLANNED.test(text)) return false;
  const { start, end } = clauseAround(text, span);
  return PLANNED.test(text.slice(start, end));
}
