import type { Span } from "../shared/span.ts";
import { SPEECH_VERBS } from "./lexicons/reporting.ts";
import { isCapitalised, type Token } from "./tokens.ts";

/** A sentence as its speakers are looked for: with its words and what of it stands in quotation marks. */
export type Row = { readonly text: string; readonly tokens: readonly Token[]; readonly quoted: readonly Span[] };

/** Verbs that help another one. */
export const AUXILIARY: ReadonlySet<string> = new Set(
  "has have had is are was were will would also later earlier then now previously already repeatedly reportedly initially did does do could may might first further again still on".split(
    " ",
  ),
);

/** The words of the subject of a verb at `start`, or null; for frames as much as for speakers. */
export function subjectOf(text: string, tokens: readonly Token[], quoted: readonly Span[], start: number): Span | null {
  return subjectBefore({ text, tokens, quoted }, start);
}

/** The subject of a verb at `end`: the nearest segment between commas that is not a relative clause, with its apposition. */
export function subjectBefore(row: Row, end: number): Span | null {
  const segments = segmentsBefore(row, end);
  const nearest = segments.at(-1);
  if (nearest && RELATIVE.test(row.text.slice(nearest.start, nearest.end))) return null;
  let apposition: Span | null = null;
  for (let at = segments.length - 1; at >= 0 && at >= segments.length - 4; at--) {
    const segment = segments[at];
    const phrase = segment ? nounPhrase(row, segment) : null;
    if (!segment || !phrase) continue;
    if (RELATIVE.test(row.text.slice(segment.start, segment.end))) continue;
    if (at === segments.length - 1) return phrase;
    if (apposition)
      return hasVerb(row, segment) || OPENER.test(row.text.slice(segment.start, segment.end))
        ? apposition
        : { start: phrase.start, end: apposition.end };
    if (hasVerb(row, segment)) return phrase;
    apposition = phrase;
  }
  return apposition;
}

/** The subject of the whole clause that a participle hangs on: "The mayor resigned, saying …". */
export function subjectOfClause(row: Row, end: number): Span | null {
  const segments = segmentsBefore(row, end).filter((segment) => nounPhrase(row, segment) !== null);
  const usable = segments.find((segment) => {
    const words = row.text.slice(segment.start, segment.end);
    return !RELATIVE.test(words) && !OPENER.test(words);
  });
  return usable ? nounPhrase(row, usable) : null;
}

const RELATIVE = /^\s*(?:who|which|whose|where|when|that)\b/i;
const OPENER =
  /^\s*(?:in|on|at|early|late|earlier|after|before|during|since|amid|despite|as|when|while|although|though|if|with|by|from|for|meanwhile|however|also|then|now|yesterday|today|following)\b/i;

// Pieces of the sentence before `end` that commas, semicolons, colons, dashes, brackets and quotations part.
function segmentsBefore(row: Row, end: number): Span[] {
  const segments: Span[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < end; at++) {
    const char = row.text.charAt(at);
    const quote = row.quoted.find((span) => span.start === at);
    if (quote) {
      segments.push({ start, end: Math.min(at, end) });
      start = Math.min(quote.end, end);
      at = start - 1;
    } else if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[,;:—–”"]/.test(char) && !/\d/.test(row.text.charAt(at + 1))) {
      segments.push({ start, end: at });
      start = at + 1;
    }
  }
  segments.push({ start, end });
  return segments;
}

const CONJUNCTION =
  /^(?:\s|while|and|but|as|although|though|when|however|meanwhile|so|yet|also|for|because|that|said|then|later|earlier|now)$/i;

// The noun phrase that opens a segment: up to its first verb or relative, without conjunctions before it.
function nounPhrase(row: Row, segment: Span): Span | null {
  const tokens = row.tokens.filter((token) => token.start >= segment.start && token.end <= segment.end);
  let from = 0;
  while (from < tokens.length && CONJUNCTION.test(tokens[from]?.norm ?? "")) from++;
  let to = from;
  while (to < tokens.length && !endsPhrase(tokens[to], to === from)) to++;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last || to <= from || AUXILIARY.has(first.norm) || isVerbForm(first)) return null;
  return withBracket(row.text, { start: first.start, end: last.end }, segment.end);
}

function withBracket(text: string, span: Span, limit: number): Span {
  const close = /^\s?\([^)]*\)/.exec(text.slice(span.end, limit));
  return close && text.charAt(span.end) === ")" ? { start: span.start, end: span.end + 1 } : span;
}

function endsPhrase(token: Token | undefined, first: boolean): boolean {
  if (!token) return true;
  if (/^(?:who|which|that|whose)$/.test(token.norm)) return true;
  if (first) return false;
  return AUXILIARY.has(token.norm) || isVerbForm(token);
}

function isVerbForm(token: Token): boolean {
  if (isCapitalised(token) || token.kind === "number") return false;
  return (
    (/(?:ed)$/.test(token.norm) &&
      !/^(?:united|armed|red|masked|affiliated|based|backed|led|unidentified|wounded|injured|retired|elected|appointed|shared|posted|hundred)$/.test(
        token.norm,
      )) ||
    SPEECH_VERBS.has(token.norm)
  );
}

function hasVerb(row: Row, segment: Span): boolean {
  return row.tokens.some(
    (token) =>
      token.start >= segment.start && token.end <= segment.end && (AUXILIARY.has(token.norm) || isVerbForm(token)),
  );
}

/** The noun phrase right after a cue, up to punctuation or the next clause. */
export function phraseAfter(row: Row, from: number): Span | null {
  const rest = row.text.slice(from);
  const lead = rest.length - rest.trimStart().length;
  let depth = 0;
  let end = from + lead;
  for (; end < row.text.length; end++) {
    const char = row.text.charAt(end);
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (/[,;:“"”—–?!]/.test(char)) break;
    if (
      char === "." &&
      /^\.(?:\s|$|["”])/.test(row.text.slice(end)) &&
      !/\b(?:Mr|Mrs|Dr|Gen|Col|Sgt|Lt|St|Gov|Sen|Rep|U\.S|\p{Lu})$/u.test(row.text.slice(0, end))
    )
      break;
    if (
      /^\s(?:who|which|that|as|after|while|when|amid|to|said|says|has|had|have|is|was|were|on \p{Lu}\w+day|in a|at a|during|by)\b/u.test(
        row.text.slice(end),
      )
    )
      break;
  }
  const text = row.text.slice(from + lead, end).trimEnd();
  return text ? { start: from + lead, end: from + lead + text.length } : null;
}
