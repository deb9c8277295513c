import type { Span } from "../shared/span.ts";

const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/g;
/** An empty line, however it is written. */
const PARAGRAPH_BREAK = /\n[^\S\n]*\n|\r[^\S\r\n]*\r|\u2029/g;

/** The lines of a range of text, without their breaks and without those that hold nothing at all. */
export function cutAtLines(text: string, range: Span): Span[] {
  return cutAt(text, range, LINE_BREAK);
}

/** The stretches of a range of text between its empty lines. */
export function cutAtEmptyLines(text: string, range: Span): Span[] {
  return cutAt(text, range, PARAGRAPH_BREAK);
}

/** Looks for the breaks, not for what is between them: matching a line of millions of characters overflows the engine's stack. */
function cutAt(text: string, range: Span, breaks: RegExp): Span[] {
  const whole = text.slice(range.start, range.end);
  const spans: Span[] = [];
  let from = 0;
  const take = (to: number) => {
    if (to > from) spans.push({ start: range.start + from, end: range.start + to });
  };
  for (const match of whole.matchAll(breaks)) {
    take(match.index);
    from = match.index + match[0].length;
  }
  take(whole.length);
  return spans;
}
