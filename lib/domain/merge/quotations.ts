import { quotesIn } from "../language/quotes.ts";
import type { Span } from "../shared/span.ts";
import { isSpeaking, type Line } from "./lines.ts";
import type { MergeInput } from "./merge-input.ts";

/** A quotation's words in its report, without the marks; `repaired` where one of the marks is missing. */
export type Quotation = Span & { readonly reportIndex: number; readonly text: string; readonly repaired: boolean };

/** The outer quotations that begin in what a report tells, in order; those of furniture and comments are left out. */
export function quotationsOf(input: MergeInput, reportIndex: number, lines: readonly Line[]): Quotation[] {
  const own = lines.filter((line) => line.reportIndex === reportIndex && isSpeaking(line));
  return quotesIn(input.text).flatMap(({ inner, depth, balanced }): Quotation[] => {
    const span = trim(input.text, inner);
    if (depth > 0 || span === null || !own.some((line) => line.start <= span.start && span.start < line.end)) return [];
    return [{ ...span, reportIndex, text: input.text.slice(span.start, span.end), repaired: !balanced }];
  });
}

function trim(text: string, span: Span): Span | null {
  const words = text.slice(span.start, span.end);
  const start = span.start + words.length - words.trimStart().length;
  const end = span.end - (words.length - words.trimEnd().length);
  return end - start >= 2 && /\p{L}/u.test(text.slice(start, end)) ? { start, end } : null;
}

/** The parts of quotations that lie in a line, as spans of the line. */
export function quotedIn(line: Line, quotations: readonly Quotation[]): Span[] {
  return quotations
    .filter((quote) => quote.start < line.end && quote.end > line.start)
    .map((quote) => ({
      start: Math.max(0, quote.start - line.start),
      end: Math.min(line.text.length, quote.end - line.start),
    }));
}
