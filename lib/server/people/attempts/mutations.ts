import "server-only";
import { createHash } from "node:crypto";
import { now, secondsAfter } from "../../clock.ts";
import { type Transaction, transaction } from "../../transaction.ts";

const WINDOW_SECONDS = 15 * 60;
/** How many wrong passwords may be tried in the window. A newsroom shares an address, so that one is allowed more. */
const LIMITS = { account: 10, address: 60 } as const;
const KEPT_SECONDS = 24 * 3600;

/** `account`: what is being opened, such as an e-mail address as typed. */
type Tried = { readonly account: string; readonly address: string };
/** An attempt counts as wrong from the moment it is admitted: many at once cannot all slip under the limit. */
export type Attempt =
  | { readonly admitted: true; readonly ids: readonly bigint[]; readonly tried: Tried }
  | { readonly admitted: false; readonly againAt: Date };

/** Counts an attempt, before any password is hashed; not admitted when account or address have used theirs up. */
export function admitAttempt(tried: Tried): Promise<Attempt> {
  return transaction(async (tx) => {
    const limits = limitsOf(tried);
    await lockKeys(tx, Object.keys(limits));
    const againAt = await findWait(tx, limits);
    if (againAt !== null) return { admitted: false, againAt };
    return { admitted: true, ids: await insertAttempts(tx, Object.keys(limits)), tried };
  });
}

/** The password was right: the account starts afresh, the address only gets this one attempt back. */
export function forgiveAttempt({ ids, tried }: Extract<Attempt, { admitted: true }>): Promise<void> {
  return transaction(async (tx) => {
    const key = accountKey(tried.account);
    await tx.signInAttempt.deleteMany({ where: { OR: [{ id: { in: [...ids] } }, { key }] } });
    await tx.signInAttempt.create({ data: { key, at: now(), succeeded: true } });
    await tx.signInAttempt.deleteMany({ where: { at: { lt: secondsAfter(now(), -KEPT_SECONDS) } } });
  });
}

function limitsOf({ account, address }: Tried): Readonly<Record<string, number>> {
  return { [accountKey(account)]: LIMITS.account, [`address:${address}`]: LIMITS.address };
}

/** Hashed, because people type their password into the wrong field. */
function accountKey(account: string): string {
  return `account:${createHash("sha256").update(account).digest("hex")}`;
}

async function lockKeys(tx: Transaction, keys: readonly string[]): Promise<void> {
  for (const key of [...keys].sort()) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  }
}

async function findWait(tx: Transaction, limits: Readonly<Record<string, number>>): Promise<Date | null> {
  const since = secondsAfter(now(), -WINDOW_SECONDS);
  const waits: Date[] = [];
  for (const [key, limit] of Object.entries(limits)) {
    const wrong = await tx.signInAttempt.findMany({
      where: { key, succeeded: false, at: { gt: since } },
      orderBy: { at: "desc" },
      take: limit,
      select: { at: true },
    });
    const oldest = wrong[limit - 1];
    if (oldest) waits.push(secondsAfter(oldest.at, WINDOW_SECONDS));
  }
  return waits.sort((a, b) => b.getTime() - a.getTime())[0] ?? null;
}

async function insertAttempts(tx: Transaction, keys: readonly string[]): Promise<readonly bigint[]> {
  const at = now();
  const rows = await tx.signInAttempt.createManyAndReturn({
    data: keys.map((key) => ({ key, at, succeeded: false })),
    select: { id: true },
  });
  return rows.map((row) => row.id);
}
