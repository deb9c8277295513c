import type { Role } from "#lib/domain/access/roles.ts";
import { say } from "./command.ts";

/**
 * What whoever started the program is told about signing in; makes the demonstration newsroom first, where one is
 * wanted and nobody works here yet, or goes on where that was broken off. Needs the desk to be open.
 */
export async function welcomeNewsroom(): Promise<string> {
  const { isUnpeopled, listDemonstrationPeople } = await import("#lib/server/people/data.ts");
  const { env } = await import("#lib/server/env.ts");
  if (env().STET_DEMO) await seedWhereWanted(await isUnpeopled());
  if (await isUnpeopled()) return `Nobody has an account yet: ${process.env.STET_URL}/setup makes the first admin's.`;
  const people = await listDemonstrationPeople();
  return people.length === 0 ? "Sign in with your account." : await introduce(people);
}

async function seedWhereWanted(unpeopled: boolean): Promise<void> {
  const { isHalfMade, seedNewsroom } = await import("#prisma/seed/newsroom.ts");
  if (!unpeopled && !(await isHalfMade())) return;
  say("Making the demonstration newsroom.");
  await seedNewsroom();
}

type Person = { readonly name: string; readonly email: string; readonly roles: readonly Role[] };

async function introduce(people: readonly Person[]): Promise<string> {
  const { DEMONSTRATION_PASSWORD } = await import("#lib/server/people/demonstration.ts");
  const width = Math.max(...people.map(({ email }) => email.length)) + 2;
  const lines = people.map(({ name, email, roles }) => `  ${email.padEnd(width)}${name}, ${roles.join(" and ")}`);
  return `This is the demonstration newsroom. Sign in as any of\n${lines.join("\n")}\nwith the password: ${DEMONSTRATION_PASSWORD}`;
}
