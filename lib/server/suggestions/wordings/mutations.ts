import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { WORDING_LENGTH, wordingOf } from "#lib/domain/stories/wordings.ts";
import { requireMayWithin } from "../../access.ts";
import { InvalidInput } from "../../answer.ts";
import { recordEvent } from "../../audit/mutations.ts";
import { now } from "../../clock.ts";
import { findLeaseHolder } from "../../editions/leases/data.ts";
import { type LockedEdition, lockEdition, requireWorking } from "../../editions/lock.ts";
import { AppError } from "../../errors.ts";
import { notify } from "../../notices/mutations.ts";
import { type Transaction, transaction } from "../../transaction.ts";
import { findWording, type StoredWording } from "./data.ts";

export type WordingInput = {
  readonly editionId: string;
  readonly sid: string;
  /** Of the words and citations that the person saw. */
  readonly hash: string;
  readonly wording: string;
};

/** Puts another wording of a sentence forward; it needs no pen. Refuses where the newest text has other words there. */
export async function suggestWording(actor: Actor, input: WordingInput): Promise<{ readonly id: string }> {
  const { editionId, sid, hash } = input;
  const wording = requireWording(input.wording);
  return transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    await requireMayWithin(tx, actor.id, "wording.suggest");
    requireWorking(edition);
    const sentence = await textAt(tx, edition, { sid, hash });
    if (sentence === wording)
      throw new InvalidInput([{ field: "wording", message: "This is what the sentence says already." }]);
    await requireNoneOpen(tx, actor, { editionId, sid });
    const { storyId } = edition;
    const { id } = await tx.suggestedWording.create({
      data: { storyId, editionId, sid, hash, sentence, wording, suggestedById: actor.id, suggestedAt: now() },
      select: { id: true },
    });
    const data = { sid, text: sentence, wording };
    await recordEvent(tx, { kind: "wording.suggested", actorId: actor.id, storyId, subjectId: editionId, data });
    return { id };
  });
}

/** Takes back what one put forward and nobody has decided. */
export async function withdrawWording(actor: Actor, { id }: { readonly id: string }): Promise<void> {
  await transaction(async (tx) => {
    const { wording, edition } = await lockWording(tx, id);
    await requireMayWithin(tx, actor.id, "wording.withdraw", { suggestedBy: wording.suggestedById as PersonId });
    requireUndecided(wording);
    await decide(tx, actor, edition, wording, "withdrawn");
  });
}

/**
 * Accepts or rejects a wording: whoever holds the pen does. To accept it they have saved the sentence so; the desk looks
 * whether the newest text says it. Whoever put it forward is told.
 */
export async function decideWording(
  actor: Actor,
  { id, decision }: { readonly id: string; readonly decision: "accepted" | "rejected" },
): Promise<void> {
  await transaction(async (tx) => {
    const { wording, edition } = await lockWording(tx, id);
    const leaseHolder = (await findLeaseHolder(tx, edition.id)) as PersonId | null;
    await requireMayWithin(tx, actor.id, "wording.decide", { leaseHolder });
    requireWorking(edition);
    requireUndecided(wording);
    if (decision === "accepted") await requireInText(tx, edition, wording);
    await decide(tx, actor, edition, wording, decision);
    const { storyId, sid, suggestedById, sentence } = wording;
    const data = { inserted: wording.wording, removed: sentence };
    await notify(tx, { kind: "suggestion.decided", data, to: [suggestedById], actorId: actor.id, storyId, sid });
  });
}

function requireWording(typed: string): string {
  const wording = wordingOf(typed);
  if (wording === "") throw new InvalidInput([{ field: "wording", message: "Write how the sentence should read." }]);
  if (wording.length <= WORDING_LENGTH) return wording;
  const most = WORDING_LENGTH.toLocaleString("en");
  throw new InvalidInput([{ field: "wording", message: `Keep a wording under ${most} characters.` }]);
}

async function textAt(
  tx: Transaction,
  { headRevisionId }: LockedEdition,
  { sid, hash }: Pick<WordingInput, "sid" | "hash">,
): Promise<string> {
  const sentence = headRevisionId
    ? await tx.revisionSentence.findUnique({
        where: { revisionId_sid: { revisionId: headRevisionId, sid } },
        select: { text: true, hash: true },
      })
    : null;
  if (sentence?.hash === hash) return sentence.text;
  throw new AppError("stale", "The sentence was changed since you opened this page. Load it again and look once more.");
}

async function requireNoneOpen(tx: Transaction, actor: Actor, place: Pick<WordingInput, "editionId" | "sid">) {
  const own = await tx.suggestedWording.count({ where: { ...place, suggestedById: actor.id, decision: null } });
  if (own > 0)
    throw new AppError(
      "conflict",
      "You suggested a wording of this sentence already. Take it back to suggest another.",
    );
}

async function lockWording(tx: Transaction, id: string) {
  const found = await findWording(tx, id);
  if (!found) throw new AppError("not-found");
  const edition = await lockEdition(tx, found.editionId);
  // Once more, after the lock: it may have been decided meanwhile.
  return { edition, wording: (await findWording(tx, id)) ?? found };
}

function requireUndecided({ decision }: StoredWording): void {
  if (decision !== null) throw new AppError("conflict", "This suggestion was decided or taken back already.");
}

async function requireInText(tx: Transaction, { headRevisionId }: LockedEdition, { sid, wording }: StoredWording) {
  const says = { revisionId: headRevisionId ?? undefined, sid, text: wording };
  if (headRevisionId && (await tx.revisionSentence.count({ where: says })) > 0) return;
  throw new AppError("conflict", "The saved text does not have this wording. Put it in, save, and accept it then.");
}

async function decide(
  tx: Transaction,
  actor: Actor,
  { id: subjectId, storyId }: LockedEdition,
  { id, sid, sentence: text, wording, suggestedBy }: StoredWording,
  decision: "accepted" | "rejected" | "withdrawn",
): Promise<void> {
  await tx.suggestedWording.update({ where: { id }, data: { decision, decidedById: actor.id, decidedAt: now() } });
  const data = { sid, text, wording, suggestedBy: suggestedBy.name };
  await recordEvent(tx, { kind: `wording.${decision}`, actorId: actor.id, storyId, subjectId, data });
}
