import "server-only";
import { now, secondsAfter } from "../../clock.ts";
import { env } from "../../env.ts";
import { logError } from "../../log.ts";
import { type Transaction, transaction } from "../../transaction.ts";

/** Where listeners hear that an article changed; the payload is its address. */
export const ARTICLE_CHANNEL = "stet_article";

/** Seconds that another system may take to answer. */
const ANSWER_SECONDS = 10;
/** Seconds until the next try: doubled with each, up to an hour. */
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 3600;

type DueMessage = {
  readonly editionId: string;
  readonly channel: string;
  readonly attempts: number;
  readonly slug: string;
  readonly mediaType: string;
  readonly body: string;
};

/**
 * Sends what is due, one message a transaction, until nothing is; returns how many left. Several processes may do this
 * at once: a message being sent is locked, so that each leaves once. A system that fails is asked again later.
 */
export async function deliverOutbox(): Promise<number> {
  let delivered = 0;
  for (;;) {
    const outcome = await transaction(deliverNext);
    if (outcome === "none") return delivered;
    if (outcome === "delivered") delivered += 1;
  }
}

async function deliverNext(tx: Transaction): Promise<"none" | "delivered" | "failed"> {
  const message = await lockNext(tx);
  if (!message) return "none";
  const { editionId, channel, attempts } = message;
  const where = { editionId_channel: { editionId, channel } };
  try {
    await send(tx, message);
    await tx.outboxMessage.update({ where, data: { deliveredAt: now(), attempts: attempts + 1, lastError: null } });
    return "delivered";
  } catch (error) {
    const wait = Math.min(FIRST_WAIT_SECONDS * 2 ** attempts, LONGEST_WAIT_SECONDS);
    const lastError = error instanceof Error ? error.message : String(error);
    const data = { attempts: attempts + 1, nextAttemptAt: secondsAfter(now(), wait), lastError };
    await tx.outboxMessage.update({ where, data });
    logError(error, `outbox ${channel}`);
    return "failed";
  }
}

async function lockNext(tx: Transaction): Promise<DueMessage | undefined> {
  const rows = await tx.$queryRaw<DueMessage[]>`
    SELECT m.edition_id AS "editionId", m.channel, m.attempts, s.slug, o.media_type AS "mediaType", o.body
      FROM outbox_message m
      JOIN output o ON o.edition_id = m.edition_id AND o.channel = m.channel
      JOIN edition e ON e.id = m.edition_id
      JOIN story s ON s.id = e.story_id
     WHERE m.delivered_at IS NULL AND m.next_attempt_at <= now()
     ORDER BY m.created_at, m.channel
     LIMIT 1
       FOR UPDATE OF m SKIP LOCKED`;
  return rows[0];
}

/** The site is told by the database itself; another system by a POST that it can recognise when it comes twice. */
async function send(tx: Transaction, message: DueMessage): Promise<void> {
  if (message.channel === "html") await tx.$executeRaw`SELECT pg_notify(${ARTICLE_CHANNEL}, ${message.slug})`;
  const { STET_PUBLISH_URL: url } = env();
  if (!url) return;
  const response = await fetch(url, {
    method: "POST",
    body: message.body,
    redirect: "error",
    signal: AbortSignal.timeout(ANSWER_SECONDS * 1000),
    headers: {
      "content-type": message.mediaType,
      "idempotency-key": `${message.editionId}/${message.channel}`,
      "x-stet-article": message.slug,
      "x-stet-channel": message.channel,
    },
  });
  if (!response.ok) throw new Error(`The system that publications are sent to answered ${response.status}.`);
}
