import "server-only";
import type { Action, Actor } from "#lib/domain/access/actions.ts";
import { DENIAL_ERRORS } from "#lib/domain/access/conditions.ts";
import { type FactsArgument, may } from "#lib/domain/access/policy.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { AppError } from "./errors.ts";
import { lockPersonForJudging } from "./people/data.ts";
import type { Transaction } from "./transaction.ts";

/** Lets pass who may do it on these facts; refuses everybody else with the policy's own sentence. */
export function requireMay<A extends Action>(actor: Actor, action: A, ...facts: FactsArgument<A>): void {
  const decision = may(actor, action, ...facts);
  if (!decision.allowed) throw new AppError(DENIAL_ERRORS[decision.code], decision.sentence);
}

/**
 * The same on the roles that the database holds now, which nobody changes until the transaction ends.
 * Call it after the lock on what is acted upon.
 */
export async function requireMayWithin<A extends Action>(
  tx: Transaction,
  actorId: PersonId,
  action: A,
  ...facts: FactsArgument<A>
): Promise<void> {
  const person = await lockPersonForJudging(tx, actorId);
  requireMay(person ?? { id: actorId, roles: [], disabled: true }, action, ...facts);
}
