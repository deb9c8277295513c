import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import { type GivenHead, headOf } from "#lib/domain/stories/story-head.ts";
import { requireMayWithin } from "../../access.ts";
import { now } from "../../clock.ts";
import { transaction } from "../../transaction.ts";
import { lockEdition } from "../lock.ts";
import { readStoryDocument } from "../revisions/document.ts";

export type DraftInput = GivenHead & {
  readonly editionId: string;
  /** The revision that the text was begun on. */
  readonly baseRevisionId: string | null;
  readonly document: unknown;
  /** Another window of the same person holds words of its own. */
  readonly windowId: string;
};

/**
 * Keeps what one person has typed and not yet saved. It needs no lease: a writer who lost the pen keeps the text.
 * Returns when it was kept.
 */
export async function keepDraft(actor: Actor, input: DraftInput): Promise<{ readonly savedAt: string }> {
  return transaction(async (tx) => {
    const { storyId } = await lockEdition(tx, input.editionId);
    // No lease is asked for, only the right to write at all.
    await requireMayWithin(tx, actor.id, "lease.acquire", { leaseHolder: null });
    const document = await readStoryDocument(tx, storyId, input.document);
    const { editionId, windowId, baseRevisionId: baseId } = input;
    const savedAt = now();
    const draft = { ...headOf(input), baseId, document: document as object, savedAt };
    const key = { editionId, personId: actor.id, windowId };
    await tx.editionDraft.upsert({
      where: { editionId_personId_windowId: key },
      create: { ...key, ...draft },
      update: draft,
    });
    return { savedAt: savedAt.toISOString() };
  });
}

/** Throws away what the person typed in a window and did not save: they said so, or it is kept elsewhere now. */
export async function discardDraft(
  actor: Actor,
  { editionId, windowId }: { readonly editionId: string; readonly windowId: string },
): Promise<void> {
  await transaction((tx) => tx.editionDraft.deleteMany({ where: { editionId, windowId, personId: actor.id } }));
}
