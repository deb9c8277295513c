import type { Decision } from "#lib/domain/access/policy.ts";
import { openFindings, type ReviewSentence, reviewBarrier } from "#lib/domain/stories/review-sheet.ts";
import { type EditionState, isWorking } from "#lib/domain/stories/workflow.ts";

export type ReviewAbilities = Readonly<Record<"sentence.query" | "sentence.reject" | "finding.dismiss", Decision>>;

/** What can be done with the sentence that is looked at: a null is yes, words say why not. */
export type Judging = {
  readonly approve: string | null;
  readonly query: string | null;
  readonly reject: string | null;
  readonly takeBack: string | null;
  readonly resolve: string | null;
  readonly dismiss: string | null;
  /** What the first finding that can be dismissed is about. */
  readonly finding: string | null;
};

/** Asks the edition's state, the policy's decisions and what was said of the sentence already. */
export function judgingOf(sentence: ReviewSentence, state: EditionState, abilities: ReviewAbilities): Judging {
  const barrier = reviewBarrier(state);
  const mine = sentence.judgements.find(({ byMe }) => byMe);
  const finding = openFindings(sentence)[0]?.matter ?? null;
  const open = isWorking(state);
  return {
    approve: barrier ?? (mine?.judgement === "approved" ? "You approved it." : whyNot(sentence.mayApprove)),
    query: barrier ?? whyNot(abilities["sentence.query"]),
    reject: barrier ?? whyNot(abilities["sentence.reject"]),
    takeBack: !open || !mine ? "There is nothing of yours here to take back." : null,
    resolve: !open || !sentence.mayResolve ? "No question is open on it." : whyNot(sentence.mayResolve),
    dismiss: !open || !finding ? "No finding is open on it." : whyNot(abilities["finding.dismiss"]),
    finding,
  };
}

function whyNot(decision: Decision): string | null {
  return decision.allowed ? null : decision.sentence;
}
