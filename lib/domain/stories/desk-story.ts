import type { PubStatus } from "../wires/report.ts";
import type { EditionKind } from "./edition-kinds.ts";
import type { EmergencyShown } from "./emergency.ts";
import type { EditionState } from "./workflow.ts";

/** What the stories list is asked for. */
export type StoryFilter = {
  readonly query: string | null;
  /** Stories whose newest edition is in this state. */
  readonly state: EditionState | null;
  /** What `nextAfter` of the page before said. */
  readonly after: string | null;
};

export type EditionSummary = {
  readonly id: string;
  readonly number: number;
  readonly kind: EditionKind;
  readonly state: EditionState;
};

export type StoryListItem = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly touchedAt: string;
  readonly createdBy: string;
  readonly reportCount: number;
  readonly sentenceCount: number;
  /** Sentences of the current revision that somebody approved as they stand. */
  readonly approvedCount: number;
  /** `scheduledAt`: ISO 8601 with its zone, while it is to be published at an hour. */
  readonly newest: EditionSummary & { readonly scheduledAt: string | null };
  readonly isLive: boolean;
  /** Where an emergency publication is what readers see, or is still owed its second name. */
  readonly emergency: EmergencyShown | null;
  /** Who writes in it at this moment. */
  readonly writer: string | null;
};

export type StoryPage = { readonly items: readonly StoryListItem[]; readonly nextAfter: string | null };

export type StoryDetail = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly createdAt: string;
  readonly createdBy: string;
  /** Newest first: the first is the one in the making, or the last published. */
  readonly editions: readonly (EditionSummary & {
    readonly headRevisionId: string | null;
    readonly publishedAt: string | null;
  })[];
};

export type StoryReport = {
  readonly id: string;
  /** What the report is called by in this story; its hue follows from it. */
  readonly number: number;
  readonly headline: string | null;
  /** As the desk writes it. */
  readonly source: string | null;
  /** What to know of its provider before believing it. */
  readonly trustNote: string | null;
  readonly publishedAt: string | null;
  readonly receivedAt: string;
  readonly language: string | null;
  readonly pubStatus: PubStatus;
  readonly embargoUntil: string | null;
};

export type StoryEvent = {
  readonly seq: string;
  readonly at: string;
  readonly kind: string;
  readonly actor: string | null;
  readonly data: unknown;
};
