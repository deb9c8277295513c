import "server-only";
import type { Action } from "#lib/domain/access/actions.ts";
import type { DenialCode } from "#lib/domain/access/conditions.ts";
import { type FactsArgument, may } from "#lib/domain/access/policy.ts";
import type { ErrorCode } from "#lib/domain/shared/error-codes.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../session.ts";
import type { Transaction } from "../transaction.ts";
import { lockPersonForJudging } from "./data.ts";

const ERROR_OF_DENIAL: Readonly<Record<DenialCode, ErrorCode>> = {
  "not-signed-in": "not-signed-in",
  disabled: "not-allowed",
  role: "not-allowed",
  "four-eyes": "not-allowed",
  lease: "lease-lost",
  proof: "proof-needed",
  person: "not-allowed",
};

/**
 * Throws unless the actor may do it, judged on the roles that they hold in the database now, not when the request began.
 * Their row is kept from changing until the transaction ends. Call it after the lock on what is acted upon.
 */
export async function authorise<A extends Action>(
  tx: Transaction,
  actor: Pick<Actor, "id">,
  action: A,
  ...facts: FactsArgument<A>
): Promise<void> {
  const person = await lockPersonForJudging(tx, actor.id);
  const decision = may<A>(person, action, ...facts);
  if (decision.allowed) return;
  throw new AppError(ERROR_OF_DENIAL[decision.code], decision.sentence);
}
