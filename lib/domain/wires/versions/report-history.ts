import type { PubStatus } from "../report.ts";
import type { ChangeKind } from "./report-change.ts";

/** One version of an item as lists show it. Times are ISO 8601 in UTC. */
export type ReportVersion = {
  readonly id: string;
  readonly version: string | null;
  readonly headline: string | null;
  readonly pubStatus: PubStatus;
  readonly at: string;
};

/** Something that happened to a report after it came. */
export type ReportEvent = {
  readonly kind: ChangeKind;
  readonly at: string;
  readonly byReportId: string | null;
  /** Who at the desk withdrew it, and why. */
  readonly byPerson: string | null;
  readonly reason: string | null;
};

/** A story that rests on a report, or did: how many of its sentences do, and how many have lost that ground. */
export type TouchedStory = {
  readonly slug: string;
  readonly title: string;
  readonly editionNumber: number;
  /** Whether this edition is in public; else it is being written. */
  readonly isLive: boolean;
  readonly sentences: number;
  readonly fallen: number;
  /** A sentence to open it at. */
  readonly sid: string;
};

export type ReportHistory = {
  /** All versions of the item, the newest first, this one among them; one alone for an item without a guid. */
  readonly versions: readonly ReportVersion[];
  /** What happened to this one, the newest first. */
  readonly events: readonly ReportEvent[];
  readonly touched: readonly TouchedStory[];
};
