import { isSignOff } from "./sign-off.ts";

/** A paragraph of wire copy with its lines joined again; a table keeps its lines. */
export type CopyParagraph = {
  readonly text: string;
  readonly table: boolean;
  /** An empty line stands before it. */
  readonly gap: boolean;
};

type Line = { readonly text: string; readonly indent: number; readonly gap: boolean };

/**
 * The paragraphs of lines that a service broke at its own width. A paragraph begins after an empty line or at an indent,
 * and where the line before had room for the next word.
 */
export function joinCopyLines(lines: readonly string[]): CopyParagraph[] {
  const kept = readLines(lines);
  const width = wrapWidth(kept);
  const paragraphs: { lines: Line[]; table: boolean }[] = [];
  for (const line of kept) {
    const open = paragraphs.at(-1);
    const last = open?.lines.at(-1);
    const table = isRow(line.text);
    if (open && last && table && open.table && !line.gap) open.lines.push(line);
    else if (open && last && !table && !open.table && runsOn(last, line, width)) open.lines.push(line);
    else paragraphs.push({ lines: [line], table });
  }
  return paragraphs.map(({ lines: own, table }) => ({
    text: own.map((line) => line.text).join(table ? "\n" : " "),
    table: table && own.length > 1,
    gap: own[0]?.gap ?? true,
  }));
}

function readLines(lines: readonly string[]): Line[] {
  const kept: Line[] = [];
  let gap = true;
  for (const raw of lines) {
    const text = raw.trim();
    if (text !== "") kept.push({ text: tidy(text), indent: raw.length - raw.trimStart().length, gap });
    gap = text === "";
  }
  return kept;
}

/** Single spaces between words, but for the gaps that make columns. */
function tidy(text: string): string {
  return isRow(text) ? text : text.replace(/\s+/gu, " ");
}

/** A row of a table: columns parted by wide gaps, tabs or leaders. */
function isRow(text: string): boolean {
  const gaps = text.match(/\S(?: {3,}|\t+|\.{4,})(?=\S)/g)?.length ?? 0;
  return gaps >= 2 || (gaps === 1 && /(?: {3,}|\t|\.{4,})[\d.,:%+-]+$/.test(text));
}

/** "(Reporting by …)", "((desk@…))", "Keywords: …" under a text. */
const CREDIT =
  /^(?:\(?\((?:(?:additional |further )?(?:reporting|writing|editing)|compiled)\b|\(\(|keywords:|source:)/iu;

const WIDEST_WRAP = 110;
const NARROWEST_WRAP = 28;

/** The width at which lines were broken; null where each line is a paragraph of its own. */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  return width > WIDEST_WRAP || width < NARROWEST_WRAP ? null : width;
}

/** Whether the next line carries a paragraph on: the word at its head would not have fitted, or no sentence had ended. */
function runsOn(line: Line, next: Line, width: number | null): boolean {
  if (width === null || next.gap || next.indent > line.indent + 1) return false;
  if (isSignOff(next.text) || CREDIT.test(next.text) || /^(?:[-*•>]|\d{1,3}[.)]|[–—=]{1,3}) /u.test(next.text))
    return false;
  const word = /^\S+/u.exec(next.text)?.[0].length ?? 0;
  if (line.text.length + line.indent + 1 + word > width - 5) return true;
  const ended = /[.!?:;…]["'”’»)]*$/u.test(line.text);
  return /^\p{Ll}/u.test(next.text) || (!ended && line.text.length > width * 0.6);
}
