import type { Span } from "../shared/span.ts";

/** Where one statement of a sentence ends and the next begins. */
const BEFORE =
  /[;:]["”’]?\s+|,["”’]?\s+(?:(?:while|and|but|although|though|whereas|as|when|after|before|because|since|so|with|amid|or)\s+)?|\s(?:while|whereas|although|because|amid|and that|but)\s+|[“"]/gu;
const AFTER =
  /[;:]["”’]?\s|,["”’]?\s+(?:while|and|but|although|though|whereas|as|when|after|before|because|since|so|with|amid|or|who|which|where|according|[^,]{2,80}\s(?:said|says|told|added|confirmed|reported|announced|wrote))\b|\s(?:while|whereas|although|because|amid|and that)\s|["”](?=\s|$)/u;
/** Who says it, at the head of a sentence: the statement begins after. */
const SAYING =
  /^[^,;:]{2,90}?\b(?:said|says|told [^,;:]{2,50}?|announced|confirmed|reported|added|warned|denied)(?: on \p{Lu}\p{L}+)? that\s+|^[^,;:]{2,70}?\b(?:said|says)(?: on \p{Lu}\p{L}+)?\s+/u;
const FEWEST_WORDS = 4;

/**
 * The clause of a sentence that holds a span of it: exact words, without who says so and what else the sentence tells.
 * The whole sentence where no shorter piece would state anything by itself.
 */
export function clauseAround(text: string, span: Span): Span {
  const start = openingOf(text, span.start);
  const end = closingOf(text, span.end);
  const cut = trimmed(text, { start, end });
  const words = text.slice(cut.start, cut.end).split(/\s+/).length;
  return words < FEWEST_WORDS ? trimmed(text, { start: 0, end: text.length }) : cut;
}

function openingOf(text: string, at: number): number {
  const saying = SAYING.exec(text);
  let from = saying && saying[0].length <= at ? saying[0].length : 0;
  for (const match of text.slice(0, at).matchAll(BEFORE)) {
    const next = match.index + match[0].length;
    if (opensStatement(text.slice(next, at), text.slice(0, match.index))) from = Math.max(from, next);
  }
  return from;
}

// A comma inside an apposition or a list does not part statements: a subject must stand after it.
function opensStatement(inside: string, before: string): boolean {
  const words = inside.trim().split(/\s+/).filter(Boolean);
  return (
    words.length > 0 &&
    !/^(?:who|which|where|whose|\d+,?$)/.test(words[0] ?? "") &&
    before.split(/\s+/).length > 2 &&
    words.length < 24 &&
    !isTail(words)
  );
}

// Only an auxiliary or a participle before the verb: what it is said of stands before the comma.
function isTail(words: readonly string[]): boolean {
  return /^(?:was|were|is|are|has|have|had|will|would|said|says|also|then)$/.test(words[0] ?? "");
}

function closingOf(text: string, at: number): number {
  const match = AFTER.exec(text.slice(at));
  return match ? at + match.index : text.length;
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = /^[\s"“”'’,;:–—*•-]*/u.exec(words)?.[0].length ?? 0;
  const tail = /[\s"“”,;:–—]*$/u.exec(words)?.[0].length ?? 0;
  return lead + tail >= words.length ? { start, end } : { start: start + lead, end: end - tail };
}
