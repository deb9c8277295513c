"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { StoryPeople } from "#lib/domain/stories/story-people.ts";
import { useStoryPeople } from "./use-story-people.ts";

type Story = { readonly id: string; readonly slug: string };

const StoryContext = createContext<Story | null>(null);
const PeopleContext = createContext<StoryPeople | null>(null);

type StoryPeopleProviderProps = {
  readonly story: Story;
  /** As of when the page was made. */
  readonly initial: StoryPeople;
  readonly children: ReactNode;
};

/** Knows the story and who is in it, for everything inside; kept true while it is shown. */
export function StoryPeopleProvider({ story, initial, children }: StoryPeopleProviderProps) {
  return (
    <StoryContext value={story}>
      <PeopleContext value={useStoryPeople(story, initial)}>{children}</PeopleContext>
    </StoryContext>
  );
}

/** The story in whose frame this stands; null outside of one. */
export function useStoryHere(): Story | null {
  return useContext(StoryContext);
}

/** Who is in the story at this moment; null outside its frame. */
export function usePeopleHere(): StoryPeople | null {
  return useContext(PeopleContext);
}
