import { tokensOf } from "../language/tokens.ts";
import type { Sid } from "../shared/ids.ts";
import type { SentenceVersion } from "./approval.ts";

export type WrittenSentence = SentenceVersion & { readonly text: string };
export type AuthoredSentence = WrittenSentence & { readonly authors: readonly string[] };

/** What a sentence said and what somebody suggested that it say. */
export type SuggestedSentence = {
  readonly settled: string;
  readonly proposed: string;
  /** Whoever suggested any of it. */
  readonly authors: readonly string[];
};

/** Words in a row that two sentences must share for one to be taken as made from the other. */
const SHARED_RUN = 3;

/**
 * Who wrote any part of each sentence of a new revision, by sid.
 * Unchanged words and citations keep their authors. Everything else is also by whoever saved it, by the authors the
 * sentence had before, and by the authors of sentences of the base that it shares a run of three words with: to split,
 * join or retype a sentence does not take its writers' names off it. Of a sentence that is shorter than three words and
 * was itself changed or removed, the whole is enough. Words that were suggested in the base are their author's wherever
 * they now stand; a suggestion that was rejected puts nobody's name to the sentence.
 */
export function authorsOfSentences(
  base: readonly AuthoredSentence[],
  sentences: readonly WrittenSentence[],
  saver: string,
  suggested: readonly SuggestedSentence[] = [],
): ReadonlyMap<Sid, readonly string[]> {
  const bySid = new Map(base.map((sentence) => [sentence.sid, sentence]));
  const runs = indexOfRuns(base, sentences, suggested);
  return new Map(
    sentences.map((sentence) => {
      const before = bySid.get(sentence.sid);
      if (before?.hash === sentence.hash && before.authors.length > 0) return [sentence.sid, before.authors];
      const inherited = sourcesOf(sentence, runs).flatMap((source) => source.authors);
      return [sentence.sid, [...new Set([...(before?.authors ?? []), ...inherited, saver])]];
    }),
  );
}

type Written = Pick<AuthoredSentence, "authors">;

type RunIndex = {
  readonly byRun: ReadonlyMap<string, readonly Written[]>;
  /** Changed or removed ones, and suggested ones, with all their words as one run. */
  readonly loose: readonly { readonly sentence: Written; readonly words: string; readonly count: number }[];
};

function indexOfRuns(
  base: readonly AuthoredSentence[],
  sentences: readonly WrittenSentence[],
  suggested: readonly SuggestedSentence[],
): RunIndex {
  const standing = new Map(sentences.map(({ sid, hash }) => [sid, hash]));
  const byRun = new Map<string, Written[]>();
  const loose: RunIndex["loose"][number][] = [];
  const index = (sentence: Written, runs: readonly string[]) => {
    for (const run of runs) {
      const there = byRun.get(run);
      if (there === undefined) byRun.set(run, [sentence]);
      else there.push(sentence);
    }
  };
  for (const sentence of base) {
    const words = wordsOf(sentence.text);
    index(sentence, runsOf(words));
    if (standing.get(sentence.sid) !== sentence.hash) {
      loose.push({ sentence, words: framed(words), count: words.length });
    }
  }
  for (const sentence of suggested) {
    const words = wordsOf(sentence.proposed);
    const stood = new Set(runsOf(wordsOf(sentence.settled)));
    // Only what the suggestion brought is its author's.
    index(
      sentence,
      runsOf(words).filter((run) => !stood.has(run)),
    );
    loose.push({ sentence, words: framed(words), count: words.length });
  }
  return { byRun, loose };
}

function sourcesOf({ text }: WrittenSentence, { byRun, loose }: RunIndex): readonly Written[] {
  const words = wordsOf(text);
  const whole = framed(words);
  const alike = runsOf(words).flatMap((run) => byRun.get(run) ?? []);
  const short = loose.filter(({ words: other, count }) => {
    if (count === 0 || words.length === 0 || Math.min(count, words.length) >= SHARED_RUN) return false;
    return count < words.length ? whole.includes(other) : other.includes(whole);
  });
  return [...alike, ...short.map(({ sentence }) => sentence)];
}

function wordsOf(text: string): readonly string[] {
  return tokensOf(text).map((token) => token.norm);
}

function runsOf(words: readonly string[]): readonly string[] {
  return words.slice(SHARED_RUN - 1).map((_, i) => framed(words.slice(i, i + SHARED_RUN)));
}

/** Framed on both sides, so that one list of words is found in another only at whole words. */
function framed(words: readonly string[]): string {
  return ` ${words.join(" ")} `;
}
