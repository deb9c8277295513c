import { lostGroundWords } from "#lib/domain/stories/lost-ground.ts";
import { type ChangeKind, takesBack } from "#lib/domain/wires/versions/report-change.ts";
import { findSameWords } from "#lib/domain/wires/versions/same-words.ts";
import type { Cite } from "#lib/editor/marks/cite.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import type { EditorReport } from "../editor-types.ts";

/** What became of a report of the story after it came. */
export type EditorChange = {
  readonly report: string;
  readonly kind: ChangeKind;
  /** The version that stands in its place, by the story's report ids; null where there is none. */
  readonly newer: string | null;
};

/**
 * The sentences that rest on words which no longer stand, each with what became of its report: the report was taken
 * back, or its newest version does not say the same.
 */
export function lostGround(
  sentences: readonly StorySentence[],
  changes: readonly EditorChange[],
  reports: readonly EditorReport[],
): ReadonlyMap<string, string> {
  const lost = new Map<string, string>();
  if (changes.length === 0) return lost;
  const byReport = new Map(changes.map((change) => [change.report, change]));
  const byId = new Map(reports.map((report) => [report.id, report]));
  for (const { sid, cites } of sentences) {
    const change = cites.map((cite) => fallenBy(cite, byReport.get(cite.report), byId)).find((found) => found !== null);
    const report = change && byId.get(change.report);
    if (change && report) {
      const newer = change.newer === null ? null : (byId.get(change.newer)?.number ?? null);
      lost.set(sid, lostGroundWords({ report, change: change.kind, newer }));
    }
  }
  return lost;
}

function fallenBy(
  { report, from, to }: Cite,
  change: EditorChange | undefined,
  reports: ReadonlyMap<string, EditorReport>,
): EditorChange | null {
  if (!change) return null;
  if (takesBack(change.kind)) return change;
  const [text, newer] = [
    reports.get(report)?.text,
    change.newer === null ? undefined : reports.get(change.newer)?.text,
  ];
  const stands = text !== undefined && newer !== undefined && findSameWords(text, { start: from, end: to }, newer);
  return stands ? null : change;
}
