"use client";
import type { ReactNode } from "react";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { EditionSummary } from "#lib/domain/stories/desk-story.ts";
import type { EditionKind } from "#lib/domain/stories/edition-kinds.ts";
import type { LostGround } from "#lib/domain/stories/lost-ground.ts";
import type { StoryPeople } from "#lib/domain/stories/story-people.ts";
import { EditionStateWord } from "./edition-state.tsx";
import { LostGroundNotices } from "./lost-ground-notices.tsx";
import { PeopleLine } from "./people-line.tsx";
import { RenameDialog } from "./rename-dialog.tsx";
import type { RenameStory } from "./rename-form.tsx";
import { StoryPeopleProvider } from "./story-people-context.tsx";
import { StoryTabs } from "./story-tabs.tsx";
import { useFreshLive } from "./use-fresh-live.ts";
import { useFreshOnReturn } from "./use-fresh-on-return.ts";

type StoryFrameProps = {
  readonly story: { readonly id: string; readonly slug: string; readonly title: string };
  readonly edition: EditionSummary;
  readonly reportCount: number;
  readonly lostGround: readonly LostGround[];
  readonly people: StoryPeople;
  readonly abilities: Readonly<Record<"story.rename", Decision>>;
  readonly renameStory: RenameStory;
  /** Beside the edition's state: what to know of how it was published. */
  readonly mark: ReactNode;
  /** Above every page of the story: what somebody must still do about what is published. */
  readonly notices: ReactNode;
  readonly children: ReactNode;
};

/** What stands above every page of a story. The page fills the height that is left and scrolls by itself. */
export function StoryFrame(props: StoryFrameProps) {
  const { story, edition, reportCount, lostGround, people, abilities, renameStory, mark, notices, children } = props;
  useFreshOnReturn();
  useFreshLive(story.id);
  return (
    <StoryPeopleProvider story={story} initial={people}>
      <div className="flex min-h-0 flex-1 flex-col print:block">
        <header
          data-print="no"
          className="flex shrink-0 items-end gap-x-8 border-b px-4 max-lg:flex-col max-lg:items-stretch"
        >
          <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 pt-1.5 pb-1 lg:min-h-10 lg:py-0">
            <div className="flex min-w-0 items-center gap-0.5">
              <h1 dir="auto" title={story.title} className="truncate font-semibold text-base">
                {story.title}
              </h1>
              {abilities["story.rename"].allowed ? <RenameDialog story={story} renameStory={renameStory} /> : null}
            </div>
            <EditionStateWord state={edition.state} />
            {mark}
            {edition.number > 1 ? (
              <span className="text-muted-foreground text-xs">
                {KIND_WORDS[edition.kind]}, edition {edition.number}
              </span>
            ) : null}
            <PeopleLine slug={story.slug} />
          </div>
          <StoryTabs slug={story.slug} reportCount={reportCount} />
        </header>
        <LostGroundNotices slug={story.slug} lost={lostGround} />
        {notices}
        <div className="flex min-h-0 flex-1 flex-col overflow-y-auto print:block print:overflow-visible">
          {children}
        </div>
      </div>
    </StoryPeopleProvider>
  );
}

const KIND_WORDS: Readonly<Record<EditionKind, string>> = {
  initial: "First publication",
  update: "Update",
  correction: "Correction",
  retraction: "Retraction",
};
