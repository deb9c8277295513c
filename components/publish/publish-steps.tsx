"use client";
import { storyHref } from "#components/stories/story-href.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import type { StatusTone } from "#components/ui/status-word.tsx";
import { counted } from "#lib/domain/shared/counted.ts";
import { type Obstacle, obstaclesTo, type Stage } from "#lib/domain/stories/publish-checks.ts";
import { transition, type Verb } from "#lib/domain/stories/workflow.ts";
import { ActButton } from "./act-button.tsx";
import type { PublishDeskProps } from "./publish-desk.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { PublishStep } from "./publish-step.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";

type PublishStepsProps = PublishDeskProps & { readonly revision: NonNullable<PublishDeskProps["revision"]> };

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

function PublicationStep({
  story,
  edition,
  revision,
  obstacles,
  sentenceNumbers,
  abilities,
  actions,
}: PublishStepsProps) {
  const inTheWay = ofStage("publish", obstacles);
  const ability = abilities["edition.publish"];
  const needsProof = !ability.allowed && ability.code === "proof";
  const allowed = needsProof ? { allowed: true as const } : ability;
  const barred = whyNot(edition.state, "publish", allowed, obstaclesTo("publish", obstacles));
  return (
    <PublishStep
      place={3}
      title="Publication"
      state={wayWords(inTheWay)}
      slug={story.slug}
      numbers={sentenceNumbers}
      obstacles={inTheWay}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <PublishDialog
          edition={{ id: edition.id, revisionId: revision.id }}
          address={`/articles/${story.slug}`}
          barred={barred}
          needsProof={needsProof}
          publish={actions.publish}
          provePassword={actions.provePassword}
        />
        {barred ? <p className="min-w-0 flex-1 basis-60 text-muted-foreground text-xs">{barred}</p> : null}
      </div>
    </PublishStep>
  );
}

function ofStage(stage: Stage, obstacles: readonly Obstacle[]): readonly Obstacle[] {
  return obstacles.filter(({ blocks }) => blocks === stage);
}

function wayWords(obstacles: readonly Obstacle[]): { readonly tone: StatusTone; readonly words: string } {
  if (obstacles.length === 0) return { tone: "approved", words: "Nothing in the way" };
  return { tone: "nosource", words: `${counted(obstacles.length, "thing")} in the way` };
}

/** Who may not hears that first; then what the edition's state asks for, then what is listed. */
function whyNot(
  state: PublishDeskProps["edition"]["state"],
  verb: Verb,
  ability: PublishDeskProps["abilities"]["edition.publish"],
  obstacles: readonly Obstacle[],
): string | null {
  if (!ability.allowed) return ability.sentence;
  const next = transition(state, verb);
  if (!next.ok) return next.error;
  return obstacles.length > 0 ? "What is listed stands in the way." : null;
}
