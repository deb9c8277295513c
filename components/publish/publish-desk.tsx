"use client";
import { PageBody } from "#components/shell/page-header.tsx";
import { storyHref } from "#components/stories/story-href.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { Obstacle } from "#lib/domain/stories/publish-checks.ts";
import { type EditionState, isPublished, isWorking, STATE_WORDS } from "#lib/domain/stories/workflow.ts";
import { EditionList, type EditionShown } from "./edition-list.tsx";
import { type OpenEdition, OpenEditionDialog } from "./open-edition-dialog.tsx";
import type { ProvePassword, Publish } from "./publish-dialog.tsx";
import { PublishSteps } from "./publish-steps.tsx";
import type { WithdrawSignOff } from "./withdraw-dialog.tsx";

export type PublishDeskProps = {
  readonly story: { readonly id: string; readonly slug: string };
  readonly edition: { readonly id: string; readonly state: EditionState };
  readonly revision: { readonly id: string; readonly number: number; readonly by: string; readonly at: string } | null;
  readonly obstacles: readonly Obstacle[];
  readonly sentenceNumbers: ReadonlyMap<string, number>;
  readonly editions: readonly EditionShown[];
  readonly abilities: Readonly<
    Record<
      | "edition.signOff"
      | "signOff.withdraw"
      | "edition.publish"
      | "edition.update"
      | "edition.correct"
      | "edition.retract",
      Decision
    >
  >;
  readonly actions: {
    readonly signOff: Publish;
    readonly withdraw: WithdrawSignOff;
    readonly publish: Publish;
    readonly provePassword: ProvePassword;
    readonly openEdition: OpenEdition;
  };
};

/** The way to publication, step by step with everything that stands in it; what is live, and the editions so far. */
export function PublishDesk(props: PublishDeskProps) {
  const { story, edition, revision, editions } = props;
  const isLive = editions.some(({ state }) => state === "live");
  return (
    <PageBody className="max-w-3xl">
      {isLive ? <LiveNow {...props} /> : null}
      {isWorking(edition.state) ? <ToPublication {...props} /> : null}
      {!isLive && !isWorking(edition.state) ? (
        <p className="pt-4">
          Edition {editions[0]?.number} is {STATE_WORDS[edition.state].toLowerCase()}. Nothing of this story is open.
        </p>
      ) : null}
      {editions.some(({ state }) => isPublished(state)) || editions.length > 1 || revision ? (
        <EditionList editions={editions} />
      ) : null}
      {!revision && isWorking(edition.state) ? <NoText slug={story.slug} /> : null}
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
      {edition.state === "live" ? (
        <div className="flex flex-wrap gap-2">
          <OpenEditionDialog story={story} kind="update" ability={abilities["edition.update"]} {...actions} />
          <OpenEditionDialog story={story} kind="correction" ability={abilities["edition.correct"]} {...actions} />
          <OpenEditionDialog story={story} kind="retraction" ability={abilities["edition.retract"]} {...actions} />
        </div>
      ) : null}
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
