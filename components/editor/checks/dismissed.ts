import type { Finding } from "#lib/domain/verify/finding.ts";
import { matterOf } from "#lib/domain/verify/matter.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import type { EditorDismissal } from "../desk-services.ts";

/** What one finding of a sentence is about: the name that a dismissal of it is kept under. */
export function matterIn({ text, cites }: Pick<StorySentence, "text" | "cites">, finding: Finding): string {
  const citations = cites.map(({ report, from, to }) => ({ report, start: from, end: to }));
  return matterOf({ text, citations }, finding);
}

export type Sifted = {
  /** The findings that nobody has dismissed. */
  readonly open: ReadonlyMap<string, readonly Finding[]>;
  /** The dismissals of what the gate does find now, by sentence. */
  readonly dismissed: ReadonlyMap<string, readonly EditorDismissal[]>;
};

/** Tells the findings that are open from those that somebody has dismissed. A dismissal speaks of one finding only. */
export function siftFindings(
  findings: ReadonlyMap<string, readonly Finding[]>,
  sentences: readonly StorySentence[],
  dismissals: readonly EditorDismissal[],
): Sifted {
  if (dismissals.length === 0) return { open: findings, dismissed: new Map() };
  const bySid = Map.groupBy(dismissals, ({ sid }) => sid);
  const open = new Map(findings);
  const dismissed = new Map<string, readonly EditorDismissal[]>();
  for (const sentence of sentences) {
    const { sid } = sentence;
    const found = findings.get(sid);
    const said = found && bySid.get(sid);
    if (!said) continue;
    const matters = found.map((finding) => matterIn(sentence, finding));
    const left = found.filter((_, at) => !said.some(({ matter }) => matter === matters[at]));
    if (left.length > 0) open.set(sid, left);
    else open.delete(sid);
    dismissed.set(
      sid,
      said.filter(({ matter }) => matters.includes(matter)),
    );
  }
  return { open, dismissed };
}
