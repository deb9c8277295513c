import type { Decision } from "../access/policy.ts";
import type { Sid } from "../shared/ids.ts";
import type { Finding } from "../verify/finding.ts";
import type { Judgement, SentenceStanding } from "./approval.ts";
import { type EditionState, isWorking } from "./workflow.ts";

/** Why nobody judges sentences of an edition in this state; null while they are there to be judged. */
export function reviewBarrier(state: EditionState): string | null {
  if (state === "drafting") return "This is still being drafted. Submit it for review first.";
  return isWorking(state) ? null : CLOSED;
}

/** Why this person suggests no other wording in an edition in this state; null while they may. */
export function wordingBarrier(state: EditionState, maySuggest: Decision): string | null {
  if (!isWorking(state)) return CLOSED;
  return maySuggest.allowed ? null : maySuggest.sentence;
}

const CLOSED = "This edition is closed: what was published stays as it is.";

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

/** A finding under the name that a dismissal of it is kept under, as `matterOf` gives it. */
export type ReviewFinding = Finding & { readonly matter: string };

/** Somebody's word that a finding is mistaken here. */
export type DismissedFinding = {
  readonly matter: string;
  /** Whether the rest of the sentence read otherwise when it was said. */
  readonly ofOtherWords: boolean;
  readonly reason: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
};

export type ReviewSentence = {
  readonly sid: Sid;
  readonly hash: string;
  readonly text: string;
  readonly kind: string;
  readonly standing: SentenceStanding;
  readonly authors: readonly string[];
  /** The reader wrote part of it: they may ask about it, not approve it. */
  readonly byMe: boolean;
  readonly mayApprove: Decision;
  /** Whether the reader may close what was asked of it; null when nothing is. */
  readonly mayResolve: Decision | null;
  readonly findings: readonly ReviewFinding[];
  readonly dismissals: readonly DismissedFinding[];
  readonly passages: readonly ReviewPassage[];
  /** What became of a report under it, where its words no longer stand: a sentence each. */
  readonly lost: readonly string[];
  readonly judgements: readonly ReviewJudgement[];
  /** What was said of other words of it, newest first. */
  readonly lapsed: readonly LapsedJudgement[];
};

/** The findings that nobody has dismissed. */
export function openFindings({
  findings,
  dismissals,
}: Pick<ReviewSentence, "findings" | "dismissals">): readonly ReviewFinding[] {
  const dismissed = new Set(dismissals.map(({ matter }) => matter));
  return findings.filter(({ matter }) => !dismissed.has(matter));
}
