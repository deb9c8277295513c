import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { mentionsIn } from "#lib/domain/stories/threads.ts";
import { requireMayWithin } from "../access.ts";
import { InvalidInput } from "../answer.ts";
import { recordEvent } from "../audit/mutations.ts";
import { now } from "../clock.ts";
import { AppError } from "../errors.ts";
import { notify } from "../notices/mutations.ts";
import { type Transaction, transaction } from "../transaction.ts";
import { type LockedThread, listMentionable, listSpeakers, lockThread, requireComment } from "./data.ts";

export type ThreadInput = {
  readonly storyId: string;
  readonly sid: string;
  /** What the sentence says where the person reads it: in a text that may not be saved yet. */
  readonly sentence: string;
  /** The words that it is about, as offsets in the sentence; null: all of it. */
  readonly words: { readonly start: number; readonly end: number } | null;
  readonly body: string;
};

type Said = { readonly threadId: string; readonly commentId: string };

/** Begins a talk about a sentence or about some of its words. It needs no lease: the text is not touched. */
export async function startThread(actor: Actor, { storyId, sid, sentence, words, body }: ThreadInput): Promise<Said> {
  const quote = words && sentence.slice(words.start, words.end);
  if (quote?.trim() === "") throw new InvalidInput([{ field: "words", message: "Choose the words to comment on." }]);
  return transaction(async (tx) => {
    if ((await tx.story.count({ where: { id: storyId } })) === 0) throw new AppError("not-found");
    await requireMayWithin(tx, actor.id, "comment.add");
    const thread = await tx.commentThread.create({
      data: { ...{ storyId, sid, sentence, quote, createdById: actor.id, createdAt: now() }, ...words },
      select: { id: true, storyId: true, sid: true, quote: true, sentence: true, resolvedAt: true },
    });
    return say(tx, actor, thread, body);
  });
}

/** Answers in a talk; one that was resolved is open again. */
export async function replyInThread(
  actor: Actor,
  { threadId, body }: { readonly threadId: string; readonly body: string },
): Promise<Said> {
  return transaction(async (tx) => {
    const thread = await lockThread(tx, threadId);
    await requireMayWithin(tx, actor.id, "comment.add");
    if (thread.resolvedAt) await reopen(tx, threadId);
    return say(tx, actor, thread, body);
  });
}

/** Changes what one said; what it said before stays in the log. Somebody who is named only now is told. */
export async function editComment(
  actor: Actor,
  { commentId, body }: { readonly commentId: string; readonly body: string },
): Promise<void> {
  await transaction(async (tx) => {
    const { thread, comment } = await lockComment(tx, commentId);
    await requireMayWithin(tx, actor.id, "comment.change", { author: comment.authorId as PersonId });
    requireStanding(comment);
    const words = requireWords(body);
    await tx.comment.update({ where: { id: commentId }, data: { body: words, editedAt: now() } });
    await nameAll(tx, actor, thread, { commentId, body: words });
    const data = { sid: thread.sid, text: thread.sentence, from: comment.body, to: words };
    await recordEvent(tx, { kind: "comment.edited", ...eventOf(actor, thread), data });
  });
}

/** Takes back what one said: it is shown no more; what it said stays in the log. */
export async function deleteComment(actor: Actor, { commentId }: { readonly commentId: string }): Promise<void> {
  await transaction(async (tx) => {
    const { thread, comment } = await lockComment(tx, commentId);
    await requireMayWithin(tx, actor.id, "comment.change", { author: comment.authorId as PersonId });
    requireStanding(comment);
    await tx.comment.update({ where: { id: commentId }, data: { body: "", deletedAt: now() } });
    const data = { sid: thread.sid, text: thread.sentence, body: comment.body };
    await recordEvent(tx, { kind: "comment.deleted", ...eventOf(actor, thread), data });
  });
}

/** Closes a talk, or opens it again; refuses what was done meanwhile. Whoever spoke in it is told when it is closed. */
export async function resolveThread(
  actor: Actor,
  { threadId, resolved }: { readonly threadId: string; readonly resolved: boolean },
): Promise<void> {
  await transaction(async (tx) => {
    const thread = await lockThread(tx, threadId);
    await requireMayWithin(tx, actor.id, "thread.resolve");
    if ((thread.resolvedAt !== null) === resolved)
      throw new AppError("conflict", resolved ? "This is resolved already." : "This is open already.");
    if (resolved) {
      await tx.commentThread.update({ where: { id: threadId }, data: { resolvedAt: now(), resolvedById: actor.id } });
      const to = await listSpeakers(tx, threadId);
      await notify(tx, { kind: "thread.resolved", data: { about: aboutOf(thread) }, to, ...noticeOf(actor, thread) });
    } else await reopen(tx, threadId);
    const kind = resolved ? "thread.resolved" : "thread.reopened";
    await recordEvent(tx, { kind, ...eventOf(actor, thread), data: { sid: thread.sid, text: thread.sentence } });
  });
}

async function say(tx: Transaction, actor: Actor, thread: LockedThread, body: string): Promise<Said> {
  const words = requireWords(body);
  const { id: commentId } = await tx.comment.create({
    data: { threadId: thread.id, authorId: actor.id, body: words, createdAt: now() },
    select: { id: true },
  });
  const named = await nameAll(tx, actor, thread, { commentId, body: words });
  const others = (await listSpeakers(tx, thread.id)).filter((id) => !named.includes(id));
  const data = { body: words, about: aboutOf(thread) };
  await notify(tx, { kind: "comment.replied", data, to: others, ...noticeOf(actor, thread) });
  await recordEvent(tx, {
    kind: "comment.added",
    ...eventOf(actor, thread),
    data: { sid: thread.sid, text: thread.sentence, body: words },
  });
  return { threadId: thread.id, commentId };
}

/** Remembers who is named in a comment and tells those who were not named in it before; everybody who is. */
async function nameAll(
  tx: Transaction,
  actor: Actor,
  thread: LockedThread,
  { commentId, body }: { readonly commentId: string; readonly body: string },
): Promise<readonly string[]> {
  const named = mentionsIn(body, await listMentionable(tx));
  const before = await tx.commentMention.findMany({ where: { commentId }, select: { personId: true } });
  const fresh = named.filter((id) => !before.some(({ personId }) => personId === id));
  await tx.commentMention.createMany({ data: fresh.map((personId) => ({ commentId, personId })) });
  const data = { body, about: aboutOf(thread) };
  await notify(tx, { kind: "comment.mentioned", data, to: fresh, ...noticeOf(actor, thread) });
  return named;
}

async function lockComment(tx: Transaction, commentId: string) {
  const { threadId } = await requireComment(tx, commentId);
  const thread = await lockThread(tx, threadId);
  // Once more, after the lock: it may have been changed meanwhile.
  return { thread, comment: await requireComment(tx, commentId) };
}

function requireStanding({ deletedAt }: { readonly deletedAt: Date | null }): void {
  if (deletedAt !== null) throw new AppError("conflict", "This comment was taken back already.");
}

function requireWords(body: string): string {
  const words = body.trim();
  if (words) return words;
  throw new InvalidInput([{ field: "body", message: "Write something first." }]);
}

async function reopen(tx: Transaction, id: string): Promise<void> {
  await tx.commentThread.update({ where: { id }, data: { resolvedAt: null, resolvedById: null } });
}

/** The words that a talk is about, short enough for one line. */
function aboutOf({ quote, sentence }: LockedThread): string {
  const letters = [...(quote ?? sentence)];
  return letters.length > 80 ? `${letters.slice(0, 79).join("").trimEnd()}…` : letters.join("");
}

function noticeOf(actor: Actor, { id, storyId, sid }: LockedThread) {
  return { actorId: actor.id, storyId, sid, subjectId: id };
}

function eventOf(actor: Actor, { id, storyId }: LockedThread) {
  return { actorId: actor.id, storyId, subjectId: id };
}
