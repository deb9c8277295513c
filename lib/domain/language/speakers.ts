import type { Span } from "../shared/span.ts";
import { AGENCY_FORMS } from "./lexicons/agencies.ts";
import { HEARSAY, SPEAKER_CLASSES, SPEECH_PARTICIPLES, SPEECH_VERBS, WEAK_SPEECH_VERBS } from "./lexicons/reporting.ts";
import { isCapitalised, type Token } from "./tokens.ts";

/** How a sentence says that somebody says. Spans are in the sentence. */
export type Reporting = {
  readonly kind: "speech" | "according" | "citing" | "hearsay";
  readonly cue: Span;
  readonly verb: string;
  /** The words that name the speaker; null for hearsay. */
  readonly speaker: Span | null;
  /** The agency that was told, in its canonical form; null when the sentence names none. */
  readonly toldTo: string | null;
};

/** The ways in which a sentence attributes what it says, in order of their cues. Words inside quotations are not read. */
export function findReporting(text: string, tokens: readonly Token[], quoted: readonly Span[]): Reporting[] {
  const row: Row = { text, tokens, quoted };
  const found: Reporting[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || isQuoted(quoted, token)) continue;
    const reporting = readAccording(row, at) ?? readCiting(row, at) ?? readParticiple(row, at) ?? readVerb(row, at);
    if (reporting) found.push(reporting);
  }
  found.push(...readHearsay(row));
  return found.sort((a, b) => a.cue.start - b.cue.start);
}

type Row = { readonly text: string; readonly tokens: readonly Token[]; readonly quoted: readonly Span[] };

function isQuoted(quoted: readonly Span[], span: Span): boolean {
  return quoted.some((quote) => quote.start <= span.start && span.end <= quote.end);
}

function readAccording(row: Row, at: number): Reporting | null {
  const [token, next] = [row.tokens[at], row.tokens[at + 1]];
  if (token?.norm !== "according" || next?.norm !== "to") return null;
  const cue = { start: token.start, end: next.end };
  const speaker = publishedBy(row, next.end) ?? phraseAfter(row, next.end);
  const words = speaker ? row.text.slice(speaker.start, speaker.end) : "";
  // "according to reports from two officials": the officials say it.
  const through = /^(?:\w+ ){0,2}(?:reports?|accounts?|information|statements?) (?:from|by|of) /i.exec(words);
  const inner = speaker && through ? { start: speaker.start + through[0].length, end: speaker.end } : speaker;
  if (/^(?:\w+ )?(?:reports|rumou?rs|unconfirmed reports)$/i.test(words))
    return { kind: "hearsay", cue, verb: "according", speaker: null, toldTo: null };
  return { kind: "according", cue, verb: "according", speaker: inner, toldTo: null };
}

// "according to information that appeared on the account of the harbour"
function publishedBy(row: Row, from: number): Span | null {
  const match =
    /^\s(?:\w+ ){0,2}(?:information|data|figures|details|footage|posts?|a \w+) (?:that (?:was |were |has |have been )?)?(?:appeared|published|posted|shared|released|provided|compiled) (?:on|by|in) /.exec(
      row.text.slice(from),
    );
  return match ? phraseAfter(row, from + match[0].length) : null;
}

function readCiting(row: Row, at: number): Reporting | null {
  const token = row.tokens[at];
  if (token?.norm !== "citing" && token?.norm !== "quoting") return null;
  return { kind: "citing", cue: token, verb: token.norm, speaker: phraseAfter(row, token.end), toldTo: null };
}

function readParticiple(row: Row, at: number): Reporting | null {
  const token = row.tokens[at];
  if (!token || !SPEECH_PARTICIPLES.has(token.norm)) return null;
  const before = row.tokens[at - 1]?.norm ?? "";
  if (BE.has(before) || before === "of" || before === "for" || before === "without") return null;
  if (WEAK_PARTICIPLES.has(token.norm) && !saysSomething(row, at)) return null;
  const speaker = subjectOfClause(row, token.start);
  return speaker ? { kind: "speech", cue: token, verb: token.norm, speaker, toldTo: null } : null;
}

const WEAK_PARTICIPLES: ReadonlySet<string> = new Set([
  "calling",
  "writing",
  "demanding",
  "adding",
  "reporting",
  "noting",
  "confirming",
  "warning",
]);
const BE: ReadonlySet<string> = new Set(["is", "are", "was", "were", "be", "been", "being", "it's"]);
const AUXILIARY: ReadonlySet<string> = new Set(
  "has have had is are was were will would also later earlier then now previously already repeatedly reportedly initially did does do could may might first further again still on".split(
    " ",
  ),
);
const ARTICLES: ReadonlySet<string> = new Set(
  "a an the this that these those amid its their his her our my your any no some each every such to of in by with for from".split(
    " ",
  ),
);

function readVerb(row: Row, at: number): Reporting | null {
  const token = row.tokens[at];
  if (!token || !SPEECH_VERBS.has(token.norm) || (isCapitalised(token) && at > 0)) return null;
  const before = row.tokens[at - 1];
  if (before && BE.has(before.norm)) return readPassive(row, at);
  if (before && ARTICLES.has(before.norm)) return null;
  if (followsBe(row, at) && before && AUXILIARY.has(before.norm)) return readPassive(row, at);
  const speaker = speakerAfter(row, at) ?? speakerBefore(row, at);
  if (!speaker) return null;
  if (WEAK_SPEECH_VERBS.has(token.norm) && !canSpeak(row, speaker) && !saysSomething(row, at)) return null;
  if (NOUN_FORMS.has(token.norm) && !canSpeak(row, speaker)) return null;
  return { kind: "speech", cue: token, verb: token.norm, speaker, toldTo: told(row, at) };
}

// "reports", "claims": as verbs only after somebody who can speak.
const NOUN_FORMS: ReadonlySet<string> = new Set(
  "reports report claims claim calls orders states state notes posts shows suggests estimates estimate forecasts forecast asks reads issues shouted".split(
    " ",
  ),
);

function followsBe(row: Row, at: number): boolean {
  return BE.has(row.tokens[at - 2]?.norm ?? "");
}

// "a rumour that was flatly denied by the harbour master"
function readPassive(row: Row, at: number): Reporting | null {
  const token = row.tokens[at];
  if (!token || !/^(?:denied|confirmed|reported|announced|claimed|declared|ordered|told|quoted)$/.test(token.norm))
    return null;
  for (let next = at + 1; next <= at + 6; next++) {
    const word = row.tokens[next];
    if (!word || /[,;:]/.test(row.text.slice(token.end, word.start))) return null;
    if (word.norm === "by")
      return { kind: "speech", cue: token, verb: token.norm, speaker: phraseAfter(row, word.end), toldTo: null };
  }
  return null;
}

function told(row: Row, at: number): string | null {
  if (!/^(?:told|tells|informed)$/.test(row.tokens[at]?.norm ?? "")) return null;
  const after = row.text.slice(row.tokens[at]?.end ?? 0).replace(/^\s+(?:the\s+)?/, "");
  let best: string | null = null;
  for (const [form, name] of AGENCY_FORMS)
    if (
      after.startsWith(form) &&
      !/^\p{L}/u.test(after.slice(form.length)) &&
      (best === null || form.length > best.length)
    )
      best = name;
  return best;
}

// “…,” said the mayor. / …, writes the account.
function speakerAfter(row: Row, at: number): Span | null {
  const token = row.tokens[at];
  const next = row.tokens[at + 1];
  if (!token || !next || !/[,”"’']\s*$/.test(row.text.slice(0, token.start))) return null;
  const afterQuote = /[”"]\s*$/.test(row.text.slice(0, token.start));
  const startsPhrase = isCapitalised(next) || /^(?:the|a|an|one|two|three|local)$/.test(next.norm);
  const inverts = afterQuote
    ? /^(?:said|says|wrote|writes|added|announced|declared|asked|replied|quipped|warned)$/
    : /^(?:said|says|writes|wrote|reports|reported)$/;
  if (!startsPhrase || !inverts.test(token.norm)) return null;
  const phrase = phraseAfter(row, token.end);
  const rest = phrase ? row.text.slice(phrase.end).trim() : "";
  return phrase && (/^[.,;”"]/.test(rest) || rest === "" || /^(?:in|on|at|after|during|who|as)\b/.test(rest))
    ? phrase
    : null;
}

function speakerBefore(row: Row, at: number): Span | null {
  const token = row.tokens[at];
  return token ? subjectBefore(row, token.start) : null;
}

/** The words of the subject of a verb at `start`, or null; for frames as much as for speakers. */
export function subjectOf(text: string, tokens: readonly Token[], quoted: readonly Span[], start: number): Span | null {
  return subjectBefore({ text, tokens, quoted }, start);
}

/** The subject of a verb at `end`: the nearest segment between commas that is not a relative clause, with its apposition. */
function subjectBefore(row: Row, end: number): Span | null {
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

function subjectOfClause(row: Row, end: number): Span | null {
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

// The noun phrase right after a cue, up to punctuation or the next clause.
function phraseAfter(row: Row, from: number): Span | null {
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

function canSpeak(row: Row, speaker: Span): boolean {
  const inside = row.tokens.filter((token) => token.start >= speaker.start && token.end <= speaker.end);
  return (
    inside.some((token) => isCapitalised(token) && token.start > 0) ||
    inside.some((token) => SPEAKER_CLASSES.has(token.norm)) ||
    /^(?:he|she|they|one|another|it)$/i.test(inside[0]?.norm ?? "")
  );
}

function saysSomething(row: Row, at: number): boolean {
  const token = row.tokens[at];
  const next = row.tokens[at + 1];
  return Boolean(
    token &&
      (next?.norm === "that" ||
        /^[^.]{0,24}[“"]/.test(row.text.slice(token.end)) ||
        /[”"],?\s*$/.test(row.text.slice(0, token.start))),
  );
}

function readHearsay(row: Row): Reporting[] {
  const lower = row.text.toLowerCase();
  return HEARSAY.flatMap((pattern): Reporting[] => {
    const match = pattern.exec(lower);
    if (!match) return [];
    const cue = { start: match.index, end: match.index + match[0].length };
    return isQuoted(row.quoted, cue) ? [] : [{ kind: "hearsay", cue, verb: "", speaker: null, toldTo: null }];
  }).slice(0, 1);
}
