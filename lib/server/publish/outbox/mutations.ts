import "server-only";
import { db } from "../../db.ts";
import { env } from "../../env.ts";
import { logError } from "../../log.ts";

/** Seconds that another system may take to answer. */
const ANSWER_SECONDS = 10;
/** Seconds that a message belongs to the process that sends it; when that dies, another sends it after these. */
const CLAIM_SECONDS = 60;
/** Seconds until the next try: doubled with each, up to an hour. */
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 3600;

type DueMessage = {
  readonly editionId: string;
  readonly channel: string;
  /** This one included. */
  readonly attempts: number;
  readonly edition: number;
  readonly slug: string;
  readonly mediaType: string;
  readonly body: string;
};

/**
 * Sends what is due, one message after the other, until nothing is; returns how many left. Several processes may do
 * this at once: a message is claimed before it is sent, so that each leaves once. A system that fails is asked again
 * later. Where publications are sent to nobody, a message has left as soon as it was looked at.
 */
export async function deliverOutbox(): Promise<number> {
  let delivered = 0;
  for (let message = await claimNext(); message; message = await claimNext()) {
    if (await deliver(message)) delivered += 1;
  }
  return delivered;
}

/** All moments are the database's, so that it does not matter what the clocks of several machines say. */
async function claimNext(): Promise<DueMessage | undefined> {
  const rows = await db.$queryRaw<DueMessage[]>`
    UPDATE outbox_message m
       SET attempts = m.attempts + 1, next_attempt_at = now() + make_interval(secs => ${CLAIM_SECONDS})
      FROM (SELECT edition_id, channel FROM outbox_message
             WHERE delivered_at IS NULL AND next_attempt_at <= now()
             ORDER BY created_at, channel LIMIT 1 FOR UPDATE SKIP LOCKED) due
      JOIN output o ON o.edition_id = due.edition_id AND o.channel = due.channel
      JOIN edition e ON e.id = due.edition_id
      JOIN story s ON s.id = e.story_id
     WHERE m.edition_id = due.edition_id AND m.channel = due.channel
    RETURNING m.edition_id AS "editionId", m.channel, m.attempts, e.number AS edition, s.slug,
              o.media_type AS "mediaType", o.body`;
  return rows[0];
}

async function deliver(message: DueMessage): Promise<boolean> {
  try {
    await send(message);
  } catch (error) {
    await tryAgainLater(message, error);
    return false;
  }
  const { editionId, channel } = message;
  await db.$executeRaw`
    UPDATE outbox_message SET delivered_at = now(), last_error = NULL
     WHERE edition_id = ${editionId}::uuid AND channel = ${channel} AND delivered_at IS NULL`;
  return true;
}

/** A POST that the other system can recognise when, after a crash in between, it comes a second time. */
async function send(message: DueMessage): Promise<void> {
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
      "x-stet-edition": String(message.edition),
      "x-stet-channel": message.channel,
    },
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`The system that publications are sent to answered ${response.status}.`);
}

async function tryAgainLater({ editionId, channel, attempts }: DueMessage, error: unknown): Promise<void> {
  const wait = Math.min(FIRST_WAIT_SECONDS * 2 ** (attempts - 1), LONGEST_WAIT_SECONDS);
  const lastError = error instanceof Error ? error.message : String(error);
  await db.$executeRaw`
    UPDATE outbox_message SET next_attempt_at = now() + make_interval(secs => ${wait}), last_error = ${lastError}
     WHERE edition_id = ${editionId}::uuid AND channel = ${channel} AND delivered_at IS NULL`;
  logError(error, `outbox ${channel}`);
}
