import { randomUUID } from "node:crypto";
import type { Role } from "#lib/domain/access/roles.ts";
import { db } from "#lib/server/db.ts";
import { hashPassword } from "#lib/server/people/passwords.ts";
import { findActorOfSession } from "#lib/server/people/sessions/data.ts";
import { openSession } from "#lib/server/people/sessions/mutations.ts";
import { hashOfToken } from "#lib/server/people/sessions/token.ts";
import type { Actor } from "#lib/server/session.ts";
import { transaction } from "#lib/server/transaction.ts";

/** One person a role, each signed in. */
export type Cast = { readonly [R in Role]: Actor };

type PersonWishes = { readonly roles: readonly Role[]; readonly name?: string; readonly password?: string };

/** A person of one's own with a session that runs. Without a password nobody signs in as them by one. */
export async function buildPerson({
  roles,
  name = `A ${roles.join(" and ")}`,
  password,
}: PersonWishes): Promise<Actor> {
  const person = await db.person.create({
    data: {
      name,
      email: `${randomUUID()}@newsroom.example`,
      roles: [...roles],
      passwordHash: password === undefined ? null : await hashPassword(password),
    },
  });
  return signedIn(person.id);
}

/** Somebody who is there already, with a session that has just begun. */
export async function signedIn(personId: string): Promise<Actor> {
  const token = await transaction((tx) => openSession(tx, { personId, userAgent: "test" }));
  const found = await findActorOfSession(hashOfToken(token), new Date());
  if (found === null) throw new Error("A session that was just opened signs nobody in.");
  const { seenAt: _, ...actor } = found;
  return actor;
}

/** A newsroom of one person a role, of one's own. */
export async function buildCast(): Promise<Cast> {
  return {
    reporter: await buildPerson({ roles: ["reporter"] }),
    editor: await buildPerson({ roles: ["editor"] }),
    checker: await buildPerson({ roles: ["checker"] }),
    publisher: await buildPerson({ roles: ["publisher"] }),
    admin: await buildPerson({ roles: ["admin"] }),
  };
}
