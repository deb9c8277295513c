import "server-only";
import type { Action, Actor } from "#lib/domain/access/actions.ts";
import type { EditionKind } from "#lib/domain/stories/edition-kinds.ts";
import { type EditionState, KIND_RULES, openEdition as opening } from "#lib/domain/stories/workflow.ts";
import { requireMayWithin } from "../../access.ts";
import { InvalidInput } from "../../answer.ts";
import { recordEvent } from "../../audit/mutations.ts";
import { now } from "../../clock.ts";
import { AppError } from "../../errors.ts";
import { lockStory } from "../../stories/mutations.ts";
import { type Transaction, transaction } from "../../transaction.ts";
import { type LockedEdition, lockEdition } from "../lock.ts";
import { findStoredRevision } from "../revisions/data.ts";
import { writeRevision } from "../revisions/mutations.ts";

/** What can follow a publication. */
export type LaterKind = Exclude<EditionKind, "initial">;

export type OpeningInput = {
  readonly storyId: string;
  readonly kind: LaterKind;
  /** What readers are told; null where the kind asks for none. */
  readonly publicNote: string | null;
};

const ACTIONS = {
  update: "edition.update",
  correction: "edition.correct",
  retraction: "edition.retract",
} as const satisfies Readonly<Record<LaterKind, Action>>;

/**
 * Opens an update, a correction or a retraction of what is live. It begins with the live text as its first revision;
 * the sentences keep their writers, and approvals of them by others go on to hold, being of these very words.
 */
export async function openEdition(actor: Actor, { storyId, kind, publicNote }: OpeningInput): Promise<void> {
  await transaction(async (tx) => {
    await lockStory(tx, storyId);
    await requireMayWithin(tx, actor.id, ACTIONS[kind]);
    const others = await tx.edition.findMany({
      where: { storyId },
      select: { id: true, number: true, state: true, publishedRevisionId: true },
    });
    const state = requireOpening(kind, others);
    if (KIND_RULES[kind].needsNote && !publicNote)
      throw new InvalidInput([{ field: "publicNote", message: `Write what readers are told about the ${kind}.` }]);
    const number = Math.max(...others.map((other) => other.number)) + 1;
    const { id } = await tx.edition.create({
      data: { storyId, number, kind, state, publicNote, createdById: actor.id },
      select: { id: true },
    });
    const edition = await lockEdition(tx, id);
    const live = others.find((other) => other.state === "live");
    // Before the text's own line: the log tells what happened in this order.
    const common = { actorId: actor.id, storyId, subjectId: id };
    await recordEvent(tx, { kind: "edition.opened", ...common, data: { edition: number, kind } });
    await copyText(tx, actor, edition, live?.publishedRevisionId ?? null);
    if (live) await carryDrafts(tx, edition, live);
    await carryApprovals(tx, edition);
  });
}

function requireOpening(kind: LaterKind, others: readonly { readonly state: string }[]): EditionState {
  const opened = opening(
    kind,
    others.map(({ state }) => state as EditionState),
  );
  if (!opened.ok) throw new AppError("conflict", opened.error);
  return opened.value;
}

/** Written on the live revision, so that what nobody changed keeps its authors. */
async function copyText(
  tx: Transaction,
  actor: Actor,
  edition: LockedEdition,
  liveRevisionId: string | null,
): Promise<void> {
  const text = await findStoredRevision(tx, liveRevisionId);
  if (text) await writeRevision(tx, actor, { ...edition, headRevisionId: text.revisionId }, text);
}

/** What somebody was still typing into the live text when it went out, in an emergency, goes on where that text does. */
async function carryDrafts(
  tx: Transaction,
  { id: editionId }: LockedEdition,
  live: { readonly id: string; readonly publishedRevisionId: string | null },
): Promise<void> {
  const { headRevisionId: baseId } = await lockEdition(tx, editionId);
  const where = { editionId: live.id, baseId: live.publishedRevisionId };
  await tx.editionDraft.updateMany({ where, data: { editionId, baseId } });
}

/** A reviewer has one live judgement of a sentence: it moves on to the edition that is worked at, with its time. */
async function carryApprovals(tx: Transaction, { id: editionId, storyId, number }: LockedEdition): Promise<void> {
  const { headRevisionId } = await lockEdition(tx, editionId);
  const [sentences, approvals] = await Promise.all([
    tx.revisionSentence.findMany({
      where: { revisionId: headRevisionId ?? undefined },
      select: { sid: true, hash: true, authors: true },
    }),
    tx.approval.findMany({
      where: { storyId, lapsedAt: null, judgement: "approved" },
      select: { id: true, sid: true, hash: true, reviewerId: true, createdAt: true },
    }),
  ]);
  const standing = new Map(sentences.map((sentence) => [sentence.sid, sentence]));
  const carried = approvals.filter(({ sid, hash, reviewerId }) => {
    const sentence = standing.get(sid);
    return sentence?.hash === hash && !sentence.authors.includes(reviewerId);
  });
  await tx.approval.updateMany({
    where: { id: { in: carried.map(({ id }) => id) } },
    data: { lapsedAt: now(), lapseReason: `Carried over to edition ${number}: the words and sources are the same.` },
  });
  await tx.approval.createMany({
    data: carried.map(({ id: _, ...approval }) => ({
      ...approval,
      storyId,
      editionId,
      judgement: "approved" as const,
    })),
  });
}
