import type { Span } from "../shared/span.ts";
import { type Mark, marksIn } from "./quotes-marks.ts";

/** A stretch in quotation marks. The span holds the marks, `inner` what stands between them. */
export type QuoteSpan = Span & {
  readonly inner: Span;
  /** False when the opening or the closing mark is missing. */
  readonly balanced: boolean;
  /** 0 for a quotation, 1 for one inside it, and so on. */
  readonly depth: number;
  /** One to three words without a stop: a term or a partial quotation rather than an utterance. */
  readonly isScare: boolean;
};

// No quotation is nested deeper; more open marks than this are damage.
const DEEPEST = 6;

type Found = Span & { readonly inner: Span; readonly balanced: boolean };

/**
 * The quotations of a text in order, outer before inner: straight, curly, low-high, guillemets, corner brackets.
 * A quotation may run over paragraphs until its closing mark; one that is never closed ends with its paragraph; a closing
 * mark without an opening one starts at its paragraph. Apostrophes are not marks.
 */
export function quotesIn(text: string): QuoteSpan[] {
  const marks = marksIn(text);
  const found = [...new Set(marks.map((mark) => mark.family))].flatMap((family) =>
    pairUp(marks.filter((mark) => mark.family === family)),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return withDepth(text, found);
}

function pairUp(marks: readonly Mark[]): Found[] {
  const found: Found[] = [];
  const open: Mark[] = [];
  for (const mark of marks) {
    const top = open.at(-1);
    if (isOpening(mark, top)) {
      if ((top && startsParagraph(mark)) || open.length === DEEPEST) continue;
      if (top && top.from !== mark.from) found.push(...open.splice(0).map(unclosed));
      open.push(mark);
    } else if (top) {
      open.pop();
      found.push({ start: top.at, end: mark.at + 1, inner: { start: top.at + 1, end: mark.at }, balanced: true });
    } else if (mark.family !== "single") {
      const start = Math.max(mark.from, found.at(-1)?.end ?? 0);
      if (start < mark.at) found.push({ start, end: mark.at + 1, inner: { start, end: mark.at }, balanced: false });
    }
  }
  // A single mark left open is an elision: “’90s”, “rock ’n’ roll”.
  return [...found, ...open.filter((mark) => mark.family !== "single").map(unclosed)];
}

function isOpening(mark: Mark, top: Mark | undefined): boolean {
  if (mark.role !== "either") return mark.role === "open";
  // A mark at the head of a paragraph repeats the one that is still open; elsewhere an open one is closed first.
  return top === undefined || startsParagraph(mark);
}

function startsParagraph(mark: Mark): boolean {
  return mark.at === mark.from && mark.at > 0;
}

function unclosed(mark: Mark): Found {
  const end = Math.max(mark.to, mark.at + 1);
  return { start: mark.at, end, inner: { start: mark.at + 1, end }, balanced: false };
}

function withDepth(text: string, found: readonly Found[]): QuoteSpan[] {
  const around: Found[] = [];
  return found.map((quote) => {
    while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= quote.start) around.pop();
    const depth = around.length;
    around.push(quote);
    const words = text.slice(quote.inner.start, quote.inner.end).trim();
    return { ...quote, depth, isScare: !/[.!?,;:…]/.test(words) && words.split(/\s+/).length <= 3 };
  });
}
