import type { Span } from "../shared/span.ts";
import { type DateMention, datesIn } from "./dates.ts";
import type { UnitKind } from "./lexicons/units.ts";
import { approximationAround, loosen } from "./numbers-approximate.ts";
import { type Core, readCore } from "./numbers-core.ts";
import { ageBefore, currencyBefore, isPlural, nounAfter, type UnitReading, unitAfter } from "./numbers-units.ts";
import type { TokenRow } from "./numbers-words.ts";
import { type Token, tokensOf } from "./tokens.ts";

export type QuantityKind = UnitKind | "count" | "age" | "ordinal" | "score" | "year" | "code";
export type Approx = "exact" | "about" | "over" | "under" | "vague";

/** A number as a text says it. The span holds figure, scale, unit and currency sign, not the words that loosen it. */
export type Quantity = Span & {
  readonly text: string;
  /** With the words that loosen it: “at least 18”. */
  readonly wide: Span;
  /** In the base unit; null for vague words, ranges, scores and codes. */
  readonly value: number | null;
  /** The values that the words allow, both ends included, in the base unit; `hi` may be Infinity. */
  readonly lo: number;
  readonly hi: number;
  readonly approx: Approx;
  /** Base unit: m, m2, m3, kg, m/s, s, °C as “C”, %, a currency code; null for what is only counted. */
  readonly unit: string | null;
  readonly kind: QuantityKind;
  /** What is counted or measured, a word as it stands in the text, in lower case. */
  readonly noun: string | null;
};

/**
 * The numbers said in a text, in order and without overlap: figures in any grouping, words, vague plurals, ranges,
 * ordinals, scores. Parts of dates and clock times are left to `datesIn`, except that a year is given as kind `year`.
 */
export function numbersIn(
  text: string,
  tokens: readonly Token[] = tokensOf(text),
  dates: readonly DateMention[] = datesIn(text, null),
): Quantity[] {
  const row: TokenRow = { text, tokens };
  const quantities: Quantity[] = [];
  const calendar = dates.filter((date) => date.kind !== "daypart");
  let day = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    while ((calendar[day]?.end ?? Number.POSITIVE_INFINITY) <= token.start) day += 1;
    const date = calendar[day];
    if (date && date.start < token.end) {
      if (date.kind === "year") quantities.push(yearQuantity(date));
      at = firstFrom(tokens, at, date.end);
      continue;
    }
    const core = readCore(row, at);
    if (core) quantities.push(quantityOf(row, at, core, quantities.at(-1)?.end ?? 0));
    at = core ? firstFrom(tokens, core.next, quantities.at(-1)?.end ?? 0) : at + 1;
  }
  return quantities;
}

function firstFrom(tokens: readonly Token[], at: number, offset: number): number {
  let next = at;
  while ((tokens[next]?.start ?? Number.POSITIVE_INFINITY) < offset) next += 1;
  return next;
}

function yearQuantity(date: DateMention): Quantity {
  const value = date.year ?? 0;
  const { start, end, text } = date;
  return {
    start,
    end,
    text,
    wide: { start, end },
    value,
    lo: value,
    hi: value,
    approx: "exact",
    unit: null,
    kind: "year",
    noun: null,
  };
}

function quantityOf(row: TokenRow, at: number, core: Core, free: number): Quantity {
  const sign = core.kind === null ? currencyBefore(row, at) : null;
  // “two $ two”: the sign already belongs to the number before.
  const currency = sign && sign.start >= free ? sign : null;
  const measure = currency ?? (core.kind === null ? (unitAfter(row, core) ?? ageBefore(row, at, core)) : null);
  const start = currency ? currency.start : (row.tokens[at]?.start ?? 0);
  const end = Math.max(core.end, measure?.end ?? 0);
  const noun = nounAfter(row, firstFrom(row.tokens, core.next, end), end);
  const scaled = inBaseUnit(core, measure, noun);
  const around = approximationAround(row.text, start, end);
  const loose = core.approx === "vague" ? null : around.loosening;
  const wide = { start: around.start, end: around.end };
  const kind = core.kind ?? measure?.kind ?? "count";
  const text = row.text.slice(start, end);
  return {
    start,
    end,
    text,
    wide,
    ...loosen(scaled, core.approx, loose),
    unit: core.unit ?? (measure?.unit.base || null),
    kind,
    noun,
  };
}

type Values = { readonly value: number | null; readonly lo: number; readonly hi: number };

function inBaseUnit(core: Core, measure: UnitReading | null, noun: string | null): Values {
  const { factor, shift } = measure?.unit ?? { factor: 1, shift: 0 };
  // “1.200 people”: nobody counts people to three decimals.
  const counted = core.ambiguousDot && !measure && noun !== null && isPlural(noun);
  const times = (measure?.times ?? 1) * (counted ? 1000 : 1);
  const convert = (value: number) => value * times * factor + shift;
  return { value: core.value === null ? null : convert(core.value), lo: convert(core.lo), hi: convert(core.hi) };
}
