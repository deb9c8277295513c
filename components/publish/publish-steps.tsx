"use client";
import { storyHref } from "#components/stories/story-href.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { obstaclesTo } from "#lib/domain/stories/publish-checks.ts";
import { ActButton } from "./act-button.tsx";
import { PublicationStep } from "./publication-step.tsx";
import type { PublishDeskProps } from "./publish-desk.tsx";
import { PublishStep } from "./publish-step.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { ofStage, wayWords, whyNot } from "./step-words.ts";

export type PublishStepsProps = PublishDeskProps & { readonly revision: NonNullable<PublishDeskProps["revision"]> };

/** Review, sign-off, publication, each with what stands in its way. */
export function PublishSteps(props: PublishStepsProps) {
  return (
    <ol className="divide-y">
      <ReviewStep {...props} />
      <SignOffStep {...props} />
      <PublicationStep {...props} />
    </ol>
  );
}

function ReviewStep({ story, edition, obstacles, sentenceNumbers }: PublishStepsProps) {
  const isSubmitted = edition.state !== "drafting";
  return (
    <PublishStep
      place={1}
      title="Review"
      state={isSubmitted ? { tone: "approved", words: "Submitted" } : { tone: "waiting", words: "Not submitted yet" }}
      slug={story.slug}
      numbers={sentenceNumbers}
      obstacles={ofStage("review", obstacles)}
    >
      <ButtonLink size="sm" href={storyHref(story.slug, "review")} className="self-start">
        {isSubmitted ? "Go to the review" : "Go to the review to submit it"}
      </ButtonLink>
    </PublishStep>
  );
}

function SignOffStep({
  story,
  edition,
  revision,
  editions,
  obstacles,
  sentenceNumbers,
  abilities,
  actions,
}: PublishStepsProps) {
  const signature = editions[0]?.signedOff;
  const inTheWay = ofStage("signOff", obstacles);
  const barred = whyNot(edition.state, "signOff", abilities["edition.signOff"], obstaclesTo("signOff", obstacles));
  return (
    <PublishStep
      place={2}
      title="Sign-off"
      state={signature ? { tone: "approved", words: "Signed off" } : wayWords(inTheWay)}
      slug={story.slug}
      numbers={sentenceNumbers}
      obstacles={inTheWay}
    >
      {signature ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <p>
            {signature.by} signed revision {revision.number}, <LocalTime iso={signature.at} />
          </p>
          {abilities["signOff.withdraw"].allowed ? (
            <ReasonDialog
              editionId={edition.id}
              step="Withdraw the sign-off"
              description="The edition goes back to review. Approvals of its sentences stand."
              verb="Withdraw"
              done="Sign-off withdrawn"
              act={actions.withdraw}
            />
          ) : null}
        </div>
      ) : (
        <ActButton
          words={`Sign off revision ${revision.number}`}
          done="Signed off"
          barred={barred}
          act={() => actions.signOff({ editionId: edition.id, revisionId: revision.id })}
        />
      )}
    </PublishStep>
  );
}
