import "server-only";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { db } from "../../db.ts";
import type { Actor } from "../../session.ts";

/** Who holds the session with this token hash at this moment; null when it was ended, ran out or its person is disabled. */
export async function findActorOfSession(tokenHash: string, at: Date): Promise<(Actor & { seenAt: Date }) | null> {
  const session = await db.session.findFirst({
    where: { tokenHash, endedAt: null, expiresAt: { gt: at }, person: { disabledAt: null } },
    select: {
      id: true,
      seenAt: true,
      provedAt: true,
      person: { select: { id: true, name: true, email: true, roles: true } },
    },
  });
  if (session === null) return null;
  const { person, id: sessionId, provedAt, seenAt } = session;
  return { ...person, id: person.id as PersonId, disabled: false, sessionId, provedAt, seenAt };
}
