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

const SIGNS: ReadonlyMap<string, Loosening> = new Map([
  ["~", "about"],
  ["≈", "about"],
  ["<", "under"],
  ["≤", "under"],
  [">", "over"],
  ["≥", "over"],
]);

function pattern(rows: readonly (readonly [string, Loosening])[], shape: (phrase: string) => string): RegExp {
  const phrases = rows.map(([phrase]) => phrase).sort((a, b) => b.length - a.length);
  return new RegExp(shape(phrases.map((phrase) => phrase.replaceAll(" ", "\\s+")).join("|")), "iu");
}

/** What loosens a number, and the span of number and loosening words together. */
export type Surroundings = { readonly loosening: Loosening | null; readonly start: number; readonly end: number };

/** How the words and signs around a number loosen it: `loosening` is null when nothing does. */
export function approximationAround(text: string, start: number, end: number): Surroundings {
  const offset = Math.max(0, start - LONGEST_BEFORE);
  const before = text.slice(offset, start);
  const sign = /[~≈<>≤≥]\s?$/.exec(before);
  if (sign) return { loosening: SIGNS.get(sign[0].trim()) ?? null, start: offset + sign.index, end };
  const leading = BEFORE.exec(before);
  if (leading) return { loosening: lookUp(APPROXIMATORS, leading[0]), start: offset + leading.index, end };
  const after = text.slice(end, end + LONGEST_BEFORE);
  if (/^\+(?!\d)/.test(after)) return { loosening: "over", start, end: end + 1 };
  const trailing = AFTER.exec(after)?.[0];
  if (trailing === undefined) return { loosening: null, start, end };
  return { loosening: lookUp(TRAILING_APPROXIMATORS, trailing), start, end: end + trailing.length };
}

function lookUp<T>(rows: readonly (readonly [string, T])[], found: string): T | null {
  const words = found
    .toLowerCase()
    .replace(/[\s\-.]+/g, " ")
    .trim();
  return rows.find(([phrase]) => words === phrase || words.startsWith(`${phrase} `))?.[1] ?? null;
}

/** “A dozen or so” is loose twice over: ten to fifteen. */
const TWICE_LOOSE = 0.25;

/** The interval that a loosened number allows. */
export function loosen(values: Values, own: Approx, around: Loosening | null): Values & { readonly approx: Approx } {
  const approx = around ?? (own === "exact" ? null : own);
  const tolerance = own === "about" && around === "about" ? TWICE_LOOSE : TOLERANCE;
  const slack = (value: number) => Math.abs(value) * tolerance;
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
