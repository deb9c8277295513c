import type { Span } from "../shared/span.ts";

/** Answers, for positions asked in rising order, the innermost pair around a position. */
export type PairSweep = (position: number) => Span | null;

const CLOSES: Readonly<Record<string, string>> = {
  "”": "“",
  "»": "«",
  "›": "‹",
  "」": "「",
  "』": "『",
  ")": "(",
  "]": "[",
  "）": "（",
};
const PAIR_MARK = /["“”„«»‹›「」『』‘’()[\]（）]/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** Pairs longer than this are taken for a mark left open, not for a quotation or a bracket. */
const LONGEST_QUOTE = 4000;
const LONGEST_BRACKET = 600;

/** So many marks may stand open at once; older ones are given up, which keeps hostile text linear. */
const OPEN_AT_MOST = 24;

type Open = { readonly mark: string; readonly at: number };

/**
 * The closed quotations and brackets of a paragraph, each as the span from its opening to its closing mark.
 * Marks left open, as in a quotation that runs on into the next paragraph, give no pair.
 */
export function findPairs(text: string): { readonly quotes: Span[]; readonly brackets: Span[] } {
  const quotes: Span[] = [];
  const brackets: Span[] = [];
  const open: Open[] = [];
  for (const match of text.matchAll(PAIR_MARK)) {
    const at = match.index;
    const closed = closedMark(text, match[0], at, open);
    if (closed === null) {
      if (open.push({ mark: match[0], at }) > OPEN_AT_MOST) open.shift();
      continue;
    }
    const depth = open.findLastIndex((entry) => entry.mark === closed);
    const start = open[depth]?.at;
    if (start === undefined) continue;
    open.length = depth;
    keepPair({ start, end: at + 1 }, closed, quotes, brackets);
  }
  return { quotes: byStart(quotes), brackets: byStart(brackets) };
}

/** The opening mark that this one closes; null where it opens; an apostrophe closes a mark that never opens. */
function closedMark(text: string, mark: string, at: number, open: readonly Open[]): string | null {
  if (mark === '"') return isOpen(open, '"') ? '"' : null;
  if ((mark === "“" || mark === "”") && isOpen(open, "„")) return "„";
  if (mark === "‘") return LETTER.test(text[at - 1] ?? "") ? "’" : null;
  if (mark === "’") return LETTER.test(text[at + 1] ?? "") ? "’" : "‘";
  return CLOSES[mark] ?? null;
}

function isOpen(open: readonly Open[], mark: string): boolean {
  return open.some((entry) => entry.mark === mark);
}

function keepPair(span: Span, opener: string, quotes: Span[], brackets: Span[]): void {
  const bracket = opener === "(" || opener === "[" || opener === "（";
  const longest = bracket ? LONGEST_BRACKET : LONGEST_QUOTE;
  if (span.end - span.start <= longest) (bracket ? brackets : quotes).push(span);
}

function byStart(spans: Span[]): Span[] {
  return spans.sort((a, b) => a.start - b.start);
}

/** Walks nested pairs once, however many positions are asked. */
export function sweepPairs(pairs: readonly Span[]): PairSweep {
  const around: Span[] = [];
  let next = 0;
  return (position) => {
    for (let pair = pairs[next]; pair !== undefined && pair.start < position; pair = pairs[++next]) {
      while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= pair.start) around.pop();
      around.push(pair);
    }
    while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= position) around.pop();
    return around.at(-1) ?? null;
  };
}
