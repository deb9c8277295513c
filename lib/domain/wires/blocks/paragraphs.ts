import { cutAtLines } from "../../language/lines.ts";
import type { Span } from "../../shared/span.ts";
import type { BlockKind } from "../report.ts";

/** What a format knows of a paragraph beside its words. */
export type ParagraphHint = {
  /** The markup says what this is. */
  readonly kind?: BlockKind;
  /** Inside, or outside, what the page itself marks or shows as the article. */
  readonly main?: boolean;
  /** Level of a heading, 1 to 6. */
  readonly heading?: number;
  /** Share of its letters that are links, 0 to 1. */
  readonly linked?: number;
};

export type Paragraph = Span & {
  readonly text: string;
  /** Whether an empty line, or the start of the report, stands before it. */
  readonly gap: boolean;
  readonly hint: ParagraphHint;
};

type Line = { readonly start: number; readonly end: number; readonly gap: boolean; readonly indent: number };

/** The paragraphs of plain text, trimmed and in order: one a line, or, in copy that is wrapped at a width, all its lines. */
export function cutParagraphs(text: string): Paragraph[] {
  const lines = cutLines(text);
  const width = wrapWidth(text, lines) ?? widthOfFew(text, lines);
  const paragraphs: Paragraph[] = [];
  let first: Line | undefined;
  lines.forEach((line, at) => {
    first ??= line;
    const next = lines[at + 1];
    if (width !== null && next && runsOn(text, line, next, width)) return;
    paragraphs.push({
      start: first.start,
      end: line.end,
      text: text.slice(first.start, line.end),
      gap: first.gap,
      hint: {},
    });
    first = undefined;
  });
  return paragraphs;
}

function cutLines(text: string): Line[] {
  const lines: Line[] = [];
  let before = 0;
  for (const span of cutAtLines(text, { start: 0, end: text.length })) {
    const line = text.slice(span.start, span.end);
    const body = line.trim();
    if (body === "") continue;
    const indent = line.length - line.trimStart().length;
    const start = span.start + indent;
    const gap = lines.length === 0 || /\n[^\n]*\n|\r[^\r\n]*\r|\u2029/u.test(text.slice(before, start));
    lines.push({ start, end: start + body.length, gap, indent });
    before = start + body.length;
  }
  return lines;
}

const WIDEST_WRAP = 110;

/** The width at which running copy was broken into lines; null where each line is a paragraph of its own. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const inner = lines.filter((_, at) => lines[at + 1]?.gap === false);
  if (inner.length < 3) return null;
  const lengths = inner.map((line) => line.end - line.start).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  if (width > WIDEST_WRAP || width < 30) return null;
  const full = inner.filter((line) => line.end - line.start > width * 0.75);
  const midSentence = full.filter((line) => !/[.!?:"”]$/u.test(text.slice(line.start, line.end)));
  return full.length > inner.length * 0.6 && midSentence.length > full.length * 0.6 ? width : null;
}

const SHORTEST_BROKEN = 30;

/**
 * The width of copy whose paragraphs are too short to show it by their number: a line that breaks off in mid-sentence
 * before a small letter was broken at an edge, and where no line of the text is longer than a page that edge is the longest.
 */
function widthOfFew(text: string, lines: readonly Line[]): number | null {
  const width = Math.max(0, ...lines.map((line) => line.end - line.start));
  if (width > WIDEST_WRAP) return null;
  const broken = lines.some((line, at) => {
    const next = lines[at + 1];
    return next !== undefined && !next.gap && isBrokenOff(text, line, next) && line.end - line.start > width * 0.55;
  });
  return broken ? width : null;
}

/** In mid-sentence, before a small letter. */
function isBrokenOff(text: string, line: Line, next: Line): boolean {
  if (line.end - line.start < SHORTEST_BROKEN) return false;
  return (
    /[\p{Ll},]$/u.test(text.slice(line.end - 2, line.end)) && /^\p{Ll}/u.test(text.slice(next.start, next.start + 2))
  );
}

/** A line runs on into the next where that one's first word would not have fitted. */
function runsOn(text: string, line: Line, next: Line, width: number): boolean {
  if (next.gap || next.indent > line.indent + 1) return false;
  if (isBrokenOff(text, line, next)) return true;
  const word = /^\S+/u.exec(text.slice(next.start, next.start + width))?.[0].length ?? 0;
  return line.end - line.start + line.indent + 1 + word > width - 4;
}
