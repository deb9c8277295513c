import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import { type Decision, may } from "#lib/domain/access/policy.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { standingsOf } from "#lib/domain/stories/approval.ts";
import { lostGroundWords } from "#lib/domain/stories/lost-ground.ts";
import type {
  DismissedFinding,
  LapsedJudgement,
  ReviewJudgement,
  ReviewPassage,
  ReviewSentence,
} from "#lib/domain/stories/review-sheet.ts";
import { matterOf } from "#lib/domain/verify/matter.ts";
import type { ReportText } from "#lib/domain/wires/desk-report.ts";
import { surroundingsOf } from "#lib/domain/wires/surroundings.ts";
import { db } from "../db.ts";
import { listSentences, type StoredSentence } from "../editions/revisions/data.ts";
import { listFallen } from "../wires/changes/data.ts";
import { listReportTexts } from "../wires/data.ts";

/** Characters of running text shown before and after a passage. */
const CONTEXT = 240;

/** The sentences of a revision as a reviewer goes through them: each beside its passages and what was said of it. */
export async function listReviewSentences(
  { editionId, revisionId, storyId }: { editionId: string; revisionId: string; storyId: string },
  reader: Actor,
): Promise<readonly ReviewSentence[]> {
  const [sentences, approvals, reports, dismissals] = await Promise.all([
    listSentences(revisionId),
    listApprovals(editionId),
    listReportsOf(storyId),
    listDismissals(storyId),
  ]);
  const lost = await listLostIn(revisionId, reports);
  const names = await listNames(sentences.flatMap((sentence) => sentence.authors));
  const said = Map.groupBy(approvals, ({ sid }) => sid);
  const standings = standingsOf(
    sentences,
    approvals.filter(({ lapsedAt }) => lapsedAt === null),
  );
  return sentences.map((sentence) => {
    const { sid, hash, text, kind, authors } = sentence;
    const ofSentence = said.get(sid) ?? [];
    const live = ofSentence.filter(({ lapsedAt }) => lapsedAt === null);
    return {
      sid,
      hash,
      text,
      kind,
      findings: sentence.findings.map((finding) => ({ ...finding, matter: matterOf(sentence, finding) })),
      dismissals: dismissedOf(sentence, dismissals),
      standing: standings.get(sid) ?? "open",
      authors: authors.flatMap((id) => names.get(id) ?? []),
      byMe: authors.includes(reader.id),
      mayApprove: may(reader, "sentence.approve", { authors: authors as PersonId[] }),
      mayResolve: mayResolve(reader, sentence, live),
      passages: passagesOf(sentence, reports),
      lost: lost.get(sid) ?? [],
      judgements: live.map((approval) => judgementOf(approval, reader.id)),
      lapsed: ofSentence.flatMap((approval) => lapsedOf(approval, reader.id)),
    };
  });
}

/** What the sentences of a revision have lost, in words. */
async function listLostIn(
  revisionId: string,
  reports: ReadonlyMap<string, ReportOfStory>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const lost = new Map<string, readonly string[]>();
  for (const { sid, reportId, kind, byReportId } of await listFallen(db, [revisionId])) {
    const report = reports.get(reportId);
    if (!report) continue;
    const newer = byReportId === null ? null : (reports.get(byReportId)?.number ?? null);
    const words = lostGroundWords({ report: { id: reportId, ...report }, change: kind, newer });
    lost.set(sid, [...new Set([...(lost.get(sid) ?? []), words])]);
  }
  return lost;
}

/** All questions of a sentence are closed at once: one that may not be closed keeps them open. */
function mayResolve(reader: Actor, { authors }: StoredSentence, live: readonly ApprovalRow[]): Decision | null {
  const decisions = live
    .filter(({ judgement }) => judgement !== "approved")
    .map(({ reviewerId }) =>
      may(reader, "query.resolve", { authors: authors as PersonId[], askedBy: reviewerId as PersonId }),
    );
  return decisions.find(({ allowed }) => !allowed) ?? decisions[0] ?? null;
}

/** A dismissal as it was made, whether or not the finding that it speaks of is there now. */
export type StoredDismissal = {
  readonly sid: string;
  readonly hash: string;
  readonly matter: string;
  readonly message: string;
  readonly reason: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
};

/** Everything that was dismissed in a story, oldest first. */
export async function listDismissals(storyId: string): Promise<readonly StoredDismissal[]> {
  const rows = await db.dismissal.findMany({
    where: { storyId },
    orderBy: { at: "asc" },
    select: {
      sid: true,
      hash: true,
      matter: true,
      message: true,
      reason: true,
      at: true,
      by: { select: { name: true } },
    },
  });
  return rows.map(({ at, by, ...row }) => ({ ...row, by: by.name, at: at.toISOString() }));
}

/** What was said of findings that a sentence has now; of those that it no longer has, nothing. */
function dismissedOf(sentence: StoredSentence, dismissals: readonly StoredDismissal[]): readonly DismissedFinding[] {
  const matters = new Set(sentence.findings.map((finding) => matterOf(sentence, finding)));
  return dismissals
    .filter(({ sid, matter }) => sid === sentence.sid && matters.has(matter))
    .map(({ matter, reason, by, at, hash }) => ({ matter, reason, by, at, ofOtherWords: hash !== sentence.hash }));
}

type ReportOfStory = {
  readonly number: number;
  readonly source: string | null;
  readonly headline: string | null;
  readonly text: ReportText;
};

async function listReportsOf(storyId: string): Promise<ReadonlyMap<string, ReportOfStory>> {
  const rows = await db.storyReport.findMany({
    where: { storyId },
    select: { number: true, report: { select: { id: true, source: true, headline: true } } },
  });
  const texts = await listReportTexts(rows.map(({ report }) => report.id));
  const rowOf = new Map(rows.map((row) => [row.report.id, row]));
  return new Map(
    texts.flatMap((text): [string, ReportOfStory][] => {
      const row = rowOf.get(text.id);
      return row ? [[text.id, { ...row.report, number: row.number, text }]] : [];
    }),
  );
}

function passagesOf(sentence: StoredSentence, reports: ReadonlyMap<string, ReportOfStory>): readonly ReviewPassage[] {
  return sentence.citations.flatMap(({ report: id, start, end }) => {
    const found = reports.get(id);
    if (!found) return [];
    const { number, source, headline, text } = found;
    return {
      report: id,
      number,
      source,
      headline,
      language: text.language,
      ...surroundingsOf(text, { start, end }, CONTEXT),
      text: text.text.slice(start, end),
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
