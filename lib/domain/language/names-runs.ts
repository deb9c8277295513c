import { AGENCY_FORMS } from "./lexicons/agencies.ts";
import { NO_NAMES, SENTENCE_OPENERS } from "./lexicons/no-names.ts";
import { STOP_WORDS } from "./lexicons/stop-words.ts";
import { FACILITY_HEADS, NAME_PARTICLES, ORGANISATION_HEADS, PATRONS, TITLE_WORDS } from "./lexicons/titles.ts";
import { hasCapital, type NameLexicon, type NameLine, opensSentence, type Run } from "./names-mention.ts";
import { citiesNamed, findCountry, findDemonym } from "./places.ts";
import { isAcronym, isCapitalised, type Token } from "./tokens.ts";

/** The capitalised words that begin a name at this place of a sentence, or null. */
export function readRun(line: NameLine, from: number, lexicon: NameLexicon): Run | null {
  const { tokens, text } = line;
  if (!opensName(line, from, lexicon)) return null;
  let to = from;
  while (to + 1 < tokens.length) {
    const next = nextInRun(text, tokens, to);
    if (next === null) break;
    to = next;
  }
  return { from, to };
}

function opensName(line: NameLine, index: number, lexicon: NameLexicon): boolean {
  const token = line.tokens[index];
  const next = line.tokens[index + 1];
  if (token?.kind !== "word" || /[#@/]$/.test(line.text.slice(0, token.start))) return false;
  if (NAME_PARTICLES.has(token.norm) && /^\p{Ll}/u.test(token.text)) {
    return Boolean(next && isCapitalised(next) && line.text.slice(token.end, next.start) === "-");
  }
  if (!hasCapital(token)) return false;
  if ((STOP_WORDS.has(token.norm) && !isAcronym(token)) || NO_NAMES.has(token.norm)) return false;
  if (index > 0 && !opensSentence(line.text, token)) return true;
  return opensWithName(line, index, lexicon);
}

// The first word of a sentence has its capital for nothing: other words of the reports decide.
function opensWithName(line: NameLine, index: number, lexicon: NameLexicon): boolean {
  const token = line.tokens[index];
  const next = line.tokens[index + 1];
  if (!token) return false;
  if (lexicon.capital.has(token.norm) || isAcronym(token) || isKnownName(token.text)) return true;
  if (TITLE_WORDS.has(token.norm) || findDemonym(token.norm)) return Boolean(next && hasCapital(next));
  if (lexicon.small.has(token.norm) || SENTENCE_OPENERS.has(token.norm)) return false;
  const after = line.tokens[index + 2];
  const particle = next && after && NAME_PARTICLES.has(next.norm) && hasCapital(after);
  return Boolean(
    next && (hasCapital(next) || particle) && !STOP_WORDS.has(next.norm) && isJoint(line.text, token, next),
  );
}

function isJoint(text: string, token: Token, next: Token): boolean {
  return /^[ -]$/.test(text.slice(token.end, next.start));
}

function nextInRun(text: string, tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next || (/['’‘]s$/u.test(token.text) && !namesHouse(tokens, at))) return null;
  const gap = text.slice(token.end, next.start);
  if (!/^(?:[ -]|\. |['’])$/u.test(gap.replace(/[\u00A0\u200B-\u200F]/gu, " "))) return null;
  if (gap === ". " && token.text.length > 3) return null;
  if (next.kind === "word" && hasCapital(next)) return at + 1;
  if (next.kind === "number") return null;
  const after = tokens[at + 2];
  const joins = NAME_PARTICLES.has(next.norm) || (joinsOrganisation(next.norm) && ORGANISATION_HEADS.has(token.norm));
  if (joins && after && hasCapital(after) && /^[ -]$/.test(text.slice(next.end, after.start))) return at + 2;
  const last = tokens[at + 3];
  const ofThe = joinsOrganisation(next.norm) && after?.norm === "the" && ORGANISATION_HEADS.has(token.norm);
  return ofThe && last && hasCapital(last) ? at + 3 : null;
}

// "St Anne's Hospital", "King's College": the owner belongs to the name; "Kenya's Parliament" has two.
function namesHouse(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token || !next || !hasCapital(next) || !(FACILITY_HEADS.has(next.norm) || ORGANISATION_HEADS.has(next.norm)))
    return false;
  return (
    PATRONS.has(token.norm) || (before !== undefined && hasCapital(before) && /^(?:st|saint|ste)$/.test(before.norm))
  );
}

/** The run as one name or two that only stand side by side: "…in Kenya Jane Roe said". */
export function partPlaceAndPerson(line: NameLine, run: Run): Run[] {
  const { tokens, text } = line;
  const first = tokens[run.from];
  if (!first || run.to - run.from < 2 || endsAsInstitution(tokens, run) || findCountry(first.text) === null)
    return [run];
  if (!/(?:in|from|of|to) $/.test(text.slice(0, first.start))) return [run];
  return [
    { from: run.from, to: run.from },
    { from: run.from + 1, to: run.to },
  ];
}

function joinsOrganisation(norm: string): boolean {
  return norm === "of" || norm === "for" || norm === "on";
}

/** Whether the words name a body or a building by what stands last in them. */
export function endsAsInstitution(tokens: readonly Token[], run: Run): boolean {
  if (run.from === run.to) return false;
  const last = tokens[run.to]?.norm ?? "";
  if (ORGANISATION_HEADS.has(last) || FACILITY_HEADS.has(last)) return true;
  return (
    tokens
      .slice(run.from, run.to)
      .some((token) => ORGANISATION_HEADS.has(token.norm) && !TITLE_WORDS.has(token.norm)) &&
    tokens.slice(run.from, run.to).some((token) => joinsOrganisation(token.norm))
  );
}

function isKnownName(text: string): boolean {
  const name = text.replace(/['’‘]s$/u, "");
  return AGENCY_FORMS.has(name) || findCountry(name) !== null || citiesNamed(name).length > 0;
}
