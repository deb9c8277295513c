"use client";
import { ListIcon } from "lucide-react";
import { useState } from "react";
import type { TalkServices } from "#components/comments/talk-services.ts";
import { useTalk } from "#components/comments/use-talk.ts";
import { ListDetail } from "#components/stories/list-detail.tsx";
import { storyHref } from "#components/stories/story-href.ts";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useWordings } from "#components/wordings/use-wordings.ts";
import type { WordingServices } from "#components/wordings/wording-services.ts";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { ReviewSentence } from "#lib/domain/stories/review-sheet.ts";
import type { EditionState } from "#lib/domain/stories/workflow.ts";
import { judgingOf, type ReviewAbilities } from "./judging.ts";
import { LostWordings } from "./lost-wordings.tsx";
import type { ReviewSuggestion } from "./open-suggestions.tsx";
import { ReviewBar } from "./review-bar.tsx";
import { ReviewProgress } from "./review-progress.tsx";
import { ReviewSheet } from "./review-sheet.tsx";
import { SentenceList } from "./sentence-list.tsx";
import { Submission, type SubmissionProps } from "./submission.tsx";
import { type ReviewActions, useReview } from "./use-review.ts";
import { useReviewKeys } from "./use-review-keys.ts";

type ReviewDeskProps = {
  readonly story: { readonly slug: string };
  readonly edition: { readonly id: string; readonly state: EditionState };
  readonly revisionId: string | null;
  readonly reader: string;
  readonly sentences: readonly ReviewSentence[];
  readonly asked: string | null;
  readonly suggestions: readonly ReviewSuggestion[];
  readonly talk: TalkServices;
  readonly wordings: WordingServices;
  readonly abilities: ReviewAbilities & Readonly<Record<"revision.submit" | "revision.recall", Decision>>;
  readonly actions: ReviewActions & Pick<SubmissionProps, "submit" | "recall">;
};

/** Sentence by sentence beside its passages; everything by single keys. */
export function ReviewDesk(props: ReviewDeskProps) {
  const { story, edition, revisionId, abilities, actions } = props;
  // On a phone, whoever hands the text in sees the whole of it first.
  const [listed, setListed] = useState(edition.state === "drafting" && props.asked === null);
  const review = useReview({ ...props, editionId: edition.id });
  const doing = useTalk(props.talk);
  const wordings = useWordings(props.wordings);
  const { current, sentences } = review;
  const judging = current && judgingOf(current, edition.state, abilities);
  useReviewKeys(review, judging);
  if (!revisionId || !current || !judging) return <NothingToReview slug={story.slug} />;
  const show = (sid: string) => {
    setListed(false);
    review.showSid(sid);
  };
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {review.spoken}
      </p>
      <ListDetail
        phoneShows={listed ? "list" : "detail"}
        list={
          <SentenceList
            sentences={sentences}
            suggested={new Set(wordings.open.map(({ sid }) => sid))}
            current={current}
            busy={review.pending}
            onShow={show}
          >
            <Submission slug={story.slug} {...{ edition, revisionId, abilities }} {...actions} />
            <LostWordings {...{ sentences, wordings }} />
          </SentenceList>
        }
        detail={
          <>
            <div className="flex shrink-0 items-center gap-3 border-b px-4 py-1 md:hidden">
              <ReviewProgress sentences={sentences} />
              <Button variant="ghost" onClick={() => setListed(true)}>
                <ListIcon aria-hidden />
                All
              </Button>
            </div>
            <ReviewSheet
              slug={story.slug}
              sentence={current}
              suggestions={props.suggestions}
              {...{ review, judging, doing, wordings }}
            />
            <ReviewBar review={review} judging={judging} />
          </>
        }
      />
    </>
  );
}

function NothingToReview({ slug }: { readonly slug: string }) {
  return (
    <div className="px-4">
      <EmptyState
        title="Nothing to review yet"
        action={
          <>
            <ButtonLink href={storyHref(slug, "claims")}>Go to the claims</ButtonLink>
            <ButtonLink href={storyHref(slug, "write")}>Write</ButtonLink>
          </>
        }
      >
        The story has no sentences. Draft it from its claims or write it; here somebody else then looks at each sentence
        beside the passages that it rests on.
      </EmptyState>
    </div>
  );
}
