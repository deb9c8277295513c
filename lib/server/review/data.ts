import "server-only";
import { type LiveJudgement, standingsOf } from "#lib/domain/stories/approval.ts";
import type {
  LapsedJudgement,
  ReviewJudgement,
  ReviewPassage,
  ReviewSentence,
} from "#lib/domain/stories/review-sheet.ts";
import { db } from "../db.ts";
import { listSentences, type StoredSentence } from "../editions/revisions/data.ts";

/** Characters of a report shown before and after a passage. */
const CONTEXT = 240;

/** The judgements of an edition that have not lapsed. */
export async function listLiveJudgements(editionId: string): Promise<readonly LiveJudgement[]> {
  return db.approval.findMany({
    where: { editionId, lapsedAt: null },
    select: { sid: true, hash: true, reviewerId: true, judgement: true },
  });
}

/** The sentences of a revision as a reviewer goes through them: each beside its passages and what was said of it. */
export async function listReviewSentences(
  { editionId, revisionId, storyId }: { editionId: string; revisionId: string; storyId: string },
  readerId: string,
): Promise<readonly ReviewSentence[]> {
  const [sentences, approvals, reports] = await Promise.all([
    listSentences(revisionId),
    listApprovals(editionId),
    listReportsOf(storyId),
  ]);
  const names = await listNames(sentences.flatMap((sentence) => sentence.authors));
  const live = approvals.filter((approval) => approval.lapsedAt === null);
  const standings = standingsOf(sentences, live);
  return sentences.map((sentence) => ({
    sid: sentence.sid,
    hash: sentence.hash,
    text: sentence.text,
    kind: sentence.kind,
    findings: sentence.findings,
    standing: standings.get(sentence.sid) ?? "open",
    authors: sentence.authors.flatMap((id) => names.get(id) ?? []),
    byMe: sentence.authors.includes(readerId),
    passages: passagesOf(sentence, reports),
    judgements: live.filter(({ sid }) => sid === sentence.sid).map((approval) => judgementOf(approval, readerId)),
    lapsed: approvals.filter(({ sid }) => sid === sentence.sid).flatMap((approval) => lapsedOf(approval, readerId)),
  }));
}

type ReportOfStory = {
  readonly number: number;
  readonly report: {
    readonly id: string;
    readonly text: string;
    readonly source: string | null;
    readonly headline: string | null;
    readonly language: string | null;
  };
};

async function listReportsOf(storyId: string): Promise<ReadonlyMap<string, ReportOfStory>> {
  const rows = await db.storyReport.findMany({
    where: { storyId },
    select: {
      number: true,
      report: { select: { id: true, text: true, source: true, headline: true, language: true } },
    },
  });
  return new Map(rows.map((row) => [row.report.id, row]));
}

function passagesOf(sentence: StoredSentence, reports: ReadonlyMap<string, ReportOfStory>): readonly ReviewPassage[] {
  return sentence.citations.flatMap(({ report: id, start, end }) => {
    const found = reports.get(id);
    if (!found) return [];
    const { text, source, headline, language } = found.report;
    return {
      report: id,
      number: found.number,
      source,
      headline,
      language,
      before: text.slice(Math.max(0, start - CONTEXT), start),
      text: text.slice(start, end),
      after: text.slice(end, end + CONTEXT),
    };
  });
}

type ApprovalRow = Awaited<ReturnType<typeof listApprovals>>[number];

async function listApprovals(editionId: string) {
  return db.approval.findMany({
    where: { editionId },
    orderBy: { createdAt: "desc" },
    select: {
      sid: true,
      hash: true,
      reviewerId: true,
      judgement: true,
      reason: true,
      createdAt: true,
      lapsedAt: true,
      lapseReason: true,
      reviewer: { select: { name: true } },
    },
  });
}

function judgementOf(approval: ApprovalRow, readerId: string): ReviewJudgement {
  const { judgement, reason, createdAt, reviewer, reviewerId } = approval;
  return { judgement, reason, by: reviewer.name, byMe: reviewerId === readerId, at: createdAt.toISOString() };
}

function lapsedOf(approval: ApprovalRow, readerId: string): readonly LapsedJudgement[] {
  if (approval.lapseReason === null) return [];
  return [{ ...judgementOf(approval, readerId), lapseReason: approval.lapseReason }];
}

async function listNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map((person) => [person.id, person.name]));
}
