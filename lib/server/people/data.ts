import "server-only";
import type { Actor as PolicyActor, ProofFacts } from "#lib/domain/access/actions.ts";
import type { Role } from "#lib/domain/access/roles.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { now } from "../clock.ts";
import { db } from "../db.ts";
import { AppError } from "../errors.ts";
import type { Transaction } from "../transaction.ts";

/** A person as the people page lists them. */
export type PersonListed = {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly disabledAt: Date | null;
  readonly lastSeenAt: Date | null;
};

/** Everybody with an account, by name; the disabled last. */
export async function listPeople(): Promise<readonly PersonListed[]> {
  return db.$queryRaw<PersonListed[]>`
    SELECT p.id, p.name, p.email, p.roles::text[] AS roles, p.disabled_at AS "disabledAt",
           (SELECT max(s.seen_at) FROM session s WHERE s.person_id = p.id) AS "lastSeenAt"
      FROM person p
     ORDER BY p.disabled_at IS NOT NULL, lower(p.name), p.id`;
}

/** The person as the policy judges them, kept from changing until the transaction ends; null when there is none. */
export async function lockPersonForJudging(tx: Transaction, id: string): Promise<PolicyActor | null> {
  const [person] = await tx.$queryRaw<PolicyActor[]>`
    SELECT id, roles::text[] AS roles, disabled_at IS NOT NULL AS disabled FROM person WHERE id = ${id}::uuid FOR SHARE`;
  return person ?? null;
}

/** Everybody who can sign in, as the policy judges them, with their names; by name. */
export async function listJudgable(
  tx: Pick<Transaction, "$queryRaw">,
): Promise<readonly (PolicyActor & { readonly name: string })[]> {
  return tx.$queryRaw<(PolicyActor & { readonly name: string })[]>`
    SELECT id, name, roles::text[] AS roles, FALSE AS disabled FROM person
     WHERE disabled_at IS NULL ORDER BY lower(name), id`;
}

/** When the person of a session that still runs last proved who they are, for the actions that ask for it. */
export async function findProof(tx: Transaction, sessionId: string): Promise<ProofFacts> {
  const session = await tx.session.findFirst({
    where: { id: sessionId, endedAt: null },
    select: { provedAt: true },
  });
  return { passwordProvedAt: session?.provedAt ?? null, now: now() };
}

export type Credentials = { readonly id: string; readonly passwordHash: string | null };

/** What signing in needs of an account; null when there is none that may sign in. */
export async function findCredentials(
  by: { readonly email: string } | { readonly id: string },
): Promise<Credentials | null> {
  return db.person.findFirst({ where: { ...by, disabledAt: null }, select: { id: true, passwordHash: true } });
}

export type Account = Pick<PersonListed, "id" | "name" | "roles" | "disabledAt">;

/** The account of a person, within a change of accounts; refuses with `not-found`. */
export async function requireAccount(tx: Transaction, id: string): Promise<Account> {
  const select = { id: true, name: true, roles: true, disabledAt: true } as const;
  const person = await tx.person.findUnique({ where: { id }, select });
  if (person === null) throw new AppError("not-found", "There is no such person. Load the list again.");
  return { ...person, id: person.id as PersonId };
}

/** Whether without this person nobody would be left who can let people in. */
export async function isOnlyAdmin(tx: Transaction, id: string): Promise<boolean> {
  const admins = await tx.person.findMany({
    where: { roles: { has: "admin" }, disabledAt: null },
    select: { id: true },
    take: 2,
  });
  return admins.length === 1 && admins[0]?.id === id;
}

/** The person with this address; null when there is none. */
export async function findPersonByEmail(email: string): Promise<Account | null> {
  const select = { id: true, name: true, roles: true, disabledAt: true } as const;
  const person = await db.person.findUnique({ where: { email: email.trim().toLowerCase() }, select });
  return person === null ? null : { ...person, id: person.id as PersonId };
}

/** The demonstration newsroom's people, for its sign-in page; none in a newsroom that works in earnest. */
export async function listDemonstrationPeople(): Promise<readonly Pick<PersonListed, "name" | "email" | "roles">[]> {
  const newsroom = await db.newsroom.findFirst({ where: { demonstration: true }, select: { id: true } });
  if (newsroom === null) return [];
  return db.person.findMany({
    where: { disabledAt: null },
    select: { name: true, email: true, roles: true },
    orderBy: { createdAt: "asc" },
    take: 12,
  });
}

/** Whether nobody has an account yet. */
export async function isUnpeopled(): Promise<boolean> {
  return (await db.person.findFirst({ select: { id: true } })) === null;
}

/** The newsroom's name; null before it is set up. */
export async function findNewsroom(): Promise<{ readonly name: string; readonly demonstration: boolean } | null> {
  return db.newsroom.findFirst({ select: { name: true, demonstration: true } });
}
