import { type DateMention, datesIn } from "../language/dates.ts";
import { ATTITUDE_VERBS, HEDGE_WORDS, MODALS, PLAIN_SPEECH, QUANTIFIERS } from "../language/lexicons/hedges.ts";
import { CONTRACTED_NEGATIONS, NEGATORS, REVERSING_VERBS } from "../language/lexicons/negations.ts";
import { FREE_WORDS, JOINTS, RELATION_WORDS } from "../language/lexicons/relations.ts";
import { SPEECH_VERBS, WEAK_SPEECH_VERBS } from "../language/lexicons/reporting.ts";
import { numbersIn, type Quantity } from "../language/numbers.ts";
import { quotesIn } from "../language/quotes.ts";
import { splitText } from "../language/sentences.ts";
import { stemOf } from "../language/stems.ts";
import { isAcronym, isCapitalised, type Token, tokensOf } from "../language/tokens.ts";
import type { Span } from "../shared/span.ts";

export type ItemKind =
  | "word"
  | "name"
  | "number"
  | "date"
  | "negation"
  | "modal"
  | "hedge"
  | "quantifier"
  | "speech"
  | "relation";

/** What a sentence states, word by word: everything that may not come, go or change unnoticed. */
export type Item = Span & {
  readonly kind: ItemKind;
  /** Items of equal key say the same; numbers and dates are compared by value instead. */
  readonly key: string;
  readonly norm: string;
  readonly isCapital: boolean;
  readonly isQuoted: boolean;
  readonly number: Quantity | null;
  readonly date: DateMention | null;
  /** The text since the item before, or since the start of its sentence, and the free words in it. */
  readonly gap: string;
  readonly free: readonly string[];
  /** Which sentence of the text it stands in. */
  readonly sentence: number;
  /** Whether a new statement may begin here: a sentence, or after a semicolon or a joint. */
  readonly opens: boolean;
};

const SPEECH = stems([...SPEECH_VERBS].filter((verb) => !WEAK_SPEECH_VERBS.has(verb)));
// They name a speaker as verbs of speech do.
const CUES = new Set(["citing", "quoting"]);
const PLAIN = stems(PLAIN_SPEECH);
const REVERSING = stems(REVERSING_VERBS);
const ATTITUDE = stems(ATTITUDE_VERBS);

function stems(words: Iterable<string>): ReadonlySet<string> {
  return new Set([...words].map(stemOf));
}

/** The items of a text in order. Articles, auxiliaries and the like are left out and kept with the item that follows. */
export function itemsOf(text: string): Item[] {
  const tokens = tokensOf(text);
  const dates = datesIn(text, null);
  const numbers = numbersIn(text, tokens, dates).filter((number) => number.kind !== "year");
  const drafts = [
    ...dates.map((date) => draft(date, "date", "#date", { date })),
    ...numbers.map((number) => draft(number.wide, "number", "#number", { number })),
  ].sort((a, b) => a.start - b.start);
  const shouting = isShouting(text);
  const words = outside(tokens, drafts).flatMap((token, at, row) => {
    if (token.norm === "to" && row[at - 1]?.norm === "according") return [];
    return timeOfDate(text, token, dates) ?? wordDrafts(token, row[at + 1], shouting);
  });
  return placed(
    text,
    tokens,
    [...drafts, ...words].sort((a, b) => a.start - b.start),
  );
}

type Draft = Omit<Item, "gap" | "free" | "sentence" | "opens" | "isQuoted">;

function draft(span: Span, kind: ItemKind, key: string, more: Partial<Draft> = {}): Draft {
  const { start, end } = span;
  return { start, end, kind, key, norm: key, isCapital: false, number: null, date: null, ...more };
}

function outside(tokens: readonly Token[], spans: readonly Span[]): Token[] {
  let at = 0;
  return tokens.filter((token) => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at += 1;
    return (spans[at]?.start ?? Number.POSITIVE_INFINITY) >= token.end;
  });
}

// “early on Sunday”: it comes and goes with the date.
function timeOfDate(text: string, token: Token, dates: readonly DateMention[]): Draft[] | null {
  if (token.norm !== "early" && token.norm !== "late") return null;
  const next = dates.find((date) => date.start >= token.end);
  const joined = next && /^\s+(?:(?:on|in|this|in the)\s+)?$/.test(text.slice(token.end, next.start));
  return joined ? [draft(token, "date", token.norm, { norm: token.norm })] : null;
}

// In a text all in capitals they tell nothing about names and acronyms.
function isShouting(text: string): boolean {
  const letters = text.slice(0, 400).replace(/[^\p{Lu}\p{Ll}]/gu, "");
  return letters.length > 20 && letters.replace(/\p{Ll}/gu, "").length > 0.7 * letters.length;
}

function wordDrafts(token: Token, next: Token | undefined, shouting: boolean): Draft[] {
  const modal = CONTRACTED_NEGATIONS.get(token.norm);
  if (modal !== undefined) {
    const not = draft(token, "negation", "not", { norm: "not" });
    return modal === null ? [not] : [draft(token, "modal", modal, { norm: modal }), not];
  }
  const acronym = isAcronym(token) && !shouting;
  if (FREE_WORDS.has(token.norm) && !acronym) return [];
  const isCapital = isCapitalised(token) && !shouting;
  const [kind, key] = acronym ? (["name", stemOf(token.norm)] as const) : classify(token, next, isCapital);
  return [draft(token, kind, key, { norm: token.norm, isCapital })];
}

function classify(token: Token, next: Token | undefined, isCapital: boolean): readonly [ItemKind, string] {
  const { norm } = token;
  const stem = stemOf(norm);
  // “Will Smith”, “May Thompson”: before another capital a modal is a given name.
  const isGiven = isCapital && next !== undefined && isCapitalised(next) && next.start - token.end === 1;
  if (!isGiven) {
    const negator = NEGATORS.get(norm);
    if (negator) return ["negation", negator];
    if (MODALS.has(norm)) return ["modal", norm];
    const quantifier = QUANTIFIERS.get(norm);
    if (quantifier) return ["quantifier", `q:${quantifier}`];
    if (HEDGE_WORDS.has(norm)) return ["hedge", stem];
  }
  if (PLAIN.has(stem) || norm === "according") return ["speech", "say"];
  if (REVERSING.has(stem)) return ["negation", stem];
  if (SPEECH.has(stem) || CUES.has(norm)) return ["speech", stem];
  if (ATTITUDE.has(stem)) return ["hedge", stem];
  if (RELATION_WORDS.has(norm)) return ["relation", norm];
  return [isCapital ? "name" : "word", stem];
}

function placed(text: string, tokens: readonly Token[], drafts: readonly Draft[]): Item[] {
  const sentences = splitText(text);
  const quotes = quotesIn(text).filter((quote) => quote.depth === 0);
  const places = { sentence: 0, quote: 0, token: 0 };
  return drafts.map((item, at): Item => {
    while ((sentences[places.sentence]?.end ?? Number.POSITIVE_INFINITY) <= item.start) places.sentence += 1;
    while ((quotes[places.quote]?.end ?? Number.POSITIVE_INFINITY) <= item.start) places.quote += 1;
    const opening = sentences[places.sentence]?.start ?? 0;
    const from = Math.max(opening, drafts[at - 1]?.end ?? 0);
    const free: string[] = [];
    for (; (tokens[places.token]?.start ?? Number.POSITIVE_INFINITY) < item.start; places.token += 1) {
      const token = tokens[places.token];
      if (token && token.start >= from) free.push(token.norm);
    }
    const gap = text.slice(Math.min(from, item.start), item.start);
    const isFirst = opening >= (drafts[at - 1]?.end ?? 0);
    const isQuoted = (quotes[places.quote]?.start ?? Number.POSITIVE_INFINITY) < item.start;
    const opens = isFirst || /;/.test(gap) || free.some((word) => JOINTS.has(word));
    return { ...item, gap, free, sentence: places.sentence, isQuoted, opens };
  });
}
