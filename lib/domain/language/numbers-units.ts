import { IRREGULAR_FORMS } from "./lexicons/irregular-forms.ts";
import { STOP_WORDS } from "./lexicons/stop-words.ts";
import { SHORT_UNITS, UNITS, type Unit } from "./lexicons/units.ts";
import type { QuantityKind } from "./numbers.ts";
import type { Core } from "./numbers-core.ts";
import type { TokenRow } from "./numbers-words.ts";

export type UnitReading = {
  readonly unit: Unit;
  readonly kind: QuantityKind;
  /** A scale told by a letter: the m of “$3m”. */
  readonly times: number;
  readonly start: number;
  readonly end: number;
};

const LONGEST_UNIT = 36;
const WORD = "(?:[\\p{L}°][\\p{L}\\p{No}.\\/°$0-9]*|[%€£¥₹₽₺₩₪₴₦¢$])";
const UNIT_WORDS = new RegExp(
  `^(?<lead>['’]?[\\s\\-‐‑]{0,2})(?<one>${WORD})(?<two>[\\s-]+${WORD})?(?<three>[\\s-]+${WORD})?`,
  "u",
);
const SIGN_BEFORE = /(?:US\$|A\$|C\$|NZ\$|HK\$|R\$|[$€£¥₹₽₺₩₪₴₦])\s?$/iu;
const CODE_BEFORE = /(?<!\p{L})(?<code>[A-Z]{3}|Rs\.?)\s$/u;
const LETTER_SCALES: ReadonlyMap<string, number> = new Map([
  ["m", 1e6],
  ["b", 1e9],
]);
const MEASURED_PEOPLE = /^\s(?:people|men|women|children|users|voters|viewers|customers)(?!\p{L})/u;

/** The currency written before a number: “$”, “EUR”. */
export function currencyBefore(row: TokenRow, at: number): UnitReading | null {
  const token = row.tokens[at];
  if (!token) return null;
  const before = row.text.slice(Math.max(0, token.start - 5), token.start);
  const written = (SIGN_BEFORE.exec(before)?.[0] ?? CODE_BEFORE.exec(before)?.[0])?.trimEnd();
  const unit = written === undefined ? undefined : UNITS.get(written.toLowerCase().replace(".", ""));
  if (written === undefined || unit?.kind !== "money") return null;
  const letter = /^\s?([mb])(?![\p{L}\p{N}])/iu.exec(row.text.slice(token.end, token.end + 3));
  const times = LETTER_SCALES.get(letter?.[1]?.toLowerCase() ?? "") ?? 1;
  const start = token.start - before.length + before.lastIndexOf(written);
  return { unit, kind: "money", times, start, end: letter ? token.end + letter[0].length : 0 };
}

/** The unit written after a number: “120km”, “two hours’ drive”, “24-year-old” (kind age). */
export function unitAfter(row: TokenRow, core: Core): UnitReading | null {
  const found = longestUnit(row.text.slice(core.end, core.end + LONGEST_UNIT));
  if (!found) return null;
  const figure = /\p{Nd}$/u.test(row.text.slice(core.end - 1, core.end));
  if (SHORT_UNITS.has(found.spelling) && !figure) return null;
  const start = core.end + found.lead;
  const end = core.end + found.length;
  const after = row.text.slice(end, end + 16);
  if (found.spelling === "m" && MEASURED_PEOPLE.test(after))
    return { unit: PLAIN, kind: "count", times: 1e6, start, end };
  return { unit: found.unit, kind: kindOf(row, found.unit, core, after), times: 1, start, end };
}

const OLDEST = 120;

/** “aged nine”: years, though nothing says so. Null where another number is meant. */
export function ageBefore(row: TokenRow, at: number, core: Core): UnitReading | null {
  const start = row.tokens[at]?.start ?? 0;
  const year = UNITS.get("year");
  if (!year || core.value === null || core.value > OLDEST || !/(?<!\p{L})aged\s$/iu.test(row.text.slice(0, start)))
    return null;
  return { unit: year, kind: "age", times: 1, start: core.end, end: core.end };
}

function longestUnit(rest: string) {
  const { lead = "", one = "", two = "", three = "" } = UNIT_WORDS.exec(rest)?.groups ?? {};
  for (const phrase of [one + two + three, one + two, one]) {
    const spelling = phrase.toLowerCase().replace(/[\s-]+/g, " ");
    const unit = UNITS.get(spelling) ?? UNITS.get(spelling.replace(/\.$/, ""));
    if (unit) return { unit, spelling, lead: lead.length, length: lead.length + phrase.replace(/\.$/, "").length };
  }
  return null;
}

const PLAIN: Unit = { kind: "percent", base: "", factor: 1, shift: 0 };

function kindOf(row: TokenRow, unit: Unit, core: Core, after: string): QuantityKind {
  if (unit.kind !== "duration") return unit.kind;
  const aged = /(?<!\p{L})aged\s$/iu.test(
    row.text
      .slice(0, core.end)
      .slice(-24)
      .replace(/[\p{Nd}\p{L}-]+$/u, ""),
  );
  return aged || /^[\s-]old(?!\p{L})/u.test(after) ? "age" : "duration";
}

const REACH = 4;
const SKIPPED = new Set([
  "of",
  "the",
  "these",
  "those",
  "his",
  "her",
  "its",
  "their",
  "our",
  "more",
  "other",
  "long",
  "old",
  "s",
]);
const NO_NOUNS = new Set([
  "north",
  "south",
  "east",
  "west",
  "northeast",
  "northwest",
  "southeast",
  "southwest",
  "away",
  "later",
  "earlier",
  "ago",
]);

/** The noun that follows a quantity that ends at an offset, lower case: “officials” of “two senior Syrian officials”. Null when none does. */
export function nounAfter(row: TokenRow, from: number, end: number): string | null {
  let candidate: string | null = null;
  let edge = end;
  for (const token of row.tokens.slice(from, from + REACH + 2)) {
    if (!/^['’]?[\s\-‐‑]{0,2}$/.test(row.text.slice(edge, token.start)) || token.kind === "number") break;
    edge = token.end;
    if (candidate === null && SKIPPED.has(token.norm)) continue;
    if (STOP_WORDS.has(token.norm) || NO_NOUNS.has(token.norm)) break;
    const lower = /^\p{Ll}/u.test(token.text);
    if (lower && isPlural(token.norm)) return token.norm;
    // “3,700 Palestinians”: a people's name counts as the noun, a lone adjective does not.
    if (lower || isPlural(token.norm)) candidate ??= token.norm;
  }
  return candidate;
}

/** Whether a lower-case word looks like an English plural. */
export function isPlural(word: string): boolean {
  if (/^(?:people|men|women|children|police|troops|personnel|.+men|.+women)$/.test(word)) return true;
  return /[^sui]s$/.test(word) && !IRREGULAR_FORMS.has(word);
}
