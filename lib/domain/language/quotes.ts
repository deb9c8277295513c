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

type Found = Span & { readonly inner: Span; readonly balanced: boolean };

/**
 * The quotations of a text in order, outer before inner: straight, curly, low-high, guillemets, corner brackets.
 * A quotation may run over paragraphs until its closing mark; one that is never closed ends with its paragraph; a closing
 * mark without an opening one starts at its paragraph. Apostrophes are not marks.
 */
export function quotesIn(text: string): QuoteSpan[] {
  const marks = marksIn(text);
  const found = [...new Set(marks.map((mark) => mark.family))].flatMap((family) =>
    pairUp(
      text,
      marks.filter((mark) => mark.family === family),
    ),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return withDepth(text, found);
}

function pairUp(text: string, marks: readonly Mark[]): Found[] {
  const found: Found[] = [];
  const open: Mark[] = [];
  for (const mark of marks) {
    const top = open.at(-1);
    if (isOpening(mark, top, text)) {
      if (top && startsParagraph(text, mark.at)) continue;
      if (top && text.slice(top.at, mark.at).includes("\n"))
        found.push(...open.splice(0).map((lost) => unclosed(text, lost)));
      open.push(mark);
    } else if (top) {
      open.pop();
      found.push({ start: top.at, end: mark.at + 1, inner: { start: top.at + 1, end: mark.at }, balanced: true });
    } else if (mark.family !== "single") {
      const start = Math.max(paragraphStart(text, mark.at), found.at(-1)?.end ?? 0);
      if (start < mark.at) found.push({ start, end: mark.at + 1, inner: { start, end: mark.at }, balanced: false });
    }
  }
  // A single mark left open is an elision: “’90s”, “rock ’n’ roll”.
  return [...found, ...open.filter((mark) => mark.family !== "single").map((lost) => unclosed(text, lost))];
}

function isOpening(mark: Mark, top: Mark | undefined, text: string): boolean {
  if (mark.role !== "either") return mark.role === "open";
  // A mark at the head of a paragraph repeats the one that is still open; elsewhere an open one is closed first.
  return top === undefined || startsParagraph(text, mark.at);
}

function unclosed(text: string, mark: Mark): Found {
  const stop = text.indexOf("\n", mark.at);
  const end = stop < 0 ? text.trimEnd().length : stop;
  return {
    start: mark.at,
    end: Math.max(end, mark.at + 1),
    inner: { start: mark.at + 1, end: Math.max(end, mark.at + 1) },
    balanced: false,
  };
}

function paragraphStart(text: string, at: number): number {
  let start = text.lastIndexOf("\n", at - 1) + 1;
  while (start < at && /\s/.test(text.charAt(start))) start += 1;
  return start;
}

function startsParagraph(text: string, at: number): boolean {
  return at > 0 && paragraphStart(text, at) === at && text.lastIndexOf("\n", at - 1) >= 0;
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
