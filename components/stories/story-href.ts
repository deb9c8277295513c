/** The pages of a story, in the order of its day. */
export const STORY_ROOMS = ["reports", "claims", "write", "review", "publish", "history"] as const;
export type StoryRoom = (typeof STORY_ROOMS)[number];

/** The address of a story's page; with a sentence, the page opens at it. */
export function storyHref(slug: string, room: StoryRoom, sid?: string): string {
  const page = room === "reports" ? `/stories/${slug}` : `/stories/${slug}/${room}`;
  return sid === undefined ? page : `${page}?sentence=${encodeURIComponent(sid)}`;
}
