import type { BlockKind } from "../report.ts";
import type { CopyPart } from "./compose.ts";
import type { CopyParagraph } from "./copy-paragraphs.ts";
import { isToEditors } from "./editorial-marks.ts";
import { isSignOff } from "./sign-off.ts";

/** Where copy ends and what is not for readers begins: a notebook's heading, or the line that says so. */
const NOTEBOOK = /^#{1,2}\s+\p{L}/u;
const NOT_FOR_READERS =
  /not (?:intended )?for publication|nicht (?:zur|für die) Ver(?:ö|oe)ffentlichung|ne (?:sont|doivent|doit|peut)?\s?pas (?:être |destiné\p{L}* à la )?publi|no (?:es |son )?para (?:su )?publicación|non destinat\p{L} alla pubblicazione|niet (?:bestemd )?voor publicatie|ikke (?:for|til) (?:publisering|offentliggørelse)|inte för publicering/iu;

/** The lines of the text, and those after it that speak to editors alone. */
export function cutNotebook(lines: readonly string[]): {
  readonly copy: readonly string[];
  readonly notebook: readonly string[];
} {
  const start = lines.findIndex((line) => NOTEBOOK.test(line) || NOT_FOR_READERS.test(line));
  if (start < 0) return { copy: lines, notebook: [] };
  const ruled = /^[\s*=_-]+$/.test(lines[start - 1] ?? "") && (lines[start - 1] ?? "").trim() !== "" ? 1 : 0;
  return { copy: lines.slice(0, start - ruled), notebook: lines.slice(start - ruled) };
}

const END_MARK = /^(?:\(?(?:ends?|endit?em|ende|fin|fine|slutt?|einde|more)\)?|-30-|#{3,}|N{4}|[^\p{L}\p{N}]+)$/iu;
const COPYRIGHT = /^(?:\(c\)|©|copyright\b|tous droits|alle rechte|todos los derechos)/iu;

const SOURCE = /^source\s*:\s*\S.{1,60}$/iu;

const CREDITED = /^\((?:(?:additional |further )?(?:reporting|writing|editing)|compiled|edited)\b[^()]{3,300}\)$/iu;

/** How many paragraphs at the end may be signatures and the like. */
const DEEPEST_SIGN_OFF = 5;

/** What each paragraph of the copy is: the last ones may be initials, an agency's name or a copyright; some speak to editors. */
export function copyParts(paragraphs: readonly CopyParagraph[]): CopyPart[] {
  let last = paragraphs.length;
  while (last > 0 && paragraphs.length - last < DEEPEST_SIGN_OFF && signOffKind(paragraphs[last - 1]?.text ?? ""))
    last--;
  const signed = findSource(paragraphs);
  return paragraphs.map(({ text, table, gap }, at) => ({
    kind: at > signed ? "credit" : partKind(text, table, at >= last),
    text,
    tight: !gap,
  }));
}

const LONGEST_NAME = 40;

/** Where the text names its source and only names of others follow: whoever made and whoever sent it. Infinity where it does not. */
function findSource(paragraphs: readonly CopyParagraph[]): number {
  const at = paragraphs.findLastIndex(({ text }) => SOURCE.test(text));
  const rest = paragraphs.slice(at + 1);
  const names = rest.every(({ text }) => text.length <= LONGEST_NAME && /^\p{Lu}[\p{L} &.'’-]+[^.]$/u.test(text));
  return at >= 0 && rest.length < DEEPEST_SIGN_OFF && names ? at : Number.POSITIVE_INFINITY;
}

function partKind(text: string, table: boolean, closing: boolean): CopyPart["kind"] {
  const signed = closing ? signOffKind(text) : null;
  if (signed) return signed;
  if (table) return "table";
  if (!/[\p{L}\p{N}]/u.test(text)) return "furniture";
  if (/^keywords:/iu.test(text)) return "tags";
  if (CREDITED.test(text) || SOURCE.test(text)) return "credit";
  return isToEditors(text) || /^\(\(.*\)\)$/u.test(text) ? "note" : "running";
}

function signOffKind(text: string): BlockKind | null {
  if (text.length > 160) return null;
  if (END_MARK.test(text)) return "furniture";
  return COPYRIGHT.test(text) || SOURCE.test(text) || isSignOff(text) || /^\p{Lu}{2,4}$/u.test(text) ? "credit" : null;
}

/** The copyright line among the parts; null where there is none. */
export function findCopyright(parts: readonly CopyPart[]): string | null {
  return parts.find(({ kind, text }) => kind === "credit" && COPYRIGHT.test(text))?.text ?? null;
}
