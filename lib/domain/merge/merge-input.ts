import type { Block, ReportSentence } from "../wires/report.ts";

/** One report as the merge reads it. Offsets of blocks and sentences are into `text`. */
export type MergeInput = {
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly ReportSentence[];
  readonly headline: string | null;
  /** Whose report it is, where the file says so. */
  readonly source: string | null;
  /** Who delivered it, where that is somebody else. */
  readonly distributor: string | null;
  /** Whom it rests on where it names nobody, as the desk knows; null: nobody known; absent: its source. */
  readonly restsOn?: string | null;
  /** ISO 8601; null where the file does not say. */
  readonly publishedAt: string | null;
  readonly language: string | null;
};

/** What a desk decided about a conflict: by the conflict's key. */
export type ConflictDecision = { readonly take: number | string } | "report both" | "dismiss";

/** What the desk has settled before; a merge of more reports keeps it. */
export type MergeOptions = {
  readonly settledConflicts?: readonly { readonly key: string; readonly decision: ConflictDecision }[];
  /** Keys of the claims an editor chose; without it the engine chooses. */
  readonly chosenClaims?: readonly string[];
  /** House spelling by any spelling of the name. */
  readonly houseNames?: Readonly<Record<string, string>>;
};
