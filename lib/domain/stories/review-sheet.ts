import type { Sid } from "../shared/ids.ts";
import type { Finding } from "../verify/finding.ts";
import type { Judgement, SentenceStanding } from "./approval.ts";

/** A passage that a sentence cites, with what surrounds it in its report. */
export type ReviewPassage = {
  readonly report: string;
  /** The report's number in the story. */
  readonly number: number;
  readonly source: string | null;
  readonly headline: string | null;
  readonly language: string | null;
  readonly before: string;
  readonly text: string;
  readonly after: string;
};

export type ReviewJudgement = {
  readonly judgement: Judgement;
  readonly reason: string | null;
  readonly by: string;
  readonly byMe: boolean;
  /** ISO 8601. */
  readonly at: string;
};

export type LapsedJudgement = ReviewJudgement & { readonly lapseReason: string };

export type ReviewSentence = {
  readonly sid: Sid;
  readonly hash: string;
  readonly text: string;
  readonly kind: string;
  readonly standing: SentenceStanding;
  readonly authors: readonly string[];
  /** The reader wrote part of it: they may ask about it, not approve it. */
  readonly byMe: boolean;
  readonly findings: readonly Finding[];
  readonly passages: readonly ReviewPassage[];
  readonly judgements: readonly ReviewJudgement[];
  /** What was said of other words of it, newest first. */
  readonly lapsed: readonly LapsedJudgement[];
};
