import type { Sid } from "../shared/ids.ts";
import type { Issue } from "../shared/issue.ts";
import type { Finding } from "../verify/finding.ts";
import type { PubStatus } from "../wires/report.ts";
import type { ChangeKind } from "../wires/versions/report-change.ts";
import type { JudgedSentence, LiveJudgement } from "./approval.ts";
import type { CitedSentence, ConflictPassages } from "./conflict-sides.ts";
import type { EditionKind } from "./edition-kinds.ts";

export type CheckedSentence = JudgedSentence &
  CitedSentence & {
    readonly kind: "text" | "subhead" | "item" | "quote" | "caption";
    readonly findings: readonly Finding[];
  };

export type UsedReport = {
  readonly id: string;
  /** As the desk calls it: "Report 3 (Harbour Press)". */
  readonly name: string;
  readonly pubStatus: PubStatus;
  readonly embargoUntil: Date | null;
};

/** A citation whose words no longer stand: its report was taken back, or says something else in its newest version. */
export type FallenCitation = { readonly sid: Sid; readonly reportId: string; readonly change: ChangeKind };

/** Somebody's word that a finding on a sentence is mistaken, for as long as the sentence is found to say that. */
export type Dismissal = { readonly sid: Sid /** As `matterOf` names the finding. */; readonly matter: string };

/** Everything that is known of the current revision of an edition; all of it read after the lock. */
export type PublishFacts = {
  readonly kind: EditionKind;
  readonly headline: string;
  readonly standfirst: string;
  readonly slug: string;
  readonly publicNote: string | null;
  readonly revisionId: string | null;
  /** Who saved any revision of the edition or wrote any part of a sentence in it. */
  readonly writers: readonly string[];
  readonly submittedById: string | null;
  readonly sentences: readonly CheckedSentence[];
  /** What is said of each image that the revision shows, in reading order. */
  readonly images: readonly { readonly alt: string; readonly credit: string }[];
  readonly judgements: readonly (LiveJudgement & { readonly reason: string | null })[];
  readonly dismissals: readonly Dismissal[];
  /** Suggestions that are open, in the text and beside it, each with the sentences that it reaches into. */
  readonly suggestions: readonly { readonly sids: readonly Sid[] }[];
  readonly conflicts: readonly ConflictPassages[];
  readonly fallen: readonly FallenCitation[];
  /** All reports of the story; those that the revision does not cite are left alone. */
  readonly reports: readonly UsedReport[];
  readonly signOff: { readonly revisionId: string; readonly personId: string } | null;
  /** The moment of publication: now, or the hour it is scheduled for. */
  readonly publishAt: Date;
};

/** What one check found, and the sentences to go to. */
export type Found = { readonly issue: Issue; readonly sids?: readonly Sid[] };
