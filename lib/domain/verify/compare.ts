import type { DateMention } from "../language/dates.ts";
import { MODALS } from "../language/lexicons/hedges.ts";
import { samePart } from "../language/names-spelling.ts";
import type { Quantity } from "../language/numbers.ts";
import { foldAccents } from "../language/tokens.ts";
import type { Item } from "./items.ts";

/** How an item of the sentence stands to one of a passage: says the same, the same less or more loosely, another thing. */
export type Likeness = "same" | "loosened" | "other";

// A converted unit may be rounded: 100 miles are 160 km.
const ROUNDING = 0.02;
const LEAST_NAME_LENGTH = 5;

/** Compares a sentence's item with a passage's; spellings of one name and one value in two units are the same. */
export function likeness(item: Item, source: Item): Likeness {
  if (item.number && source.number) return quantityLikeness(item.number, source.number);
  if (item.date && source.date) return isSameDate(item.date, source.date) ? "same" : "other";
  if (item.kind === "modal" && source.kind === "modal") {
    return MODALS.get(item.key)?.includes(source.key) ? "same" : "other";
  }
  return item.key === source.key ? "same" : "other";
}

/**
 * Whether two names are spellings of one. Only long ones are judged: “Lena” and “Luna” share their consonants too.
 * Ask only when the sentence's own spelling is nowhere in the passages.
 */
export function isSpellingOf(item: Item, source: Item): boolean {
  if (item.kind !== "name" || !source.isCapital || source.key === item.key) return false;
  const [a, b] = [item.norm, source.norm];
  if (Math.min(a.length, b.length) < LEAST_NAME_LENGTH) return false;
  return samePart(a, b) || letterKey(a) === letterKey(b);
}

// Letters that one language writes for another's: Nowik and Novik, Müller and Mueller, Philip and Filip.
function letterKey(name: string): string {
  return name
    .replace(/([äöü])/g, (letter) => `${foldAccents(letter)}e`)
    .replace(/./gu, foldAccents)
    .replace(/ph/g, "f")
    .replace(/ck|[cq]/g, "k")
    .replace(/[jy]/g, "i")
    .replace(/w/g, "v")
    .replace(/(.)\1+/g, "$1");
}

function quantityLikeness(a: Quantity, b: Quantity): Likeness {
  if (!isSameMeasure(a, b)) return "other";
  if (a.value === null || b.value === null) {
    const interval = a.approx === "vague" && b.approx === "vague" && a.lo === b.lo && a.hi === b.hi;
    return interval || figuresOf(a) === figuresOf(b) ? looseness(a, b) : "other";
  }
  if (a.value === b.value || isConverted(a, b)) return looseness(a, b);
  return isRounded(a, b.value) && b.approx === "exact" ? "same" : "other";
}

function isSameMeasure(a: Quantity, b: Quantity): boolean {
  const plain = (kind: Quantity["kind"]) => (kind === "age" ? "duration" : kind);
  // An age may stand with or without its unit: “Kovac, 34,” and “34-year-old Kovac”.
  if ((a.kind === "age" && b.kind === "count") || (a.kind === "count" && b.kind === "age")) return false;
  return plain(a.kind) === plain(b.kind) && a.unit === b.unit;
}

function looseness(a: Quantity, b: Quantity): Likeness {
  if (a.approx === b.approx) return "same";
  // “a dozen” and “12” are the same number.
  const dozens =
    /dozen/i.test(a.text + b.text) && ["exact", "about"].includes(a.approx) && ["exact", "about"].includes(b.approx);
  return dozens ? "same" : "loosened";
}

function isConverted(a: Quantity, b: Quantity): boolean {
  if (a.value === null || b.value === null || a.unit === null || unitWord(a) === unitWord(b)) return false;
  if (a.kind === "money" || a.kind === "percent") return Math.abs(a.value - b.value) <= 1e-9 * Math.abs(b.value);
  return Math.abs(a.value - b.value) <= ROUNDING * Math.max(Math.abs(a.value), Math.abs(b.value));
}

function unitWord(quantity: Quantity): string {
  return quantity.text.toLowerCase().replace(/^[^\p{L}%°$€£]*[\p{N}.,\s-]+/u, "");
}

// “more than 3,700” of 3,712, “about 160” of 161: looser words around a value that they hold.
function isRounded(a: Quantity, exact: number): boolean {
  if (a.value === null || a.value <= 0) return false;
  const part = exact / a.value - 1;
  if (a.approx === "about") return Math.abs(part) <= 0.03;
  if (a.approx === "over") return part > 0 && part <= 0.1;
  return a.approx === "under" && part < 0 && part >= -0.1;
}

function figuresOf(quantity: Quantity): string {
  return quantity.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
}

const DATE_PARTS = ["year", "month", "day", "weekday", "hour", "minute", "daypart", "offsetDays"] as const;

/** Whether all that the sentence's date says is said by the passage's: “December 8” of “December 8, 2024”. */
function isSameDate(a: DateMention, b: DateMention): boolean {
  if (a.turn === "next" && b.turn !== "next") return false;
  if ((a.kind === "decade") !== (b.kind === "decade")) return false;
  return DATE_PARTS.every((part) => a[part] === null || a[part] === b[part]) && a.text !== "" && saysSomething(a);
}

function saysSomething(date: DateMention): boolean {
  return DATE_PARTS.some((part) => date[part] !== null);
}
