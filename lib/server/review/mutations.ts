import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { issueWords } from "#lib/domain/shared/issue.ts";
import type { Judgement } from "#lib/domain/stories/approval.ts";
import { reviewBarrier } from "#lib/domain/stories/review-sheet.ts";
import { isWorking } from "#lib/domain/stories/workflow.ts";
import type { Finding } from "#lib/domain/verify/finding.ts";
import { type FoundSentence, matterOf } from "#lib/domain/verify/matter.ts";
import { requireMayWithin } from "../access.ts";
import { requireReason } from "../answer.ts";
import { type EventToRecord, recordEvent, recordEvents } from "../audit/mutations.ts";
import { now } from "../clock.ts";
import { findLeaseHolder } from "../editions/leases/data.ts";
import { type LockedEdition, lockEdition } from "../editions/lock.ts";
import { dropSignOff, moveEdition, requireHead } from "../editions/mutations.ts";
import { AppError } from "../errors.ts";
import { listOpenSuggestions } from "../suggestions/data.ts";
import { listOpenWordings } from "../suggestions/wordings/data.ts";
import { type Transaction, transaction } from "../transaction.ts";

export type JudgementInput = {
  readonly editionId: string;
  readonly sid: string;
  /** Of the words and citations that the reviewer saw. */
  readonly hash: string;
  readonly judgement: Judgement;
  /** Why; an approval needs none. */
  readonly reason: string | null;
};

/** Hands the current revision to review; refuses an empty one, and one that moved on since the person saw it. */
export async function submitForReview(
  actor: Actor,
  { editionId, revisionId }: { readonly editionId: string; readonly revisionId: string },
): Promise<void> {
  await transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    const leaseHolder = (await findLeaseHolder(tx, editionId)) as PersonId | null;
    await requireMayWithin(tx, actor.id, "revision.submit", { leaseHolder });
    requireHead(edition, revisionId);
    if ((await tx.revisionSentence.count({ where: { revisionId } })) === 0)
      throw new AppError("refused", "There is nothing to review yet. Write or draft the story first.");
    const open = await listOpenSuggestions(revisionId, tx);
    const wordings = await listOpenWordings(editionId, tx);
    const count = open.length + wordings.length;
    if (count > 0) throw new AppError("refused", suggestionsInTheWay(count));
    const submission = { submittedAt: now(), submittedById: actor.id };
    await moveEdition(tx, edition, "submit", submission);
    await recordEvent(tx, {
      kind: "edition.submitted",
      ...eventOf(actor, edition),
      data: { revision: await numberOf(tx, revisionId) },
    });
  });
}

function suggestionsInTheWay(count: number): string {
  const { problem, todo } = issueWords({ code: "suggestions-open", context: { count } });
  return `${problem} ${todo}`;
}

/** Takes an edition back from review to drafting; what reviewers said of unchanged words stands. */
export async function recallFromReview(actor: Actor, { editionId }: { readonly editionId: string }): Promise<void> {
  await transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    await requireMayWithin(tx, actor.id, "revision.recall");
    await moveEdition(tx, edition, "recall");
    await recordEvent(tx, { kind: "edition.recalled", ...eventOf(actor, edition), data: {} });
  });
}

/** Approves, queries or rejects one sentence as the reviewer saw it; what they said of it before lapses. */
export async function judgeSentence(actor: Actor, input: JudgementInput): Promise<void> {
  const { editionId, sid, hash, judgement } = input;
  const doubt = judgement === "approved" ? null : requireReason(input.reason);
  await transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    requireUnderReview(edition);
    const sentence = await requireSentence(tx, edition, input);
    if (judgement === "approved")
      await requireMayWithin(tx, actor.id, "sentence.approve", { authors: sentence.authors as PersonId[] });
    else await requireMayWithin(tx, actor.id, judgement === "queried" ? "sentence.query" : "sentence.reject");
    await lapseOwn(tx, actor, edition, sid);
    const fallen = doubt === null ? [] : await dropSignOff(tx, actor.id, edition, QUESTIONED);
    const reason = doubt ?? input.reason;
    const { storyId } = edition;
    await tx.approval.create({ data: { storyId, editionId, sid, hash, judgement, reason, reviewerId: actor.id } });
    const said = { sid, text: sentence.text };
    const event: EventToRecord =
      judgement === "approved"
        ? { kind: "sentence.approved", ...eventOf(actor, edition), data: said }
        : { kind: `sentence.${judgement}`, ...eventOf(actor, edition), data: { ...said, reason: doubt ?? "" } };
    await recordEvents(tx, [event, ...fallen]);
  });
}

const QUESTIONED = "A sentence was questioned after the sign-off.";
const TAKEN_BACK = "A judgement was taken back after the sign-off.";

/** Takes back what the reviewer said of a sentence. */
export async function withdrawJudgement(
  actor: Actor,
  { editionId, sid }: { readonly editionId: string; readonly sid: string },
): Promise<void> {
  await transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    // Whoever may judge at all may ask, so this lets pass everybody who can have said something.
    await requireMayWithin(tx, actor.id, "sentence.query");
    requireOpen(edition);
    const own = await tx.approval.findFirst({ where: { editionId, sid, reviewerId: actor.id, lapsedAt: null } });
    if (!own) throw new AppError("conflict", "There is nothing of yours here to take back.");
    await lapse(tx, own.id, "Taken back by the reviewer.");
    const fallen = await dropSignOff(tx, actor.id, edition, TAKEN_BACK);
    const data = { sid, text: await textOf(tx, edition, sid) };
    await recordEvents(tx, [{ kind: "sentence.judgementWithdrawn", ...eventOf(actor, edition), data }, ...fallen]);
  });
}

/** Closes somebody's query or rejection that is answered: by whoever asked, or by one who did not write the sentence. */
export async function resolveQuery(
  actor: Actor,
  { editionId, sid }: { readonly editionId: string; readonly sid: string },
): Promise<void> {
  await transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    requireOpen(edition);
    const asked = await tx.approval.findMany({
      where: { editionId, sid, lapsedAt: null, judgement: { in: ["queried", "rejected"] } },
      select: { id: true, hash: true, reviewerId: true, reviewer: { select: { name: true } } },
    });
    if (asked.length === 0) throw new AppError("conflict", "No question is open on this sentence.");
    for (const { id, hash, reviewerId, reviewer } of asked) {
      const sentence = await requireSentence(tx, edition, { sid, hash });
      const authors = sentence.authors as PersonId[];
      await requireMayWithin(tx, actor.id, "query.resolve", { authors, askedBy: reviewerId as PersonId });
      await lapse(tx, id, "Answered.");
      const data = { sid, text: sentence.text, askedBy: reviewer.name };
      await recordEvent(tx, { kind: "query.resolved", ...eventOf(actor, edition), data });
    }
  });
}

export type DismissalInput = {
  readonly editionId: string;
  readonly sid: string;
  /** Of the words and citations that the person saw. */
  readonly hash: string;
  /** What the finding is about, as `matterOf` names it. */
  readonly matter: string;
  readonly reason: string;
};

/** Says for a reason that one finding of a sentence is mistaken. It stays on record, and holds while the gate says that. */
export async function dismissFinding(actor: Actor, input: DismissalInput): Promise<void> {
  const { editionId, sid, hash, matter } = input;
  const reason = requireReason(input.reason);
  await transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    await requireMayWithin(tx, actor.id, "finding.dismiss");
    requireOpen(edition);
    const sentence = await requireSentence(tx, edition, input);
    const found = sentence.findings.find((finding) => matterOf(sentence, finding) === matter);
    if (!found) throw new AppError("conflict", "The check does not say this of the sentence.");
    const { storyId } = edition;
    if (await tx.dismissal.findFirst({ where: { storyId, sid, matter }, select: { id: true } }))
      throw new AppError("conflict", "This finding is dismissed already.");
    const { kind, message } = found;
    await tx.dismissal.create({
      data: { storyId, sid, hash, kind, message, matter, reason, byId: actor.id, at: now() },
    });
    const data = { sid, text: sentence.text, finding: message, reason };
    await recordEvent(tx, { kind: "finding.dismissed", ...eventOf(actor, edition), data });
  });
}

async function requireSentence(
  tx: Transaction,
  edition: LockedEdition,
  { sid, hash }: { readonly sid: string; readonly hash: string },
): Promise<FoundSentence & { readonly authors: readonly string[]; readonly findings: readonly Finding[] }> {
  const sentence = edition.headRevisionId
    ? await tx.revisionSentence.findUnique({
        where: { revisionId_sid: { revisionId: edition.headRevisionId, sid } },
        select: {
          text: true,
          hash: true,
          authors: true,
          findings: true,
          citations: { select: { reportId: true, start: true, end: true } },
        },
      })
    : null;
  if (sentence?.hash !== hash)
    throw new AppError(
      "stale",
      "The sentence was changed since you opened this page. Load it again and look once more.",
    );
  // Written by `writeRevision` alone, as the gate gave them.
  const findings = sentence.findings as unknown as readonly Finding[];
  const citations = sentence.citations.map(({ reportId, start, end }) => ({ report: reportId, start, end }));
  return { ...sentence, findings, citations };
}

/** A reviewer has one live judgement of a sentence: the latest. */
async function lapseOwn(tx: Transaction, actor: Actor, { storyId }: LockedEdition, sid: string): Promise<void> {
  const where = { storyId, sid, reviewerId: actor.id, lapsedAt: null };
  const own = await tx.approval.findFirst({ where, select: { id: true } });
  if (own) await lapse(tx, own.id, "Replaced by a later judgement of the same reviewer.");
}

function requireUnderReview({ state }: LockedEdition): void {
  const barrier = reviewBarrier(state);
  if (barrier !== null) throw new AppError("conflict", barrier);
}

/** What was said of a published or spiked text stays said. */
function requireOpen({ state }: LockedEdition): void {
  if (!isWorking(state)) throw new AppError("conflict", reviewBarrier(state) ?? undefined);
}

async function lapse(tx: Transaction, id: string, lapseReason: string): Promise<void> {
  await tx.approval.update({ where: { id }, data: { lapsedAt: now(), lapseReason } });
}

async function textOf(tx: Transaction, edition: LockedEdition, sid: string): Promise<string> {
  const where = { revisionId: edition.headRevisionId ?? undefined, sid };
  return (await tx.revisionSentence.findFirst({ where, select: { text: true } }))?.text ?? "";
}

async function numberOf(tx: Transaction, revisionId: string): Promise<number> {
  return (await tx.revision.findUniqueOrThrow({ where: { id: revisionId }, select: { number: true } })).number;
}

function eventOf(actor: Actor, edition: LockedEdition) {
  return { actorId: actor.id, storyId: edition.storyId, subjectId: edition.id };
}
