import "server-only";
import type { Action, Actor } from "#lib/domain/access/actions.ts";
import { DENIAL_ERRORS } from "#lib/domain/access/conditions.ts";
import { type FactsArgument, may } from "#lib/domain/access/policy.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { AppError } from "./errors.ts";
import type { Transaction } from "./transaction.ts";

/** Lets pass who may do it on these facts; refuses everybody else with the policy's own sentence. */
export function requireMay<A extends Action>(actor: Actor, action: A, ...facts: FactsArgument<A>): void {
  const decision = may(actor, action, ...facts);
  if (!decision.allowed) throw new AppError(DENIAL_ERRORS[decision.code], decision.sentence);
}

/** The same on the roles that the database holds now: for what is judged inside a transaction, after the lock. */
export async function requireMayWithin<A extends Action>(
  tx: Transaction,
  actorId: PersonId,
  action: A,
  ...facts: FactsArgument<A>
): Promise<void> {
  const person = await tx.person.findUnique({ where: { id: actorId }, select: { roles: true, disabledAt: true } });
  const actor = { id: actorId, roles: person?.roles ?? [], disabled: person === null || person.disabledAt !== null };
  requireMay(actor, action, ...facts);
}
