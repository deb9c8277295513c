import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import { type EditionState, isWorking } from "#lib/domain/stories/workflow.ts";
import { requireMayWithin } from "../../access.ts";
import { recordEvent, recordEvents } from "../../audit/mutations.ts";
import { AppError } from "../../errors.ts";
import { type Transaction, transaction } from "../../transaction.ts";
import { type LockedEdition, lockEdition } from "../lock.ts";
import { dropSignOff, moveEdition } from "../mutations.ts";

/** Puts an edition that is worked at on the spike, for a reason; a signature under it falls. Nothing of it is lost. */
export async function spikeEdition(
  actor: Actor,
  { editionId, reason }: { readonly editionId: string; readonly reason: string },
): Promise<void> {
  await transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    await requireMayWithin(tx, actor.id, "story.spike");
    const fallen = await dropSignOff(tx, actor.id, edition, "The edition was spiked.");
    await moveEdition(tx, fallen.length > 0 ? { ...edition, state: "in-review" } : edition, "spike");
    await recordEvents(tx, [...fallen, { kind: "edition.spiked", ...eventOf(actor, edition), data: { reason } }]);
  });
}

/** Takes an edition off the spike, back to drafting; refuses while another one of the story is worked at. */
export async function reviveEdition(actor: Actor, { editionId }: { readonly editionId: string }): Promise<void> {
  await transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    await requireMayWithin(tx, actor.id, "story.revive");
    await requireNoneWorking(tx, edition.storyId);
    await moveEdition(tx, edition, "revive");
    await recordEvent(tx, { kind: "edition.revived", ...eventOf(actor, edition), data: {} });
  });
}

async function requireNoneWorking(tx: Transaction, storyId: string): Promise<void> {
  const others = await tx.edition.findMany({ where: { storyId }, select: { state: true } });
  if (others.some(({ state }) => isWorking(state as EditionState)))
    throw new AppError("conflict", "This story has an edition in the making. Finish or spike that one first.");
}

function eventOf(actor: Actor, edition: LockedEdition) {
  return { actorId: actor.id, storyId: edition.storyId, subjectId: edition.id };
}
