import "server-only";
import type { Mentionable, Thread } from "#lib/domain/stories/threads.ts";
import { db } from "../db.ts";
import { AppError } from "../errors.ts";
import type { Transaction } from "../transaction.ts";

/** Everything that was said about a story's sentences, oldest talk first. */
export async function listThreads(storyId: string): Promise<readonly Thread[]> {
  const rows = await db.commentThread.findMany({
    where: { storyId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      sid: true,
      quote: true,
      start: true,
      end: true,
      sentence: true,
      createdAt: true,
      resolvedAt: true,
      resolvedBy: { select: { name: true } },
      comments: {
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          authorId: true,
          body: true,
          createdAt: true,
          editedAt: true,
          deletedAt: true,
          author: { select: { name: true } },
        },
      },
    },
  });
  return rows.map(({ quote, start, end, createdAt, resolvedAt, resolvedBy, comments, ...row }) => ({
    ...row,
    words: quote !== null && start !== null && end !== null ? { quote, start, end } : null,
    at: createdAt.toISOString(),
    resolved: resolvedAt && resolvedBy ? { by: resolvedBy.name, at: resolvedAt.toISOString() } : null,
    comments: comments.map(({ author, body, createdAt: at, editedAt, deletedAt, ...comment }) => ({
      ...comment,
      by: author.name,
      body: deletedAt ? null : body,
      at: at.toISOString(),
      editedAt: editedAt?.toISOString() ?? null,
    })),
  }));
}

/** Everybody who can be named: whoever may sign in. */
export async function listMentionable(tx: Transaction = db): Promise<readonly Mentionable[]> {
  return tx.person.findMany({
    where: { disabledAt: null },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
}

export type LockedThread = {
  readonly id: string;
  readonly storyId: string;
  readonly sid: string;
  readonly quote: string | null;
  readonly sentence: string;
  readonly resolvedAt: Date | null;
};

/** A talk, locked until the transaction ends; refuses when there is none. */
export async function lockThread(tx: Transaction, id: string): Promise<LockedThread> {
  const [thread] = await tx.$queryRaw<LockedThread[]>`
    SELECT id, story_id AS "storyId", sid, quote, sentence, resolved_at AS "resolvedAt"
      FROM comment_thread WHERE id = ${id}::uuid FOR UPDATE`;
  if (!thread) throw new AppError("not-found", "These comments are not here. Load the page again.");
  return thread;
}

export type StoredComment = {
  readonly id: string;
  readonly threadId: string;
  readonly authorId: string;
  readonly body: string;
  readonly deletedAt: Date | null;
};

/** A comment; refuses when there is none. */
export async function requireComment(tx: Transaction, id: string): Promise<StoredComment> {
  const select = { id: true, threadId: true, authorId: true, body: true, deletedAt: true } as const;
  const comment = await tx.comment.findUnique({ where: { id }, select });
  if (!comment) throw new AppError("not-found", "This comment is not here. Load the page again.");
  return comment;
}

/** Whoever said something in a talk. */
export async function listSpeakers(tx: Transaction, threadId: string): Promise<readonly string[]> {
  const rows = await tx.comment.findMany({ where: { threadId }, distinct: ["authorId"], select: { authorId: true } });
  return rows.map(({ authorId }) => authorId);
}
