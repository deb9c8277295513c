import type { Role } from "#lib/domain/access/roles.ts";
import { DEMONSTRATION_PASSWORD } from "#lib/server/people/demonstration.ts";
import { changeAccounts, insertPerson } from "#lib/server/people/mutations.ts";
import { hashPassword } from "#lib/server/people/passwords.ts";
import { findActorOfSession } from "#lib/server/people/sessions/data.ts";
import { endSession, openSession } from "#lib/server/people/sessions/mutations.ts";
import { hashOfToken } from "#lib/server/people/sessions/token.ts";
import type { Actor } from "#lib/server/session.ts";

/** The cast of the demonstration newsroom: one named person a role. Tests and screenshots know them too. */
export const CAST: Readonly<Record<Role, { readonly name: string; readonly email: string }>> = {
  reporter: { name: "Nora Lindahl", email: "nora@stet.example" },
  editor: { name: "Tomasz Brandt", email: "tomasz@stet.example" },
  checker: { name: "Amina Yusuf", email: "amina@stet.example" },
  publisher: { name: "Priya Raman", email: "priya@stet.example" },
  admin: { name: "Henrik Sole", email: "henrik@stet.example" },
};

export type Cast = Readonly<Record<Role, Actor>>;

/** Makes the newsroom and its people, all in one transaction. */
export async function makePeople(): Promise<void> {
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  await changeAccounts(async (tx) => {
    await tx.newsroom.createMany({
      data: [{ id: 1, name: "The Alder Desk", demonstration: true }],
      skipDuplicates: true,
    });
    for (const role of roles()) await insertPerson(tx, "console", { ...CAST[role], roles: [role], passwordHash });
  });
}

/** Does the work with everybody signed in, and signs them out again. */
export async function withCast<T>(work: (cast: Cast) => Promise<T>): Promise<T> {
  const signedIn = await Promise.all(roles().map(signIn));
  try {
    // Every role is a key of CAST, so every role has its actor.
    return await work(Object.fromEntries(signedIn.map(({ role, actor }) => [role, actor])) as Cast);
  } finally {
    await Promise.all(signedIn.map(({ token }) => endSession(token)));
  }
}

async function signIn(role: Role): Promise<{ readonly role: Role; readonly token: string; readonly actor: Actor }> {
  const token = await changeAccounts(async (tx) => {
    const person = await tx.person.findUniqueOrThrow({ where: { email: CAST[role].email }, select: { id: true } });
    return openSession(tx, { personId: person.id, userAgent: "demonstration" });
  });
  const found = await findActorOfSession(hashOfToken(token), new Date());
  if (!found) throw new Error(`The demonstration's ${role} could not be signed in.`);
  const { seenAt: _, ...actor } = found;
  return { role, token, actor };
}

function roles(): readonly Role[] {
  return Object.keys(CAST) as Role[];
}
