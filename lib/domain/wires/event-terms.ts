import { AGENCY_FORMS } from "../language/lexicons/agencies.ts";
import { NEWS_WORDS } from "../language/lexicons/news-words.ts";
import { FACILITY_HEADS, ORGANISATION_HEADS } from "../language/lexicons/titles.ts";
import { findNames, learnNames } from "../language/names.ts";
import type { NameLine, NameMention } from "../language/names-mention.ts";
import { nameParts, spellingKey } from "../language/names-spelling.ts";
import { stemOf } from "../language/stems.ts";
import { isContent, type Token, tokensOf } from "../language/tokens.ts";
import type { BlockKind, ReportSentence } from "./report.ts";

/** What a report's event is told by: a part of a name, or a word. */
export type EventTerm = {
  /** Equal for spellings of one name, and for forms of one word. */
  readonly term: string;
  /** As a reader knows it: the fullest form of the name, or the word as it stands. */
  readonly word: string;
  /** How much of the report it carries, above 0; how rare it is elsewhere is not in it. */
  readonly weight: number;
};

/** The most terms kept of a report: what comes after them tells more about style than about the event. */
export const TERMS_A_REPORT = 24;
const NAMES_A_REPORT = 14;
/** A name tells an event apart better than a word does. */
const NAME_WEIGHT = 2;
/** What stands in the headline or the first sentences is what the report is about. */
const OPENING_WEIGHT = 1.5;
const OPENING_SENTENCES = 3;
/** Sentences looked at: the background at the end of a long report is of other events. */
const SENTENCES_READ = 60;
/** Skeletons shorter than this are shared by too many names. */
const SHORTEST_SKELETON = 3;
const SHORTEST_WORD = 3;
const TELLING: ReadonlySet<BlockKind> = new Set<BlockKind>(["headline", "standfirst", "subhead", "body"]);
const NEWS_STEMS: ReadonlySet<string> = new Set([...NEWS_WORDS].map(stemOf));

type Words = { readonly text: string; readonly sentences: readonly ReportSentence[] };

type Found = { count: number; opening: boolean; word: string };

/** The terms by which a report can be told to be of the same event as another, the weightiest first; none of a text without words. */
export function eventTermsOf({ text, sentences }: Words): readonly EventTerm[] {
  const lines = sentences
    .filter(({ block }) => TELLING.has(block))
    .slice(0, SENTENCES_READ)
    .map(({ start, end, block }) => lineOf(text.slice(start, end), block));
  const lexicon = learnNames(lines);
  const names = new Map<string, Found>();
  const words = new Map<string, Found>();
  lines.forEach((line, at) => {
    const mentions = findNames(line, lexicon);
    const opening = at < OPENING_SENTENCES;
    for (const mention of mentions) countName(names, mention, opening);
    for (const token of line.tokens) if (!isNamed(token, mentions)) countWord(words, token, opening);
  });
  const told = weighed(names, NAME_WEIGHT).slice(0, NAMES_A_REPORT);
  // A headline in capitals, or another report's small letter, gives a name as a word too.
  const known = new Set(told.map(({ word }) => word.toLowerCase()));
  const rest = weighed(words, 1).filter(({ word }) => !known.has(word.toLowerCase()));
  return [...told, ...rest.slice(0, TERMS_A_REPORT - told.length)].sort(weightiestFirst);
}

function lineOf(text: string, block: BlockKind): NameLine {
  return { text, tokens: tokensOf(text), prose: block !== "headline" };
}

/** Each part of a name is a term of its own, since a report writes “Ada Holm” once and “Holm” from then on. */
function countName(names: Map<string, Found>, { text }: NameMention, opening: boolean): void {
  // An agency is named for what it told, not for what happened to it.
  if (AGENCY_FORMS.has(text)) return;
  for (const part of nameParts(text)) {
    if (part.length < SHORTEST_WORD || isHead(part) || NEWS_STEMS.has(stemOf(part))) continue;
    const skeleton = spellingKey(part);
    count(names, `name:${skeleton.length < SHORTEST_SKELETON ? part : skeleton}`, text, opening);
  }
}

function isHead(part: string): boolean {
  return FACILITY_HEADS.has(part) || ORGANISATION_HEADS.has(part);
}

function countWord(words: Map<string, Found>, token: Token, opening: boolean): void {
  const digits = token.norm.replace(/\D/g, "");
  if (token.kind === "number" && (digits.length < 3 || isYear(token.norm))) return;
  if (token.norm.length < SHORTEST_WORD || !isContent(token)) return;
  const stem = stemOf(token.norm);
  if (!NEWS_STEMS.has(stem)) count(words, token.kind === "number" ? digits : stem, token.text, opening);
}

function isYear(norm: string): boolean {
  return /^(?:19|20)\d\d$/.test(norm);
}

function isNamed(token: Token, mentions: readonly NameMention[]): boolean {
  return mentions.some(({ start, end }) => start <= token.start && token.start < end);
}

function count(found: Map<string, Found>, term: string, word: string, opening: boolean): void {
  const before = found.get(term);
  const longest = before && before.word.length >= word.length ? before.word : word;
  found.set(term, { count: (before?.count ?? 0) + 1, opening: opening || before?.opening === true, word: longest });
}

function weighed(found: ReadonlyMap<string, Found>, factor: number): EventTerm[] {
  return [...found]
    .map(([term, { count: times, opening, word }]) => ({
      term,
      word,
      weight: factor * (1 + Math.log(times)) * (opening ? OPENING_WEIGHT : 1),
    }))
    .sort(weightiestFirst);
}

function weightiestFirst(a: EventTerm, b: EventTerm): number {
  return b.weight - a.weight || (a.term < b.term ? -1 : a.term > b.term ? 1 : 0);
}
