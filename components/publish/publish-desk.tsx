"use client";
import { PageBody } from "#components/shell/page-header.tsx";
import { storyHref } from "#components/stories/story-href.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { Obstacle } from "#lib/domain/stories/publish-checks.ts";
import { type EditionState, isWorking } from "#lib/domain/stories/workflow.ts";
import { ActButton } from "./act-button.tsx";
import { EditionList, type EditionShown } from "./edition-list.tsx";
import type { PublishInEmergency } from "./emergency-dialog.tsx";
import { type OpenEdition, OpenEditionDialog } from "./open-edition-dialog.tsx";
import type { ProvePassword } from "./proved-form.tsx";
import type { Publish } from "./publish-dialog.tsx";
import { PublishSteps } from "./publish-steps.tsx";
import { ReasonDialog, type ReasonedStep } from "./reason-dialog.tsx";
import type { Schedule } from "./schedule-dialog.tsx";
import { type Confirm, SecondNames, type UnsaidEmergency } from "./second-names.tsx";

export type PublishDeskProps = {
  readonly story: { readonly id: string; readonly slug: string };
  readonly edition: { readonly id: string; readonly state: EditionState };
  readonly revision: { readonly id: string; readonly number: number; readonly by: string; readonly at: string } | null;
  readonly obstacles: readonly Obstacle[];
  readonly sentenceNumbers: ReadonlyMap<string, number>;
  readonly editions: readonly EditionShown[];
  /** Emergency publications of the story without a second name. */
  readonly unsaid: readonly UnsaidEmergency[];
  /** Who could put the second name to this text, in words; null: nobody. */
  readonly secondNames: string | null;
  readonly abilities: Readonly<
    Record<
      | "edition.signOff"
      | "signOff.withdraw"
      | "edition.publish"
      | "edition.schedule"
      | "edition.unschedule"
      | "edition.emergencyPublish"
      | "edition.update"
      | "edition.correct"
      | "edition.retract"
      | "story.spike"
      | "story.revive",
      Decision
    >
  >;
  readonly actions: {
    readonly signOff: Publish;
    readonly withdraw: ReasonedStep;
    readonly publish: Publish;
    readonly schedule: Schedule;
    readonly unschedule: (input: { editionId: string }) => Promise<ActionResult<void>>;
    readonly publishInEmergency: PublishInEmergency;
    readonly confirmEmergency: Confirm;
    readonly provePassword: ProvePassword;
    readonly openEdition: OpenEdition;
    readonly spike: ReasonedStep;
    readonly revive: (input: { editionId: string }) => Promise<ActionResult<void>>;
  };
};

/** The way to publication, step by step with everything that stands in it; what is live, and the editions so far. */
export function PublishDesk(props: PublishDeskProps) {
  const { story, edition, revision, editions } = props;
  const working = isWorking(edition.state);
  return (
    <PageBody className="max-w-3xl">
      <LiveNow {...props} />
      <SecondNames unsaid={props.unsaid} confirm={props.actions.confirmEmergency} />
      {working && revision ? <ToPublication {...props} /> : null}
      {working && !revision ? <NoText slug={story.slug} /> : null}
      {edition.state === "spiked" ? <OnTheSpike {...props} /> : null}
      {edition.state === "retracted" ? (
        <p className="border-b py-5">The story was retracted. Nothing of it is live.</p>
      ) : null}
      <EditionList editions={editions} />
      {working ? <Spike {...props} /> : null}
    </PageBody>
  );
}

function ToPublication(props: PublishDeskProps) {
  const { revision } = props;
  if (!revision) return null;
  return (
    <>
      <p className="pt-4 text-muted-foreground">
        Revision {revision.number}, saved by {revision.by}, <LocalTime iso={revision.at} />
      </p>
      <PublishSteps {...props} revision={revision} />
    </>
  );
}

function LiveNow({ story, edition, editions, abilities, actions }: PublishDeskProps) {
  const live = editions.find(({ state }) => state === "live");
  if (!live?.published) return null;
  return (
    <section aria-label="Live" className="flex flex-col gap-3 border-b py-5">
      <p>
        Edition {live.number} is live since <LocalTime iso={live.published.at} />:{" "}
        <a href={`/articles/${story.slug}`} className="text-link hover:underline">
          /articles/{story.slug}
        </a>
      </p>
      {isWorking(edition.state) ? null : (
        <div className="flex flex-wrap gap-2">
          <OpenEditionDialog story={story} kind="update" ability={abilities["edition.update"]} {...actions} />
          <OpenEditionDialog story={story} kind="correction" ability={abilities["edition.correct"]} {...actions} />
          <OpenEditionDialog story={story} kind="retraction" ability={abilities["edition.retract"]} {...actions} />
        </div>
      )}
    </section>
  );
}

/** Away from the steps: it ends the edition, which the steps are for. */
function Spike({ edition, abilities, actions }: PublishDeskProps) {
  if (!abilities["story.spike"].allowed) return null;
  return (
    <div className="mt-8 border-t pt-4">
      <ReasonDialog
        editionId={edition.id}
        step="Spike this edition"
        description="Work on it ends. Nothing is lost: it can be taken off the spike again. What is live stays live."
        verb="Spike"
        done="Spiked"
        act={actions.spike}
      />
    </div>
  );
}

function OnTheSpike({ edition, abilities, actions }: PublishDeskProps) {
  const ability = abilities["story.revive"];
  return (
    <section aria-label="Spiked" className="flex flex-col gap-3 border-b py-5">
      <p>The newest edition is spiked. Its text and everything said of it are kept.</p>
      <ActButton
        words="Take it off the spike"
        done="Off the spike"
        barred={ability.allowed ? null : ability.sentence}
        act={() => actions.revive({ editionId: edition.id })}
      />
    </section>
  );
}

function NoText({ slug }: { readonly slug: string }) {
  return (
    <EmptyState
      title="Nothing to publish yet"
      action={
        <>
          <ButtonLink href={storyHref(slug, "claims")}>Go to the claims</ButtonLink>
          <ButtonLink href={storyHref(slug, "write")}>Write</ButtonLink>
        </>
      }
    >
      The story has no text. Once it has, this page lists what stands in the way of publication, step by step: the
      review of its sentences, the sign-off by somebody who wrote none of it, and the publication.
    </EmptyState>
  );
}
