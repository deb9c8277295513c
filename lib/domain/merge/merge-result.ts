import type { Span } from "../shared/span.ts";
import type { Finding } from "../verify/finding.ts";
import type { BlockKind } from "../wires/report.ts";

/** A span of a report: what a citation points at. Offsets into that report's `text`. */
export type Passage = Span & { readonly report: string };

export type MergeSentence = Passage & {
  readonly id: string;
  readonly text: string;
  readonly block: BlockKind;
  /** Ids of whom the sentence rests on; empty: the outlet's own word. */
  readonly origins: readonly string[];
};

/** Whom passages rest on. Outlets that repeat one origin do not make it two. */
export type Origin = {
  readonly id: string;
  readonly name: string;
  readonly detail: string | null;
  readonly reports: readonly string[];
};

export type Claim = {
  readonly id: string;
  /** Stays the same over merges while the claim's words do: what a choice is remembered by. */
  readonly key: string;
  readonly text: string;
  readonly sentences: readonly string[];
  /** The clauses of those sentences that tell it, in the same order; a sentence may have several. */
  readonly passages: readonly Passage[];
  readonly reports: readonly string[];
  readonly origins: readonly string[];
  readonly independentOrigins: number;
  readonly inDraft: boolean;
};

export const CONFLICT_KINDS = ["number", "time", "place", "name", "status", "quote", "attribution", "other"] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];
export type Severity = "high" | "medium" | "low";

export type ConflictSide = { readonly value: string; readonly sentences: readonly string[] };

export type Conflict = {
  readonly id: string;
  /** Stays the same over merges while question and sides do: what a settlement is remembered by. */
  readonly key: string;
  readonly kind: ConflictKind;
  readonly severity: Severity;
  readonly question: string;
  /** Why the desk should look, in a sentence. */
  readonly reason: string;
  readonly sides: readonly ConflictSide[];
};

/**
 * Why two answers only look like a contradiction: a part beside its whole, a count that changed, one figure in two units
 * or rounded, different things counted, a plan beside what came of it, one moment in two time zones.
 */
export const APPARENT_KINDS = ["part", "update", "unit", "rounding", "counted", "planned", "zone"] as const;
export type ApparentKind = (typeof APPARENT_KINDS)[number];

export type ApparentSide = ConflictSide & {
  /** Where the sentences say it, in their order. */
  readonly passages: readonly Passage[];
};

/** What only looks like a conflict: explained, not asked. */
export type Apparent = {
  readonly id: string;
  /** Stays the same over merges while kind and values do. */
  readonly key: string;
  readonly kind: ApparentKind;
  /** Why both hold, in a sentence. */
  readonly reason: string;
  readonly sides: readonly ApparentSide[];
};

export type NameKind = "person" | "place" | "organisation" | "other";
export type NameVariant = { readonly text: string; readonly count: number; readonly reports: readonly string[] };
export type NameGroup = {
  readonly canonical: string;
  readonly kind: NameKind;
  readonly variants: readonly NameVariant[];
};

export type Quote = Passage & { readonly text: string; readonly speaker: string | null };

export type DraftSentence = {
  readonly text: string;
  readonly claim: string;
  readonly citations: readonly Passage[];
  readonly findings: readonly Finding[];
};
export type Draft = {
  readonly headline: string;
  readonly paragraphs: readonly { readonly sentences: readonly DraftSentence[] }[];
};

export type MergeResult = {
  readonly sentences: readonly MergeSentence[];
  readonly origins: readonly Origin[];
  readonly claims: readonly Claim[];
  readonly conflicts: readonly Conflict[];
  readonly apparent: readonly Apparent[];
  readonly names: readonly NameGroup[];
  readonly quotes: readonly Quote[];
  readonly draft: Draft;
};
