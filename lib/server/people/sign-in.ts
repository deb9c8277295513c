import "server-only";
import { wordsOfWait } from "#lib/domain/access/sign-in-words.ts";
import { now } from "../clock.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../session.ts";
import { type Attempt, admitAttempt, forgiveAttempt } from "./attempts/mutations.ts";
import { type Credentials, findCredentials } from "./data.ts";
import { isPassword } from "./passwords.ts";
import { noteProof } from "./sessions/mutations.ts";

type Claimed = { readonly email: string; readonly password: string; readonly address: string };

export type PasswordCheck =
  | { readonly outcome: "right"; readonly personId: string }
  /** No such account, no password, a disabled account or a wrong password: nobody learns which. */
  | { readonly outcome: "wrong" }
  | { readonly outcome: "throttled"; readonly minutes: number };

/** Whether e-mail address and password belong to somebody who may sign in. Attempts are counted before anything is hashed. */
export function checkPassword({ email, password, address }: Claimed): Promise<PasswordCheck> {
  const typed = email.trim().toLowerCase();
  return checkCounted({ account: typed, address }, password, () => findCredentials({ email: typed }));
}

/**
 * Notes on the session that its person has proved the password again; refuses when it is wrong or tried too often.
 * Counted apart from signing in: strangers who try the account's password do not keep its owner from publishing.
 */
export async function provePassword(actor: Actor, password: string, address: string): Promise<void> {
  await requirePassword(actor, password, address);
  await noteProof(actor.sessionId);
}

/** Throws unless the password is the actor's own. */
export async function requirePassword(actor: Actor, password: string, address: string): Promise<void> {
  const tried = { account: `proof ${actor.id}`, address };
  const check = await checkCounted(tried, password, () => findCredentials({ id: actor.id }));
  if (check.outcome === "throttled") throw new AppError("throttled", wordsOfWait(check.minutes));
  if (check.outcome === "wrong") throw new AppError("proof-needed", "This is not your password. Enter it again.");
}

async function checkCounted(
  tried: { readonly account: string; readonly address: string },
  password: string,
  find: () => Promise<Credentials | null>,
): Promise<PasswordCheck> {
  const attempt = await admitAttempt(tried);
  if (!attempt.admitted) return { outcome: "throttled", minutes: minutesUntil(attempt) };
  const credentials = await find();
  const right = await isPassword(password, credentials?.passwordHash ?? null);
  if (!right || credentials === null) return { outcome: "wrong" };
  await forgiveAttempt(attempt);
  return { outcome: "right", personId: credentials.id };
}

function minutesUntil({ againAt }: Extract<Attempt, { admitted: false }>): number {
  return Math.max(1, Math.ceil((againAt.getTime() - now().getTime()) / 60_000));
}
