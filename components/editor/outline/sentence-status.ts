import { counted } from "#lib/domain/shared/counted.ts";
import type { Finding } from "#lib/domain/verify/finding.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { lacksSource } from "#lib/editor/queries/uncited-sentences.ts";

export type SentenceFacts = {
  readonly sentence: Pick<StorySentence, "kind" | "cites">;
  readonly findings: readonly Pick<Finding, "message">[];
  /** The question that it takes a side in, while that is open. */
  readonly conflict: string | null;
  /** The number of each report in the story. */
  readonly numbers: ReadonlyMap<string, number>;
};

/** How a sentence stands, in words: what it rests on, then whatever wants attention. */
export function sentenceStatus({ sentence, findings, conflict, numbers }: SentenceFacts): readonly string[] {
  const reports = [...new Set(sentence.cites.flatMap(({ report }) => numbers.get(report) ?? []))].toSorted(
    (a, b) => a - b,
  );
  const rests = reports.length === 0 ? [] : [`Rests on report${reports.length === 1 ? "" : "s"} ${reports.join(", ")}`];
  return [
    ...(sentence.kind === "subhead" ? ["Subhead"] : sentence.kind === "caption" ? ["Caption"] : []),
    ...rests,
    ...(lacksSource(sentence) ? ["No source"] : []),
    ...(findings.length > 0 ? [counted(findings.length, "finding"), ...findings.map(({ message }) => message)] : []),
    ...(conflict === null ? [] : [`Open conflict: ${conflict}`]),
  ];
}
