import type { Span } from "../shared/span.ts";

/**
 * What a stretch of a report is. Only `body` (and `standfirst`, `headline`) carries the report's own statements;
 * `note` is for editors and not for publication, `table` is figures in rows. A list item or a quoted passage is a body block of its own.
 */
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
  "note",
  "table",
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
  "json-feed",
  "xml",
  "iptc7901",
  "anpa",
  "email",
] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export type PubStatus = "usable" | "withheld" | "canceled";

/** A subject of the IPTC's Media Topics; `name` in English, null for a code that is not known here. */
export type ReportTopic = { readonly code: string; readonly name: string | null };

/** Where it happened or was written, as far as the file says; `name` is the narrowest place told. */
export type ReportPlace = {
  readonly name: string;
  readonly region: string | null;
  readonly country: string | null;
  /** As the file codes it, with its scheme where it has one: "geo:345678". */
  readonly code: string | null;
};

export const MEDIA_KINDS = ["picture", "graphic", "video", "audio", "document", "other"] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** A picture, film or file that goes with the report; nothing of it is fetched. */
export type ReportMedia = {
  readonly kind: MediaKind;
  readonly guid: string | null;
  readonly href: string | null;
  readonly mimeType: string | null;
  readonly headline: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
};

export const LINK_RELATIONS = ["replaces", "corrects", "translates", "derives", "member", "see-also"] as const;
/** What this report is to the item it names: it replaces or corrects it, is its translation or made from it, or lists it. */
export type LinkRelation = (typeof LINK_RELATIONS)[number];

export type ReportLink = {
  readonly relation: LinkRelation;
  readonly guid: string | null;
  readonly version: string | null;
  readonly href: string | null;
  readonly title: string | null;
};

export type ReportRights = {
  readonly holder: string | null;
  readonly notice: string | null;
  readonly usageTerms: string | null;
};

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
  /** When this version went out, by the best that the file says: what a desk sorts by. */
  readonly publishedAt: string | null;
  /** When the first version of the item was made. */
  readonly firstCreatedAt: string | null;
  /** When this version was made. */
  readonly versionCreatedAt: string | null;
  /** Whose report this is: the true origin. */
  readonly source: string | null;
  /** Who delivered it, where that is somebody else. */
  readonly distributor: string | null;
  /** How it is to be credited in print. */
  readonly creditLine: string | null;
  /** 1 is the most urgent, 8 the least. */
  readonly urgency: number | null;
  readonly slugline: string | null;
  /** All subjects by name, those that are coded as topics included. */
  readonly subjects: readonly string[];
  /** Those of the subjects that are coded as Media Topics. */
  readonly topics: readonly ReportTopic[];
  readonly keywords: readonly string[];
  readonly genres: readonly string[];
  readonly places: readonly ReportPlace[];
  readonly editorialNote: string | null;
  readonly rights: ReportRights | null;
  readonly media: readonly ReportMedia[];
  readonly links: readonly ReportLink[];
  readonly text: string;
  /** In order, without overlap, covering all of `text` but white space. */
  readonly blocks: readonly Block[];
  readonly warnings: readonly string[];
};

/** One item of a message that could not be read while others could: what is wrong and what to do. */
export type RefusedItem = {
  /** Position in its file, from 0. */
  readonly item: number;
  readonly refusal: string;
};

/** The shape `stet parse` prints: a parsed report with its place in the output. */
export type Report = ParsedReport & {
  readonly id: string;
  readonly file: string;
  /** Of the bytes received. */
  readonly sha256: string;
};

export type ReportSentence = Span & { readonly block: BlockKind };
