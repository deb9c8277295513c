import type { TalkServices } from "#components/comments/talk-services.ts";
import type { WordingServices } from "#components/wordings/wording-services.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { HouseStyle } from "#lib/domain/stories/house-style.ts";
import type { LeaseAnswer } from "#lib/domain/stories/lease-answer.ts";
import type { StoryHead } from "#lib/domain/stories/story-head.ts";
import type { Block, ReportSentence } from "#lib/domain/wires/report.ts";
import type { StoredDocument } from "#lib/editor/queries/read-document.ts";
import type { EditorChange } from "./checks/lost-ground.ts";
import type { DeskServices } from "./desk-services.ts";

/** What one edition says: the words round the text, and the text. Saved and kept always together. */
export type StoryText = StoryHead & {
  readonly document: StoredDocument;
};

/** A saved text. Times here and below are ISO 8601 in UTC, as the server's clock says. */
export type SavedText = StoryText & {
  readonly revisionId: string;
  readonly number: number;
  readonly savedAt: string;
  /** Who saved it. */
  readonly by: string;
};

/** A report of the story as the editor shows it. */
export type EditorReport = {
  readonly id: string;
  /** Its number in this story, from 1. Number and the hue that goes with it are worn wherever the report is shown. */
  readonly number: number;
  readonly headline: string | null;
  readonly source: string | null;
  /** What to know of its provider before believing it. */
  readonly trustNote?: string | null;
  readonly publishedAt: string | null;
  readonly language: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly ReportSentence[];
};

/** A conflict of the claims that still stands: the passages on each side, by the story's report ids. */
export type EditorConflict = {
  readonly id: string;
  readonly question: string;
  readonly sides: readonly {
    readonly value: string;
    readonly passages: readonly { readonly report: string; readonly from: number; readonly to: number }[];
  }[];
};

/**
 * Who may write. `mine` carries the token of this window's lease; without one the page opens with `free` and asks for it.
 * `closed`: the edition is past writing (submitted, published), or the person's role only reads; `reason` says which.
 */
export type LeaseState = LeaseAnswer | { readonly kind: "closed"; readonly reason: string };

/** What a save came to. `conflict`: nothing was saved, because `theirs` is newer than the base it came with. */
export type SaveOutcome =
  | { readonly kind: "saved"; readonly revisionId: string; readonly number: number; readonly savedAt: string }
  | { readonly kind: "conflict"; readonly theirs: SavedText; readonly base: SavedText | null };

/**
 * The server actions the editor calls, each bound to nothing: the edition goes along. Of the failure codes the editor
 * treats `not-signed-in`, `lease-lost`, `invalid`, `refused`, `too-large` each in its own way and any other as a failed
 * try that is repeated; in every case the text stays on the device.
 */
export type EditorActions = {
  /** Keeps the text on the server without making a revision. Called at most every two seconds while writing. */
  readonly saveDraft: (input: DraftInput) => Promise<ActionResult<{ readonly savedAt: string }>>;
  /** Makes a revision on top of `baseRevisionId`, or answers with the newer text. */
  readonly saveRevision: (input: RevisionInput) => Promise<ActionResult<SaveOutcome>>;
  /** Takes the lease if it is free, or, with `takeOver`, from its holder; or says who holds it. */
  readonly takeLease: (input: {
    readonly editionId: string;
    readonly takeOver: boolean;
  }) => Promise<ActionResult<LeaseState>>;
  /** Who holds the pen, for a window that does not. */
  readonly readLease: (input: { readonly editionId: string }) => Promise<ActionResult<LeaseState>>;
  /** Asks whoever writes for the pen. */
  readonly askForPen: (input: { readonly editionId: string }) => Promise<ActionResult<void>>;
  /** Says "not now" to somebody who asked. */
  readonly refusePen: (input: PenInput & { readonly personId: string }) => Promise<ActionResult<void>>;
  /** Hands the pen to somebody. */
  readonly givePen: (input: PenInput & { readonly to: string }) => Promise<ActionResult<void>>;
  /** The newest saved text where it is another than the one that the window has, else null. */
  readonly readHead: (input: {
    readonly editionId: string;
    readonly have: string | null;
  }) => Promise<ActionResult<SavedText | null>>;
  /** Throws away what one window of this person kept as a draft. */
  readonly discardDraft: (input: {
    readonly editionId: string;
    readonly windowId: string;
  }) => Promise<ActionResult<void>>;
  /** Called every 20 seconds while the window writes; answers `held` once somebody else has taken over. */
  readonly renewLease: (input: {
    readonly editionId: string;
    readonly token: string;
  }) => Promise<ActionResult<LeaseState>>;
};

type PenInput = { readonly editionId: string; readonly token: string };

export type DraftInput = StoryText & {
  readonly editionId: string;
  readonly windowId: string;
  readonly baseRevisionId: string | null;
};

export type RevisionInput = DraftInput & { readonly leaseToken: string };

/** What one window of this person kept on the server and never saved. */
export type KeptDraft = StoryText & {
  readonly savedAt: string;
  readonly baseRevisionId: string | null;
  readonly windowId: string;
};

export type StoryEditorProps = {
  readonly storyId: string;
  readonly editionId: string;
  /** BCP 47 of the text written, for sentence rules and hyphenation; null when not known. */
  readonly language: string | null;
  /** The head revision; null before the first save of a new edition, with `initial` as its text. */
  readonly revision: Pick<SavedText, "revisionId" | "number" | "savedAt" | "by"> | null;
  readonly initial: StoryText;
  /** This person's drafts on the server, one for each window, newest first. Offered, never loaded unasked. */
  readonly drafts: readonly KeptDraft[];
  readonly lease: LeaseState;
  readonly reports: readonly EditorReport[];
  readonly conflicts: readonly EditorConflict[];
  /** What became of the reports after they came. */
  readonly changes: readonly EditorChange[];
  readonly actions: EditorActions;
  readonly desk: DeskServices;
  /** The talks about the story. */
  readonly talk: TalkServices;
  /** What others suggest that its sentences say. */
  readonly wordings: WordingServices;
  /** The talk to open at. */
  readonly startTalk?: string | null;
  /** Where it is asked whose the suggestions of the text are; answers `DeskFacts`. */
  readonly suggestionsHref: string;
  /** The sid of the sentence to open at; the top without one. */
  readonly startAt?: string | null;
  /** Where `{ editionId, token }` is posted when the page is left: a page that is going can wait for no action. */
  readonly releaseHref: string;
  /** How the house spells and writes. */
  readonly style: HouseStyle;
  /** Where a picture is posted; its bytes are the body. */
  readonly imagesHref: string;
  /** Where to sign in again; opened in a new tab so that the text stays. */
  readonly signInHref: string;
};
