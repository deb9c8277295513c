import type { Decision } from "#lib/domain/access/policy.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { FindingKind } from "#lib/domain/verify/finding.ts";
import type { WireListItem } from "#lib/domain/wires/desk-report.ts";

/** Somebody's word that what the gate found of one kind in a sentence is mistaken. */
export type EditorDismissal = {
  readonly sid: string;
  readonly kind: FindingKind;
  readonly reason: string;
  readonly by: string;
};

export type DismissalInput = {
  readonly editionId: string;
  readonly sid: string;
  /** The sentence as `canonicalSentence` has it: a dismissal is bound to the very words and citations that were seen. */
  readonly words: string;
  readonly kind: FindingKind;
  readonly reason: string;
};

/** What of the desk stands around one text: its findings that were dismissed, and the wires that it may draw on. */
export type DeskServices = {
  /** The name of the person at the desk. */
  readonly reader: string;
  /** Of the text that the editor opens with. */
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
