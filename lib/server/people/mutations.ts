import "server-only";
import type { Action, Actor as PolicyActor } from "#lib/domain/access/actions.ts";
import type { FactsArgument } from "#lib/domain/access/policy.ts";
import type { Role } from "#lib/domain/access/roles.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import type { DeskEvent } from "#lib/domain/stories/event-data.ts";
import { requireMay, requireMayWithin } from "../access.ts";
import { recordEvent } from "../audit/mutations.ts";
import { now } from "../clock.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../session.ts";
import { type Transaction, transaction } from "../transaction.ts";
import type { Invitation } from "./account-input.ts";
import { isOnlyAdmin, requireAccount } from "./data.ts";
import { hashPassword, newReadablePassword } from "./passwords.ts";
import { endSessionsOf } from "./sessions/mutations.ts";

/** Who changes an account: somebody signed in, or whoever has the console of the machine. */
export type Keeper = Pick<Actor, "id"> | "console";

/** Whoever has the console can write to the database anyhow: judged as an admin, recorded without a name. */
const CONSOLE: PolicyActor = { id: "console" as PersonId, roles: ["admin"], disabled: false };

/** Makes an account and returns its first password, which is kept nowhere: show it once. Refuses a known address. */
export async function invitePerson(
  by: Keeper,
  invitation: Invitation,
): Promise<{ readonly id: PersonId; readonly password: string }> {
  const password = newReadablePassword();
  const passwordHash = await hashPassword(password);
  const id = await changeAccounts(async (tx) => {
    await judge(tx, by, "person.invite");
    return insertPerson(tx, by, { ...invitation, passwordHash });
  });
  return { id, password };
}

/** Gives a person these roles instead of those they had; they hold at the very next request. */
export async function setRoles(by: Keeper, personId: string, roles: readonly Role[]): Promise<void> {
  await changeAccounts(async (tx) => {
    const person = await requireAccount(tx, personId);
    const leavesNoAdmin = !roles.includes("admin") && (await isOnlyAdmin(tx, person.id));
    await judge(tx, by, "person.setRoles", { person: person.id, leavesNoAdmin });
    await tx.person.update({ where: { id: person.id }, data: { roles: [...roles] } });
    await record(tx, by, person.id, {
      kind: "person.rolesSet",
      data: { name: person.name, from: [...person.roles], to: [...roles] },
    });
  });
}

/** Closes an account: every session of it ends at once, and what its person did keeps their name. */
export async function disablePerson(by: Keeper, personId: string): Promise<void> {
  await changeAccounts(async (tx) => {
    const person = await requireAccount(tx, personId);
    const facts = { person: person.id, leavesNoAdmin: await isOnlyAdmin(tx, person.id) };
    await judge(tx, by, "person.disable", facts);
    if (person.disabledAt !== null) return;
    await tx.person.update({ where: { id: person.id }, data: { disabledAt: now() } });
    await endSessionsOf(tx, person.id);
    await record(tx, by, person.id, { kind: "person.disabled", data: { name: person.name } });
  });
}

/** Opens a closed account again, with the password and roles that it had. */
export async function enablePerson(by: Keeper, personId: string): Promise<void> {
  await changeAccounts(async (tx) => {
    const person = await requireAccount(tx, personId);
    await judge(tx, by, "person.invite");
    if (person.disabledAt === null) return;
    await tx.person.update({ where: { id: person.id }, data: { disabledAt: null } });
    await record(tx, by, person.id, { kind: "person.enabled", data: { name: person.name } });
  });
}

/** Gives a person a new password and returns it, to be shown once; whoever is signed in on the account is signed out. */
export async function replacePassword(by: Keeper, personId: string): Promise<string> {
  const password = newReadablePassword();
  const passwordHash = await hashPassword(password);
  await changeAccounts(async (tx) => {
    const person = await requireAccount(tx, personId);
    await judge(tx, by, "person.invite");
    await tx.person.update({ where: { id: person.id }, data: { passwordHash } });
    await endSessionsOf(tx, person.id);
    await record(tx, by, person.id, { kind: "person.passwordReplaced", data: { name: person.name } });
  });
  return password;
}

/** Sets the actor's own password and ends their other sessions. The caller has had the old one proved. */
export async function changeOwnPassword(actor: Actor, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await changeAccounts(async (tx) => {
    await tx.person.update({ where: { id: actor.id }, data: { passwordHash } });
    await endSessionsOf(tx, actor.id, actor.sessionId);
    await record(tx, actor, actor.id, { kind: "person.passwordChanged", data: { name: actor.name } });
  });
}

type NewPerson = Invitation & { readonly passwordHash: string };

/** Makes an account within the transaction; refuses with `conflict` when the address has one. */
export async function insertPerson(tx: Transaction, by: Keeper, person: NewPerson): Promise<PersonId> {
  const { name, email, roles, passwordHash } = person;
  const rows = await tx.person.createManyAndReturn({
    data: [{ name, email, roles, passwordHash }],
    skipDuplicates: true,
    select: { id: true },
  });
  const id = rows[0]?.id as PersonId | undefined;
  if (id === undefined) throw new AppError("conflict", `${email} has an account already. Change that one.`);
  await record(tx, by, id, { kind: "person.invited", data: { name, roles } });
  return id;
}

/** One change of accounts at a time: two admins cannot take each other's role in the same moment. */
export function changeAccounts<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stet.accounts'))`;
    return work(tx);
  });
}

async function judge<A extends Action>(
  tx: Transaction,
  by: Keeper,
  action: A,
  ...facts: FactsArgument<A>
): Promise<void> {
  if (by === "console") requireMay(CONSOLE, action, ...facts);
  else await requireMayWithin(tx, by.id, action, ...facts);
}

async function record(tx: Transaction, by: Keeper, personId: string, event: DeskEvent): Promise<void> {
  await recordEvent(tx, { ...event, actorId: by === "console" ? null : by.id, subjectId: personId });
}
