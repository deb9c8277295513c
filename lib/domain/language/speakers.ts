import type { Span } from "../shared/span.ts";
import { AGENCY_FORMS } from "./lexicons/agencies.ts";
import { HEARSAY, SPEAKER_CLASSES, SPEECH_PARTICIPLES, SPEECH_VERBS, WEAK_SPEECH_VERBS } from "./lexicons/reporting.ts";
import { reportingAbroad } from "./speakers-abroad.ts";
import { AUXILIARY, phraseAfter, type Row, subjectBefore, subjectOfClause } from "./speakers-subjects.ts";
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
  found.push(...reportingAbroad(row), ...readHearsay(row));
  return found.sort((a, b) => a.cue.start - b.cue.start);
}

function isQuoted(quoted: readonly Span[], span: Span): boolean {
  return quoted.some((quote) => quote.start <= span.start && span.end <= quote.end);
}

function readAccording(row: Row, at: number): Reporting | null {
  const [token, next] = [row.tokens[at], row.tokens[at + 1]];
  if (token?.norm !== "according" || next?.norm !== "to") return null;
  const cue = { start: token.start, end: next.end };
  const speaker = publishedBy(row, next.end) ?? withNameBeside(row.text, phraseAfter(row, next.end));
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
  if (isDeed(row, at)) return null;
  return { kind: "speech", cue: token, verb: token.norm, speaker, toldTo: told(row, at) };
}

const DEEDS = /^(?:ordered|orders|welcomed|welcomes|expected|issued|issues)$/;
const DECLARED =
  /^ (?:a |an |the )?(?:(?:national |nationwide |local )?(?:state of |day of |days of )?(?:emergency|disaster|war|mourning|curfew|holiday|independence|martial|bankruptcy|victory|winner|ceasefire))/;

// "ordered an inquiry", "declared a state of emergency": done with words, but not said.
function isDeed(row: Row, at: number): boolean {
  const token = row.tokens[at];
  if (!token) return false;
  const after = row.text.slice(token.end);
  if (/^declare[ds]?$/.test(token.norm)) return DECLARED.test(after);
  return DEEDS.test(token.norm) && !/^[^,;]{1,60}? (?:not )?to \p{Ll}/u.test(after) && !saysSomething(row, at);
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
  const startsPhrase =
    isCapitalised(next) ||
    /^(?:the|a|an|one|two|three|local)$/.test(next.norm) ||
    titledName(row, next.start) ||
    SPEAKER_CLASSES.has(next.norm);
  const inverts = afterQuote
    ? /^(?:said|says|wrote|writes|added|announced|declared|asked|replied|quipped|warned)$/
    : /^(?:said|says|writes|wrote|reports|reported)$/;
  if (!startsPhrase || !inverts.test(token.norm)) return null;
  const phrase = withNameBeside(row.text, phraseAfter(row, token.end));
  // "the mayor, said the club had not paid": what follows is what is said.
  if (!afterQuote && phrase && HAS_VERB.test(row.text.slice(phrase.start, phrase.end))) return null;
  const rest = phrase ? row.text.slice(phrase.end).trim() : "";
  return phrase && (/^[.,;”"]/.test(rest) || rest === "" || /^(?:in|on|at|after|during|who|as)\b/.test(rest))
    ? phrase
    : null;
}

const HAS_VERB =
  /\b(?:did|does|do|had|has|have|was|were|is|are|will|would|could|can|may|might|must|should|not|never)\b/;

// "said agency director Celso Roe"
function titledName(row: Row, from: number): boolean {
  return /^(?:[\p{Ll}-]+ ){1,4}\p{Lu}[\p{L}.’'-]+ \p{Lu}/u.test(row.text.slice(from));
}

// "said the captain, Renzo Roe.": the name says who that is.
function withNameBeside(text: string, phrase: Span | null): Span | null {
  if (!phrase || /\p{Lu}\S* \p{Lu}/u.test(text.slice(phrase.start, phrase.end))) return phrase;
  const beside = /^, (?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}(?=[,.;:]|$)/u
    .exec(text.slice(phrase.end))?.[0]
    .replace(/\.$/, "");
  return beside ? { start: phrase.start, end: phrase.end + beside.length } : phrase;
}

function speakerBefore(row: Row, at: number): Span | null {
  const token = row.tokens[at];
  const subject = token ? subjectBefore(row, token.start) : null;
  const met = subject ? MET.exec(row.text.slice(subject.start, subject.end)) : null;
  return subject && met ? { start: subject.start + met[0].length, end: subject.end } : subject;
}

/** "I spoke to two clerks who say": the clerks say it. */
const MET = /^(?:I|We) (?:\w+ )?(?:(?:spoke|talked|listened) (?:to|with)|met|asked|interviewed) (?=\S)/i;

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
