import "server-only";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "./db.ts";

/** The database inside one transaction. Functions that take it never commit by themselves. */
export type Transaction = Prisma.TransactionClient;

const TRIES = 3;

/**
 * Does the work in one READ COMMITTED transaction: all of it or, when it throws, nothing.
 * A deadlock is tried again, so the work must have no effect outside the database.
 * Inside: lock the row with SELECT … FOR UPDATE first, then judge, write, and record the event last.
 */
export async function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.$transaction(work, { isolationLevel: "ReadCommitted", maxWait: 10_000, timeout: 60_000 });
    } catch (error) {
      if (tries === TRIES || !isDeadlock(error)) throw error;
    }
  }
}

/** Whether the database broke a statement off because it took longer than it was given. */
export function isStatementTimeout(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && hasState(error, "57014");
}

function isDeadlock(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === "P2034" || hasState(error, "40P01");
}

/** Whether Postgres gave this error (SQLSTATE); Prisma passes it on in its particulars. */
function hasState(error: Prisma.PrismaClientKnownRequestError, state: string): boolean {
  return JSON.stringify(error.meta ?? {}).includes(state);
}
