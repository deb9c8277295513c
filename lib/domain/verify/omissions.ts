import { IRREGULAR_VERB_FORMS } from "../language/lexicons/irregular-forms.ts";
import { CONDITIONS, JOINTS, PREPOSITIONS, SUBORDINATORS } from "../language/lexicons/relations.ts";
import { type Loss, losesWithin, lossOf } from "./losses.ts";
import { type Source, type SourceItem, segmentsOf, sentenceAround } from "./source.ts";

const OPENS_CONSTITUENT = /^["'”’»)\]]*\s*(?:[,;([—–:]|-\s)/u;
const CLOSES_CONSTITUENT = /[,;)\]—–:]|\s-\s/u;
const LONGEST_MODIFIER = 3;
const LONGEST_NAME = 7;
const LONGEST_PHRASE = 5;
// Text without full stops: what is longer than any sentence is not judged as one.
const LONGEST_STRETCH = 300;
// A trailing stretch that begins so is part of what stands before it.
const BOUND_PREPOSITIONS = new Set([
  "of",
  "to",
  "than",
  "against",
  "without",
  "except",
  "like",
  "that",
  "instead",
  "rather",
]);

/**
 * What a sentence loses by leaving out the items between two of one passage sentence: null when they can go, as
 * appositions, parentheses, phrases, modifiers and first names can.
 */
export function lossBetween(source: Source, before: number, after: number): Loss | null {
  if (after - before > LONGEST_STRETCH) return lossOf(source, before + 1, before + LONGEST_STRETCH);
  const skipped = source.items.slice(before + 1, after);
  const next = source.items[after];
  if (skipped.length === 0 || !next || skipped.every(isDate)) return null;
  if (isSetOff(skipped, next)) {
    const segments = segmentsOf(skipped);
    const single = segments.length === 1 || !segments.some(goesOn);
    return single ? losesWithin(source, before + 1, after, "inside") : lossOf(source, before + 1, after);
  }
  const free = isNamePart(source.items[before], skipped, next) || isModifier(skipped, next) || isPhrase(skipped);
  return free ? null : lossOf(source, before + 1, after);
}

/** What is lost by beginning in the middle of a passage sentence: null when all before it can go. */
export function lossBefore(source: Source, after: number): Loss | null {
  const [from] = sentenceAround(source, after);
  if (after - from > LONGEST_STRETCH) return lossOf(source, after - LONGEST_STRETCH, after);
  const skipped = source.items.slice(from, after);
  const next = source.items[after];
  if (skipped.length === 0 || !next || skipped.every(isDate)) return null;
  if (CLOSES_CONSTITUENT.test(next.gap) || next.opens) return losesWithin(source, from, after, "before");
  const free = isNamePart(undefined, skipped, next) || isModifier(skipped, next) || isPhrase(skipped);
  return free ? null : lossOf(source, from, after);
}

/** What is lost by ending before a passage sentence does: null when all after it can go. */
export function lossAfter(source: Source, before: number): Loss | null {
  const [, to] = sentenceAround(source, before);
  if (to - before > LONGEST_STRETCH) return lossOf(source, before + 1, before + LONGEST_STRETCH);
  const skipped = source.items.slice(before + 1, to);
  const first = skipped[0];
  if (!first || skipped.every(isDate)) return null;
  const head = headOf(first);
  const setOff = OPENS_CONSTITUENT.test(first.gap) || first.opens || first.kind === "date";
  const hangs = (PREPOSITIONS.has(head) || SUBORDINATORS.has(head)) && !isBound(head, source.items[before]);
  if (setOff || hangs || CONDITIONS.has(head)) return losesWithin(source, before + 1, to, "after");
  if (skipped.length === 1 && first.kind === "word" && first.norm.endsWith("ly")) return null;
  return lossOf(source, before + 1, to);
}

// “refused [to leave]” says nothing without it, “sent 600 soldiers [to the region]” does.
function isBound(head: string, before: SourceItem | undefined): boolean {
  if (head !== "to") return BOUND_PREPOSITIONS.has(head);
  return before === undefined || ["hedge", "negation", "modal", "speech"].includes(before.kind);
}

function isDate(item: SourceItem): boolean {
  return item.kind === "date";
}

function headOf(item: SourceItem): string {
  return item.free[0] ?? item.norm;
}

function isSetOff(skipped: readonly SourceItem[], next: SourceItem): boolean {
  const opening = skipped[0]?.gap ?? "";
  if (!OPENS_CONSTITUENT.test(opening)) return false;
  return /^\s*\(/.test(opening) ? next.gap.includes(")") : CLOSES_CONSTITUENT.test(next.gap);
}

const AUXILIARY = /^(?:is|are|was|were|has|have|had|do|does|did|and|but|while|will|would|may|might|can|could|must)$/;

// A segment that goes on with the main statement: “…, was arrested, …”. Such a stretch is more than an apposition.
function goesOn(segment: readonly SourceItem[], at: number): boolean {
  const first = segment[0];
  if (!first || at === 0) return false;
  return AUXILIARY.test(headOf(first)) || (first.free.length === 0 && IRREGULAR_VERB_FORMS.has(first.norm));
}

function gapsAreSpaces(skipped: readonly SourceItem[], next: SourceItem): boolean {
  return [...skipped.slice(1), next].every((item) => !/[,;:()—–[\]]/.test(item.gap));
}

// “[Foreign Minister Ana] Kovac”, “Kovac [Petrovic]”.
function isNamePart(before: SourceItem | undefined, skipped: readonly SourceItem[], next: SourceItem): boolean {
  const inName = skipped.every((item) => item.isCapital && (item.kind === "name" || item.kind === "word"));
  if (!inName || skipped.length > LONGEST_NAME || !gapsAreSpaces(skipped, next)) return false;
  const tight = (item: SourceItem) => item.free.every((word) => !PREPOSITIONS.has(word) && !JOINTS.has(word));
  if (next.isCapital && [...skipped.slice(1), next].every(tight)) return true;
  return before?.isCapital === true && skipped.every((item) => item.free.length === 0 && /^[\s-]*$/.test(item.gap));
}

// “the [wounded young] man”.
function isModifier(skipped: readonly SourceItem[], next: SourceItem): boolean {
  if (skipped.length > LONGEST_MODIFIER || !gapsAreSpaces(skipped, next)) return false;
  const bound = [...skipped.slice(1), next].some((item) => item.free.length > 0);
  return !bound && skipped.every((item) => (item.kind === "word" || item.kind === "name") && !isVerb(item));
}

function isVerb(item: SourceItem): boolean {
  return item.kind === "speech" || IRREGULAR_VERB_FORMS.has(item.norm);
}

// “[in the northern town]”, “[from a hospital in Split]”; a verb or a joint inside means that it is more than a phrase.
function isPhrase(skipped: readonly SourceItem[]): boolean {
  const first = skipped[0];
  if (!first || !PREPOSITIONS.has(headOf(first)) || skipped.length > LONGEST_PHRASE) return false;
  if (skipped.every((item) => item.kind === "relation")) return false;
  const loose = skipped
    .slice(1)
    .some((item) => /[,;:()—–]/.test(item.gap) || item.free.some((word) => BREAKS_PHRASE.has(word)));
  return !loose && skipped.every((item) => PHRASE_KINDS.has(item.kind) && !isVerb(item)) && !runsOn(skipped);
}

const BREAKS_PHRASE = new Set([
  "and",
  "but",
  "that",
  "who",
  "which",
  "whom",
  "whose",
  "while",
  "is",
  "was",
  "were",
  "are",
  "has",
  "had",
]);
const PHRASE_KINDS: ReadonlySet<string> = new Set(["word", "name", "date", "number", "relation"]);

// “in Split [fear troops]”: after a name more than one common word is likely a new statement.
function runsOn(skipped: readonly SourceItem[]): boolean {
  const name = skipped.findIndex((item) => item.isCapital);
  const plain = name < 0 ? [] : skipped.slice(name).filter((item) => item.kind === "word" && item.free.length === 0);
  return plain.length > 1;
}
