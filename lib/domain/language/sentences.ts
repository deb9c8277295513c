import type { Span } from "../shared/span.ts";
import type { Block, BlockKind, ReportSentence } from "../wires/report.ts";
import { cutAtEmptyLines, cutAtLines } from "./lines.ts";
import { segmentParagraph } from "./segment.ts";

/** In these every line stands by itself: a menu, a list of tags, the lines of a post. */
const BY_LINE: ReadonlySet<BlockKind> = new Set<BlockKind>(["embed", "promo", "furniture", "comment", "tags"]);

/**
 * The sentences of running text as trimmed offsets, in order and covering all but white space; every line break ends one.
 * Needs nothing but the language, so it runs in the browser on each change.
 */
export function splitText(text: string, language: string | null = null): Span[] {
  return cutAtLines(text, { start: 0, end: text.length }).flatMap((line) => segmentParagraph(text, line, language));
}

/** The sentences of a report, each within one block and with that block's kind; a line break inside wrapped copy is a space. */
export function splitSentences(text: string, blocks: readonly Block[], language: string | null): ReportSentence[] {
  return blocks.flatMap(({ kind, ...span }) => {
    const pieces = BY_LINE.has(kind) ? cutAtLines(text, span) : cutAtEmptyLines(text, span);
    return pieces
      .flatMap((piece) => segmentParagraph(text, piece, language))
      .map((sentence) => ({ ...sentence, block: kind }));
  });
}
