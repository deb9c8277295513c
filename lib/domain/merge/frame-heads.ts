import { THING_CONCEPTS } from "../language/lexicons/concepts.ts";
import { isContent } from "../language/tokens.ts";
import type { Span } from "../shared/span.ts";
import type { Line, Word } from "./lines.ts";
import type { EntityMention } from "./naming.ts";

/** Something that a sentence talks of: a name's entity as "#Name", a thing by its concept, else a noun by its stem. */
export type Head = Span & {
  readonly key: string;
  readonly named: boolean;
  readonly place: boolean;
  /** Only the owner of what follows: what happens to a man's house does not happen to him. */
  readonly owner: boolean;
  /** Index of its first word in the sentence. */
  readonly at: number;
};

/** Turns descriptions into entities where the reports show whom they mean: "the president", "the capital". */
export type HeadResolver = (word: Word, line: Line) => string | null;

const THINGS = new Map<string, string>();
// By the word itself, for stems of different words can be one: prison and prisoner, operation and operator.
for (const [form, { name }] of THING_CONCEPTS) {
  for (const word of [form, `${form}s`, `${form}es`, form.replace(/y$/, "ies"), form.replace(/man$/, "men")])
    THINGS.set(word, name);
}

/** The listed concept of a thing's name, or null. */
export function thingOf(word: Word): string | null {
  return THINGS.get(word.norm) ?? null;
}

/** Names and listed things of a line in order. */
export function headsOf(line: Line, mentions: readonly EntityMention[], resolve: HeadResolver): Head[] {
  const heads: Head[] = mentions.map(({ start, end, entity, from }) => ({
    start,
    end,
    key: `#${entity.canonical}`,
    named: true,
    place: entity.kind === "place",
    owner: false,
    at: from,
  }));
  line.words.forEach((word, at) => {
    if (mentions.some((mention) => mention.start <= word.start && word.end <= mention.end)) return;
    const resolved = resolve(word, line);
    const key = resolved ?? thingOf(word) ?? partyOf(line, at);
    if (key)
      heads.push({
        start: word.start,
        end: word.end,
        key,
        named: resolved !== null,
        place: word.norm === "capital" || word.norm === "city",
        owner: false,
        at,
      });
  });
  heads.sort((a, b) => a.start - b.start);
  return heads.map((head, at) => ({ ...head, owner: owns(line, head, heads[at + 1]) }));
}

// "opposition forces" fight; a party in parliament does not.
function partyOf(line: Line, at: number): string | null {
  const next = line.words[at + 1]?.norm ?? "";
  return line.words[at]?.norm === "opposition" && /^(?:forces?|fighters?|troops)$/.test(next) ? "rebels" : null;
}

function owns(line: Line, head: Head, next: Head | undefined): boolean {
  if (!next) return false;
  const between = line.text.slice(head.end - 2, next.start);
  return /['’‘]s? (?:\p{L}+ )?[“‘"']?(?:\p{L}+[’']s )?$/u.test(between);
}

const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  "that as while when because after before although though if until since where said says saying confirmed and but amid showed shows show reported".split(
    " ",
  ),
);
const GENERIC: ReadonlySet<string> = new Set(
  "city capital village president leader minister company party team ship plane police government media statue owner committee skier teenager bank".split(
    " ",
  ),
);

/** The first party of the verb's own clause; over an apposition or a relative clause, the one before it. */
export function subjectBefore(line: Line, at: number, heads: readonly Head[]): Head | null {
  const they = line.words.slice(Math.max(0, at - 3), at).findLast((word) => word.norm === "they");
  if (they) return heads.find((head) => head.end < they.start && GROUPS.has(head.key)) ?? null;
  const from = clauseStart(line, at, heads);
  if (from < 0) return heads.findLast((head) => head.at < -from) ?? null;
  const inside = heads.filter((head) => head.at >= from && head.at < at);
  const [first, second] = inside;
  const noun = nounHead(line, from, at);
  if (!first) return noun === null ? null : nounAsHead(line, noun);
  if (
    first.place &&
    noun !== null &&
    inside.length === 1 &&
    noun > first.at &&
    noun - first.at <= 3 &&
    isNounBeforeVerb(line, noun, at)
  )
    return nounAsHead(line, noun);
  return !first.named && GENERIC.has(first.key) && second?.named && second.at - first.at <= 3 ? second : first;
}

/** Parties that "they" can be. */
const GROUPS: ReadonlySet<string> = new Set(
  "rebels citizens crowd troops police worker student passenger crew prisoner company government team".split(" "),
);

// Where the verb's clause begins; negative, the place of a relative pronoun whose antecedent is the subject.
function clauseStart(line: Line, at: number, heads: readonly Head[]): number {
  const seen = (from: number) => heads.some((head) => head.at >= from && head.at < at);
  const skipped = overRelative(line, at);
  if (skipped !== null) return -skipped;
  let from = at;
  let commas = 0;
  while (from > 0) {
    const [before, word] = [line.words[from - 1], line.words[from]];
    if (!before || !word) break;
    const gap = line.text.slice(before.end, word.start);
    if (/[;:]/.test(gap) || (gap.includes(",") && ++commas > 2)) break;
    if (/^(?:who|which)$/.test(before.norm) && from > 1) return -(from - 1);
    if (CLAUSE_OPENERS.has(before.norm) && (seen(from) || before.norm === "that")) break;
    if (gap.includes(",") && seen(from) && !/^(?:the|a|an|head|leader)$/.test(word.norm)) break;
    from--;
  }
  return from;
}

// "Roe, who had promised much, left": the verb after the second comma has the subject before the first.
function overRelative(line: Line, at: number): number | null {
  const [before, word] = [line.words[at - 1], line.words[at]];
  if (!before || !word || !line.text.slice(before.end, word.start).includes(",")) return null;
  for (let index = at - 1; index > 0; index--) {
    if (
      /^(?:who|which|whose)$/.test(line.words[index]?.norm ?? "") &&
      line.text.slice(0, line.words[index]?.start).trimEnd().endsWith(",")
    )
      return index;
  }
  return null;
}

const ENDS_PHRASE: ReadonlySet<string> = new Set(
  "of in at on for with from by to into near under over after before during against who which has have had is are was were be been will would could can may might also".split(
    " ",
  ),
);
const ADVERB = /ly$|^(?:earlier|later|still|already|then|also|now)$/;

// The last word of the noun phrase that opens the clause.
function nounHead(line: Line, from: number, at: number): number | null {
  let last: number | null = null;
  for (let index = from; index < at; index++) {
    const word = line.words[index];
    if (!word || (last !== null && ENDS_PHRASE.has(word.norm))) break;
    if (isContent(word) && word.kind === "word" && !ADVERB.test(word.norm) && !/^cannot$|n't$/.test(word.norm))
      last = index;
  }
  return last;
}

function isNounBeforeVerb(line: Line, noun: number, at: number): boolean {
  return line.words.slice(noun + 1, at).every((word) => ENDS_PHRASE.has(word.norm) || ADVERB.test(word.norm));
}

function nounAsHead(line: Line, at: number): Head | null {
  const word = line.words[at];
  return word
    ? { start: word.start, end: word.end, key: word.stem, named: false, place: false, owner: false, at }
    : null;
}

const REACH = 8;

/** The first party after an event's word, up to the next comma; of a noun only what hangs on it by a preposition. */
export function objectAfter(line: Line, at: number, heads: readonly Head[], nominal: boolean): Head | null {
  const word = line.words[at];
  if (!word || (nominal && !/^["”’]?\s*(?:of|by|in|into|on|at|from|over)\b/.test(line.text.slice(word.end))))
    return null;
  const candidates = heads.filter(
    (head) => head.start >= word.end && head.at - at <= REACH && !/[,;:]/.test(line.text.slice(word.end, head.start)),
  );
  const [first, second] = candidates;
  if (!first) return null;
  // "the city of Northport", "Prime Minister Roe": the name says which.
  return !first.named && second?.named && second.at - first.at <= 2 ? second : first;
}

/** Who has the event that a noun tells: "Roe's departure". */
export function ownerBefore(line: Line, at: number, heads: readonly Head[]): Head | null {
  const before = line.words[at - 1];
  if (!before || !/['’‘]s?$/.test(before.text)) return null;
  return heads.findLast((head) => head.end <= before.end + 2 && head.end >= before.start) ?? null;
}
