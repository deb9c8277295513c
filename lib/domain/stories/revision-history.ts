/** Why a revision came to be. */
export type RevisionMaking =
  | { readonly kind: "saved" }
  /** From the chosen claims, in one go. */
  | { readonly kind: "drafted" }
  /** With the edition, from what was published. */
  | { readonly kind: "opened" }
  | { readonly kind: "restored"; readonly from: number; readonly fromEdition: number };

export type RevisionName = { readonly id: string; readonly edition: number; readonly number: number };

/** A revision in the list of all of a story. `at` is ISO 8601, here and below. */
export type RevisionEntry = RevisionName & {
  readonly editionId: string;
  /** What it was written on; null where that was an empty page. */
  readonly baseId: string | null;
  readonly at: string;
  readonly by: string;
  readonly making: RevisionMaking;
  readonly sentences: number;
  /** Sentences that its base does not have, has otherwise, or has and it has not. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** What the edition is shown and judged by now. */
  readonly isHead: boolean;
  /** Readers have it, or had it. */
  readonly isPublished: boolean;
};

/** A passage that a sentence cites, as the story knows its report. */
export type CitedPassage = { readonly number: number | null; readonly source: string | null; readonly text: string };

export type SentenceJudgement = {
  readonly judgement: "approved" | "queried" | "rejected";
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
  /** Why it no longer counts; null while it does. */
  readonly lapsed: string | null;
};

/** What one sentence was from one revision on, until it was changed. */
export type SentenceVersion = {
  readonly revision: RevisionName;
  readonly at: string;
  readonly by: string;
  readonly text: string;
  readonly hash: string;
  /** Everybody who wrote any part of it so far. */
  readonly authors: readonly string[];
  readonly came: readonly CitedPassage[];
  readonly went: readonly CitedPassage[];
  /** What was said of these very words and citations. */
  readonly judgements: readonly SentenceJudgement[];
};

/** The life of one sentence, newest version first; `isGone`: the newest text no longer has it. */
export type SentenceHistory = {
  readonly sid: string;
  readonly versions: readonly SentenceVersion[];
  readonly isGone: boolean;
};

/** "Revision 4", with its edition where the story has several: "Revision 4 of edition 2". */
export function revisionWords({ edition, number }: RevisionName, editions: number): string {
  return editions > 1 ? `Revision ${number} of edition ${edition}` : `Revision ${number}`;
}

/** Why a revision is there, as the end of "Revision 4, …". */
export function makingWords(making: RevisionMaking): string {
  switch (making.kind) {
    case "saved":
      return "saved";
    case "drafted":
      return "drafted from the claims";
    case "opened":
      return "taken from what was published";
    case "restored":
      return `restored from revision ${making.from} of edition ${making.fromEdition}`;
  }
}
