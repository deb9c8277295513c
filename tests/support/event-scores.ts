import type { Conflict, MergeResult } from "#lib/domain/merge/merge-result.ts";
import { type Expected, nameGroupOf, readExpected, sentencesWith } from "./events.ts";

type Severity = Conflict["severity"];

/** A whole annotation, so that what is found can be counted against what is there. */
export type Annotation = Omit<Expected, "together" | "apart" | "conflicts"> & {
  /** Facts told by several reports, each by a piece of every sentence that tells it. */
  readonly claims: Readonly<Record<string, readonly string[]>>;
  readonly conflicts: readonly {
    readonly kind: string;
    readonly severity: Severity;
    readonly between: readonly [string, string];
  }[];
  /** Questions that one desk would ask and another not: neither right nor wrong. */
  readonly mayAsk: readonly (readonly [string, string])[];
  /** Who says it, by a piece of the sentence. Every other sentence is the report's own word. */
  readonly sources: readonly (readonly [string, string])[];
  /** Files in another language: they are read, but no claim is asked of them. */
  readonly foreign?: readonly string[];
};

export function looseExpected(name: string): Annotation {
  return readExpected(name, "loose-events") as Annotation;
}

/** What was found (`hit`), found wrongly (`wrong`), and not found (`missed`). Weights, where things weigh differently. */
export type Tally = { readonly hit: number; readonly wrong: number; readonly missed: number };

export type EventScores = {
  readonly claims: Tally;
  readonly conflicts: Tally;
  readonly weighted: Tally;
  readonly names: Tally;
  readonly speakers: Tally;
  readonly attribution: Tally;
  readonly sourceNamed: Tally;
  readonly misses: readonly string[];
};

export function precision({ hit, wrong }: Tally): number {
  return hit + wrong === 0 ? 1 : hit / (hit + wrong);
}

export function recall({ hit, missed }: Tally): number {
  return hit + missed === 0 ? 1 : hit / (hit + missed);
}

export function balance(tally: Tally): number {
  return (2 * tally.hit) / (2 * tally.hit + tally.wrong + tally.missed || 1);
}

export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { hit, wrong, missed }) => ({ hit: sum.hit + hit, wrong: sum.wrong + wrong, missed: sum.missed + missed }),
    { hit: 0, wrong: 0, missed: 0 },
  );
}

/** Counts a merge against the annotation of its event, with a line for everything that differs. */
export function scoreEvent(result: MergeResult, expected: Annotation): EventScores {
  const misses: string[] = [];
  const conflicts = scoreConflicts(result, expected, misses);
  return {
    claims: scoreClaims(result, expected, misses),
    ...conflicts,
    names: scoreNames(result, expected, misses),
    speakers: scoreSpeakers(result, expected, misses),
    ...scoreSources(result, expected, misses),
    misses,
  };
}

/** The one sentence that holds these words. */
function sentenceWith(result: MergeResult, words: string): string {
  const [id, second] = sentencesWith(result, words);
  if (!id || second) throw new Error(`“${words}” does not mean one sentence.`);
  return id;
}

const pairKey = (a: string, b: string) => [a, b].sort().join(" ");

// Sentences of two reports that tell one fact. Those on two sides of one dispute may be one claim or two: they count neither way.
function scoreClaims(result: MergeResult, expected: Annotation, misses: string[]): Tally {
  const disputed = new Set(
    [...expected.conflicts.map(({ between }) => between), ...expected.mayAsk].map(([a, b]) =>
      pairKey(sentenceWith(result, a), sentenceWith(result, b)),
    ),
  );
  const counted = countedSentences(result, expected);
  const pairsOf = (sets: readonly (readonly string[])[]) =>
    new Set(sets.flatMap((set) => crossPairs(set, counted)).filter((key) => !disputed.has(key)));
  const wanted = pairsOf(Object.values(expected.claims).map((set) => set.map((words) => sentenceWith(result, words))));
  const found = pairsOf(result.claims.map(({ sentences }) => sentences));
  const text = textOf(result);
  for (const key of wanted) if (!found.has(key)) misses.push(`claim missed: ${text(key)}`);
  for (const key of found) if (!wanted.has(key)) misses.push(`claim wrong: ${text(key)}`);
  const hit = [...wanted].filter((key) => found.has(key)).length;
  return { hit, wrong: found.size - hit, missed: wanted.size - hit };
}

function textOf(result: MergeResult): (key: string) => string {
  const texts = new Map(result.sentences.map(({ id, text }) => [id, text]));
  return (key) =>
    key
      .split(" ")
      .map((id) => `${id} ${texts.get(id) ?? ""}`)
      .join(" | ");
}

function countedSentences(result: MergeResult, expected: Annotation): ReadonlyMap<string, string> {
  const foreign = new Set((expected.foreign ?? []).map((file) => `r${file.replace(/\.txt$/, "")}`));
  return new Map(
    result.sentences.flatMap(({ id, report, block }) =>
      (block === "body" || block === "standfirst") && !foreign.has(report) ? [[id, report] as const] : [],
    ),
  );
}

function crossPairs(ids: readonly string[], counted: ReadonlyMap<string, string>): string[] {
  const kept = ids.filter((id) => counted.has(id));
  return kept.flatMap((a, at) =>
    kept.slice(at + 1).flatMap((b) => (counted.get(a) === counted.get(b) ? [] : [pairKey(a, b)])),
  );
}

const WEIGHTS: Readonly<Record<Severity, number>> = { high: 3, medium: 2, low: 1 };

// A question is right when it sets two sentences against each other that the annotation sets so; asked a second time it counts neither way.
function scoreConflicts(result: MergeResult, expected: Annotation, misses: string[]) {
  const found = new Set<number>();
  const wrong: Conflict[] = [];
  const traps = new Set(
    expected.notConflicts.map(([a, b]) => pairKey(sentenceWith(result, a), sentenceWith(result, b))),
  );
  const disputes = expected.conflicts.map(({ between }) => disputedPairs(result, expected, between, traps));
  for (const conflict of result.conflicts) {
    const opposes = ([a, b]: readonly [string, string]) =>
      setsAgainst(conflict, sentenceWith(result, a), sentenceWith(result, b));
    const right = disputes.flatMap((pairs, at) => (pairs.some(([a, b]) => setsAgainst(conflict, a, b)) ? [at] : []));
    for (const at of right) found.add(at);
    if (right.length === 0 && !expected.mayAsk.some(opposes)) wrong.push(conflict);
  }
  for (const { kind, question, sides } of wrong)
    misses.push(
      `conflict wrong: ${kind} “${question}” ${sides.map(({ value, sentences }) => `${value} [${sentences.join(" ")}]`).join(" | ")}`,
    );
  const missed = expected.conflicts.filter((_, at) => !found.has(at));
  for (const { kind, severity, between } of missed)
    misses.push(`conflict missed: ${severity} ${kind} ${between.join(" | ")}`);
  const weight = (list: readonly { readonly severity: Severity }[]) =>
    list.reduce((sum, { severity }) => sum + WEIGHTS[severity], 0);
  return {
    conflicts: { hit: found.size, wrong: wrong.length, missed: missed.length },
    weighted: {
      hit: weight(expected.conflicts.filter((_, at) => found.has(at))),
      wrong: weight(wrong),
      missed: weight(missed),
    },
  };
}

// A side may be told by another sentence of the claim in dispute than the one that was annotated.
function disputedPairs(
  result: MergeResult,
  expected: Annotation,
  between: readonly [string, string],
  traps: ReadonlySet<string>,
): (readonly [string, string])[] {
  const [a, b] = between.map((words) => sentenceWith(result, words));
  if (!a || !b) return [];
  const claims = Object.values(expected.claims).map((set) => set.map((words) => sentenceWith(result, words)));
  const others = claims.filter((set) => set.includes(a) && set.includes(b)).flat();
  const stand = others.flatMap((other) => [[a, other] as const, [other, b] as const]);
  return [[a, b] as const, ...stand.filter(([x, y]) => x !== y && !traps.has(pairKey(x, y)))];
}

function setsAgainst({ sides }: Conflict, a: string, b: string): boolean {
  return sides.some(
    (one, at) => one.sentences.includes(a) && sides.some((other, place) => place !== at && other.sentences.includes(b)),
  );
}

function scoreNames(result: MergeResult, expected: Annotation, misses: string[]): Tally {
  const same = ([a, b]: readonly [string, string]) =>
    nameGroupOf(result, a) >= 0 && nameGroupOf(result, a) === nameGroupOf(result, b);
  const joined = expected.oneName.filter(same);
  const merged = expected.twoNames.filter(same);
  for (const pair of expected.oneName) if (!same(pair)) misses.push(`names not joined: ${pair.join(" | ")}`);
  for (const pair of merged) misses.push(`names merged wrongly: ${pair.join(" | ")}`);
  return { hit: joined.length, wrong: merged.length, missed: expected.oneName.length - joined.length };
}

function scoreSpeakers(result: MergeResult, expected: Annotation, misses: string[]): Tally {
  const wrong = expected.speakers.filter(([words, speaker]) => {
    const quote = result.quotes.find(({ text }) => text.includes(words));
    const right = !!quote?.speaker && nameGroupOf(result, quote.speaker) === nameGroupOf(result, speaker);
    if (!right) misses.push(`speaker wrong: “${words}” ${quote ? quote.speaker : "no quotation"} for ${speaker}`);
    return !right;
  });
  return { hit: expected.speakers.length - wrong.length, wrong: 0, missed: wrong.length };
}

function scoreSources(result: MergeResult, expected: Annotation, misses: string[]) {
  const labels = new Map(result.origins.map(({ id, name, detail }) => [id, `${name} ${detail ?? ""}`]));
  const wanted = new Map<string, string[]>();
  for (const [words, source] of expected.sources) {
    const id = sentenceWith(result, words);
    wanted.set(id, [...(wanted.get(id) ?? []), source]);
  }
  const body = result.sentences.filter(({ block }) => block === "body" || block === "standfirst");
  const told = body.filter(({ id, origins }) => wanted.has(id) && origins.length > 0);
  const silent = body.filter(({ id, origins }) => wanted.has(id) && origins.length === 0);
  const extra = body.filter(({ id, origins }) => !wanted.has(id) && origins.length > 0);
  const named = told.filter(({ id, origins }) => {
    const label = origins.map((origin) => labels.get(origin) ?? "").join(" ");
    const right = (wanted.get(id) ?? []).some((source) => sharesWord(label, source));
    if (!right) misses.push(`origin misnamed: ${id} ${label} for ${wanted.get(id)}`);
    return right;
  });
  for (const { id, text } of silent) misses.push(`no origin: ${id} ${wanted.get(id)}: ${text}`);
  for (const { id, text, origins } of extra)
    misses.push(`origin of its own word: ${id} ${origins.map((origin) => labels.get(origin))}: ${text}`);
  return {
    attribution: { hit: told.length, wrong: extra.length, missed: silent.length },
    sourceNamed: { hit: named.length, wrong: 0, missed: wanted.size - named.length },
  };
}

function sharesWord(a: string, b: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const own = new Set(words(a).flatMap((word) => [word, word.replace(/s$/, "")]));
  return words(b).some((word) => own.has(word) || own.has(word.replace(/s$/, "")));
}
