import "server-only";
import { now, secondsAfter } from "../../clock.ts";
import { db } from "../../db.ts";
import type { Transaction } from "../../transaction.ts";
import { hashOfToken, newSessionToken } from "./token.ts";

/** A working day without a click ends a session; so does a week, whatever was done in it. */
const IDLE_SECONDS = 12 * 3600;
export const LONGEST_SECONDS = 7 * 24 * 3600;
const SEEN_EVERY_SECONDS = 60;

type NewSession = { readonly personId: string; readonly userAgent: string | null };

/** Begins a session and returns the token for its cookie, which nothing else keeps. */
export async function openSession(tx: Transaction, { personId, userAgent }: NewSession): Promise<string> {
  const token = newSessionToken();
  const at = now();
  await tx.session.create({
    data: {
      tokenHash: hashOfToken(token),
      personId,
      userAgent: userAgent?.slice(0, 300) ?? null,
      createdAt: at,
      seenAt: at,
      provedAt: at,
      expiresAt: secondsAfter(at, IDLE_SECONDS),
    },
  });
  return token;
}

/** Moves the end of a session that is being used, once a minute at most. */
export async function keepSessionAlive(session: { readonly sessionId: string; readonly seenAt: Date }): Promise<void> {
  const at = now();
  if (secondsAfter(session.seenAt, SEEN_EVERY_SECONDS) > at) return;
  await db.$executeRaw`
    UPDATE session
       SET seen_at = ${at},
           expires_at = least(${secondsAfter(at, IDLE_SECONDS)}, created_at + make_interval(secs => ${LONGEST_SECONDS}))
     WHERE id = ${session.sessionId}::uuid AND ended_at IS NULL`;
}

/** Ends the session of this token, if it runs: the cookie and every copy of it are worth nothing from now on. */
export async function endSession(token: string): Promise<void> {
  await db.session.updateMany({ where: { tokenHash: hashOfToken(token), endedAt: null }, data: { endedAt: now() } });
}

/** Ends every running session of a person but, where one is named, the one that they are working in. */
export async function endSessionsOf(tx: Transaction, personId: string, exceptSessionId?: string): Promise<void> {
  await tx.session.updateMany({
    where: { personId, endedAt: null, ...(exceptSessionId === undefined ? {} : { id: { not: exceptSessionId } }) },
    data: { endedAt: now() },
  });
}

/** Notes that the person of this session has just proved who they are. */
export async function noteProof(sessionId: string): Promise<void> {
  await db.session.update({ where: { id: sessionId }, data: { provedAt: now() } });
}
