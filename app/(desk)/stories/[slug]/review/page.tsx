import type { Metadata } from "next";
import { ReviewDesk } from "#components/review/review-desk.tsx";
import { loadReview } from "#lib/server/review/loaders.ts";
import {
  dismissFindingAction,
  judgeSentenceAction,
  recallFromReviewAction,
  resolveQueryAction,
  submitForReviewAction,
  withdrawJudgementAction,
} from "./actions.ts";

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
  return <ReviewDesk {...review} asked={typeof sentence === "string" ? sentence : null} actions={ACTIONS} />;
}
