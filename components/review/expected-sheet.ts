import type { Judgement, SentenceStanding } from "#lib/domain/stories/approval.ts";
import type { ReviewJudgement, ReviewSentence } from "#lib/domain/stories/review-sheet.ts";

/** What a reviewer has just done to a sentence, before the server has answered. */
export type ReviewChange = { readonly sid: string } & (
  | { readonly kind: "judged"; readonly judgement: Judgement; readonly reason: string | null }
  | { readonly kind: "takenBack" }
  | { readonly kind: "resolved" }
  | { readonly kind: "dismissed"; readonly matter: string; readonly reason: string }
);

type Moment = { readonly by: string; readonly at: string };

/** The sentences as they will stand once the server has agreed; `by` and `at` say who does it, and when. */
export function expectedSheet(
  sentences: readonly ReviewSentence[],
  change: ReviewChange & Moment,
): readonly ReviewSentence[] {
  return sentences.map((sentence) => (sentence.sid === change.sid ? changed(sentence, change) : sentence));
}

function changed(sentence: ReviewSentence, change: ReviewChange & Moment): ReviewSentence {
  const { by, at } = change;
  const { judgements } = sentence;
  const others = judgements.filter(({ byMe }) => !byMe);
  if (change.kind === "judged") {
    const { judgement, reason } = change;
    return judgedBy(sentence, [{ judgement, reason, by, at, byMe: true }, ...others]);
  }
  if (change.kind === "takenBack") return judgedBy(sentence, others);
  if (change.kind === "resolved")
    return judgedBy(
      sentence,
      judgements.filter(({ judgement }) => judgement === "approved"),
    );
  const dismissal = { matter: change.matter, reason: change.reason, by, at, ofOtherWords: false };
  return { ...sentence, dismissals: [...sentence.dismissals, dismissal] };
}

function judgedBy(sentence: ReviewSentence, judgements: readonly ReviewJudgement[]): ReviewSentence {
  const isAsked = judgements.some(({ judgement }) => judgement !== "approved");
  return {
    ...sentence,
    judgements,
    standing: standingAfter(judgements),
    // Whoever asked may close it; the server says whether others' questions let them.
    mayResolve: isAsked ? (sentence.mayResolve ?? { allowed: true }) : null,
  };
}

/** As on the server: a rejection outweighs a query, and that an approval. None here is by an author. */
function standingAfter(judgements: readonly ReviewJudgement[]): SentenceStanding {
  const order = ["rejected", "queried", "approved"] as const;
  return order.find((standing) => judgements.some(({ judgement }) => judgement === standing)) ?? "open";
}

/** The next sentence after this one that somebody is still to judge and the reader did not write; round to the start; null when there is none. */
export function nextOpen(sentences: readonly ReviewSentence[], sid: string): ReviewSentence | null {
  const at = sentences.findIndex((sentence) => sentence.sid === sid);
  const onwards = [...sentences.slice(at + 1), ...sentences.slice(0, Math.max(0, at))];
  return onwards.find(({ standing, byMe }) => standing === "open" && !byMe) ?? null;
}
