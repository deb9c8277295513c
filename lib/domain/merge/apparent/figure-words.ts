import type { Quantity } from "../../language/numbers.ts";
import type { Line } from "../lines.ts";
import type { ExplainedSide } from "./explained.ts";

/** How far to the right of a figure the word it counts may stand. */
const NOUN_REACH = 30;

/** A figure as its sentence says it, with the words that loosen it and what it counts. */
export function sideOf(line: Line, quantity: Quantity): ExplainedSide {
  const start = Math.min(quantity.wide.start, quantity.start);
  const end = endOf(line, quantity);
  return { value: line.text.slice(start, end), line, span: { start, end } };
}

function endOf({ text }: Line, { noun, start, end, wide }: Quantity): number {
  const after = Math.max(end, wide.end);
  if (noun === null || text.slice(start, after).toLowerCase().includes(noun)) return after;
  const near = text.slice(after, after + NOUN_REACH);
  const at = near.toLowerCase().indexOf(noun);
  return at < 0 || /[,.;:]/.test(near.slice(0, at)) ? after : after + at + noun.length;
}

/** The unit as it is written: “km” and “miles” are two, though they measure one thing. */
export function writtenUnit({ text }: Quantity): string {
  return text
    .toLowerCase()
    .replace(/[\p{Nd}.,\s'’-]+/gu, " ")
    .trim();
}
