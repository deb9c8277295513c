import "server-only";
import type { MergeInput } from "#lib/domain/merge/merge-input.ts";
import type { MergeResult } from "#lib/domain/merge/merge-result.ts";
import type { StoryChoices } from "#lib/domain/stories/claims-board.ts";
import { houseNameOf, originOf } from "#lib/domain/wires/provider.ts";
import { db } from "../db.ts";
import { findProviders } from "../providers/data.ts";
import type { Transaction } from "../transaction.ts";
import { listReportTexts } from "../wires/data.ts";

/** The story's reports as the engine takes them, with the readers' corrections of blocks and what is known of their providers. */
export async function listMergeInputs(storyId: string, tx: Transaction = db): Promise<readonly MergeInput[]> {
  const rows = await tx.storyReport.findMany({
    where: { storyId, report: { pubStatus: "usable" } },
    orderBy: { number: "asc" },
    select: {
      report: { select: { id: true, headline: true, source: true, distributor: true, publishedAt: true } },
    },
  });
  const particulars = new Map(rows.map(({ report }) => [report.id, report]));
  const texts = await listReportTexts([...particulars.keys()], tx);
  const providers = await findProviders(tx);
  return texts.flatMap(({ id, text, language, blocks, sentences }) => {
    const report = particulars.get(id);
    if (!report) return [];
    const publishedAt = report.publishedAt?.toISOString() ?? null;
    const source = houseNameOf(providers, report.source);
    return { ...report, source, restsOn: originOf(providers, report), publishedAt, text, language, blocks, sentences };
  });
}

/** What the engine found in exactly these inputs before, or null. */
export async function findMerge(storyId: string, inputHash: string, tx: Transaction = db): Promise<MergeResult | null> {
  const merge = await tx.merge.findUnique({
    where: { storyId_inputHash: { storyId, inputHash } },
    select: { result: true },
  });
  // Written by `keepMerge` alone, from a MergeResult.
  return (merge?.result as MergeResult | undefined) ?? null;
}

/** What the desk has chosen and settled in a story so far. */
export async function findChoices(storyId: string, tx: Transaction = db): Promise<StoryChoices> {
  const choices = await tx.claimChoice.findMany({ where: { storyId }, select: { claimKey: true, chosen: true } });
  const settlements = await tx.settlement.findMany({
    where: { storyId, replacedAt: null },
    select: { conflictKey: true, decision: true, side: true, reason: true, at: true, by: { select: { name: true } } },
  });
  return {
    claims: Object.fromEntries(choices.map((choice) => [choice.claimKey, choice.chosen])),
    settlements: Object.fromEntries(
      settlements.map(({ conflictKey, by, at, ...settlement }) => [
        conflictKey,
        { ...settlement, by: by.name, at: at.toISOString() },
      ]),
    ),
  };
}
