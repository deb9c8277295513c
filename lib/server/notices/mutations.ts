import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import type { InboxNotice } from "#lib/domain/notices/notice-data.ts";
import { now } from "../clock.ts";
import { announce } from "../live/mutations.ts";
import { type Transaction, transaction } from "../transaction.ts";

/** Something to tell people in their inbox. */
export type NoticeToSend = InboxNotice & {
  readonly to: readonly string[];
  /** Whoever did it, who is not told; null: the program itself. */
  readonly actorId: string | null;
  readonly storyId?: string;
  /** The sentence to open the story at. */
  readonly sid?: string;
  /** What it is about beside the story, such as a thread or a report. */
  readonly subjectId?: string;
};

/** Tells people within the transaction, each once, and their open windows at commit. Whoever did it is left out. */
export async function notify(tx: Transaction, { to, ...notice }: NoticeToSend): Promise<void> {
  const people = [...new Set(to)].filter((id) => id !== notice.actorId).sort();
  if (people.length === 0) return;
  const createdAt = now();
  await tx.notice.createMany({ data: people.map((personId) => ({ ...notice, personId, createdAt })) });
  for (const personId of people) await announce(tx, { kind: "inbox.changed", personId });
}

/** Marks notices of one's own as read, all of them without `ids`; answers how many were not. */
export async function markRead(actor: Actor, { ids }: { readonly ids?: readonly string[] }): Promise<number> {
  return transaction(async (tx) => {
    const chosen = ids === undefined ? {} : { id: { in: [...ids] } };
    const where = { ...chosen, personId: actor.id, readAt: null };
    const { count } = await tx.notice.updateMany({ where, data: { readAt: now() } });
    if (count > 0) await announce(tx, { kind: "inbox.changed", personId: actor.id });
    return count;
  });
}
