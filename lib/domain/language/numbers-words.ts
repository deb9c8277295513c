import { MULTIPLIERS, SCALE_LETTERS, SCALES, SMALL_NUMBERS, TENS } from "./lexicons/number-words.ts";
import { figureValue } from "./numbers-digits.ts";
import type { Token } from "./tokens.ts";

/** A number read off tokens: its value and the index of the first token after it. */
export type Reading = { readonly value: number; readonly next: number };

export type TokenRow = { readonly text: string; readonly tokens: readonly Token[] };

/**
 * The whole number, figure or word, that starts at a token: “two hundred and fifty-three thousand”, “3.5 million”,
 * “half a dozen”, “12k”. Null when none starts there.
 */
export function readCardinal(row: TokenRow, at: number): Reading | null {
  const half = readHalf(row, at);
  if (half) return half;
  let sum: Reading = { value: 0, next: at };
  let ceiling = Number.POSITIVE_INFINITY;
  for (let from = at; from < row.tokens.length; ) {
    const part = readScaled(row, from);
    if (!part || part.unit >= ceiling) break;
    sum = { value: sum.value + part.value, next: part.next };
    // Figures do not add up (“2 million 300”), and after the last scale nothing smaller than it is left.
    if (part.unit === 1 || row.tokens[at]?.kind === "number" || !continues(row, part.next)) break;
    ceiling = part.unit;
    from = afterAnd(row, part.next);
  }
  return sum.next === at ? null : sum;
}

/** Whether two neighbouring tokens stand in one phrase: only spaces or a hyphen between them. */
export function areJoined(row: TokenRow, left: number): boolean {
  const a = row.tokens[left];
  const b = row.tokens[left + 1];
  return a !== undefined && b !== undefined && /^[\s\-‐‑]{0,3}$/.test(row.text.slice(a.end, b.start));
}

export function normAt(row: TokenRow, at: number): string {
  return row.tokens[at]?.norm ?? "";
}

// “half a million”, “half a dozen”.
function readHalf(row: TokenRow, at: number): Reading | null {
  if (normAt(row, at) !== "half" || normAt(row, at + 1) !== "a" || !areJoined(row, at + 1)) return null;
  const scale = SCALES.get(normAt(row, at + 2)) ?? MULTIPLIERS.get(normAt(row, at + 2));
  return scale === undefined || normAt(row, at + 2) === "pair" ? null : { value: scale / 2, next: at + 3 };
}

type Scaled = Reading & { readonly unit: number };

// A number under a thousand with the scale that follows it; `unit` is that scale, 1 without one.
function readScaled(row: TokenRow, at: number): Scaled | null {
  const base = readFigure(row, at) ?? readArticle(row, at) ?? readHundreds(row, at);
  if (!base) return null;
  const and = isAndAHalf(row, base.next);
  const amount = and ? base.value + 0.5 : base.value;
  const next = and ? base.next + 3 : base.next;
  const joined = next === at || areJoined(row, next - 1);
  const scale = joined ? (SCALES.get(normAt(row, next)) ?? readDozen(row, next)) : undefined;
  if (scale !== undefined) {
    const more = isAndAHalf(row, next + 1);
    return { value: (more ? amount + 0.5 : amount) * scale, next: next + (more ? 4 : 1), unit: scale };
  }
  if (joined && normAt(row, next) === "hundred") return { value: amount * 100, next: next + 1, unit: 100 };
  return { value: amount, next, unit: 1 };
}

function isAndAHalf(row: TokenRow, at: number): boolean {
  return normAt(row, at) === "and" && normAt(row, at + 1) === "a" && normAt(row, at + 2) === "half";
}

// Not “couple” or “pair”: “two couples” are four people, and “two pair” is no number.
function readDozen(row: TokenRow, at: number): number | undefined {
  const word = normAt(row, at);
  return word === "dozen" || word === "score" ? MULTIPLIERS.get(word) : undefined;
}

/** Short scales that desks also set apart: “90 mln”. */
const SPACED_SCALES: ReadonlySet<string> = new Set(["mln", "mn", "bn", "tn", "trn"]);

function readFigure(row: TokenRow, at: number): Reading | null {
  const token = row.tokens[at];
  if (token?.kind !== "number") return null;
  const value = figureValue(token.text);
  if (value === null) return null;
  const after = row.tokens[at + 1];
  const gap = after === undefined ? null : row.text.slice(token.end, after.start);
  const near = gap === "" || (gap === " " && SPACED_SCALES.has(after?.norm ?? ""));
  const letters = near ? SCALE_LETTERS.get(after?.norm ?? "") : undefined;
  if (letters === undefined || !(after?.norm.length === 2 || after?.norm.length === 3 || after?.norm === "k")) {
    return { value, next: at + 1 };
  }
  return { value: value * letters, next: at + 2 };
}

// “a million”, “a dozen”.
function readArticle(row: TokenRow, at: number): Reading | null {
  if (normAt(row, at) !== "a" || !areJoined(row, at)) return null;
  const word = normAt(row, at + 1);
  return SCALES.has(word) || word === "dozen" ? { value: 1, next: at + 1 } : null;
}

// Up to 999 in words, “fifteen hundred” too.
function readHundreds(row: TokenRow, at: number): Reading | null {
  const bare = SCALES.has(normAt(row, at)) || normAt(row, at) === "hundred";
  if (bare) return { value: 1, next: at };
  const article = normAt(row, at) === "a" && normAt(row, at + 1) === "hundred";
  const small = article ? { value: 1, next: at + 1 } : readSmall(row, at);
  if (!small || normAt(row, small.next) !== "hundred" || !areJoined(row, small.next - 1)) return small;
  const hundreds = { value: small.value * 100, next: small.next + 1 };
  if (!continues(row, hundreds.next)) return hundreds;
  const rest = readSmall(row, afterAnd(row, hundreds.next));
  return rest ? { value: hundreds.value + rest.value, next: rest.next } : hundreds;
}

// 0 to 99 in words.
function readSmall(row: TokenRow, at: number): Reading | null {
  const word = normAt(row, at);
  const unit = SMALL_NUMBERS.get(word);
  if (unit !== undefined) return { value: unit, next: at + 1 };
  const tens = TENS.get(word);
  if (tens === undefined) return null;
  const ones = areJoined(row, at) ? SMALL_NUMBERS.get(normAt(row, at + 1)) : undefined;
  return ones !== undefined && ones > 0 && ones < 10
    ? { value: tens + ones, next: at + 2 }
    : { value: tens, next: at + 1 };
}

function continues(row: TokenRow, next: number): boolean {
  return next > 0 && areJoined(row, next - 1) && (normAt(row, next) !== "and" || areJoined(row, next));
}

function afterAnd(row: TokenRow, next: number): number {
  return normAt(row, next) === "and" ? next + 1 : next;
}
