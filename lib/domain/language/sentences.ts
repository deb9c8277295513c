import type { Span } from "../shared/span.ts";
import type { Block, BlockKind, ReportSentence } from "../wires/report.ts";
import { segmentParagraph } from "./segment.ts";

const LINE = /[^\n\r\v\f\u0085\u2028\u2029]+/gu;
/** Paragraphs of hard-wrapped copy: only an empty line parts them. */
const PARAGRAPH = /(?:(?!\n[^\S\n]*(?:\n|$)|\r\n[^\S\n]*(?:\r\n|$)|\r[^\S\r]*\r)[\s\S])+/gu;

/** In these every line stands by itself: a menu, a list of tags, the lines of a post. */
const BY_LINE: ReadonlySet<BlockKind> = new Set<BlockKind>(["embed", "promo", "furniture", "comment", "tags"]);

/**
 * The sentences of running text as trimmed offsets, in order and covering all but white space; every line break ends one.
 * Needs nothing but the language, so it runs in the browser on each change.
 */
export function splitText(text: string, language: string | null = null): Span[] {
  return splitRange(text, { start: 0, end: text.length }, LINE, language);
}

/** The sentences of a report, each within one block and with that block's kind; a line break inside wrapped copy is a space. */
export function splitSentences(text: string, blocks: readonly Block[], language: string | null): ReportSentence[] {
  return blocks.flatMap((block) =>
    splitRange(text, block, BY_LINE.has(block.kind) ? LINE : PARAGRAPH, language).map((span) => ({
      ...span,
      block: block.kind,
    })),
  );
}

function splitRange(text: string, range: Span, pieces: RegExp, language: string | null): Span[] {
  const spans: Span[] = [];
  for (const piece of text.slice(range.start, range.end).matchAll(pieces)) {
    const start = range.start + piece.index;
    for (const span of segmentParagraph(text, { start, end: start + piece[0].length }, language)) spans.push(span);
  }
  return spans;
}
