"use client";
import type { Decision } from "#lib/domain/access/policy.ts";
import { embargoesIn, emergencyWay, obstaclesAt, obstaclesTo } from "#lib/domain/stories/publish-checks.ts";
import { ActButton } from "./act-button.tsx";
import { EmergencyDialog } from "./emergency-dialog.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { PublishStep } from "./publish-step.tsx";
import type { PublishStepsProps } from "./publish-steps.tsx";
import { ScheduleDialog } from "./schedule-dialog.tsx";
import { ScheduledLine } from "./scheduled-line.tsx";
import { ofStage, wayWords, whyNot } from "./step-words.ts";

/** The last step: now, or at an hour; once it is scheduled, for when, and the way to stop it. */
export function PublicationStep(props: PublishStepsProps) {
  const { story, edition, editions, obstacles, sentenceNumbers } = props;
  const scheduled = edition.state === "scheduled" ? (editions[0]?.scheduled ?? null) : null;
  const standing = scheduled ? obstaclesAt(new Date(scheduled.at), obstacles) : obstacles;
  const inTheWay = ofStage("publish", standing);
  const isFree = obstaclesTo("publish", standing).length === 0;
  return (
    <PublishStep
      place={3}
      title="Publication"
      state={scheduled && isFree ? { tone: "approved", words: "Scheduled" } : wayWords(inTheWay)}
      slug={story.slug}
      numbers={sentenceNumbers}
      obstacles={inTheWay}
    >
      {scheduled ? <ScheduledLine {...scheduled} /> : null}
      <WaysOut {...props} isScheduled={scheduled !== null} />
      <InEmergency {...props} />
    </PublishStep>
  );
}

function WaysOut({
  story,
  edition,
  revision,
  obstacles,
  abilities,
  actions,
  isScheduled,
}: PublishStepsProps & { readonly isScheduled: boolean }) {
  const ids = { editionId: edition.id, revisionId: revision.id };
  const [publishing, scheduling] = [proofOf(abilities["edition.publish"]), proofOf(abilities["edition.schedule"])];
  const inTheWay = obstaclesTo("publish", obstacles);
  const embargoes = embargoesIn(inTheWay);
  const barred = whyNot(edition.state, "publish", publishing.ability, inTheWay);
  const unschedulable = whyNot(
    edition.state,
    "schedule",
    scheduling.ability,
    inTheWay.filter(({ issue }) => issue.code !== "report-embargoed"),
  );
  const { provePassword } = actions;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <PublishDialog
        edition={ids}
        address={`/articles/${story.slug}`}
        barred={barred}
        needsProof={publishing.needed}
        publish={actions.publish}
        provePassword={provePassword}
      />
      {isScheduled ? (
        <StopButton editionId={edition.id} ability={abilities["edition.unschedule"]} stop={actions.unschedule} />
      ) : (
        <ScheduleDialog
          edition={ids}
          embargoes={embargoes}
          barred={unschedulable}
          needsProof={scheduling.needed}
          schedule={actions.schedule}
          provePassword={provePassword}
        />
      )}
      {barred ? (
        <p className="min-w-0 flex-1 basis-60 text-muted-foreground text-xs">
          {unschedulable === null ? "Not now, but it can be scheduled for when the embargo ends." : barred}
        </p>
      ) : null}
    </div>
  );
}

/** Only where it skips something, and only for those who may. */
function InEmergency({ story, edition, revision, obstacles, sentenceNumbers, ...props }: PublishStepsProps) {
  const { ability, needed } = proofOf(props.abilities["edition.emergencyPublish"]);
  if (!ability.allowed || emergencyWay(obstacles).skipped.length === 0) return null;
  return (
    <EmergencyDialog
      slug={story.slug}
      edition={{ editionId: edition.id, revisionId: revision.id }}
      revision={revision.number}
      obstacles={obstacles}
      numbers={sentenceNumbers}
      secondNames={props.secondNames}
      needsProof={needed}
      publish={props.actions.publishInEmergency}
      provePassword={props.actions.provePassword}
    />
  );
}

type StopButtonProps = {
  readonly editionId: string;
  readonly ability: Decision;
  readonly stop: PublishStepsProps["actions"]["unschedule"];
};

function StopButton({ editionId, ability, stop }: StopButtonProps) {
  if (!ability.allowed) return null;
  const act = () => stop({ editionId });
  return <ActButton quiet words="Stop the schedule" done="The schedule is stopped" barred={null} act={act} />;
}

/** A proof that is too old keeps nobody from the step: the step asks for a new one. */
function proofOf(ability: Decision): { readonly needed: boolean; readonly ability: Decision } {
  const needed = !ability.allowed && ability.code === "proof";
  return { needed, ability: needed ? { allowed: true } : ability };
}
