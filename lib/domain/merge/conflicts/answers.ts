import type { DateMention } from "../../language/dates.ts";
import { clauseAround } from "../clauses.ts";
import type { Frame } from "../frames.ts";
import type { Line } from "../lines.ts";
import type { Figure } from "./figures.ts";

const LOOSENING =
  /(?:\b(?:at least|more than|over|about|around|nearly|almost|up to|some|roughly|fewer than|less than|under)\s)$/i;
const COUNTED_PEOPLE: ReadonlySet<string> = new Set(["kill", "injure", "missing", "rescue", "detain", "infect"]);

/** What a side of figures answers: the figure with what it counts, from the sentence that says it most plainly. */
export function figureAnswer(side: readonly Figure[]): string {
  const [figure] = [...side].sort((a, b) => plainness(b) - plainness(a));
  if (!figure) return "";
  const { line, quantity } = figure;
  const before = LOOSENING.exec(line.text.slice(0, quantity.start))?.[0] ?? "";
  const own = quantity.text.includes(quantity.noun ?? "\0") ? "" : countedIn(figure);
  return `${before}${inFigures(figure)}${own ? ` ${own}` : ""}`;
}

/** From ten on desks write figures: "Fourteen" and "14" are one answer. */
const FROM_TEN = 10;

function inFigures({ quantity: { text, value, kind, approx } }: Figure): string {
  const spelled = kind === "count" && approx === "exact" && /^[a-z-]+$/i.test(text);
  return spelled && value !== null && value >= FROM_TEN && Number.isInteger(value) ? String(value) : text;
}

// Exact before rough, figures before words.
function plainness({ quantity }: Figure): number {
  return (quantity.approx === "exact" ? 2 : 0) + (/^\d/.test(quantity.text) ? 1 : 0);
}

function countedIn({ line, quantity, noun }: Figure): string {
  if (quantity.kind !== "count") return "";
  if (quantity.noun) {
    const near = line.text.slice(quantity.end, quantity.end + 60);
    const at = near.toLowerCase().indexOf(quantity.noun);
    return at >= 0 && !/[,.;]/.test(near.slice(0, at))
      ? near.slice(0, at + quantity.noun.length).trim()
      : quantity.noun;
  }
  return COUNTED_PEOPLE.has(noun) ? "people" : "";
}

/** A moment as a desk writes it: "6:40", "3:15 p.m.", "Monday". */
export function momentAnswer({ kind, text, hour, minute }: DateMention): string {
  if (kind !== "clock" || hour === undefined || hour === null) return text;
  const late = /p\.?\s?m\.?/i.test(text);
  const shown = late && hour > 12 ? hour - 12 : hour;
  return `${shown}:${String(minute ?? 0).padStart(2, "0")}${late ? " p.m." : ""}`;
}

/** Whether the frame's word is told of the party that suffers it: "was arrested". */
export function isPassive(line: Line, frame: Frame): boolean {
  return /\b(?:is|are|was|were|been|being|be)(?: \p{L}+ly)?(?: not)? $/u.test(line.text.slice(0, frame.word.start));
}

/** What a sentence answers about an event: "Arrested" or "Not arrested" where it befell somebody, else its clause. */
export function eventAnswer(line: Line, frame: Frame): string {
  const word = line.text.slice(frame.word.start, frame.word.end).toLowerCase();
  if (isPassive(line, frame)) return frame.negated ? `Not ${word}` : capitalised(word);
  const { start, end } = clauseAround(line.text, frame.word);
  return capitalised(line.text.slice(start, end).replace(/[.!?]+$/, ""));
}

const LEADING = /^(?:(?:was|were|is|are|has|have|had|been|be|being|who|that|still|now)\s+)+/i;
const LOOSE_END = /\b(?:in|on|at|by|to|of|from|for|with|his|her|the|a|an|not|no|without|more|any)$/i;

/** A stretch of a sentence as an answer: without auxiliaries before it, with the words that it cannot end without. */
export function stretchAnswer(text: string, start: number, end: number): string {
  let words = text.slice(start, end).trim();
  let at = end;
  while (LOOSE_END.test(words) || (at < text.length && /^[\p{L}\p{N}]/u.test(text.slice(at)))) {
    const next = /^\s?[^\s,.;:!?“”"]+/u.exec(text.slice(at))?.[0];
    if (!next) break;
    words += next;
    at += next.length;
  }
  return capitalised(words.replace(LEADING, "").trim() || words);
}

/** With a capital at its head. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
