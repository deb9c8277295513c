import { CONDITIONS, JOINTS, PREPOSITIONS, SUBORDINATORS } from "../language/lexicons/relations.ts";
import { WEAK_SPEECH_VERBS } from "../language/lexicons/reporting.ts";
import type { FindingKind } from "./finding.ts";
import type { Item } from "./items.ts";
import { type Source, type SourceItem, segmentsOf, wordsOf } from "./source.ts";

/** What goes missing with a stretch of a passage, and the words that say it. */
export type Loss = { readonly kind: FindingKind; readonly words: string };

// Which of several missing things to tell: the one that changes most.
const ORDER: readonly (readonly [FindingKind, ReadonlySet<Item["kind"]>])[] = [
  ["negation", new Set<Item["kind"]>(["negation"])],
  ["attribution", new Set<Item["kind"]>(["speech"])],
  ["certainty", new Set<Item["kind"]>(["hedge", "modal"])],
  ["number", new Set<Item["kind"]>(["number", "quantifier"])],
];

/** The loss of items that cannot simply go. */
export function lossOf(source: Source, from: number, to: number): Loss {
  const skipped = source.items.slice(from, to);
  for (const [kind, kinds] of ORDER) {
    const at = skipped.findIndex((item) => kinds.has(item.kind));
    if (at < 0) continue;
    const whole = kind === "attribution";
    return { kind, words: whole ? wordsOf(source, from, to - 1) : wordsOf(source, from + at, from + at) };
  }
  return { kind: "content", words: wordsOf(source, from, to - 1) };
}

type Place = "before" | "inside" | "after";

const OPENING_HEDGE =
  /^(?:reportedly|allegedly|purportedly|supposedly|apparently|seemingly|presumably|probably|possibly|perhaps|maybe|likely|potentially)$/;
const DOUBT = /^(?:deni|refut|disput|retract|unconfirm|unverifi|doubt|contradict|confirm|verifi)/;
const BACK_REFERENCE =
  /^(?:claim|report|statement|alleg|account|version|accus|assert|it|which|that|this|figur|number|toll)/;

/**
 * What is lost with a constituent that could go by its form: null, unless it says who says it, makes the rest depend on
 * something, hedges it, or takes it back.
 */
export function losesWithin(source: Source, from: number, to: number, place: Place): Loss | null {
  const skipped = source.items.slice(from, to);
  const words = wordsOf(source, from, to - 1);
  const segments = segmentsOf(skipped);
  if (place === "after" && closesWithSpeaker(segments)) return { kind: "attribution", words };
  for (const [at, segment] of segments.entries()) {
    if (startsStatement(segment, at, place)) break;
    if (isAttribution(segment, place, source, to)) return { kind: "attribution", words };
    const opening = openingOf(segment);
    if (opening.some((word) => CONDITIONS.has(word) || OPENING_HEDGE.test(word))) return { kind: "certainty", words };
    if (takesBack(segment)) return { kind: "certainty", words };
  }
  return place === "before" && !isAdverbial(skipped, source.items[to]) ? strictLoss(source, from, to) : null;
}

// After “…, and” or “…, while” another statement begins: what it hedges or attributes is its own.
function startsStatement(segment: readonly SourceItem[], at: number, place: Place): boolean {
  const free = segment[0]?.free ?? [];
  return (at > 0 || place === "after") && free.some((word) => JOINTS.has(word));
}

const LONGEST_SPEAKER = 7;

// “…, and will appeal, his lawyer said.”: at the end of a sentence the speaker speaks for all of it.
function closesWithSpeaker(segments: readonly SourceItem[][]): boolean {
  const last = segments.at(-1) ?? [];
  const head = openingOf(last)[0] ?? "";
  if (segments.length < 2 || last.length > LONGEST_SPEAKER || SUBORDINATORS.has(head) || PREPOSITIONS.has(head))
    return false;
  return last.slice(-3).some((item) => item.kind === "speech" && !/ing$/.test(item.norm));
}

function openingOf(segment: readonly SourceItem[]): string[] {
  return segment
    .slice(0, 2)
    .flatMap((item, at) => (at === 0 ? [...item.free, item.norm] : item.free.length === 0 ? [item.norm] : []));
}

function isAttribution(segment: readonly SourceItem[], place: Place, source: Source, to: number): boolean {
  const opening = openingOf(segment);
  if (/^(?:according|citing|quoting|per)$/.test(opening[0] ?? "")) return true;
  const last = segment.at(-1);
  const speaks = segment.some((item) => item.kind === "speech" || /^report/.test(item.norm));
  // “…, a survey shows”: verbs that speak only where nothing follows them.
  if (!speaks && !(last && segment.length > 1 && WEAK_SPEECH_VERBS.has(last.norm))) return false;
  const head = opening[0] ?? "";
  // “…, adding that …” goes on with what else was said.
  if (segment[0]?.kind === "speech" && /ing$/.test(head) && !/^(?:according|citing|quoting)$/.test(head)) return false;
  if (head !== "as" && (SUBORDINATORS.has(head) || PREPOSITIONS.has(head)) && !JOINTS.has(head)) return false;
  if (/^(?:a|an|the)$/.test(head) && /^(?:claim|report|statement)/.test(segment[0]?.norm ?? "")) return false;
  return !(place === "before" && nextHasOwnSpeaker(source, to));
}

// “X said this, and Y said that”: without the first the second still has its speaker.
function nextHasOwnSpeaker(source: Source, to: number): boolean {
  const next = source.items[to];
  if (!next?.opens) return false;
  if (/;/.test(next.gap) || next.free.some((word) => word !== "and" && JOINTS.has(word))) return true;
  return source.items.slice(to, to + 8).some((item) => item.kind === "speech" && item.sentence === next.sentence);
}

function takesBack(segment: readonly SourceItem[]): boolean {
  const doubt = segment.some((item) => DOUBT.test(item.key));
  const refers = segment.some(
    (item, at) => at < 3 && (BACK_REFERENCE.test(item.key) || item.free.some((word) => BACK_REFERENCE.test(word))),
  );
  const whole = segment.some((item) => item.kind === "negation" || item.key.startsWith("deni"));
  return doubt && refers && whole;
}

// An opening that only sets the scene, or a whole statement of its own joined by “and”.
function isAdverbial(skipped: readonly SourceItem[], next: SourceItem | undefined): boolean {
  const first = skipped[0];
  if (!first || next?.opens) return true;
  const head = first.free[0] ?? first.norm;
  const adverb = /ly$/.test(first.norm) || first.kind === "date" || /ing$|ed$/.test(first.norm);
  return PREPOSITIONS.has(head) || SUBORDINATORS.has(head) || adverb;
}

function strictLoss(source: Source, from: number, to: number): Loss | null {
  const loss = lossOf(source, from, to);
  return loss.kind === "content" || loss.kind === "number" ? null : loss;
}
