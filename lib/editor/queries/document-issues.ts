import type { Sid } from "../../domain/shared/ids.ts";

export const DOCUMENT_ISSUE_CODES = [
  "too-large",
  "malformed",
  "text-outside-sentence",
  "duplicate-sid",
  "unknown-report",
  "citation-out-of-range",
  "unsafe-link",
] as const;
export type DocumentIssueCode = (typeof DOCUMENT_ISSUE_CODES)[number];

/** One reason why a document cannot be kept, in words for the person who sent it. */
export type DocumentIssue = { readonly code: DocumentIssueCode; readonly message: string; readonly sid: Sid | null };

/** How much one story may hold. Far above any story a desk has run, and far below what would hurt the server. */
export type DocumentLimits = {
  readonly nodes: number;
  readonly depth: number;
  readonly characters: number;
  readonly sentences: number;
  readonly citesPerSentence: number;
};

export const DOCUMENT_LIMITS: DocumentLimits = {
  nodes: 60_000,
  depth: 24,
  characters: 1_000_000,
  sentences: 20_000,
  citesPerSentence: 64,
};
