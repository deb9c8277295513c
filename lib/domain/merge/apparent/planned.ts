import type { Span } from "../../shared/span.ts";
import { clauseAround } from "../clauses.ts";
import type { Line } from "../lines.ts";

const PLANNED =
  /\b(?:will|plans?|planned|planning|scheduled|was due|were due|is due|are due|had been due|set to|aims? to|targeted|forecast|intends?|supposed to|was to|were to|had hoped|meant to)\b/i;

/** Whether the clause around a figure or time speaks of what was to be, not of what was. */
export function isPlanned(line: Line, span: Span): boolean {
  const clause = clauseAround(line.text, span);
  return PLANNED.test(line.text.slice(clause.start, clause.end));
}
