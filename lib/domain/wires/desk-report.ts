import type { Block, ParsedReport, PubStatus, ReportSentence } from "./report.ts";

export type WireListItem = {
  readonly id: string;
  readonly headline: string | null;
  /** The first words of the body, or those around the search's hit. */
  readonly excerpt: string;
  readonly source: string | null;
  readonly distributor: string | null;
  readonly language: string | null;
  readonly pubStatus: PubStatus;
  readonly publishedAt: string | null;
  readonly receivedAt: string;
  readonly fileName: string;
  readonly stories: readonly { readonly slug: string; readonly title: string }[];
};

export type WirePage = {
  readonly items: readonly WireListItem[];
  /** Where the next page begins; null on the last one. */
  readonly nextAfter: string | null;
  /** How far back a slow search has come, where the page is not full for that alone: the moment of arrival, ISO 8601. */
  readonly searchedTo: string | null;
  /** How many reports fit, up to 1,001; null where nothing is filtered, or nobody can say so at once. */
  readonly count: number | null;
};

/** Everything that is kept of a report but its words, with how and by whom it came in. */
export type ReportDetail = WireListItem &
  Omit<ParsedReport, "item" | "text" | "blocks"> & {
    readonly sha256: string;
    readonly byteLength: number;
    readonly receivedBy: string | null;
  };

export type ReportBlock = Block & {
  readonly position: number;
  /** Who said that the block is of this kind; null while the engine's word stands. */
  readonly correctedBy: string | null;
};

/** The words of a report as the desk reads them: blocks with the reader's corrections applied. */
export type ReportText = {
  readonly id: string;
  readonly text: string;
  readonly language: string | null;
  readonly blocks: readonly ReportBlock[];
  readonly sentences: readonly ReportSentence[];
};
