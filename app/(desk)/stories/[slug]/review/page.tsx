import type { Metadata } from "next";
import { ReviewDesk } from "#components/review/review-desk.tsx";
import { wordingBarrier } from "#lib/domain/stories/review-sheet.ts";
import { loadReview } from "#lib/server/review/loaders.ts";
import {
  deleteCommentAction,
  editCommentAction,
  replyAction,
  resolveThreadAction,
  startThreadAction,
} from "../comments/actions.ts";
import {
  decideWordingsAction,
  suggestWordingAction,
  takeWordingAction,
  withdrawWordingAction,
} from "../wordings/actions.ts";
import {
  dismissFindingAction,
  judgeSentenceAction,
  recallFromReviewAction,
  resolveQueryAction,
  submitForReviewAction,
  withdrawJudgementAction,
} from "./actions.ts";

const TALK_ACTIONS = {
  start: startThreadAction,
  reply: replyAction,
  edit: editCommentAction,
  remove: deleteCommentAction,
  resolve: resolveThreadAction,
};

const WORDING_ACTIONS = {
  suggest: suggestWordingAction,
  withdraw: withdrawWordingAction,
  decide: decideWordingsAction,
  take: takeWordingAction,
};

export const metadata: Metadata = { title: "Review" };

const ACTIONS = {
  judge: judgeSentenceAction,
  takeBack: withdrawJudgementAction,
  resolve: resolveQueryAction,
  dismiss: dismissFindingAction,
  submit: submitForReviewAction,
  recall: recallFromReviewAction,
};

export default async function ReviewPage({ params, searchParams }: PageProps<"/stories/[slug]/review">) {
  const [{ slug }, { sentence }] = await Promise.all([params, searchParams]);
  const review = await loadReview(slug);
  return (
    <ReviewDesk
      {...review}
      asked={typeof sentence === "string" ? sentence : null}
      actions={ACTIONS}
      wordings={{
        ...WORDING_ACTIONS,
        storyId: review.story.id,
        editionId: review.edition.id,
        href: `/stories/${slug}/wordings`,
        barrier: wordingBarrier(review.edition.state, review.abilities["wording.suggest"]),
      }}
      talk={{ ...TALK_ACTIONS, storyId: review.story.id, href: `/stories/${slug}/comments` }}
    />
  );
}
