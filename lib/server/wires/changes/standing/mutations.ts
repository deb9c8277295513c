import "server-only";
import { findSameWords } from "#lib/domain/wires/versions/same-words.ts";
import type { Transaction } from "../../../transaction.ts";
import { listWords } from "../data.ts";

type Cited = { readonly reportId: string; readonly start: number; readonly end: number };
type Replacement = { readonly id: string; readonly reportId: string; readonly byReportId: string | null };

/** Notes, for each passage, where its words stand in the version that replaces its report; what is noted stays. */
export async function keepStanding(
  tx: Transaction,
  replacements: readonly Replacement[],
  passages: readonly Cited[],
): Promise<void> {
  const cited = Map.groupBy(passages, ({ reportId }) => reportId);
  const touched = replacements.filter(({ reportId }) => cited.has(reportId));
  if (touched.length === 0) return;
  const words = await listWords(
    tx,
    touched.flatMap(({ reportId, byReportId }) => [reportId, byReportId ?? []].flat()),
  );
  const standing = touched.flatMap(({ id, reportId, byReportId }) =>
    (cited.get(reportId) ?? []).flatMap(({ start, end }) => {
      const place = findSameWords(words.get(reportId) ?? "", { start, end }, words.get(byReportId ?? "") ?? "");
      return place ? [{ changeId: id, start, end, newStart: place.start, newEnd: place.end }] : [];
    }),
  );
  await tx.standingPassage.createMany({ data: standing, skipDuplicates: true });
}

/** The same for a revision that has just been written and cites reports that were replaced before. */
export async function keepStandingOf(tx: Transaction, revisionId: string): Promise<void> {
  const rows = await tx.$queryRaw<(Replacement & Cited)[]>`
    SELECT f.change_id AS id, f.report_id AS "reportId", f.by_report_id AS "byReportId", c.start, c."end"
      FROM fallen_citation f JOIN citation c
        ON c.revision_id = f.revision_id AND c.sid = f.sid AND c.position = f.position
     WHERE f.revision_id = ${revisionId}::uuid AND f.kind IN ('replaced', 'corrected')`;
  const replacements = [...new Map(rows.map((row) => [row.id, row])).values()];
  await keepStanding(tx, replacements, rows);
}
