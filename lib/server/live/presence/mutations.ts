import "server-only";
import { randomUUID } from "node:crypto";
import { now, secondsAfter } from "../../clock.ts";
import { db } from "../../db.ts";
import { transaction } from "../../transaction.ts";
import { announce } from "../mutations.ts";

/** How long a window that says nothing more counts as there: three beats of its stream. */
const PRESENT_SECONDS = 60;

/** Notes that a window of this person has these stories open, and tells the others; what `leaveStories` needs of it. */
export async function enterStories(personId: string, storyIds: readonly string[]): Promise<readonly string[]> {
  if (storyIds.length === 0) return [];
  const expiresAt = secondsAfter(now(), PRESENT_SECONDS);
  const rows = storyIds.map((storyId) => ({ id: randomUUID(), storyId, personId, expiresAt }));
  await transaction(async (tx) => {
    await tx.presence.createMany({ data: rows });
    for (const storyId of storyIds) await announce(tx, { kind: "presence.changed", actorId: personId, storyId });
  });
  return rows.map(({ id }) => id);
}

/** Notes that windows have left, and tells the others. */
export async function leaveStories(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await removePresences({ id: { in: [...ids] } });
}

/** Notes that windows are still there, and forgets those that were gone without a word, here or in another process. */
export async function keepPresent(ids: readonly string[]): Promise<void> {
  const expiresAt = secondsAfter(now(), PRESENT_SECONDS);
  if (ids.length > 0) await db.presence.updateMany({ where: { id: { in: [...ids] } }, data: { expiresAt } });
  await removePresences({ expiresAt: { lte: now() } });
}

type Gone = { readonly id: { readonly in: string[] } } | { readonly expiresAt: { readonly lte: Date } };

async function removePresences(where: Gone): Promise<void> {
  await transaction(async (tx) => {
    const gone = await tx.presence.findMany({ where, select: { id: true, storyId: true } });
    if (gone.length === 0) return;
    await tx.presence.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
    for (const storyId of new Set(gone.map((row) => row.storyId)))
      await announce(tx, { kind: "presence.changed", storyId });
  });
}
