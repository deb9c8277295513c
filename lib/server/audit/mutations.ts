import "server-only";
import type { Notice } from "#lib/domain/live/notice.ts";
import type { DeskEvent } from "#lib/domain/stories/event-data.ts";
import type { Transaction } from "../transaction.ts";

/** What happened, who did it and to what; each kind with the data that the log keeps of it. */
export type EventToRecord = DeskEvent & {
  /** Null: the program itself, or its console. */
  readonly actorId: string | null;
  readonly storyId?: string;
  readonly subjectId?: string;
};

/** Where listeners hear of an event once its transaction is committed; the payload is a JSON `Notice`. */
export const EVENT_CHANNEL = "stet_event";

/**
 * Adds a line to the audit log within the transaction, moves the story up the list and tells listeners at commit.
 * Call it last: from here to the end of the transaction nobody else can write to the log.
 */
export async function recordEvent(tx: Transaction, event: EventToRecord): Promise<void> {
  await recordEvents(tx, [event]);
}

/** The same for several events of one transaction, in this order. */
export async function recordEvents(tx: Transaction, events: readonly EventToRecord[]): Promise<void> {
  await touchStories(tx, events);
  if (events.length === 0) return;
  const rows = JSON.stringify(events);
  await tx.$executeRaw`
    INSERT INTO audit_event (actor_id, kind, story_id, subject_id, data)
    SELECT e."actorId", e.kind, e."storyId", e."subjectId", e.data
      FROM ROWS FROM (jsonb_to_recordset(${rows}::jsonb)
        AS ("actorId" uuid, kind text, "storyId" uuid, "subjectId" text, data jsonb)) WITH ORDINALITY AS e
     ORDER BY e.ordinality`;
  await tx.$executeRaw`SELECT pg_notify(${EVENT_CHANNEL}, notice) FROM unnest(${noticesOf(events)}::text[]) AS notice`;
}

/** One for each event; of many of a kind without a story, as when files pour in, one for all of them. */
function noticesOf(events: readonly EventToRecord[]): readonly string[] {
  const many = Map.groupBy(events, ({ kind, actorId, storyId }) => `${kind} ${actorId} ${storyId ?? ""}`);
  return [...many.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const isPour = first.storyId === undefined && same.length > MOST_NOTICES;
    const { subjectId: _, ...all } = first;
    return isPour ? [noticeOf(all)] : same.map(noticeOf);
  });
}

/** Windows look anew at each notice: so many of one kind at once say no more than one. */
const MOST_NOTICES = 5;

/** Stories first and in one order, so that two transactions never wait for each other over the log and a story. */
async function touchStories(tx: Transaction, events: readonly EventToRecord[]): Promise<void> {
  const ids = new Set(events.flatMap((event) => event.storyId ?? []));
  for (const id of [...ids].sort()) {
    await tx.$executeRaw`UPDATE story SET touched_at = clock_timestamp() WHERE id = ${id}::uuid`;
  }
}

function noticeOf({ kind, actorId, storyId, subjectId }: EventToRecord): string {
  const ids = { ...(storyId === undefined ? {} : { storyId }), ...(subjectId === undefined ? {} : { subjectId }) };
  return JSON.stringify({ kind, actorId, ...ids } satisfies Notice);
}
