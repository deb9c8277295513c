import type { Decision } from "#lib/domain/access/policy.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { OpenWording } from "#lib/domain/stories/wordings.ts";

/** The desk's side of wordings that are suggested beside the text of one edition. */
export type WordingServices = {
  readonly storyId: string;
  readonly editionId: string;
  /** Answers `StoryWordings` as JSON. */
  readonly href: string;
  /** Null: this person may suggest wordings; else why not. */
  readonly barrier: string | null;
  readonly suggest: (input: {
    readonly editionId: string;
    readonly sid: string;
    /** The sentence as the person saw it, in whichever form the page knows it: its hash, or all of it. */
    readonly seen: string;
    readonly wording: string;
  }) => Promise<ActionResult<{ readonly id: string }>>;
  readonly withdraw: (input: { readonly id: string }) => Promise<ActionResult<void>>;
  /** Together or not at all; accepts what the saved text says already. */
  readonly decide: (input: WordingsDecision) => Promise<ActionResult<void>>;
  /** Writes one into the text that nobody writes, in place of a sentence whose hash is `seen`. */
  readonly take: (input: { readonly id: string; readonly seen: string }) => Promise<ActionResult<void>>;
};

export type WordingsDecision = {
  readonly ids: readonly string[];
  readonly decision: "accepted" | "rejected";
  /** A word to whoever suggested what is rejected. */
  readonly reason?: string;
};

export type StoryWordings = {
  /** The reader's own id. */
  readonly me: string;
  /** Whether the reader may decide them at this moment. */
  readonly mayDecide: Decision;
  readonly wordings: readonly OpenWording[];
};
