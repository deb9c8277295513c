import "server-only";
import { transition, type Verb } from "#lib/domain/stories/workflow.ts";
import { now } from "../clock.ts";
import { AppError } from "../errors.ts";
import type { Transaction } from "../transaction.ts";
import type { LockedEdition } from "./lock.ts";

type AlsoSet = {
  readonly submittedAt?: Date;
  readonly submittedById?: string;
  readonly publishedAt?: Date;
  readonly publishedById?: string;
  readonly publishedRevisionId?: string;
};

/** Moves an edition along the workflow, the only way its state changes; refuses with the workflow's own sentence. */
export async function moveEdition(
  tx: Transaction,
  edition: Pick<LockedEdition, "id" | "state">,
  verb: Verb,
  also: AlsoSet = {},
): Promise<void> {
  const next = transition(edition.state, verb);
  if (!next.ok) throw new AppError("conflict", next.error);
  await tx.edition.update({ where: { id: edition.id }, data: { ...also, state: next.value.to } });
}

/** Lets a signature fall when what it rested on is gone: the edition goes back to review. Says whether there was one. */
export async function dropSignOff(tx: Transaction, edition: LockedEdition, reason: string): Promise<boolean> {
  const { count } = await tx.signOff.updateMany({
    where: { editionId: edition.id, fallenAt: null },
    data: { fallenAt: now(), fallReason: reason },
  });
  if (count > 0) await moveEdition(tx, edition, "dropSignOff");
  return count > 0;
}

/** Lets pass whoever saw the current revision; refuses who saw an older one. */
export function requireHead(edition: LockedEdition, revisionId: string): void {
  if (edition.headRevisionId !== revisionId)
    throw new AppError(
      "stale",
      "The text was saved again since you opened this page. Load it again and look once more.",
    );
}
