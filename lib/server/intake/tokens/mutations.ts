import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { Actor } from "#lib/domain/access/actions.ts";
import type { TokenScope } from "#lib/domain/intake/access-token.ts";
import { requireMayWithin } from "../../access.ts";
import { recordEvent } from "../../audit/mutations.ts";
import { now } from "../../clock.ts";
import { db } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { transaction } from "../../transaction.ts";
import { findWorkingToken } from "./data.ts";

/** So that a secret found in a file or a log is known for what it is. */
const PREFIX = "stet_";
const SHOWN_CHARACTERS = PREFIX.length + 4;
const SEEN_EVERY_MS = 60_000;

/** Makes a token and gives its secret, this once: only its hash is kept. Refuses who may not. */
export async function makeToken(
  actor: Actor,
  { name, scopes }: { readonly name: string; readonly scopes: readonly TokenScope[] },
): Promise<{ readonly secret: string }> {
  const secret = PREFIX + randomBytes(32).toString("base64url");
  await transaction(async (tx) => {
    await requireMayWithin(tx, actor.id, "token.manage");
    const { id } = await tx.accessToken.create({
      data: {
        name,
        hash: hashOf(secret),
        start: secret.slice(0, SHOWN_CHARACTERS),
        scopes: [...scopes],
        madeById: actor.id,
      },
      select: { id: true },
    });
    await recordEvent(tx, { kind: "token.made", actorId: actor.id, subjectId: id, data: { name } });
  });
  return { secret };
}

/** Lets a token work no more, from the very next request. */
export async function revokeToken(actor: Actor, tokenId: string): Promise<void> {
  await transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ name: string; revokedAt: Date | null }[]>`
      SELECT name, revoked_at AS "revokedAt" FROM access_token WHERE id = ${tokenId}::uuid FOR UPDATE`;
    const token = rows[0];
    if (!token) throw new AppError("not-found");
    await requireMayWithin(tx, actor.id, "token.manage");
    if (token.revokedAt) return;
    await tx.accessToken.update({ where: { id: tokenId }, data: { revokedAt: now() } });
    await recordEvent(tx, { kind: "token.revoked", actorId: actor.id, subjectId: tokenId, data: { name: token.name } });
  });
}

/**
 * The token that a request shows, for whoever works with it; refuses one that is missing, unknown, revoked or of another
 * scope, all in the same words. The secret has 256 bits of chance, so its bare hash can be looked up.
 */
export async function requireToken(headers: Headers, scope: TokenScope): Promise<{ id: string; name: string }> {
  const [, secret] = /^Bearer\s+(\S{1,200})$/i.exec(headers.get("authorization") ?? "") ?? [];
  const token = secret ? await findWorkingToken(hashOf(secret), scope) : null;
  if (!token) throw new AppError("not-signed-in", "Send a working access token: Authorization: Bearer …");
  const lately = new Date(now().getTime() - SEEN_EVERY_MS);
  await db.accessToken.updateMany({
    where: { id: token.id, OR: [{ usedAt: null }, { usedAt: { lt: lately } }] },
    data: { usedAt: now() },
  });
  return token;
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
