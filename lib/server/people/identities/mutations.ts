import "server-only";
import { type EventToRecord, recordEvent } from "../../audit/mutations.ts";
import { type Transaction, transaction } from "../../transaction.ts";

/** What an identity provider says of somebody. */
export type Claims = {
  readonly provider: string;
  readonly subject: string;
  readonly email: string | undefined;
  /** Whether the provider vouches that the address is theirs. */
  readonly emailVerified: boolean;
};

/** `linked`: they may sign in. The rest are reasons to refuse, for the sign-in page to put into words. */
export type IdentityOutcome = "linked" | "unverified" | "unknown" | "disabled" | "taken";

/**
 * Finds whom these claims sign in, linking the identity to the account of the same verified e-mail address at first.
 * It never makes an account: who may work here is for an admin to say.
 */
export function linkIdentity(claims: Claims): Promise<IdentityOutcome> {
  return transaction(async (tx) => {
    const { provider, subject } = claims;
    const identity = await tx.identity.findUnique({
      where: { provider_subject: { provider, subject } },
      select: { person: { select: { disabledAt: true } } },
    });
    if (identity) return identity.person.disabledAt === null ? "linked" : "disabled";
    if (claims.email === undefined || !claims.emailVerified) return "unverified";
    return linkByEmail(tx, claims, claims.email.toLowerCase());
  });
}

async function linkByEmail(tx: Transaction, claims: Claims, email: string): Promise<IdentityOutcome> {
  const person = await tx.person.findUnique({ where: { email }, select: { id: true, disabledAt: true } });
  if (person === null) return "unknown";
  if (person.disabledAt !== null) return "disabled";
  const { provider, subject } = claims;
  // An address that the provider gives to somebody new must not hand on the account of whoever had it before.
  const other = await tx.identity.findFirst({ where: { personId: person.id, provider, subject: { not: subject } } });
  if (other !== null) return "taken";
  const { count } = await tx.identity.createMany({
    data: [{ provider, subject, personId: person.id }],
    skipDuplicates: true,
  });
  if (count > 0) await recordEvent(tx, linked(person.id, provider));
  return "linked";
}

function linked(personId: string, provider: string): EventToRecord {
  return { kind: "person.identityLinked", actorId: personId, subjectId: personId, data: { provider } };
}
