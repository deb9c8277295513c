import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { headOf } from "#lib/domain/stories/story-head.ts";
import { WORDING_LENGTH, wordingOf } from "#lib/domain/stories/wordings.ts";
import { rewordedDocument } from "#lib/editor/reworded-document.ts";
import { requireMayWithin } from "../../access.ts";
import { InvalidInput } from "../../answer.ts";
import { recordEvent } from "../../audit/mutations.ts";
import { now } from "../../clock.ts";
import { findLeaseHolder } from "../../editions/leases/data.ts";
import { type LockedEdition, lockEdition, requireWorking } from "../../editions/lock.ts";
import { findStoredRevision } from "../../editions/revisions/data.ts";
import { writeRevision } from "../../editions/revisions/mutations.ts";
import { AppError } from "../../errors.ts";
import { notify } from "../../notices/mutations.ts";
import { type Transaction, transaction } from "../../transaction.ts";
import { findWordings, type StoredWording } from "./data.ts";

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
    const {
      wordings: [wording],
      edition,
    } = await lockWordings(tx, [id]);
    await requireMayWithin(tx, actor.id, "wording.withdraw", { suggestedBy: wording.suggestedById as PersonId });
    requireUndecided(wording);
    await decide(tx, actor, edition, wording, "withdrawn");
  });
}

export type WordingDecision = {
  /** Of one edition, decided together or not at all. */
  readonly ids: readonly string[];
  readonly decision: "accepted" | "rejected";
  /** A word to whoever suggested what is rejected. */
  readonly reason?: string;
};

/**
 * Accepts or rejects wordings: whoever holds the pen does, or, while nobody does, whoever could. To accept one it has
 * been saved in the text; the desk looks whether the newest text says it, whatever its sentence said when it was put
 * forward. Whoever put it forward is told.
 */
export async function decideWordings(actor: Actor, { ids, decision, reason }: WordingDecision): Promise<void> {
  await transaction(async (tx) => {
    const { wordings, edition } = await lockWordings(tx, ids);
    await requireMayDecide(tx, actor, edition);
    for (const wording of wordings) {
      requireUndecided(wording);
      if (decision === "accepted") await requireInText(tx, edition, wording);
      await decide(tx, actor, edition, wording, decision, reason);
    }
  });
}

export type WordingTaking = {
  readonly id: string;
  /** The hash of the sentence as the person sees it now: these words give way, whatever stood there before. */
  readonly seen: string;
};

/**
 * Writes a wording into the newest text, as a revision of its own, and accepts it: for whoever looks at the story without
 * its text, while nobody writes. Refuses where the sentence is not as it was seen or has open suggestions in it.
 */
export async function takeWording(actor: Actor, { id, seen }: WordingTaking): Promise<void> {
  await transaction(async (tx) => {
    const {
      wordings: [wording],
      edition,
    } = await lockWordings(tx, [id]);
    await requireMayDecide(tx, actor, edition);
    requireUndecided(wording);
    if ((await findLeaseHolder(tx, edition.id)) !== null)
      throw new AppError("conflict", "You are writing this story in another window. Accept the wording there.");
    const { sid, wording: words } = wording;
    if ((await textAt(tx, edition, { sid, hash: seen })) !== words) await writeIn(tx, actor, edition, wording);
    await decide(tx, actor, edition, wording, "accepted");
  });
}

async function requireMayDecide(tx: Transaction, actor: Actor, edition: LockedEdition): Promise<void> {
  const leaseHolder = (await findLeaseHolder(tx, edition.id)) as PersonId | null;
  await requireMayWithin(tx, actor.id, "wording.decide", { leaseHolder });
  requireWorking(edition);
}

/** While the wording is still open, so that the words are its author's, too. */
async function writeIn(tx: Transaction, actor: Actor, edition: LockedEdition, wording: StoredWording): Promise<void> {
  const head = await findStoredRevision(tx, edition.headRevisionId);
  const document = head && rewordedDocument(head.document, wording);
  if (!document)
    throw new AppError("conflict", "There are open suggestions in this sentence. Decide them in the text first.");
  await writeRevision(tx, actor, edition, { ...headOf(head), document });
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

type LockedWordings = {
  readonly wordings: readonly [StoredWording, ...StoredWording[]];
  readonly edition: LockedEdition;
};

async function lockWordings(tx: Transaction, ids: readonly string[]): Promise<LockedWordings> {
  const [first] = await findWordings(tx, ids);
  if (!first) throw new AppError("not-found");
  const edition = await lockEdition(tx, first.editionId);
  // Once more, after the lock: they may have been decided meanwhile.
  const [one, ...others] = await findWordings(tx, ids);
  const found = one ? [one, ...others] : [];
  if (!one || found.length < new Set(ids).size || found.some(({ editionId }) => editionId !== edition.id))
    throw new AppError("not-found");
  return { edition, wordings: [one, ...others] };
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
  { id, sid, sentence: text, wording, suggestedBy, suggestedById }: StoredWording,
  decision: "accepted" | "rejected" | "withdrawn",
  said?: string,
): Promise<void> {
  const reason = said?.trim() ? { reason: said.trim() } : {};
  await tx.suggestedWording.update({ where: { id }, data: { decision, decidedById: actor.id, decidedAt: now() } });
  const told = { inserted: wording, removed: text, ...reason };
  if (decision !== "withdrawn")
    await notify(tx, { kind: "suggestion.decided", data: told, to: [suggestedById], actorId: actor.id, storyId, sid });
  const data = { sid, text, wording, suggestedBy: suggestedBy.name, ...reason };
  await recordEvent(tx, { kind: `wording.${decision}`, actorId: actor.id, storyId, subjectId, data });
}
