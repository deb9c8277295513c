import { IRREGULAR_VERB_FORMS } from "../language/lexicons/irregular-forms.ts";
import { CONDITIONS, JOINTS, PREPOSITIONS, SUBORDINATORS } from "../language/lexicons/relations.ts";
import type { Item } from "./items.ts";
import { type Loss, losesWithin, lossOf } from "./losses.ts";
import { type Source, type SourceItem, segmentsOf, sentenceAround, wordsOf } from "./source.ts";

const OPENS_CONSTITUENT = /^["'”’»)\]]*\s*(?:[,;([—–:]|-\s)/u;
const CLOSES_CONSTITUENT = /[,;)\]—–:]|\s-\s/u;
const LONGEST_MODIFIER = 3;
const LONGEST_NAME = 7;
const LONGEST_PHRASE = 5;
// Text without full stops: what is longer than any sentence is not judged as one.
const LONGEST_STRETCH = 300;
// A trailing stretch that begins so is part of what stands before it.
const BOUND_PREPOSITIONS = new Set(["of", "to", "than", "against", "except", "like", "that", "instead", "rather"]);

/**
 * What a sentence loses by leaving out the items between two of one passage sentence: null when they can go, as
 * appositions, parentheses, phrases, modifiers and first names can.
 */
export function lossBetween(source: Source, before: number, after: number, here: Item): Loss | null {
  if (after - before > LONGEST_STRETCH) return lossOf(source, before + 1, before + LONGEST_STRETCH);
  const skipped = source.items.slice(before + 1, after);
  const next = source.items[after];
  if (skipped.length === 0 || !next || skipped.every(isDate)) return null;
  if (isSetOff(skipped, next)) {
    const segments = segmentsOf(skipped);
    const single = segments.length === 1 || !segments.some(goesOn);
    return single ? losesWithin(source, before + 1, after, "inside") : lossOf(source, before + 1, after);
  }
  const rest = afterPhrase(skipped, next);
  if (rest > 0) return losesWithin(source, before + 1, after, "inside");
  const left = source.items[before];
  const bound = headOf(skipped[0] ?? next) === "to" && isBound("to", left);
  const free =
    isNamePart(skipped, next) || isModifier(source, before + 1, after) || (!bound && isPhrase(skipped, next));
  if (!free || tieOf(here) !== tieOf(next)) return lossOf(source, before + 1, after);
  return restricts(source, before, headOf(skipped[0] ?? next)) ? certaintyLost(source, before + 1, after) : null;
}

/** What is lost by beginning in the middle of a passage sentence: null when all before it can go. */
export function lossBefore(source: Source, after: number): Loss | null {
  const [from] = sentenceAround(source, after);
  if (after - from > LONGEST_STRETCH) return lossOf(source, after - LONGEST_STRETCH, after);
  const skipped = source.items.slice(from, after);
  const next = source.items[after];
  if (skipped.length === 0 || !next || skipped.every(isDate)) return null;
  if (CLOSES_CONSTITUENT.test(next.gap) || next.opens) return losesWithin(source, from, after, "before");
  const free = isNamePart(skipped, next) || isModifier(source, from, after) || isPhrase(skipped, next);
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
  if (!setOff && restricts(source, before, head)) return certaintyLost(source, before + 1, to);
  if (setOff || hangs || CONDITIONS.has(head)) return losesWithin(source, before + 1, to, "after");
  if (skipped.length === 1 && isAdverb(first)) return null;
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

// “rescued [from the ferry, 120 km off the coast], by noon”: a phrase with what is set off behind it.
function afterPhrase(skipped: readonly SourceItem[], next: SourceItem): number {
  const [phrase, ...rest] = segmentsOf(skipped);
  if (!phrase || rest.length === 0 || !CLOSES_CONSTITUENT.test(next.gap)) return 0;
  const [second] = rest[0] ?? [];
  return second && isPhrase(phrase, second) && !rest.some((segment, at) => goesOn(segment, at + 1)) ? rest.length : 0;
}

function isAdverb(item: SourceItem): boolean {
  return item.kind === "word" && item.free.length === 0 && /(?<!fami|supp|rep|ral|al|assemb)ly$/.test(item.norm);
}

// The light preposition that ties an item to what stands before it.
function tieOf(item: Item): string {
  return item.free.findLast((word) => PREPOSITIONS.has(word)) ?? "";
}

// “none before May”, “the highest since 1954”: without its bound such a statement says more.
function restricts(source: Source, before: number, head: string): boolean {
  const bound = /^(?:before|until|till|except|without|than)$/.test(head);
  if (!bound && head !== "since") return false;
  const [from] = sentenceAround(source, before);
  return source.items.slice(Math.max(from, before - RESTRICTED_REACH), before + 1).some((item) => {
    if (item.kind === "negation" || item.norm === "only") return true;
    return head === "since" && (item.number?.kind === "ordinal" || /^(?:last|most|least)$|.{2}est$/.test(item.norm));
  });
}

const RESTRICTED_REACH = 8;

function certaintyLost(source: Source, from: number, to: number): Loss {
  return { kind: "certainty", words: wordsOf(source, from, to - 1) };
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

// “[Foreign Minister Ana] Kovac”.
function isNamePart(skipped: readonly SourceItem[], next: SourceItem): boolean {
  const inName =
    next.isCapital && skipped.every((item) => item.isCapital && (item.kind === "name" || item.kind === "word"));
  if (!inName || skipped.length > LONGEST_NAME || !gapsAreSpaces(skipped, next)) return false;
  return [...skipped.slice(1), next].every((item) =>
    item.free.every((word) => !PREPOSITIONS.has(word) && !JOINTS.has(word)),
  );
}

// “the [wounded young] man”; not “its [rival’s] owner”, nor “nobody was [seriously] hurt”, which would say more without it.
function isModifier(source: Source, from: number, to: number): boolean {
  const skipped = source.items.slice(from, to);
  const next = source.items[to];
  if (!next || skipped.length > LONGEST_MODIFIER || !gapsAreSpaces(skipped, next)) return false;
  const isHead = (next.kind === "word" || next.kind === "name") && !isVerb(next) && !/ed$/.test(next.norm);
  const bound = [...skipped.slice(1), next].some((item) => item.free.length > 0);
  const left = source.items.slice(Math.max(sentenceAround(source, from)[0], from - NEGATED_REACH), from);
  if (!isHead || bound || left.some((item) => item.kind === "negation")) return false;
  return skipped.every(
    (item) => (item.kind === "word" || item.kind === "name") && !isVerb(item) && !isOwner(source, item),
  );
}

const NEGATED_REACH = 3;

function isOwner(source: Source, item: SourceItem): boolean {
  return /['’]s?$/.test(source.texts[item.passage]?.slice(item.start, item.end + 1).trimEnd() ?? "");
}

function isVerb(item: SourceItem): boolean {
  return item.kind === "speech" || IRREGULAR_VERB_FORMS.has(item.norm);
}

// “[in the northern town]”, “[from a hospital in Split]”; a verb or a joint inside means that it is more than a phrase.
function isPhrase(skipped: readonly SourceItem[], next: SourceItem): boolean {
  const first = skipped[0];
  if (!first || !PREPOSITIONS.has(headOf(first)) || skipped.length > LONGEST_PHRASE) return false;
  if (!endsPhrase(skipped.at(-1), next)) return false;
  const loose = skipped
    .slice(1)
    .some((item) => /[,;:()—–]/.test(item.gap) || item.free.some((word) => BREAKS_PHRASE.has(word)));
  return !loose && skipped.every((item) => PHRASE_KINDS.has(item.kind) && !isVerb(item)) && !runsOn(skipped);
}

// Not “[in front] of the court”, “[with 60] men”, “[in the week before] the final”.
function endsPhrase(last: SourceItem | undefined, next: SourceItem): boolean {
  if (!last || last.kind === "relation" || next.free[0] === "of") return false;
  if (next.free.length > 0 || next.kind !== "word" || last.isCapital || last.kind === "date")
    return !(next.isCapital && next.free.length === 0);
  return isVerb(next) || /ed$/.test(next.norm);
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
