import "server-only";
import type { Sid } from "#lib/domain/shared/ids.ts";
import { applyChoices } from "#lib/domain/stories/choices.ts";
import { conflictPassages } from "#lib/domain/stories/conflict-sides.ts";
import type { PublishFacts, UsedReport } from "#lib/domain/stories/publish-facts.ts";
import { findChoices } from "../claims/data.ts";
import { mergeStory, requireKeptMerge } from "../claims/mutations.ts";
import type { LockedEdition } from "../editions/lock.ts";
import { listSentencesIn } from "../editions/revisions/data.ts";
import { listRevisionImages } from "../images/data.ts";
import { listOpenSuggestions } from "../suggestions/data.ts";
import { listOpenWordings } from "../suggestions/wordings/data.ts";
import type { Transaction } from "../transaction.ts";
import { listFallen } from "../wires/changes/data.ts";

/** What the reports contradict each other in, with the desk's settlements. */
export async function conflictsOfStory(storyId: string): Promise<PublishFacts["conflicts"]> {
  const [merge, choices] = await Promise.all([mergeStory(storyId), findChoices(storyId)]);
  return conflictPassages(applyChoices(merge, choices).conflicts, merge.sentences);
}

/** The same as it stands under the lock; merged by `mergeStory` before it, since that takes time. */
export async function conflictsWithin(tx: Transaction, storyId: string): Promise<PublishFacts["conflicts"]> {
  const merge = await requireKeptMerge(tx, storyId);
  const choices = await findChoices(storyId, tx);
  return conflictPassages(applyChoices(merge, choices).conflicts, merge.sentences);
}

/** Everything that the publish checks ask about the current revision of an edition, read in this transaction. */
export async function readPublishFacts(
  tx: Transaction,
  edition: LockedEdition,
  conflicts: PublishFacts["conflicts"],
  publishAt: Date,
): Promise<PublishFacts> {
  const { id: editionId, storyId, headRevisionId: revisionId } = edition;
  const head = revisionId
    ? await tx.revision.findUnique({ where: { id: revisionId }, select: { headline: true, standfirst: true } })
    : null;
  const sentences = revisionId ? await listSentencesIn(tx, revisionId) : [];
  const judgements = await tx.approval.findMany({
    where: { editionId, lapsedAt: null },
    select: { sid: true, hash: true, reviewerId: true, judgement: true, reason: true },
  });
  const dismissals = await tx.dismissal.findMany({ where: { storyId }, select: { sid: true, matter: true } });
  const signOff = await tx.signOff.findFirst({
    where: { editionId, fallenAt: null },
    select: { revisionId: true, personId: true },
  });
  return {
    kind: edition.kind,
    headline: head?.headline ?? "",
    standfirst: head?.standfirst ?? "",
    slug: edition.slug,
    publicNote: edition.publicNote,
    revisionId,
    writers: await listWriters(tx, editionId, sentences),
    submittedById: edition.submittedById,
    sentences,
    images: revisionId ? await listRevisionImages(tx, revisionId) : [],
    judgements,
    dismissals,
    suggestions: [
      ...(await listOpenSuggestions(revisionId, tx)),
      ...(await listOpenWordings(editionId, tx)).map(({ sid }) => ({ sids: [sid] })),
    ],
    conflicts,
    fallen: revisionId ? await listFallenIn(tx, revisionId) : [],
    reports: await listUsedReports(tx, storyId),
    signOff,
    publishAt,
  };
}

/** Whoever saved a revision of the edition, or wrote any part of a sentence that stands in it. */
async function listWriters(
  tx: Transaction,
  editionId: string,
  sentences: readonly { readonly authors: readonly string[] }[],
): Promise<readonly string[]> {
  const savers = await tx.revision.findMany({
    where: { editionId },
    distinct: ["createdById"],
    select: { createdById: true },
  });
  return [...new Set([...savers.map((row) => row.createdById), ...sentences.flatMap((sentence) => sentence.authors)])];
}

async function listFallenIn(tx: Transaction, revisionId: string): Promise<PublishFacts["fallen"]> {
  const fallen = await listFallen(tx, [revisionId]);
  return fallen.map(({ sid, reportId, kind }) => ({ sid: sid as Sid, reportId, change: kind }));
}

async function listUsedReports(tx: Transaction, storyId: string): Promise<readonly UsedReport[]> {
  const rows = await tx.storyReport.findMany({
    where: { storyId },
    orderBy: { number: "asc" },
    select: { number: true, report: { select: { id: true, source: true, pubStatus: true, embargoUntil: true } } },
  });
  return rows.map(({ number, report }) => ({
    id: report.id,
    name: report.source ? `Report ${number} (${report.source})` : `Report ${number}`,
    pubStatus: report.pubStatus,
    embargoUntil: report.embargoUntil,
  }));
}
