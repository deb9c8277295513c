import "server-only";
import { db } from "../../db.ts";

/** The person whom an account at an identity provider signs in; null when none is linked, or theirs is disabled. */
export async function findPersonOfIdentity(provider: string, subject: string): Promise<{ id: string } | null> {
  return db.person.findFirst({
    where: { disabledAt: null, identities: { some: { provider, subject } } },
    select: { id: true },
  });
}
