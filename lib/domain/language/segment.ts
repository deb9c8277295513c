import type { Span } from "../shared/span.ts";
import { type WritingHabits, writingHabits } from "./abbreviations.ts";
import { SENTENCE_MARKS } from "./scripts.ts";
import { findPairs, type PairSweep, sweepPairs } from "./segment-pairs.ts";
import { endsSentence } from "./segment-rules.ts";

/** One place where a sentence may end, with what the rules look at. Offsets are in the paragraph. */
export type Stop = {
  /** The marks themselves: ".", "?!", "…". */
  readonly marks: string;
  /** The run of letters right before them, without opening quotes. */
  readonly before: string;
  /** Quotes and brackets that close right after them. */
  readonly closers: string;
  /** Whether white space follows. */
  readonly spaced: boolean;
  /** What comes next, without leading space, cut to a few words. */
  readonly ahead: string;
  /** From the start of the running sentence to the marks. */
  readonly soFar: string;
  /** The quotation that is still open here and closes later in the paragraph: words before and after the marks. */
  readonly quote: { readonly before: string; readonly after: string } | null;
  /** Inside a bracket that the running sentence opened. */
  readonly bracketed: boolean;
};

const MARKS = new RegExp(`[${SENTENCE_MARKS.replace("]", "\\]")}]+`, "gu");
/** Closing quotes and brackets, footnote numbers, and the invisible marks of direction. */
const CLOSERS = /(?:["'”’»›)\]}」』】）〉》]|[\u200b\u200e\u200f\u2069\u202c]|\[\d{1,3}\])*/y;
const LOOK_BACK = 48;
const LOOK_AHEAD = 96;
const FRAGMENT = 80;

/**
 * The sentences of one paragraph, as offsets into `text`: in order, without overlap, trimmed, covering all but white space.
 * Line breaks inside `range` count as spaces. The rules are the project's own rather than Intl.Segmenter's, whose breaks
 * change with the ICU of the browser or server that runs them, and the two must agree on what a sentence is.
 */
export function segmentParagraph(text: string, range: Span, language: string | null): Span[] {
  const paragraph = text.slice(range.start, range.end);
  const habits = writingHabits(language);
  const ends = sentenceEnds(paragraph, habits);
  const spans: Span[] = [];
  let from = 0;
  for (const end of [...ends, paragraph.length]) {
    const span = trimSpan(paragraph, from, end);
    if (span) spans.push({ start: range.start + span.start, end: range.start + span.end });
    from = end;
  }
  return spans;
}

/** The span without white space at its ends; null when nothing is left. */
export function trimSpan(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? "")) from++;
  while (to > from && /\s/.test(text[to - 1] ?? "")) to--;
  return from < to ? { start: from, end: to } : null;
}

function sentenceEnds(paragraph: string, habits: WritingHabits): number[] {
  const { quotes, brackets } = findPairs(paragraph);
  const closing = new Set(quotes.map((pair) => pair.end - 1));
  const quoteAround = sweepPairs(quotes);
  const bracketAround = sweepPairs(brackets);
  const ends: number[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(MARKS)) {
    const marksEnd = match.index + match[0].length;
    const end = marksEnd + closersAt(paragraph, marksEnd, closing).length;
    const stop = readStop({ paragraph, from, at: match.index, marksEnd, end, quoteAround, bracketAround });
    if (end < paragraph.length && endsSentence(stop, habits)) {
      ends.push(end);
      from = end;
    }
  }
  return ends;
}

function closersAt(paragraph: string, at: number, closing: ReadonlySet<number>): string {
  CLOSERS.lastIndex = at;
  const closers = CLOSERS.exec(paragraph)?.[0] ?? "";
  const next = at + closers.length;
  // A straight mark glued to a word opens unless its pair says that it closes: 'He left."I am done," he said.'
  if (closers.endsWith('"') && !closing.has(next - 1) && /^\p{L}/u.test(paragraph.slice(next, next + 2)))
    return closers.slice(0, -1);
  // A German closing mark looks like an English opening one, and a French one stands off; only their pairs tell.
  if (paragraph[next] === "“" && closing.has(next)) return `${closers}“`;
  return /^[ \u00a0\u202f]»/u.test(paragraph.slice(next, next + 2)) && closing.has(next + 1)
    ? paragraph.slice(at, next + 2)
    : closers;
}

type Place = {
  readonly paragraph: string;
  readonly from: number;
  readonly at: number;
  readonly marksEnd: number;
  readonly end: number;
  readonly quoteAround: PairSweep;
  readonly bracketAround: PairSweep;
};

function readStop(place: Place): Stop {
  const { paragraph, from, at, marksEnd, end } = place;
  const back = paragraph.slice(Math.max(from, at - LOOK_BACK), at);
  const rest = paragraph.slice(end, end + LOOK_AHEAD);
  const quote = place.quoteAround(end);
  const bracket = place.bracketAround(end);
  return {
    marks: paragraph.slice(at, marksEnd),
    before: (back.match(/\S+$/u)?.[0] ?? "").replace(/^[\p{Ps}\p{Pi}\p{Pf}"'¿¡—–]+/u, ""),
    closers: paragraph.slice(marksEnd, end),
    spaced: /^\s/.test(rest),
    ahead: rest.trimStart(),
    soFar: back.length < LOOK_BACK ? back.trimStart() : back,
    quote: quote && {
      before: paragraph.slice(Math.max(quote.start + 1, from, at - FRAGMENT), at),
      after: paragraph.slice(end, Math.min(quote.end - 1, end + FRAGMENT)),
    },
    bracketed: bracket !== null && paragraph.slice(from, bracket.start).trim() !== "",
  };
}
