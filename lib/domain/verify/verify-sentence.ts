import { splitText } from "../language/sentences.ts";
import { normalText, tokensOf } from "../language/tokens.ts";
import { type Alignment, align } from "./align.ts";
import { dateDeviations, deviations } from "./deviations.ts";
import type { Finding, Verdict, Verification } from "./finding.ts";
import { gapFindings } from "./gaps.ts";
import { type Item, itemsOf } from "./items.ts";
import { quoteFindings } from "./quotations.ts";
import { type Reading, readingsOf } from "./readings.ts";
import { type Source, sourceOf } from "./source.ts";
import { type Raised, raise, WORDING } from "./wording.ts";

/** In characters. Beyond these the check would hold up typing; no sentence and no passage of one is so long. */
const LONGEST_SENTENCE = 5_000;
const LONGEST_SOURCE = 40_000;
/** In words that matter; scripts without spaces count each letter. */
const MOST_ITEMS = 300;
/** Longer sentences are compared in their own order only. */
const MOST_TURNED_ITEMS = 80;

/**
 * Checks a sentence against the passages it cites: every statement must follow one passage sentence in order, with
 * nothing added, dropped or swapped that changes it. Supported means no findings; contradicted that the passages say
 * something else; partial that they say most of it; unsupported that they do not say it. The spans of findings are in
 * the sentence as given. Pure and quick enough for every keystroke; never throws.
 */
export function verifySentence(sentence: string, passages: readonly string[]): Verification {
  if (isIdentical(sentence, passages)) return { verdict: "supported", score: 1, findings: [] };
  const whole = { start: 0, end: sentence.length };
  if (passages.every((passage) => passage.trim() === "")) {
    return verdictOf("unsupported", 0, [raise("content", whole, WORDING.noSource())]);
  }
  if (sentence.length > LONGEST_SENTENCE) {
    return verdictOf("unsupported", 0, [raise("content", whole, WORDING.tooLong(LONGEST_SENTENCE))]);
  }
  const { texts, isCut } = withinLimit(passages);
  const checked = check(sentence, texts);
  if (!isCut || checked.verdict === "supported") return checked;
  const note = raise("content", whole, WORDING.sourcesTooLong(LONGEST_SOURCE));
  return { ...checked, findings: [...checked.findings, bare(note)] };
}

// The whole of a passage, or sentences of it that follow each other: what was copied needs no check.
function isIdentical(sentence: string, passages: readonly string[]): boolean {
  const wanted = normalText(sentence);
  return passages.some((passage) => {
    const own = normalText(passage);
    if (own === wanted) return true;
    const at = wanted === "" ? -1 : own.indexOf(wanted);
    return at >= 0 && passage.length <= LONGEST_SOURCE && isRunOfSentences(passage, wanted);
  });
}

function isRunOfSentences(passage: string, wanted: string): boolean {
  const sentences = splitText(passage).map((span) => normalText(passage.slice(span.start, span.end)));
  for (let from = 0; from < sentences.length; from += 1) {
    let run = "";
    for (let to = from; to < sentences.length && run.length < wanted.length; to += 1) {
      run = run === "" ? (sentences[to] ?? "") : `${run} ${sentences[to]}`;
      if (run === wanted) return true;
    }
  }
  return false;
}

function withinLimit(passages: readonly string[]): { readonly texts: readonly string[]; readonly isCut: boolean } {
  let room = LONGEST_SOURCE;
  const texts = passages.flatMap((passage) => {
    const text = passage.slice(0, Math.max(room, 0));
    room -= text.length;
    return text === "" ? [] : [text];
  });
  return { texts, isCut: passages.reduce((sum, passage) => sum + passage.length, 0) > LONGEST_SOURCE };
}

function check(sentence: string, passages: readonly string[]): Verification {
  const items = itemsOf(sentence);
  if (items.length === 0) return checkBare(sentence, passages);
  if (items.length > MOST_ITEMS) {
    return verdictOf("unsupported", 0, [raise("content", { start: 0, end: sentence.length }, WORDING.tooManyWords())]);
  }
  const source = sourceOf(passages, items);
  let best: Checked | null = null;
  const readings = items.length > MOST_TURNED_ITEMS ? [{ items, dates: [] }] : readingsOf(items);
  for (const reading of readings) {
    const checked = checkReading(sentence, reading, source);
    if (!best || checked.weight < best.weight) best = checked;
    if (best.weight === 0 || !best.raised.some(isOfOrder)) break;
  }
  return best ? judged(best, source) : verdictOf("unsupported", 0, []);
}

// A changed figure is the same in every order.
function isOfOrder(finding: Finding): boolean {
  return ["attribution", "content", "date", "name"].includes(finding.kind);
}

type Checked = {
  readonly raised: readonly Raised[];
  readonly items: readonly Item[];
  readonly alignment: Alignment;
  readonly weight: number;
};

function checkReading(sentence: string, { items, dates }: Reading, source: Source): Checked {
  const alignment = align(items, source);
  const raised = [
    ...deviations(sentence, items, alignment, source),
    ...dateDeviations(sentence, dates, alignment, source),
    ...gapFindings(items, alignment, source),
    ...quoteFindings(sentence, items, alignment, source),
  ];
  const weight = raised.reduce(
    (sum, finding) => sum + (finding.contradicts ? 4 : finding.kind === "content" ? 1 : 2),
    0,
  );
  return { raised, items, alignment, weight };
}

// “It is.”, “🚨🚨🚨”: nothing that could be true or false in it is compared as it stands.
function checkBare(sentence: string, passages: readonly string[]): Verification {
  const wanted = normalText(sentence).toLowerCase();
  if (passages.some((passage) => normalText(passage).toLowerCase().includes(wanted)))
    return verdictOf("supported", 1, []);
  const words = tokensOf(sentence).length > 0;
  const note = raise("content", { start: 0, end: sentence.length }, WORDING.nothingToCheck());
  return verdictOf(words ? "partial" : "unsupported", words ? 0.5 : 0, [note]);
}

const LEAST_CARRIED = 0.5;
const PENALTY = 0.12;

function judged({ raised, items, alignment }: Checked, source: Source): Verification {
  if (raised.length === 0) return verdictOf("supported", 1, []);
  const share = carriedShare(items, alignment, source);
  const hard = raised.filter((finding) => finding.kind !== "content").length;
  const score = Math.max(0, share - PENALTY * Math.max(hard, 0.5));
  if (raised.some((finding) => finding.contradicts) && share >= LEAST_CARRIED) {
    return verdictOf("contradicted", Math.min(score, 0.45), raised);
  }
  return share < LEAST_CARRIED ? verdictOf("unsupported", score, raised) : verdictOf("partial", score, raised);
}

// Words that the passages hold elsewhere count half: the sentence may only be turned round.
function carriedShare(items: readonly Item[], alignment: Alignment, source: Source): number {
  const weight = (item: Item) =>
    item.kind === "relation" ? 0.5 : item.kind === "word" || item.kind === "speech" ? 1 : 1.5;
  let [carried, all] = [0, 0];
  items.forEach((item, at) => {
    const known = item.kind !== "number" && item.kind !== "date" && source.byKey.has(item.key);
    carried += weight(item) * (alignment[at] !== null ? 1 : known ? 0.7 : 0);
    all += weight(item);
  });
  return all === 0 ? 0 : carried / all;
}

function verdictOf(verdict: Verdict, score: number, raised: readonly Raised[]): Verification {
  const findings = raised.map(bare).sort((a, b) => a.start - b.start || a.end - b.end);
  const once = findings.filter((finding, at) => !findings.slice(0, at).some((other) => isSame(other, finding)));
  return { verdict, score: Math.round(score * 100) / 100, findings: once };
}

function bare({ kind, start, end, message }: Raised): Finding {
  return { kind, start, end, message };
}

function isSame(a: Finding, b: Finding): boolean {
  return a.kind === b.kind && a.start === b.start && a.end === b.end && a.message === b.message;
}
