import { AGENCY_FORMS } from "./lexicons/agencies.ts";
import { SPEECH_VERBS, WEAK_SPEECH_VERBS } from "./lexicons/reporting.ts";
import { STOP_WORDS } from "./lexicons/stop-words.ts";
import {
  CRAFT_WORDS,
  FACILITY_HEADS,
  FACILITY_MIDDLES,
  NAME_PARTICLES,
  NOBLE_TITLES,
  ORGANISATION_HEADS,
  TITLE_WORDS,
} from "./lexicons/titles.ts";
import {
  craftKey,
  type MentionKind,
  type NameLexicon,
  type NameLine,
  type NameMention,
  type Run,
} from "./names-mention.ts";
import { endsAsInstitution } from "./names-runs.ts";
import { citiesNamed, findCountry, findDemonym } from "./places.ts";
import { isAcronym, type Token } from "./tokens.ts";

/** The name in a run of capitalised words, without titles, demonyms and days; null where nothing is left. */
export function trimRun(line: NameLine, run: Run, lexicon: NameLexicon): NameMention | null {
  const { tokens, text } = line;
  let { from, to } = run;
  const title: string[] = [];
  const wholeIsOrganisation = endsAsInstitution(tokens, run);
  const titleEnd = wholeIsOrganisation ? -1 : lastTitle(tokens, run, lexicon);
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
  if (name.length < 2 || /^\p{N}/u.test(name) || isKindOnly(tokens, from, extended) || isShouted(name)) return null;
  const isCraft = lexicon.crafts.has(craftKey(tokens.slice(from, extended + 1)));
  const kind = kindOf(line, from, extended, title.length > 0);
  return {
    start: first.start,
    end,
    text: name,
    kind: isCraft && kind === "person" ? "other" : kind,
    title: title.join(" ") || null,
    from,
    to: extended,
    aliasOf: null,
  };
}

// "the Hospital": what it is, without which one.
function isKindOnly(tokens: readonly Token[], from: number, to: number): boolean {
  const token = tokens[from];
  return from === to && token !== undefined && FACILITY_HEADS.has(token.norm) && !isAcronym(token);
}

// Words of a headline in capitals are no name, however they run on.
function isShouted(name: string): boolean {
  const words = name.split(/\s+/);
  return words.length > 2 && name === name.toUpperCase() && words.some((word) => STOP_WORDS.has(word.toLowerCase()));
}

function lastTitle(tokens: readonly Token[], run: Run, lexicon: NameLexicon): number {
  const before = tokens[run.from - 1]?.norm ?? "";
  const own =
    NOBLE_TITLES.has(tokens[run.from]?.norm ?? "") &&
    (CRAFT_WORDS.has(before) || before === "the" || lexicon.crafts.has(craftKey(tokens.slice(run.from, run.to + 1))));
  for (let at = run.to - 1; at >= run.from + (own ? 1 : 0); at--)
    if (TITLE_WORDS.has(tokens[at]?.norm ?? "")) return at;
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
  if (FACILITY_HEADS.has(last)) return speaks(tokens[to + 1]) ? "organisation" : "place";
  const norms = tokens.slice(from, to + 1).map((token) => token.norm);
  if (norms.some((norm) => ORGANISATION_HEADS.has(norm)) && to > from) return "organisation";
  if (to > from && PLACE_OPENERS.has(norms[0] ?? "")) return "place";
  if (/^\p{Lu}{2,6}$/u.test(name)) return "organisation";
  const own = tokens.slice(from, to + 1).filter((token) => !NAME_PARTICLES.has(token.norm));
  if (own.length > 1 && (follows(tokens, from, /^the$/) || CRAFT_WORDS.has(tokens[from - 1]?.norm ?? "")))
    return "other";
  if (own.length > 1) return follows(tokens, from, /^(?:in|at|near|outside)$/) ? "place" : "person";
  return follows(tokens, from, /^(?:in|near|outside|towards?|around|at)$/) ? "place" : "other";
}

// "the hospital confirmed": a house that says something is the body in it.
function speaks(next: Token | undefined): boolean {
  return next !== undefined && SPEECH_VERBS.has(next.norm) && !WEAK_SPEECH_VERBS.has(next.norm);
}

/** Words with which towns and heights begin and people do not. */
const PLACE_OPENERS: ReadonlySet<string> = new Set(
  "port puerto porto mount lake cape fort rio villa ciudad isla los las upper lower".split(" "),
);

function follows(tokens: readonly Token[], from: number, pattern: RegExp): boolean {
  return pattern.test(tokens[from - 1]?.norm ?? "");
}
