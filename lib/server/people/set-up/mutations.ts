import "server-only";
import { recordEvent } from "../../audit/mutations.ts";
import { env } from "../../env.ts";
import { AppError } from "../../errors.ts";
import type { SetUp } from "../account-input.ts";
import { isUnpeopled } from "../data.ts";
import { changeAccounts, insertPerson } from "../mutations.ts";
import { hashPassword } from "../passwords.ts";

/** Whether the desk waits for its first admin: nobody has an account, and no demonstration newsroom is to be made. */
export async function isSetUpOpen(): Promise<boolean> {
  return !env().STET_DEMO && (await isUnpeopled());
}

/** Names the newsroom and makes its first admin, once in the life of a database: whoever comes second is refused. */
export async function setUpNewsroom({ newsroom, name, email, password }: SetUp): Promise<void> {
  // Before hashing, so that a desk long set up does no work for strangers.
  if (!(await isSetUpOpen())) throw alreadySetUp();
  const passwordHash = await hashPassword(password);
  await changeAccounts(async (tx) => {
    if ((await tx.person.findFirst({ select: { id: true } })) !== null) throw alreadySetUp();
    await tx.newsroom.createMany({ data: [{ id: 1, name: newsroom }], skipDuplicates: true });
    const id = await insertPerson(tx, "console", { name, email, roles: ["admin"], passwordHash });
    await recordEvent(tx, { kind: "newsroom.setUp", actorId: id, subjectId: id, data: { newsroom } });
  });
}

function alreadySetUp(): AppError {
  return new AppError("conflict", "This desk is set up already. Sign in, or ask an admin for an account.");
}
