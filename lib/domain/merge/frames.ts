import { EVENT_CONCEPTS, type EventRole, THING_CONCEPTS, VERB_PHRASES } from "../language/lexicons/concepts.ts";
import { stemOf } from "../language/stems.ts";
import type { Span } from "../shared/span.ts";
import type { Line, Word } from "./lines.ts";
import type { EntityMention, Naming } from "./naming.ts";

/** Something that a sentence talks of: a name's entity or a thing by its concept or stem. */
export type Head = Span & { readonly key: string; readonly named: boolean; readonly at: number };

/** One thing said to happen: event and the parties that make it the same event elsewhere. Spans are in the sentence. */
export type Frame = {
  readonly line: number;
  readonly event: string;
  readonly word: Span;
  readonly subject: Head | null;
  readonly object: Head | null;
  /** The party that decides what the event is. */
  readonly focus: Head | null;
  readonly negated: boolean;
};

const EVENTS = new Map<string, { name: string; role: EventRole }>();
const THINGS = new Map<string, string>();
const THINGS_BY_WORD = new Map<string, string>();
for (const [form, { name, role }] of EVENT_CONCEPTS)
  if (!form.includes("-")) EVENTS.set(stemOf(form), { name, role: role ?? "x" });
// By the word itself first, for stems of different words can be one: prison, prisoner.
for (const [form, { name }] of THING_CONCEPTS) for (const word of [form, `${form}s`]) THINGS_BY_WORD.set(word, name);
for (const [form, { name }] of THING_CONCEPTS) if (!THINGS.has(stemOf(form))) THINGS.set(stemOf(form), name);
for (const form of ["free", "unknown"]) EVENTS.set(stemOf(form), { name: form, role: form === "free" ? "s" : "x" });
const ROLES = new Map([...EVENTS.values()].map(({ name, role }) => [name, role]));

const NEGATIONS: ReadonlySet<string> = new Set(
  "no not never none nobody nothing without neither nor cannot isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't won't wouldn't can't couldn't".split(
    " ",
  ),
);

/** The name of a word's concept as an event or thing, or its stem. */
export function conceptOf(word: Word): string {
  return thingOf(word) ?? EVENTS.get(word.stem)?.name ?? word.stem;
}

function thingOf(word: Word): string | undefined {
  return THINGS_BY_WORD.get(word.norm) ?? THINGS.get(word.stem);
}

export function isEventWord(word: Word): boolean {
  return EVENTS.has(word.stem);
}

/** The frames of a line in order. */
export function framesOf(line: Line, naming: Naming, resolve: HeadResolver): Frame[] {
  const heads = headsOf(line, naming.mentions[line.index] ?? [], resolve);
  const frames: Frame[] = [];
  line.words.forEach((word, at) => {
    const event = eventAt(line, at);
    if (event === null || heads.some((head) => head.named && head.start <= word.start && word.end <= head.end)) return;
    frames.push(frameAt(line, at, event, heads));
  });
  return frames;
}

/** Turns descriptions into entities where the reports show whom they mean: "the president", "the capital". */
export type HeadResolver = (word: Word, line: Line) => string | null;

function eventAt(line: Line, at: number): string | null {
  const word = line.words[at];
  if (!word || word.kind === "number") return null;
  if (word.norm === "guilty" && line.words[at - 1]?.norm === "not") return null;
  const tail = line.text.slice(word.start).toLowerCase();
  for (const [pattern, name] of VERB_PHRASES) if (tail.search(pattern) === 0) return name;
  return EVENTS.get(word.stem)?.name ?? null;
}

function headsOf(line: Line, mentions: readonly EntityMention[], resolve: HeadResolver): Head[] {
  const heads: Head[] = mentions.map(({ start, end, entity, from }) => ({
    start,
    end,
    key: `#${entity.canonical}`,
    named: true,
    at: from,
  }));
  line.words.forEach((word, at) => {
    if (mentions.some((mention) => mention.start <= word.start && word.end <= mention.end)) return;
    const resolved = resolve(word, line);
    const thing = thingOf(word);
    if (resolved) heads.push({ start: word.start, end: word.end, key: resolved, named: true, at });
    else if (thing) heads.push({ start: word.start, end: word.end, key: thing, named: false, at });
  });
  heads.sort((a, b) => a.start - b.start);
  return heads.filter((head, at) => !owns(line, head, heads[at + 1]));
}

// "Roe's house": what happens happens to the house.
function owns(line: Line, head: Head, next: Head | undefined): boolean {
  const tail = line.text.slice(head.end - 2, head.end + 2);
  return (
    next !== undefined &&
    /['’‘]s?/.test(tail) &&
    /^['’‘]?s?\s(?:\p{L}+ )?[“‘"]?$/u.test(line.text.slice(head.end, next.start).replace(/^['’‘]s/, "")) &&
    !next.named
  );
}

function frameAt(line: Line, at: number, event: string, heads: readonly Head[]): Frame {
  const word = line.words[at];
  const start = word?.start ?? 0;
  const before = line.words.slice(Math.max(0, at - 3), at).map((item) => item.norm);
  const nominal = isNominal(line, at);
  const passive =
    !nominal &&
    before.some((norm) => /^(?:is|are|was|were|be|been|being)$/.test(norm)) &&
    /(?:ed|en|wn|ld|ght|un|ut|ne)$/.test(word?.norm ?? "");
  const subject = nominal ? ownerBefore(line, at, heads) : subjectBefore(line, at, heads);
  const object = objectAfter(line, at, heads, nominal);
  const role = ROLES.get(event) ?? "x";
  const party = chooseFocus(role, passive ? null : subject, passive ? subject : object, nominal) ?? subject ?? object;
  const focus = event === "unknown" ? (nearest(heads, at, "destination") ?? party) : party;
  return {
    line: line.index,
    word: { start, end: word?.end ?? start },
    subject,
    object,
    focus,
    event: settled(event, focus),
    negated: before.slice(-2).some((norm) => NEGATIONS.has(norm)),
  };
}

// Towns fall to somebody; rulers fall.
function settled(event: string, focus: Head | null): string {
  if (event !== "capture" && event !== "surrender" && event !== "collapse") return event;
  if (focus?.key === "government" || focus?.key === "leader" || focus?.key === "president") return "overthrow";
  return event === "surrender" ? "capture" : event;
}

function nearest(heads: readonly Head[], at: number, key: string): Head | null {
  return heads.find((head) => head.key === key && Math.abs(head.at - at) <= 4) ?? null;
}

function chooseFocus(role: EventRole, subject: Head | null, object: Head | null, nominal: boolean): Head | null {
  if (role === "s") return subject ?? (nominal ? object : null);
  if (role === "o") return object ?? subject;
  return object ?? subject;
}

function isNominal(line: Line, at: number): boolean {
  const before = line.words[at - 1];
  const next = line.words[at + 1]?.norm;
  if (!before) return next === "of";
  return (
    /^(?:the|a|an|its|his|her|their|this|that|of|in|after|with|following|total|by|from|full)$/.test(before.norm) ||
    /['’‘]s?$/.test(before.text) ||
    next === "of" ||
    next === "by"
  );
}

function ownerBefore(line: Line, at: number, heads: readonly Head[]): Head | null {
  const before = line.words[at - 1];
  if (!before || !/['’‘]s?$/.test(before.text)) return null;
  return heads.findLast((head) => head.end <= before.end + 2 && head.end >= before.start) ?? null;
}

const REACH = 8;

function objectAfter(line: Line, at: number, heads: readonly Head[], nominal: boolean): Head | null {
  const word = line.words[at];
  if (!word) return null;
  const candidates = heads.filter(
    (head) => head.start >= word.end && head.at - at <= REACH && !/[,;:]/.test(line.text.slice(word.end, head.start)),
  );
  const [first, second] = candidates;
  if (!first) return null;
  if (nominal && !/^\s*(?:of|by|in|on|at|from)\b/.test(line.text.slice(word.end))) return null;
  // "the city of Northport", "Prime Minister Roe": the name says which.
  if (!first.named && second?.named && second.at - first.at <= 2) return second;
  return first;
}

const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  "that as while when because after before although though if until since where said says saying confirmed and but amid".split(
    " ",
  ),
);
const GENERIC: ReadonlySet<string> = new Set(
  "city capital village president leader minister company party team ship plane police government media".split(" "),
);

// The first party of the verb's own clause; over an apposition or a relative clause, the one before it.
function subjectBefore(line: Line, at: number, heads: readonly Head[]): Head | null {
  let from = at;
  let commas = 0;
  while (from > 0) {
    const [before, word] = [line.words[from - 1], line.words[from]];
    if (!before || !word) break;
    const gap = line.text.slice(before.end, word.start);
    if (/[;:]/.test(gap)) break;
    if (gap.includes(",") && ++commas > 2) break;
    if (/^(?:who|which)$/.test(before.norm)) return heads.findLast((head) => head.end <= before.start) ?? null;
    if (
      CLAUSE_OPENERS.has(before.norm) &&
      (heads.some((head) => head.at >= from && head.at < at) || before.norm === "that")
    )
      break;
    if (gap.includes(",") && heads.some((head) => head.at >= from && head.at < at) && !opensAfterComma(line, from))
      break;
    from--;
  }
  const inside = heads.filter((head) => head.at >= from && head.at < at);
  const [first, second] = inside;
  if (!first) return null;
  return !first.named && GENERIC.has(first.key) && second?.named && second.at - first.at <= 3 ? second : first;
}

// "Roe, the mayor of Northport, left": the piece after the comma only explains the one before.
function opensAfterComma(line: Line, from: number): boolean {
  return /^(?:the|a|an|who|which|head|leader)$/.test(line.words[from]?.norm ?? "");
}
