import type { Span } from "../shared/span.ts";

export const FINDING_KINDS = [
  "number",
  "date",
  "name",
  "quote",
  "negation",
  "certainty",
  "attribution",
  "content",
  // Not about the words but about what is open around them; the draft raises it, the gate does not.
  "conflict",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What the check of a sentence says. The span is in the sentence. */
export type Finding = Span & { readonly kind: FindingKind; readonly message: string };

export type Verdict = "supported" | "partial" | "unsupported" | "contradicted";

export type Verification = {
  readonly verdict: Verdict;
  /** 0 to 1: how well the passages carry the sentence. */
  readonly score: number;
  readonly findings: readonly Finding[];
};
