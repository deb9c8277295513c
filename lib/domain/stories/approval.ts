import type { Sid } from "../shared/ids.ts";

export const JUDGEMENTS = ["approved", "queried", "rejected"] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** A sentence at one state of its words and citations. */
export type SentenceVersion = { readonly sid: Sid; readonly hash: string };

/** What one reviewer said of one sentence at one hash, as long as it has not lapsed. */
export type LiveJudgement = SentenceVersion & { readonly reviewerId: string; readonly judgement: Judgement };

export type JudgedSentence = SentenceVersion & { readonly authors: readonly string[] };

/** Why a judgement lapsed, in the words that the log and the reviewer read. */
export const LAPSE_REASONS = {
  changed: "The words or sources of the sentence were changed.",
  gone: "The sentence was taken out.",
  reportKilled: "A report that the sentence rests on was killed.",
  reportChanged: "A report that the sentence rests on was changed by its agency.",
} as const;

export type Lapse<A> = { readonly approval: A; readonly reason: string };

/** Which of the live judgements no longer meet a sentence with the same words and citations, and why. */
export function lapsedApprovals<A extends SentenceVersion>(
  live: readonly A[],
  sentences: readonly SentenceVersion[],
): readonly Lapse<A>[] {
  const hashes = new Map(sentences.map(({ sid, hash }) => [sid, hash]));
  return live.flatMap((approval) => {
    const hash = hashes.get(approval.sid);
    if (hash === approval.hash) return [];
    return { approval, reason: hash === undefined ? LAPSE_REASONS.gone : LAPSE_REASONS.changed };
  });
}

export type SentenceStanding = "approved" | "queried" | "rejected" | "open";

/**
 * Where a sentence stands with its reviewers. A rejection outweighs a query and that an approval: one person's doubt
 * is not outvoted. An approval by somebody who wrote part of it counts for nothing, nor does one of other words.
 */
export function standingOf(sentence: JudgedSentence, judgements: readonly LiveJudgement[]): SentenceStanding {
  const said = judgements.filter(({ sid, hash }) => sid === sentence.sid && hash === sentence.hash);
  if (said.some(({ judgement }) => judgement === "rejected")) return "rejected";
  if (said.some(({ judgement }) => judgement === "queried")) return "queried";
  const approved = said.some(
    ({ judgement, reviewerId }) => judgement === "approved" && !sentence.authors.includes(reviewerId),
  );
  return approved ? "approved" : "open";
}

export type ReviewProgress = Readonly<Record<SentenceStanding, number>> & { readonly total: number };

/** The same for many sentences, each looked up once. */
export function standingsOf(
  sentences: readonly JudgedSentence[],
  judgements: readonly LiveJudgement[],
): ReadonlyMap<Sid, SentenceStanding> {
  const bySid = Map.groupBy(judgements, ({ sid }) => sid);
  return new Map(sentences.map((sentence) => [sentence.sid, standingOf(sentence, bySid.get(sentence.sid) ?? [])]));
}

/** How many sentences stand how. */
export function reviewProgress(
  sentences: readonly JudgedSentence[],
  judgements: readonly LiveJudgement[],
): ReviewProgress {
  const counts = { total: sentences.length, approved: 0, queried: 0, rejected: 0, open: 0 };
  for (const standing of standingsOf(sentences, judgements).values()) counts[standing] += 1;
  return counts;
}
