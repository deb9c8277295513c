import "server-only";
import { type EditionState, isWorking } from "#lib/domain/stories/workflow.ts";
import { AppError } from "../errors.ts";
import type { Transaction } from "../transaction.ts";

export type LockedEdition = {
  readonly id: string;
  readonly storyId: string;
  readonly slug: string;
  readonly number: number;
  readonly kind: "initial" | "update" | "correction" | "retraction";
  readonly state: EditionState;
  readonly headRevisionId: string | null;
  readonly submittedById: string | null;
  readonly publicNote: string | null;
  /** The hour that it is to be published at, and by whose word, while it is scheduled; else null. */
  readonly scheduledAt: Date | null;
  readonly scheduledById: string | null;
};

/**
 * The edition as it is now, locked until the transaction ends, and its story with it: meanwhile no report leaves the
 * story and no conflict of it is settled. Refuses when there is none. Judge its state after this.
 */
export async function lockEdition(tx: Transaction, editionId: string): Promise<LockedEdition> {
  const rows = await tx.$queryRaw<LockedEdition[]>`
    SELECT e.id, e.story_id AS "storyId", s.slug, e.number, e.kind, e.state, e.head_revision_id AS "headRevisionId",
           e.submitted_by_id AS "submittedById", e.public_note AS "publicNote",
           e.scheduled_at AS "scheduledAt", e.scheduled_by_id AS "scheduledById"
      FROM edition e JOIN story s ON s.id = e.story_id
     WHERE e.id = ${editionId}::uuid
       FOR UPDATE OF e FOR NO KEY UPDATE OF s`;
  const [edition] = rows;
  if (!edition) throw new AppError("not-found");
  return edition;
}

/** Lets pass an edition that can still be written. */
export function requireWorking({ state }: Pick<LockedEdition, "state">): void {
  if (!isWorking(state))
    throw new AppError("conflict", "This edition is closed. Open an update or a correction to write on.");
}
