import type { Decision } from "#lib/domain/access/policy.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { WireListItem } from "#lib/domain/wires/desk-report.ts";

/** Somebody's word that one finding of a sentence is mistaken. */
export type EditorDismissal = {
  readonly sid: string;
  /** Which finding it is, as `matterOf` names it: it holds for as long as the gate says just this. */
  readonly matter: string;
  readonly message: string;
  readonly reason: string;
  readonly by: string;
};

export type DismissalInput = {
  readonly editionId: string;
  readonly sid: string;
  /** The sentence as `canonicalSentence` has it: nobody dismisses what other words than theirs are found to say. */
  readonly words: string;
  readonly matter: string;
  readonly reason: string;
};

/** What of the desk stands around one text: its findings that were dismissed, and the wires that it may draw on. */
export type DeskServices = {
  /** The name of the person at the desk. */
  readonly reader: string;
  /** All that were made in the story. */
  readonly dismissals: readonly EditorDismissal[];
  readonly abilities: { readonly "finding.dismiss": Decision; readonly "story.attach": Decision };
  /** Refuses when the saved text has other words, and when the gate does not find that in them. */
  readonly dismissFinding: (input: DismissalInput) => Promise<ActionResult<void>>;
  /** Reports of the wires that are not in the story; without words the newest. */
  readonly findReports: (input: {
    readonly storyId: string;
    readonly query: string;
  }) => Promise<ActionResult<readonly WireListItem[]>>;
  readonly attachReports: (input: {
    readonly storyId: string;
    readonly reportIds: string[];
  }) => Promise<ActionResult<{ readonly added: number }>>;
};
