import "server-only";
import type { Notice } from "#lib/domain/live/notice.ts";
import { EVENT_CHANNEL } from "../audit/mutations.ts";
import type { Transaction } from "../transaction.ts";

/** Tells every window that listens, at commit, of something that is no event of the log: `recordEvent` tells of those. */
export async function announce(tx: Transaction, notice: Notice): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${EVENT_CHANNEL}, ${JSON.stringify(notice)})`;
}
