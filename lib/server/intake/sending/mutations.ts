import "server-only";
import { createHash } from "node:crypto";
import type { SentFile } from "#lib/domain/intake/sent-file.ts";
import { AppError } from "../../errors.ts";
import { enqueue } from "../../queue/queue.ts";
import { type Transaction, transaction } from "../../transaction.ts";
import { type IncomingFile, sizeBarrier } from "../../wires/incoming.ts";
import { keepLargeFirst } from "../../wires/payloads/mutations.ts";
import { insertFile, insertIntake } from "../mutations.ts";
import { readIntake } from "../reading/mutations.ts";
import { findSentFile } from "./data.ts";

type Token = { readonly id: string; readonly name: string };

/**
 * Takes in a file that a program sends, and answers with what became of it. Sent again under the same idempotency key it
 * is the same sending, however the first ended; the key with another file is refused.
 */
export async function takeFromProgram(
  token: Token,
  file: IncomingFile,
  idempotencyKey: string | null,
): Promise<SentFile> {
  const tooLarge = sizeBarrier(file.bytes.byteLength, file.name);
  if (tooLarge) throw new AppError("too-large", tooLarge);
  await keepLargeFirst([file], null);
  const intakeId = await transaction(async (tx) => {
    if (idempotencyKey !== null) {
      await lockKey(tx, token.id, idempotencyKey);
      const sent = await findSentBefore(tx, token.id, idempotencyKey);
      if (sent) return requireSame(sent, file);
    }
    const sender = { tokenId: token.id, ...(idempotencyKey === null ? {} : { idempotencyKey }) };
    const id = await insertIntake(tx, { way: "program", title: token.name, expected: 1 }, sender);
    await insertFile(tx, id, file, null);
    return id;
  });
  // Read at once, for the answer; should this process die, the queue of another reads it.
  await readIntake(intakeId);
  const sent = await findSentFile(token.id, intakeId);
  if (!sent) throw new Error(`intake ${intakeId} has gone`);
  if (sent.state === "waiting") await enqueue("intake", intakeId, { intakeId });
  return sent;
}

type SentBefore = { readonly id: string; readonly sha256: string };

/** The same key, sent twice in one moment, waits for the first. */
async function lockKey(tx: Transaction, tokenId: string, key: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`stet.idempotency ${tokenId} ${key}`}, 0))::text`;
}

async function findSentBefore(tx: Transaction, tokenId: string, idempotencyKey: string): Promise<SentBefore | null> {
  const rows = await tx.$queryRaw<SentBefore[]>`
    SELECT n.id, p.sha256 FROM intake n JOIN intake_file f ON f.intake_id = n.id JOIN payload p ON p.id = f.payload_id
     WHERE n.token_id = ${tokenId}::uuid AND n.idempotency_key = ${idempotencyKey}`;
  return rows[0] ?? null;
}

function requireSame({ id, sha256 }: SentBefore, file: IncomingFile): string {
  if (createHash("sha256").update(file.bytes).digest("hex") === sha256) return id;
  throw new AppError(
    "conflict",
    "This Idempotency-Key was used for another file. Send each file under a key of its own.",
  );
}
