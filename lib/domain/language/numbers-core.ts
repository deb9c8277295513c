import {
  FRACTIONS,
  type Interval,
  ORDINALS,
  SCALES,
  SMALL_NUMBERS,
  TENS,
  VAGUE_COUNTS,
  VAGUE_PLURALS,
} from "./lexicons/number-words.ts";
import type { Approx, QuantityKind } from "./numbers.ts";
import { isDotAmbiguous } from "./numbers-digits.ts";
import { isPlural } from "./numbers-units.ts";
import { areJoined, normAt, type Reading, readCardinal, type TokenRow } from "./numbers-words.ts";

/** A number without what stands around it. */
export type Core = Interval & {
  readonly value: number | null;
  readonly approx: Approx;
  /** Given when the words alone decide it: ordinal, score, code, a share. */
  readonly kind: QuantityKind | null;
  readonly unit: string | null;
  readonly ambiguousDot: boolean;
  /** Index of the first token after it, and the offset where it ends. */
  readonly next: number;
  readonly end: number;
};

/** The number that starts at a token, or null. */
export function readCore(row: TokenRow, at: number): Core | null {
  return (
    readVague(row, at) ??
    readShare(row, at) ??
    readOrdinal(row, at) ??
    readPair(row, at) ??
    readCode(row, at) ??
    readPlain(row, at)
  );
}

function core(row: TokenRow, reading: { value: number | null; lo: number; hi: number; next: number }): Core {
  const end = row.tokens[reading.next - 1]?.end ?? 0;
  return { ...reading, approx: "exact", kind: null, unit: null, ambiguousDot: false, end };
}

function vague(row: TokenRow, { lo, hi }: Interval, next: number): Core {
  return { ...core(row, { value: null, lo, hi, next }), approx: "vague" };
}

// “dozens”, “tens of thousands”, “a few hundred”, “several”, “a couple of”.
function readVague(row: TokenRow, at: number): Core | null {
  const plural = VAGUE_PLURALS.get(normAt(row, at));
  if (plural) return readVaguePlural(row, at, plural);
  const article = normAt(row, at) === "a";
  const from = article ? at + 1 : at;
  const word = normAt(row, from);
  if (article && (word === "couple" || word === "pair")) return readCouple(row, from);
  const few = VAGUE_COUNTS.get(word);
  if (!few || !(article || word === "several" || /^(?:past|last|next|the|these|in)$/.test(normAt(row, from - 1))))
    return null;
  const scale = scaleAt(row, from + 1);
  if (scale === null) return vague(row, few, from + 1);
  return vague(row, { lo: few.lo * scale, hi: few.hi * scale + scale - 1 }, from + 2);
}

function readVaguePlural(row: TokenRow, at: number, plural: Interval): Core | null {
  const word = normAt(row, at);
  const of = normAt(row, at + 1) === "of";
  const second = of ? VAGUE_PLURALS.get(normAt(row, at + 2)) : undefined;
  if (second) {
    const scale = second.lo / 2;
    return vague(
      row,
      { lo: Math.max(plural.lo === 200 ? 100 : 20, 20) * scale, hi: (plural.hi + 1) * scale - 1 },
      at + 3,
    );
  }
  // “tens” and “scores” alone are other words: “he scores”, “tens and units”.
  const needsOf = word === "tens" || word === "scores";
  const dead = /^(?:dead|killed|injured|wounded|hurt|more|missing)$/.test(normAt(row, at + 1));
  return needsOf && !of && !dead ? null : vague(row, plural, at + 1);
}

function readCouple(row: TokenRow, at: number): Core | null {
  if (normAt(row, at + 1) !== "of") return null;
  const exact = core(row, { value: 2, lo: 2, hi: 2, next: at + 1 });
  return normAt(row, at) === "pair" ? exact : { ...exact, value: null, hi: 3, approx: "vague" };
}

function scaleAt(row: TokenRow, at: number): number | null {
  const word = normAt(row, at);
  if (!areJoined(row, at - 1)) return null;
  return word === "hundred" ? 100 : word === "dozen" ? 12 : (SCALES.get(word) ?? null);
}

// “two-thirds”, “a quarter of”, “half of the seats”: a share, told in percent.
function readShare(row: TokenRow, at: number): Core | null {
  const first = normAt(row, at);
  if (first === "half" && /^(?:of|the|its|their|his|her)$/.test(normAt(row, at + 1))) return share(row, 1 / 2, at + 1);
  const among = amongSo(row, at);
  if (among) return among;
  const over = first === "a" ? 1 : SMALL_NUMBERS.get(first);
  const under = FRACTIONS.get(normAt(row, at + 1));
  if (over === undefined || under === undefined || over === 0 || !areJoined(row, at)) return null;
  const plural = normAt(row, at + 1).endsWith("s") && over > 1;
  return plural || (over < under && normAt(row, at + 2) === "of") ? share(row, over / under, at + 2) : null;
}

// “nine in ten”, “two out of three”: of ten and the like people mean a share, of 28 a count.
function amongSo(row: TokenRow, at: number): Core | null {
  const over = smallAt(row, at);
  const out = normAt(row, at + 1) === "out" && normAt(row, at + 2) === "of";
  const from = out ? at + 3 : normAt(row, at + 1) === "in" ? at + 2 : null;
  const under = from === null ? null : smallAt(row, from);
  if (over === null || under === null || from === null || !ROUND_WHOLES.has(under) || over >= under || over < 1)
    return null;
  const counted = /^\s(?!o['’]clock|years?|months?|days?|hours?|minutes?)\p{Ll}/u.test(
    row.text.slice(row.tokens[from]?.end ?? 0),
  );
  return !out && counted ? share(row, over / under, from + 1) : null;
}

const ROUND_WHOLES: ReadonlySet<number> = new Set([3, 4, 5, 10, 20, 100]);

function smallAt(row: TokenRow, at: number): number | null {
  const token = row.tokens[at];
  if (!token) return null;
  return SMALL_NUMBERS.get(token.norm) ?? (/^\d{1,3}$/.test(token.text) ? Number(token.text) : null);
}

function share(row: TokenRow, part: number, next: number): Core {
  const percent = 100 * part;
  return { ...core(row, { value: percent, lo: percent, hi: percent, next }), kind: "percent", unit: "%" };
}

function readOrdinal(row: TokenRow, at: number): Core | null {
  const reading = ordinalFigure(row, at) ?? ordinalWord(row, at);
  if (!reading) return null;
  const { value, next } = reading;
  return { ...core(row, { value, lo: value, hi: value, next }), kind: "ordinal" };
}

function ordinalFigure(row: TokenRow, at: number): Reading | null {
  const [figure, suffix] = [row.tokens[at], row.tokens[at + 1]];
  if (figure?.kind !== "number" || suffix?.start !== figure.end || !/^(?:st|nd|rd|th)$/.test(suffix.norm)) return null;
  const value = Number(figure.text.replaceAll(",", ""));
  return Number.isNaN(value) ? null : { value, next: at + 2 };
}

function ordinalWord(row: TokenRow, at: number): Reading | null {
  const simple = ORDINALS.get(normAt(row, at));
  if (simple !== undefined) return { value: simple, next: at + 1 };
  const tens = TENS.get(normAt(row, at));
  const ones = tens !== undefined && areJoined(row, at) ? ORDINALS.get(normAt(row, at + 1)) : undefined;
  return tens !== undefined && ones !== undefined && ones < 10 ? { value: tens + ones, next: at + 2 } : null;
}

const SCORE_CUE =
  /\b(?:w[io]ns?|winning|beat(?:en|ing|s)?|los[est]\w*|dr[ae]w\w*|defeat\w*|victor\w*|scor\w*|goals?|lead|led|leading|score\w*|final|match|voted?|votes|ruling|sets?|thrash\w*|edged|ahead)\b/i;
const SCORE_REACH = 60;

// Two numbers with a dash or “to” between them: a range, or a score when the second is not larger or sport is near.
function readPair(row: TokenRow, at: number): Core | null {
  const colon = /^(\d{1,3}):(\d{1,3})$/.exec(row.tokens[at]?.text ?? "");
  if (colon) return score(row, Number(colon[1]), Number(colon[2]), at + 1);
  const first = readCardinal(row, at);
  if (!first) return null;
  const joint = jointAfter(row, at, first.next);
  const second = joint ? readCardinal(row, joint.from) : null;
  if (!joint || !second) return null;
  const low = sharedScale(row, joint.from, first.value, second);
  if (joint.dash && isScore(row, at, low, second)) return score(row, low, second.value, second.next);
  return second.value > low ? core(row, { value: null, lo: low, hi: second.value, next: second.next }) : null;
}

function jointAfter(row: TokenRow, at: number, next: number): { readonly from: number; readonly dash: boolean } | null {
  const [left, right] = [row.tokens[next - 1], row.tokens[next]];
  if (!left || !right) return null;
  const gap = row.text.slice(left.end, right.start);
  if (left.kind === "number" && right.kind === "number" && /^\s?[-–—‑]\s?$/.test(gap))
    return { from: next, dash: true };
  const before = normAt(row, at - 1);
  if (right.norm === "to" && before !== "from" && areJoined(row, next - 1)) return { from: next + 1, dash: false };
  return right.norm === "and" && before === "between" ? { from: next + 1, dash: false } : null;
}

// “2-3 million” is two to three million.
function sharedScale(row: TokenRow, from: number, first: number, second: Reading): number {
  const bare = Number(row.tokens[from]?.text ?? "");
  const scale = bare > 0 ? second.value / bare : 1;
  return scale > 1 && first < 1000 ? first * scale : first;
}

function isScore(row: TokenRow, at: number, low: number, second: Reading): boolean {
  if (second.value <= low) return true;
  const counted = areJoined(row, second.next - 1) && isPlural(normAt(row, second.next));
  const start = (row.tokens[at]?.start ?? 0) - SCORE_REACH;
  const end = (row.tokens[second.next - 1]?.end ?? 0) + SCORE_REACH;
  return !counted && second.value < 200 && SCORE_CUE.test(row.text.slice(Math.max(0, start), end));
}

function score(row: TokenRow, a: number, b: number, next: number): Core {
  return { ...core(row, { value: null, lo: Math.min(a, b), hi: Math.max(a, b), next }), kind: "score" };
}

// Part of a designation, not an amount: “IL-76”, “COVID-19”, “10.0.0.1”.
function readCode(row: TokenRow, at: number): Core | null {
  const [before, token] = [row.tokens[at - 1], row.tokens[at]];
  if (token?.kind !== "number") return null;
  const glued = before && before.kind === "word" && /^[-‐‑]?$/.test(row.text.slice(before.end, token.start));
  if (glued && /\p{Lu}/u.test(before.text))
    return { ...core(row, { value: null, lo: 0, hi: Number.POSITIVE_INFINITY, next: at + 1 }), kind: "code" };
  if (readCardinal(row, at)) return null;
  return { ...core(row, { value: null, lo: 0, hi: Number.POSITIVE_INFINITY, next: at + 1 }), kind: "code" };
}

const ONE_AS_PRONOUN_AFTER = /^(?:no|any|every|each|this|that|the|which|another|only|either|some|not|someone)$/;

function readPlain(row: TokenRow, at: number): Core | null {
  const reading = readCardinal(row, at);
  if (!reading) return null;
  if (reading.value === 1 && normAt(row, at) === "one" && isPronounOne(row, at)) return null;
  const { value, next } = reading;
  const dozen = normAt(row, next - 1) === "dozen";
  const plain = core(row, { value, lo: value, hi: value, next });
  return {
    ...plain,
    approx: dozen ? "about" : "exact",
    ambiguousDot: next === at + 1 && isDotAmbiguous(row.tokens[at]?.text ?? ""),
  };
}

// “one of the cities”, “one another”, “the biggest one”: no count is meant.
function isPronounOne(row: TokenRow, at: number): boolean {
  const next = row.tokens[at + 1];
  if (ONE_AS_PRONOUN_AFTER.test(normAt(row, at - 1)) || !next || !areJoined(row, at)) return true;
  return /^(?:of|another|is|was|has|had|could|can|should|would|will|must|day|in|who|that|which|by|to|day)$/.test(
    next.norm,
  );
}
