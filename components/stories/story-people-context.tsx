"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { StoryPeople } from "#lib/domain/stories/story-people.ts";
import { useStoryPeople } from "./use-story-people.ts";

const PeopleContext = createContext<StoryPeople | null>(null);

type StoryPeopleProviderProps = {
  readonly story: { readonly id: string; readonly slug: string };
  /** As of when the page was made. */
  readonly initial: StoryPeople;
  readonly children: ReactNode;
};

/** Knows who is in the story, for everything inside; kept true while it is shown. */
export function StoryPeopleProvider({ story, initial, children }: StoryPeopleProviderProps) {
  return <PeopleContext value={useStoryPeople(story, initial)}>{children}</PeopleContext>;
}

/** Who is in the story at this moment; null outside its frame. */
export function usePeopleHere(): StoryPeople | null {
  return useContext(PeopleContext);
}
