"use server";
import { z } from "zod";
import { COMMENT_LENGTH } from "#lib/domain/stories/threads.ts";
import { action } from "#lib/server/action.ts";
import {
  deleteComment,
  editComment,
  replyInThread,
  resolveThread,
  startThread,
} from "#lib/server/comments/mutations.ts";

const body = z.string().max(COMMENT_LENGTH, "Keep a comment under 4,000 characters.");
const place = z.int().min(0).max(100_000);

export const startThreadAction = action(
  z.object({
    storyId: z.uuid(),
    sid: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, "This sentence is not known. Load the page again."),
    sentence: z.string().min(1).max(100_000),
    words: z
      .object({ start: place, end: place })
      .refine(({ start, end }) => start < end)
      .nullable(),
    body,
  }),
  async (input, actor) => startThread(actor, input),
);

export const replyAction = action(z.object({ threadId: z.uuid(), body }), async (input, actor) =>
  replyInThread(actor, input),
);

export const editCommentAction = action(z.object({ commentId: z.uuid(), body }), async (input, actor) =>
  editComment(actor, input),
);

export const deleteCommentAction = action(z.object({ commentId: z.uuid() }), async (input, actor) =>
  deleteComment(actor, input),
);

export const resolveThreadAction = action(
  z.object({ threadId: z.uuid(), resolved: z.boolean() }),
  async (input, actor) => resolveThread(actor, input),
);
