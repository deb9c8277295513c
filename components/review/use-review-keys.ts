"use client";
import { useCommands } from "#components/shell/commands.tsx";
import type { Judging } from "./judging.ts";
import type { Review } from "./use-review.ts";

/** The keys of the review: through the sentences, and what is said of the one that is looked at. */
export function useReviewKeys(review: Review, judging: Judging | null): void {
  const { at, sentences } = review;
  const group = "Review";
  const walk = { group, keysOnly: true, repeats: true };
  const toNext = { ...walk, disabled: at >= sentences.length - 1, run: () => review.showAt(at + 1) };
  const toPrevious = { ...walk, disabled: at === 0, run: () => review.showAt(at - 1) };
  useCommands([
    { ...toNext, id: "review.next", label: "Next sentence", keys: "j" },
    { ...toNext, id: "review.down", label: "Next sentence, by arrow", keys: "ArrowDown" },
    { ...toPrevious, id: "review.previous", label: "Previous sentence", keys: "k" },
    { ...toPrevious, id: "review.up", label: "Previous sentence, by arrow", keys: "ArrowUp" },
    { group, id: "review.open", label: "Go to the next open sentence", keys: "n", run: review.showNextOpen },
    {
      group,
      id: "review.approve",
      label: "Approve",
      keys: "a",
      disabled: judging?.approve !== null,
      run: review.approve,
    },
    {
      group,
      id: "review.query",
      label: "Query",
      keys: "q",
      disabled: judging?.query !== null,
      run: () => review.ask({ kind: "queried" }),
    },
    {
      group,
      id: "review.reject",
      label: "Reject",
      keys: "r",
      disabled: judging?.reject !== null,
      run: () => review.ask({ kind: "rejected" }),
    },
    {
      group,
      id: "review.takeBack",
      label: "Take back what you said",
      keys: "u",
      disabled: judging?.takeBack !== null,
      run: review.takeBack,
    },
    {
      group,
      id: "review.resolve",
      label: "Resolve the query",
      keys: "o",
      disabled: judging?.resolve !== null,
      run: review.resolve,
    },
    {
      group,
      id: "review.dismiss",
      label: "Dismiss a finding",
      keys: "d",
      disabled: judging?.dismiss !== null,
      run: () => judging?.finding && review.ask({ kind: "dismiss", matter: judging.finding }),
    },
  ]);
}
