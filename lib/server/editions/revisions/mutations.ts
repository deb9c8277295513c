import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Actor } from "#lib/domain/access/actions.ts";
import { lapsedApprovals } from "#lib/domain/stories/approval.ts";
import { authorsOfSentences } from "#lib/domain/stories/authorship.ts";
import { type GivenHead, headOf } from "#lib/domain/stories/story-head.ts";
import { recordEvents } from "../../audit/mutations.ts";
import { now } from "../../clock.ts";
import { AppError } from "../../errors.ts";
import { listProposals } from "../../suggestions/data.ts";
import { insertSuggestions, requireOwnSuggestions, tellDecided } from "../../suggestions/mutations.ts";
import { listWordingProposals } from "../../suggestions/wordings/data.ts";
import { type Transaction, transaction } from "../../transaction.ts";
import { keepStandingOf } from "../../wires/changes/standing/mutations.ts";
import { requireLease } from "../leases/mutations.ts";
import { type LockedEdition, lockEdition, requireWorking } from "../lock.ts";
import { dropSignOff } from "../mutations.ts";
import { findStoredRevision, listAuthoredSentences, type StoredRevision } from "./data.ts";
import { type JudgedDocument, type JudgedSentence, judgeDocument, readStoryDocument } from "./document.ts";

const CHANGED_AFTER_SIGN_OFF = "The text was changed after it was signed off.";

export type RevisionInput = GivenHead & {
  readonly editionId: string;
  /** The revision that the text was written on; null for an edition's first. */
  readonly baseRevisionId: string | null;
  /** Of the lease, as `acquireLease` gave it. */
  readonly leaseToken: string;
  readonly document: unknown;
  /** The window that saves: its draft is in the revision and goes; those of other windows stay. */
  readonly windowId?: string;
};

export type Saved = {
  readonly kind: "saved";
  readonly revisionId: string;
  readonly number: number;
  readonly savedAt: string;
  /** How many approvals lapsed, because their words or citations are gone. */
  readonly lapsed: number;
};
export type SaveAnswer =
  | Saved
  | {
      readonly kind: "conflict";
      readonly theirs: StoredRevision;
      /** What both were written on; null where that was an empty page. */
      readonly base: StoredRevision | null;
    };

/**
 * Saves a whole text as the edition's next revision, in one transaction: compare and set, revision, sentences,
 * citations, lapsed approvals, event. On a base that is no longer current nothing is written and theirs comes back –
 * unless it is this very text, saved a moment ago by the same person, whose answer was lost: then that is the answer.
 */
export async function saveRevision(actor: Actor, input: RevisionInput): Promise<SaveAnswer> {
  return transaction(async (tx) => {
    const edition = await lockEdition(tx, input.editionId);
    await requireLease(tx, actor, { editionId: input.editionId, token: input.leaseToken });
    requireWorking(edition);
    if (edition.headRevisionId !== input.baseRevisionId) return answerWithHead(tx, actor, edition, input);
    const saved = await writeRevision(tx, actor, edition, input);
    await dropDraft(tx, actor, input);
    return saved;
  });
}

/** The base is no longer current: what is there instead, and whether that is this very save. */
async function answerWithHead(
  tx: Transaction,
  actor: Actor,
  edition: LockedEdition,
  input: RevisionInput,
): Promise<SaveAnswer> {
  const theirs = await findStoredRevision(tx, edition.headRevisionId);
  if (!theirs)
    throw new AppError(
      "conflict",
      "The text was written on a revision that this edition does not have. Load it again.",
    );
  const isMine = theirs.byId === actor.id && theirs.baseId === input.baseRevisionId;
  if (!isMine || !(await saysTheSame(tx, edition.storyId, theirs, input))) {
    const base = await findStoredRevision(tx, input.baseRevisionId);
    // An id that was posted by hand must not show the text of another story.
    return { kind: "conflict", theirs, base: base?.editionId === edition.id ? base : null };
  }
  await dropDraft(tx, actor, input);
  const { revisionId, number, savedAt } = theirs;
  return { kind: "saved", revisionId, number, savedAt, lapsed: 0 };
}

async function saysTheSame(
  tx: Transaction,
  storyId: string,
  revision: StoredRevision,
  input: RevisionInput,
): Promise<boolean> {
  const document = await readStoryDocument(tx, storyId, input.document);
  // As JSON, so that neither the order of keys nor the making of the objects counts.
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
  return isDeepStrictEqual(
    plain({ ...headOf(revision), document: revision.document }),
    plain({ ...headOf(input), document }),
  );
}

async function dropDraft(tx: Transaction, actor: Actor, { editionId, windowId }: RevisionInput): Promise<void> {
  if (windowId === undefined) return;
  await tx.editionDraft.deleteMany({ where: { editionId, windowId, personId: actor.id } });
}

/** The writing half of a save: the edition is locked and the base is current. */
export async function writeRevision(
  tx: Transaction,
  actor: Actor,
  edition: LockedEdition,
  input: GivenHead & Pick<RevisionInput, "document">,
): Promise<Saved> {
  const before = await listAuthoredSentences(tx, edition.headRevisionId);
  const judged = await judgeDocument(tx, edition.storyId, input.document, before);
  const suggestions = await requireOwnSuggestions(tx, actor.id, edition, judged.suggestions);
  const proposed = await listProposals(tx, edition.headRevisionId);
  const wordings = await listWordingProposals(tx, edition.id);
  const authors = authorsOfSentences(before, judged.sentences, actor.id, [...proposed, ...wordings]);
  const revision = await insertRevision(tx, actor, edition, { ...input, document: judged.json });
  await insertSentences(tx, revision.id, judged, authors);
  await keepStandingOf(tx, revision.id);
  await insertImages(tx, revision.id, judged);
  await insertSuggestions(tx, revision.id, suggestions);
  await tellDecided(tx, actor.id, edition, suggestions);
  await tx.edition.update({ where: { id: edition.id }, data: { headRevisionId: revision.id } });
  const lapsed = await lapseApprovals(tx, edition, judged.sentences);
  const fallen = await dropSignOff(tx, actor.id, edition, CHANGED_AFTER_SIGN_OFF);
  const saved = { revision: revision.number, sentences: judged.sentences.length, lapsed };
  const { id: subjectId, storyId } = edition;
  await recordEvents(tx, [{ kind: "revision.saved", actorId: actor.id, storyId, subjectId, data: saved }, ...fallen]);
  return {
    kind: "saved",
    revisionId: revision.id,
    number: revision.number,
    savedAt: revision.at.toISOString(),
    lapsed,
  };
}

type NewRevision = { readonly id: string; readonly number: number; readonly at: Date };

async function insertRevision(
  tx: Transaction,
  actor: Actor,
  edition: LockedEdition,
  input: GivenHead & { readonly document: object },
): Promise<NewRevision> {
  const last = await tx.revision.aggregate({ where: { editionId: edition.id }, _max: { number: true } });
  const { createdAt, ...row } = await tx.revision.create({
    data: {
      editionId: edition.id,
      number: (last._max.number ?? 0) + 1,
      baseId: edition.headRevisionId,
      ...headOf(input),
      document: input.document,
      createdById: actor.id,
      createdAt: now(),
    },
    select: { id: true, number: true, createdAt: true },
  });
  return { ...row, at: createdAt };
}

/** One statement a table: a story of a thousand sentences saves in the time of one of ten. */
async function insertSentences(
  tx: Transaction,
  revisionId: string,
  { sentences }: JudgedDocument,
  authors: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const rows = sentences.map((sentence, position) => ({
    sid: sentence.sid,
    position,
    kind: sentence.kind,
    text: sentence.text,
    hash: sentence.hash,
    authors: authors.get(sentence.sid) ?? [],
    findings: sentence.findings,
  }));
  await tx.$executeRaw`
    INSERT INTO revision_sentence (revision_id, sid, position, kind, text, hash, authors, findings)
    SELECT ${revisionId}::uuid, sid, position, kind, text, hash, authors, findings
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS row(sid text, position int, kind text, text text, hash text, authors uuid[], findings jsonb)`;
  const citations = sentences.flatMap(({ sid, cites }) => cites.map((cite, position) => ({ sid, position, ...cite })));
  await tx.$executeRaw`
    INSERT INTO citation (revision_id, sid, position, report_id, start, "end")
    SELECT ${revisionId}::uuid, * FROM unnest(${citations.map((c) => c.sid)}::text[],
      ${citations.map((c) => c.position)}::int[], ${citations.map((c) => c.report)}::uuid[],
      ${citations.map((c) => c.from)}::int[], ${citations.map((c) => c.to)}::int[])`;
}

async function insertImages(tx: Transaction, revisionId: string, { figures }: JudgedDocument): Promise<void> {
  if (figures.length === 0) return;
  await tx.revisionImage.createMany({
    data: figures.map(({ image, alt, credit }, position) => ({
      revisionId,
      position,
      imageSha256: image,
      alt,
      credit,
    })),
  });
}

/** Approvals of words that no longer stand lapse, with the reason; returns how many. */
async function lapseApprovals(
  tx: Transaction,
  edition: LockedEdition,
  sentences: readonly JudgedSentence[],
): Promise<number> {
  const live = await tx.approval.findMany({
    where: { editionId: edition.id, lapsedAt: null },
    select: { id: true, sid: true, hash: true },
  });
  const lapsed = lapsedApprovals(live, sentences);
  for (const [lapseReason, same] of Map.groupBy(lapsed, ({ reason }) => reason))
    await tx.approval.updateMany({
      where: { id: { in: same.map(({ approval }) => approval.id) } },
      data: { lapsedAt: now(), lapseReason },
    });
  return lapsed.length;
}
