import type { Span } from "../shared/span.ts";
import {
  ACCORDING_ABROAD,
  ACCORDING_BEHIND,
  AUXILIARIES_ABROAD,
  SPEECH_VERBS_ABROAD,
} from "./lexicons/reporting-abroad.ts";
import type { Reporting } from "./speakers.ts";
import type { Row } from "./speakers-subjects.ts";
import { isCapitalised } from "./tokens.ts";

/** The ways in which a sentence of another language attributes what it says; empty for an English one. */
export function reportingAbroad(row: Row): Reporting[] {
  const free = ({ start, end }: Span) => !row.quoted.some((quote) => quote.start <= start && end <= quote.end);
  return [...according(row), ...behind(row), ...spoken(row)].filter(({ cue }) => free(cue));
}

function according(row: Row): Reporting[] {
  return [...row.text.toLowerCase().matchAll(ACCORDING_ABROAD)].flatMap((match): Reporting[] => {
    const cue = { start: match.index, end: match.index + match[0].trimEnd().length };
    const german = /^(?:laut|nach)/.test(match[0]);
    const speaker = phraseFrom(row.text, match.index + match[0].length, german);
    return speaker ? [{ kind: "according", cue, verb: "according", speaker, toldTo: null }] : [];
  });
}

function behind(row: Row): Reporting[] {
  return [...row.text.matchAll(ACCORDING_BEHIND)].flatMap((match): Reporting[] => {
    const name = match[1]?.trim() ?? "";
    const start = match.index + match[0].indexOf(name);
    const cue = { start: match.index + match[0].length - "zufolge".length, end: match.index + match[0].length };
    return name
      ? [{ kind: "according", cue, verb: "according", speaker: { start, end: start + name.length }, toldTo: null }]
      : [];
  });
}

// "dijo el capitán", "a annoncé la préfecture": behind the verb; "La présidente a affirmé que": before it.
function spoken(row: Row): Reporting[] {
  return row.tokens.flatMap((token): Reporting[] => {
    if (!SPEECH_VERBS_ABROAD.has(token.norm) || (isCapitalised(token) && token.start > 0)) return [];
    const speaker = inverted(row, token) ?? subjectBefore(row, token);
    return speaker ? [{ kind: "speech", cue: token, verb: token.norm, speaker, toldTo: null }] : [];
  });
}

const SPEAKS_BEHIND =
  /^\s+(?:(?:el|la|los|las|le|les|l['’]|il|lo|gli|der|die|das|ein|eine|o|os|de|het|un|una|une)\s?)?(?=\p{L})/iu;
const GERMAN_VERB = /(?:te|ten|ach|schrieb)$/;
const LONGEST = 90;

// The subject stands behind the verb where the verb opens its clause: after a quotation, a comma, or an auxiliary there.
function inverted(row: Row, verb: Span): Span | null {
  const before = row.tokens.filter((token) => token.end <= verb.start);
  const helper = before.at(-1);
  const opening = helper && AUXILIARIES_ABROAD.has(helper.norm) ? helper.start : verb.start;
  const gap = row.text.slice(0, opening);
  if (!/(?:[,»“”"’]|^)\s*$/u.test(gap) || gap.trim() === "") return null;
  if (/^\s+(?:que|dass|che|dat|se|sich|si|zich)(?!\p{L})/u.test(row.text.slice(verb.end))) return null;
  const lead = SPEAKS_BEHIND.exec(row.text.slice(verb.end))?.[0];
  return lead === undefined
    ? null
    : phraseFrom(
        row.text,
        verb.end + (/^\s*/.exec(lead)?.[0].length ?? 0),
        GERMAN_VERB.test(row.text.slice(verb.start, verb.end)),
      );
}

// The noun phrase that ends right before the verb: "La presidenta del Rímac, Ofelia Dulanto, afirmó", "wie die Polizei".
function subjectBefore(row: Row, verb: Span): Span | null {
  const before = row.tokens.filter((token) => token.end <= verb.start);
  const last = before.findLast((token) => !AUXILIARIES_ABROAD.has(token.norm));
  if (!last) return null;
  const apposed = APPOSED.exec(row.text.slice(0, last.end))?.[0];
  if (apposed) return { start: 0, end: apposed.length };
  const clause =
    row.text
      .slice(0, last.end)
      .split(/[,;:»”"]\s/u)
      .at(-1) ?? "";
  const lead = /^(?:(?:wie|como|comme|et|y|und|e)\s+)*/iu.exec(clause)?.[0].length ?? 0;
  const span = { start: last.end - clause.length + lead, end: last.end };
  return span.end > span.start && span.end - span.start < LONGEST ? span : null;
}

const APPOSED = /^[^,]{3,60}, (?:\p{Lu}[\p{L}’'-]+ ?){1,4}(?=,)/u;
const ENDS_HERE =
  /[,;:.?!«»„“”"()]|\s(?:que|dass|dont|qui|a été|en|este|esta|ont|sont|fue|fueron|al|zijn|werd|tras|après|durante|pendant)(?!\p{L})/u;
/** German nouns have capitals, so that the phrase ends with the last one in a row: "der örtlichen Behörden schwer verletzt". */
const GERMAN = /^(?:\p{Ll}+\s){0,3}\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*)*/u;

// Up to the next stop, with a name set beside it: "el capitán del Callao, Renzo Quiñones".
function phraseFrom(text: string, from: number, german = false): Span | null {
  const rest = text.slice(from, from + LONGEST);
  const stop = ENDS_HERE.exec(rest);
  const plain = rest.slice(0, stop?.index ?? rest.length).trimEnd();
  const own = german ? (GERMAN.exec(plain)?.[0] ?? plain) : plain;
  const beside = BESIDE.exec(rest.slice(own.length))?.[0].trimEnd() ?? "";
  return /\p{L}/u.test(own) ? { start: from, end: from + own.length + beside.length } : null;
}

const BESIDE = /^,\s(?:\p{Lu}[\p{L}’'-]+\s?){2,4}(?=[,.;:]|$)/u;
