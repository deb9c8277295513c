import type { StoryFilter } from "#lib/domain/stories/desk-story.ts";

/** The address of the stories list under a filter. */
export function storiesHref({ query, state, after }: StoryFilter): string {
  const asked = new URLSearchParams();
  if (query) asked.set("q", query);
  if (state) asked.set("state", state);
  if (after) asked.set("after", after);
  const search = asked.toString();
  return search ? `/stories?${search}` : "/stories";
}
