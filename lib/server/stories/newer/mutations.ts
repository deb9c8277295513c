import "server-only";
import { nextReportNumbers, REPORTS_A_STORY } from "#lib/domain/stories/report-numbers.ts";
import type { Transaction } from "../../transaction.ts";

/** Puts newer versions of their reports into stories, under the next free number; a story that is full stays as it is. */
export async function attachNewer(
  tx: Transaction,
  wanted: readonly { readonly storyId: string; readonly reportId: string }[],
): Promise<void> {
  for (const [storyId, same] of Map.groupBy(wanted, (one) => one.storyId)) {
    const there = await tx.storyReport.findMany({ where: { storyId }, select: { reportId: true, number: true } });
    const known = new Set(there.map(({ reportId }) => reportId));
    const fresh = [...new Set(same.map(({ reportId }) => reportId))]
      .filter((id) => !known.has(id))
      .slice(0, Math.max(0, REPORTS_A_STORY - known.size));
    const numbers = nextReportNumbers(
      there.map(({ number }) => number),
      fresh.length,
    );
    await tx.storyReport.createMany({
      data: fresh.flatMap((reportId, at) =>
        numbers[at] === undefined ? [] : { storyId, reportId, number: numbers[at] },
      ),
    });
  }
}
