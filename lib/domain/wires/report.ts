import type { Span } from "../shared/span.ts";

/** What a stretch of a report is. Only `body` (and `standfirst`, `headline`) carries the report's own statements. */
export const BLOCK_KINDS = [
  "headline",
  "standfirst",
  "byline",
  "dateline",
  "date",
  "body",
  "subhead",
  "caption",
  "credit",
  "embed",
  "promo",
  "furniture",
  "comment",
  "tags",
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export type Block = Span & { readonly kind: BlockKind };

export const REPORT_FORMATS = [
  "text",
  "html",
  "newsml-g2",
  "newsml-1",
  "nitf",
  "ninjs",
  "rss",
  "atom",
  "iptc7901",
  "anpa",
  "email",
] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export type PubStatus = "usable" | "withheld" | "canceled";

/** One wire item as a format reader finds it: what the file does not say is null. Times are ISO 8601 in UTC. */
export type ParsedReport = {
  /** Position of this item in its file, from 0. */
  readonly item: number;
  readonly format: ReportFormat;
  readonly guid: string | null;
  readonly version: string | null;
  readonly pubStatus: PubStatus;
  readonly correction: boolean;
  readonly embargoUntil: string | null;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  /** BCP 47, as told by the file or, failing that, by the text itself. */
  readonly language: string | null;
  readonly publishedAt: string | null;
  /** Whose report this is: the true origin. */
  readonly source: string | null;
  /** Who delivered it, where that is somebody else. */
  readonly distributor: string | null;
  readonly urgency: number | null;
  readonly slugline: string | null;
  readonly subjects: readonly string[];
  readonly editorialNote: string | null;
  readonly text: string;
  /** In order, without overlap, covering all of `text` but white space. */
  readonly blocks: readonly Block[];
  readonly warnings: readonly string[];
};

/** The shape `stet parse` prints: a parsed report with its place in the output. */
export type Report = ParsedReport & {
  readonly id: string;
  readonly file: string;
  /** Of the bytes received. */
  readonly sha256: string;
};

export type ReportSentence = Span & { readonly block: BlockKind };
