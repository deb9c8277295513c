import type { Decision } from "#lib/domain/access/policy.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { OpenWording } from "#lib/domain/stories/wordings.ts";

/** The desk's side of wordings that are suggested beside the text of one edition. */
export type WordingServices = {
  readonly storyId: string;
  readonly editionId: string;
  /** Answers `StoryWordings` as JSON. */
  readonly href: string;
  readonly maySuggest: Decision;
  readonly suggest: (input: {
    readonly editionId: string;
    readonly sid: string;
    /** The sentence as the person saw it, in whichever form the page knows it: its hash, or all of it. */
    readonly seen: string;
    readonly wording: string;
  }) => Promise<ActionResult<{ readonly id: string }>>;
  readonly withdraw: (input: { readonly id: string }) => Promise<ActionResult<void>>;
  /** Only for whoever holds the pen; accepts what the saved text says already. */
  readonly decide: (input: {
    readonly id: string;
    readonly decision: "accepted" | "rejected";
  }) => Promise<ActionResult<void>>;
};

export type StoryWordings = {
  /** The reader's own id. */
  readonly me: string;
  readonly wordings: readonly OpenWording[];
};
