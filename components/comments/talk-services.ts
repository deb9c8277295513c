import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { Mentionable, Thread } from "#lib/domain/stories/threads.ts";

type Said = Promise<ActionResult<{ readonly threadId: string; readonly commentId: string }>>;

/** What a talk is begun about: a sentence as the person reads it, and the words in it; null: all of it. */
export type TalkTarget = {
  readonly sid: string;
  readonly sentence: string;
  readonly words: { readonly start: number; readonly end: number } | null;
};

/** The desk's side of the talks about one story: where they are read, and the server actions that say something. */
export type TalkServices = {
  readonly storyId: string;
  /** Answers `StoryTalk` as JSON. */
  readonly href: string;
  readonly start: (input: TalkTarget & { readonly storyId: string; readonly body: string }) => Said;
  readonly reply: (input: { readonly threadId: string; readonly body: string }) => Said;
  readonly edit: (input: { readonly commentId: string; readonly body: string }) => Promise<ActionResult<void>>;
  readonly remove: (input: { readonly commentId: string }) => Promise<ActionResult<void>>;
  readonly resolve: (input: { readonly threadId: string; readonly resolved: boolean }) => Promise<ActionResult<void>>;
};

/** Everything that was said about a story, and who can be named. */
export type StoryTalk = {
  /** The reader's own id. */
  readonly me: string;
  readonly threads: readonly Thread[];
  readonly people: readonly Mentionable[];
};
