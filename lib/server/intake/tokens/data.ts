import "server-only";
import { type AccessTokenState, TOKEN_SCOPES, type TokenScope } from "#lib/domain/intake/access-token.ts";
import { db } from "../../db.ts";

/** All tokens there ever were, those that work first, the newest first. */
export async function listTokens(): Promise<readonly AccessTokenState[]> {
  const rows = await db.accessToken.findMany({
    orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { id: "desc" }],
    take: 200,
    select: {
      id: true,
      name: true,
      start: true,
      scopes: true,
      madeAt: true,
      usedAt: true,
      revokedAt: true,
      madeBy: { select: { name: true } },
    },
  });
  return rows.map(({ madeAt, usedAt, revokedAt, madeBy, scopes, ...token }) => ({
    ...token,
    scopes: scopes.filter(isScope),
    madeAt: madeAt.toISOString(),
    madeBy: madeBy.name,
    usedAt: usedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  }));
}

/** The token whose secret has this SHA-256, if it works and reaches so far; else null. */
export async function findWorkingToken(hash: string, scope: TokenScope): Promise<{ id: string; name: string } | null> {
  return db.accessToken.findFirst({
    where: { hash, revokedAt: null, scopes: { has: scope } },
    select: { id: true, name: true },
  });
}

function isScope(scope: string): scope is TokenScope {
  return TOKEN_SCOPES.some((known) => known === scope);
}
