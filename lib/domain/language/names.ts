import type { Span } from "../shared/span.ts";
import { AGENCY_FORMS } from "./lexicons/agencies.ts";
import { NO_NAMES } from "./lexicons/no-names.ts";
import { STOP_WORDS } from "./lexicons/stop-words.ts";
import {
  FACILITY_HEADS,
  FACILITY_MIDDLES,
  NAME_PARTICLES,
  ORGANISATION_HEADS,
  PLATFORMS,
  TITLE_WORDS,
} from "./lexicons/titles.ts";
import { citiesNamed, findCountry, findDemonym } from "./places.ts";
import { isAcronym, isCapitalised, type Token } from "./tokens.ts";

export type MentionKind = "person" | "place" | "organisation" | "other";

/** A name as it stands in a sentence; the span is in the sentence and leaves out titles and possessives. */
export type NameMention = Span & {
  readonly text: string;
  readonly kind: MentionKind;
  /** What stood before the name: "Prime Minister"; lower case, null without. */
  readonly title: string | null;
  /** Indices of its first and last token in the sentence. */
  readonly from: number;
  readonly to: number;
  /** The name that this one explains in brackets: "World Health Organization (WHO)". */
  readonly aliasOf: number | null;
};

export type NameLine = { readonly text: string; readonly tokens: readonly Token[]; readonly prose: boolean };

export type NameLexicon = {
  /** Words that some report writes with a small letter: at the start of a sentence they are no name. */
  readonly small: ReadonlySet<string>;
  /** Words that some report writes with a capital inside a sentence. */
  readonly capital: ReadonlySet<string>;
};

/** What the reports themselves show about which words are names. */
export function learnNames(lines: readonly NameLine[]): NameLexicon {
  const small = new Set<string>();
  const capital = new Set<string>();
  for (const { text, tokens, prose } of lines) {
    if (!prose || isTitleCase(tokens)) continue;
    tokens.forEach((token, index) => {
      if (token.kind !== "word") return;
      if (/^\p{Ll}/u.test(token.text)) small.add(token.norm);
      else if (index > 0 && !opensSentence(text, token)) capital.add(token.norm);
    });
  }
  return { small, capital };
}

/** The names of one sentence in order; none from headlines written all in capitals or In Title Case. */
export function findNames(line: NameLine, lexicon: NameLexicon): NameMention[] {
  if (isTitleCase(line.tokens)) return [];
  const mentions: NameMention[] = [...findAccounts(line)];
  let index = 0;
  while (index < line.tokens.length) {
    const run = readRun(line, index, lexicon);
    if (run === null) {
      index++;
      continue;
    }
    for (const part of partPlaceAndPerson(line, run)) {
      const mention = trimRun(line, part, lexicon);
      if (mention && !mentions.some((m) => m.start <= mention.start && mention.end <= m.end)) mentions.push(mention);
    }
    index = run.to + 1;
  }
  mentions.sort((a, b) => a.start - b.start);
  return mentions.map((mention, at) => ({ ...mention, aliasOf: aliasTarget(line.text, mentions, at) }));
}

type Run = { readonly from: number; readonly to: number };

function readRun(line: NameLine, from: number, lexicon: NameLexicon): Run | null {
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
  if (!token || token.kind !== "word" || /[#@/]$/.test(line.text.slice(0, token.start))) return false;
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
  if (lexicon.small.has(token.norm)) return false;
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
  if (!token || !next || /['’‘]s$/u.test(token.text)) return null;
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

// "…in Kenya Jane Roe said": two names that only stand side by side.
function partPlaceAndPerson(line: NameLine, run: Run): Run[] {
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

function trimRun(line: NameLine, run: Run, lexicon: NameLexicon): NameMention | null {
  const { tokens, text } = line;
  let { from, to } = run;
  const title: string[] = [];
  const wholeIsOrganisation = endsAsInstitution(tokens, run);
  const titleEnd = wholeIsOrganisation ? -1 : lastTitle(tokens, run);
  for (; from <= titleEnd; from++) title.push(tokens[from]?.norm ?? "");
  while (from <= to && !wholeIsOrganisation && isDropped(tokens[from], lexicon)) from++;
  while (to >= from && isTrailingNoise(tokens[to])) to--;
  if (from > to) return null;
  const extended = title.length === 0 ? extendFacility(line, from, to) : to;
  const first = tokens[from];
  const last = tokens[extended];
  if (!first || !last) return null;
  const end = last.start + last.text.replace(/['’‘]s?$/u, "").length;
  const name = text.slice(first.start, end);
  if (name.length < 2 || /^\p{N}/u.test(name)) return null;
  const kind = kindOf(line, from, extended, title.length > 0);
  return {
    start: first.start,
    end,
    text: name,
    kind,
    title: title.join(" ") || null,
    from,
    to: extended,
    aliasOf: null,
  };
}

function endsAsInstitution(tokens: readonly Token[], run: Run): boolean {
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

function lastTitle(tokens: readonly Token[], run: Run): number {
  for (let at = run.to - 1; at >= run.from; at--) if (TITLE_WORDS.has(tokens[at]?.norm ?? "")) return at;
  return -1;
}

function isDropped(token: Token | undefined, lexicon: NameLexicon): boolean {
  if (!token) return true;
  if (isAcronym(token)) return false;
  return (
    findDemonym(token.norm) !== null ||
    CALENDAR.has(token.norm) ||
    STOP_WORDS.has(token.norm) ||
    opensLower(token, lexicon)
  );
}

function opensLower(token: Token, lexicon: NameLexicon): boolean {
  return lexicon.small.has(token.norm) && !lexicon.capital.has(token.norm) && !NAME_PARTICLES.has(token.norm);
}

function isTrailingNoise(token: Token | undefined): boolean {
  if (!token) return true;
  return (
    CALENDAR.has(token.norm) ||
    (NAME_PARTICLES.has(token.norm) && /^\p{Ll}/u.test(token.text)) ||
    TITLE_ONLY.has(token.norm)
  );
}

const CALENDAR: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun gmt utc est
  easter christmas`.split(/\s+/),
);
const TITLE_ONLY: ReadonlySet<string> = new Set(["president", "minister", "prime", "mr", "mrs", "ms", "dr"]);

// "Eastfield prison": a small-lettered head makes the place, and another one than the town.
function extendFacility(line: NameLine, from: number, to: number): number {
  const { tokens, text } = line;
  const last = tokens[to];
  if (last && from === to && AGENCY_FORMS.has(last.text) && text.startsWith(" news agency", last.end)) return to + 2;
  if (!last || /['’‘]s$/u.test(last.text) || FACILITY_HEADS.has(last.norm)) return to;
  for (let at = to + 1; at <= to + 3; at++) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (!token || !before || text.slice(before.end, token.start) !== " ") return to;
    if (SMALL_FACILITIES.has(token.norm)) return from <= to ? at : to;
    if (!FACILITY_MIDDLES.has(token.norm)) return to;
  }
  return to;
}

const SMALL_FACILITIES: ReadonlySet<string> = new Set(
  `airport prison jail palace square roundabout hospital stadium arena bridge tunnel port harbour harbor dam river
  university museum mosque church cathedral refinery`.split(/\s+/),
);

function kindOf(line: NameLine, from: number, to: number, titled: boolean): MentionKind {
  const { tokens, text } = line;
  const name = text.slice(tokens[from]?.start ?? 0, tokens[to]?.end ?? 0).replace(/['’‘]s$/u, "");
  const last = tokens[to]?.norm ?? "";
  if (titled) return "person";
  if (AGENCY_FORMS.has(name.replace(/ news agency$/, ""))) return "organisation";
  if (findCountry(name) || citiesNamed(name).length > 0) return "place";
  if (FACILITY_HEADS.has(last)) return "place";
  const norms = tokens.slice(from, to + 1).map((token) => token.norm);
  if (norms.some((norm) => ORGANISATION_HEADS.has(norm)) && to > from) return "organisation";
  if (/^\p{Lu}{2,6}$/u.test(name)) return "organisation";
  const own = tokens.slice(from, to + 1).filter((token) => !NAME_PARTICLES.has(token.norm));
  if (own.length > 1) return follows(tokens, from, /^(?:in|at|near|outside)$/) ? "place" : "person";
  return follows(tokens, from, /^(?:in|near|outside|towards?|around|at)$/) ? "place" : "other";
}

function follows(tokens: readonly Token[], from: number, pattern: RegExp): boolean {
  return pattern.test(tokens[from - 1]?.norm ?? "");
}

// "X account Stormwatch" and "the X Stormwatch account" are one speaker, whatever the order.
function findAccounts(line: NameLine): NameMention[] {
  const { tokens } = line;
  const found: NameMention[] = [];
  tokens.forEach((token, at) => {
    if (!PLATFORMS.has(token.norm) || !hasCapital(token)) return;
    const [second, third] = [tokens[at + 1], tokens[at + 2]];
    const accountFirst = second?.norm === "account" && third && hasCapital(third);
    const accountLast = third?.norm === "account" && second && hasCapital(second);
    if (!third || !(accountFirst || accountLast)) return;
    const text = line.text.slice(token.start, third.end);
    found.push({
      start: token.start,
      end: third.end,
      text,
      kind: "other",
      title: null,
      from: at,
      to: at + 2,
      aliasOf: null,
    });
  });
  return found;
}

// "Name (Other)" and "Name (Other or OTH in Arabic)".
function aliasTarget(text: string, mentions: readonly NameMention[], at: number): number | null {
  const mention = mentions[at];
  const before = mentions[at - 1];
  if (!mention || !before) return null;
  const gap = text.slice(before.end, mention.start);
  if (/^\s?\((?:also known as |also called |formerly |known as |or )?$/.test(gap)) return at - 1;
  const inBracket =
    before.end < mention.start && gap === " or " && before.aliasOf === null && opensBracket(text, before.start);
  return inBracket && at >= 2 ? at - 2 : null;
}

function opensBracket(text: string, at: number): boolean {
  return /\(\s?$/.test(text.slice(0, at));
}

function isKnownName(text: string): boolean {
  const name = text.replace(/['’‘]s$/u, "");
  return AGENCY_FORMS.has(name) || findCountry(name) !== null || citiesNamed(name).length > 0;
}

function hasCapital(token: Token): boolean {
  return isCapitalised(token) || (token.kind === "word" && /\p{Lu}/u.test(token.text) && token.text.length > 2);
}

function opensSentence(text: string, token: Token): boolean {
  return /(?:^|[.!?:]\s*|[“"«„•]\s*|[-–—]\s)$/u.test(text.slice(Math.max(0, token.start - 3), token.start));
}

function isTitleCase(tokens: readonly Token[]): boolean {
  const content = tokens.filter((token) => token.kind === "word" && token.text.length > 3);
  return content.length >= 4 && content.filter(hasCapital).length / content.length > 0.8;
}
