import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import type { Actor as PolicyActor } from "#lib/domain/access/actions.ts";
import { isSecure, sessionCookieName, unsealSession } from "./auth/cookie.ts";
import { now } from "./clock.ts";
import { AppError } from "./errors.ts";
import { findActorOfSession } from "./people/sessions/data.ts";
import { endSession, keepSessionAlive } from "./people/sessions/mutations.ts";
import { hashOfToken } from "./people/sessions/token.ts";

/** Who asks, as the database says at this request. Fit to be handed to `may` and to every mutation. */
export type Actor = PolicyActor & {
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
  /** When they last proved who they are. */
  readonly provedAt: Date;
};

/** Who is signed in, read from the database once a request; null when nobody is. */
export const findActor = cache(async (): Promise<Actor | null> => {
  const jar = await cookies();
  return findActorByCookie(jar.get(sessionCookieName())?.value);
});

/** Who is signed in; refuses with `not-signed-in` when nobody is. */
export async function requireActor(): Promise<Actor> {
  const actor = await findActor();
  if (actor === null) throw new AppError("not-signed-in");
  return actor;
}

/** Ends the session of this browser, if it has one, and takes its cookie away: for a server action. */
export async function endOwnSession(): Promise<void> {
  const jar = await cookies();
  const token = await unsealSession(jar.get(sessionCookieName())?.value);
  if (token !== null) await endSession(token);
  jar.delete({ name: sessionCookieName(), path: "/", secure: isSecure() });
}

/** Whom a session cookie signs in; null when its session row says no. */
export async function findActorByCookie(cookie: string | undefined): Promise<Actor | null> {
  const token = await unsealSession(cookie);
  if (token === null) return null;
  const found = await findActorOfSession(hashOfToken(token), now());
  if (found === null) return null;
  await keepSessionAlive(found);
  const { seenAt: _, ...actor } = found;
  return actor;
}
