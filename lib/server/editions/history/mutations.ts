import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { headOf } from "#lib/domain/stories/story-head.ts";
import { requireMayWithin } from "../../access.ts";
import { recordEvent } from "../../audit/mutations.ts";
import { AppError } from "../../errors.ts";
import { type Transaction, transaction } from "../../transaction.ts";
import { findLeaseHolder } from "../leases/data.ts";
import { lockEdition, requireWorking } from "../lock.ts";
import { findStoredRevision, type StoredRevision } from "../revisions/data.ts";
import { type Saved, writeRevision } from "../revisions/mutations.ts";

type RestoreInput = { readonly editionId: string; readonly revisionId: string };

/**
 * Makes an earlier text of the story the newest one again, as a revision of its own: what came between stays in the
 * history. Refuses while somebody else writes, and where the text cites reports that the story no longer has.
 */
export async function restoreRevision(actor: Actor, { editionId, revisionId }: RestoreInput): Promise<Saved> {
  return transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    const leaseHolder = (await findLeaseHolder(tx, editionId)) as PersonId | null;
    await requireMayWithin(tx, actor.id, "revision.restore", { leaseHolder });
    requireWorking(edition);
    if (edition.headRevisionId === revisionId) throw new AppError("conflict", "This is the newest text already.");
    const { text, fromEdition } = await requireRevisionOf(tx, edition.storyId, revisionId);
    const saved = await writeRevision(tx, actor, edition, { ...headOf(text), document: text.document });
    const { id: subjectId, storyId } = edition;
    const data = { revision: saved.number, from: text.number, fromEdition };
    await recordEvent(tx, { kind: "revision.restored", actorId: actor.id, storyId, subjectId, data });
    return saved;
  });
}

async function requireRevisionOf(
  tx: Transaction,
  storyId: string,
  revisionId: string,
): Promise<{ readonly text: StoredRevision; readonly fromEdition: number }> {
  const text = await findStoredRevision(tx, revisionId);
  const edition =
    text && (await tx.edition.findFirst({ where: { id: text.editionId, storyId }, select: { number: true } }));
  if (!text || !edition) throw new AppError("not-found");
  return { text, fromEdition: edition.number };
}
