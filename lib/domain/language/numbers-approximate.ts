import { APPROXIMATORS, type Approximation, TRAILING_APPROXIMATORS } from "./lexicons/number-words.ts";
import type { Approx } from "./numbers.ts";

type Loosening = Approximation | "near";
type Values = { readonly value: number | null; readonly lo: number; readonly hi: number };

// Longer phrases first, so that “no more than” is not read as “more than”.
const BEFORE = pattern(APPROXIMATORS, (phrase) => `(?<![\\p{L}\\p{N}])(?:${phrase})\\.?[\\s-]+(?:the\\s|a\\s)?$`);
const AFTER = pattern(TRAILING_APPROXIMATORS, (phrase) => `^[\\s-]+(?:${phrase})(?!\\p{L})`);
const LONGEST_BEFORE = 24;
// Readers of “about 100” are not surprised by 85 or 115.
const TOLERANCE = 0.15;

function pattern(rows: readonly (readonly [string, Loosening])[], shape: (phrase: string) => string): RegExp {
  const phrases = rows.map(([phrase]) => phrase).sort((a, b) => b.length - a.length);
  return new RegExp(shape(phrases.map((phrase) => phrase.replaceAll(" ", "\\s+")).join("|")), "iu");
}

/** How the words and signs around a number loosen it; null when nothing does. */
export function approximationAround(text: string, start: number, end: number): Loosening | null {
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  const sign = /[~≈<>≤≥]\s?$/.exec(before)?.[0].trim();
  if (sign !== undefined)
    return sign === "~" || sign === "≈" ? "about" : sign === "<" || sign === "≤" ? "under" : "over";
  const leading = BEFORE.exec(before)?.[0];
  if (leading !== undefined) return lookUp(APPROXIMATORS, leading);
  const after = text.slice(end, end + LONGEST_BEFORE);
  if (/^\+(?!\d)/.test(after)) return "over";
  const trailing = AFTER.exec(after)?.[0];
  return trailing === undefined ? null : lookUp(TRAILING_APPROXIMATORS, trailing);
}

function lookUp<T>(rows: readonly (readonly [string, T])[], found: string): T | null {
  const words = found
    .toLowerCase()
    .replace(/[\s\-.]+/g, " ")
    .trim();
  return rows.find(([phrase]) => words === phrase || words.startsWith(`${phrase} `))?.[1] ?? null;
}

/** The interval that a loosened number allows. */
export function loosen(values: Values, own: Approx, around: Loosening | null): Values & { readonly approx: Approx } {
  const approx = around ?? (own === "exact" ? null : own);
  const slack = (value: number) => Math.abs(value) * TOLERANCE;
  switch (approx) {
    case "about":
      return { ...values, approx: "about", lo: values.lo - slack(values.lo), hi: values.hi + slack(values.hi) };
    case "near":
      return { ...values, approx: "under", lo: values.lo - slack(values.lo) };
    case "over":
      return { ...values, approx: "over", hi: Number.POSITIVE_INFINITY };
    case "under":
      return { ...values, approx: "under", lo: Math.min(0, values.lo) };
    default:
      return { ...values, approx: own };
  }
}
