import { type Span, spanOverlap } from "../shared/span.ts";
import { verifySentence } from "../verify/verify-sentence.ts";

/** A sentence after deletion, and from where to where in the sentence it was made of its words still stand. */
export type Compressed = { readonly text: string; readonly kept: Span };

const FEWEST_WORDS = 6;
/** How a part opens that can go: by a relative, a participle, a preposition, an article, a figure. */
const LICENSED =
  /^(?:who|which|where|whose|while|when|as|after|before|amid|with|without|including|according|located|known|led|built|made|\p{L}+ing|\p{L}+ed (?:by|in|on|at|to|as|from|for|of|since|near)|in|on|at|of|from|near|about|around|some|a|an|the|its|his|her|their|one|two|\p{Nd}+)\b/u;
/** What follows a part that goes, where the comma after it must stay. */
const SET_OFF =
  /^,\s(?:[^,]{2,60}\b(?:said|says|told|added|reported|reports|announced|confirmed|wrote)\b|but\b|while\b|who\b|which\b|according\b)/u;

/**
 * The sentence without the parts that hold what is not wanted, as far as they can go: appositions, relative clauses and
 * other parts between commas, and parentheses, where the gate finds nothing lost but them. Never adds or changes a word.
 */
export function compressed(text: string, unwanted: readonly Span[]): Compressed {
  let cuts: Span[] = [];
  const spans = unwanted.map((span) => trimmed(text, span));
  for (const span of spans) {
    if (cuts.some((cut) => holds(cut, span))) continue;
    const options = constituentsOf(text).filter(
      (part) =>
        holds(part, span) &&
        isUnwanted(part, spans) &&
        cuts.every((cut) => part.end <= cut.start || cut.end <= part.start),
    );
    const part = options.find((option) => reads(text, [...cuts, option]));
    if (part) cuts = [...cuts, part];
  }
  return { text: without(text, cuts), kept: keptOf(text, cuts) };
}

// Without the comma and the space that part it from the next.
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = /^[\s,;:.()]*/u.exec(words)?.[0].length ?? 0;
  const tail = /[\s,;:.()]*$/u.exec(words)?.[0].length ?? 0;
  return lead + tail >= words.length ? { start, end } : { start: start + lead, end: end - tail };
}

const MOSTLY = 0.8;

// Nothing goes along that was not meant to.
function isUnwanted(part: Span, unwanted: readonly Span[]): boolean {
  const covered = unwanted.reduce((sum, span) => sum + spanOverlap(part, span), 0);
  return covered >= (part.end - part.start) * MOSTLY;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

// The shortest first.
function constituentsOf(text: string): Span[] {
  const commas = [...text.matchAll(/,(?=\s)/gu)].map(({ index }) => index).filter((at) => !isQuoted(text, at));
  const end = text.length - (/[.!?]$/.test(text) ? 1 : 0);
  const stops = [...commas.slice(1), end];
  const between = commas.flatMap((start, at) => runsOf(text, start, stops.slice(at)));
  const brackets = [...text.matchAll(/\s\([^()]*\)/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...between, ...brackets].sort((a, b) => a.end - a.start - (b.end - b.start));
}

function opensPart(text: string): boolean {
  return LICENSED.test(text.replace(/^[,\s]+/u, ""));
}

// From a comma over parts that can all go, up to where the sentence goes on without them: what else hung there would splice.
function runsOf(text: string, start: number, stops: readonly number[]): Span[] {
  const runs: Span[] = [];
  let from = start;
  for (const stop of stops) {
    if (!opensPart(text.slice(from, stop))) break;
    if (!opensPart(text.slice(stop)))
      runs.push({ start, end: stop + closing(text, stop, text.slice(0, start).includes(",")) });
    from = stop;
  }
  return runs;
}

// The comma after a part goes with it, unless it closes an earlier part or parts off what follows.
function closing(text: string, comma: number, within: boolean): number {
  return text[comma] === "," && !within && !SET_OFF.test(text.slice(comma)) ? 1 : 0;
}

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const count = (pattern: RegExp) => (before.match(pattern) ?? []).length;
  return count(/“/g) > count(/”/g) || count(/"/g) % 2 === 1;
}

function reads(text: string, cuts: readonly Span[]): boolean {
  const short = without(text, cuts);
  return (
    short.split(/\s+/).length >= FEWEST_WORDS &&
    quotesOf(short) % 2 === 0 &&
    verifySentence(short, [text]).findings.length === 0
  );
}

function quotesOf(text: string): number {
  return (text.match(/["“”]/g) ?? []).length;
}

function without(text: string, cuts: readonly Span[]): string {
  let short = text;
  for (const { start, end } of [...cuts].sort((a, b) => b.start - a.start))
    short = `${short.slice(0, start)}${short.slice(end)}`;
  return short.replace(/\s+([,.;!?])/gu, "$1").replace(/ {2,}/gu, " ");
}

function keptOf(text: string, cuts: readonly Span[]): Span {
  const last = cuts.find(({ end }) => end >= text.replace(/[.!?]$/, "").length);
  return { start: 0, end: last ? last.start : text.length };
}
