import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { listThreads } from "#lib/server/comments/data.ts";
import {
  deleteComment,
  editComment,
  replyInThread,
  resolveThread,
  startThread,
  type ThreadInput,
} from "#lib/server/comments/mutations.ts";
import { db } from "#lib/server/db.ts";
import { countUnread, listNotices } from "#lib/server/notices/data.ts";
import { markRead } from "#lib/server/notices/mutations.ts";
import type { Actor } from "#lib/server/session.ts";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";
import { connectRaw } from "#tests/support/raw-sql.ts";

const { app, owner } = connectRaw();

let story: BuiltStory;
let reporter: Actor;
let checker: Actor;

beforeEach(async () => {
  story = await buildStory({ state: "in-review" });
  ({ reporter, checker } = story.people);
});

describe("a talk", () => {
  it("keeps the words that it is about, who said what, and a line in the log", async () => {
    const { threadId } = await start(checker, { words: { start: 2, end: 7 }, body: " Which ferry? " });
    const [thread] = await listThreads(story.id);
    expect(thread).toMatchObject({
      id: threadId,
      sid: sentence().sid,
      words: { quote: sentence().text.slice(2, 7), start: 2, end: 7 },
      resolved: null,
      comments: [{ by: checker.name, body: "Which ferry?", editedAt: null }],
    });
    const event = await db.auditEvent.findFirst({ where: { storyId: story.id, kind: "comment.added" } });
    expect(event).toMatchObject({ actorId: checker.id, subjectId: threadId, data: { body: "Which ferry?" } });
  });

  it("goes on with answers, is resolved, and is open again when somebody answers", async () => {
    const { threadId } = await start(checker, {});
    await replyInThread(reporter, { threadId, body: "The one to Sund." });
    await resolveThread(checker, { threadId, resolved: true });
    expect((await listThreads(story.id))[0]).toMatchObject({ resolved: { by: checker.name } });
    await expect(resolveThread(reporter, { threadId, resolved: true })).rejects.toThrow("resolved already");
    await replyInThread(reporter, { threadId, body: "One more thing." });
    expect((await listThreads(story.id))[0]).toMatchObject({ resolved: null, comments: [{}, {}, {}] });
    await expect(resolveThread(reporter, { threadId, resolved: false })).rejects.toThrow("open already");
  });

  it("lets everybody change and take back their own words alone, and the log keeps what they said", async () => {
    const { commentId } = await start(checker, { body: "Which fery?" });
    await expect(editComment(reporter, { commentId, body: "Mine" })).rejects.toThrow("Somebody else wrote");
    await expect(deleteComment(reporter, { commentId })).rejects.toThrow("Somebody else wrote");
    await editComment(checker, { commentId, body: "Which ferry?" });
    await deleteComment(checker, { commentId });
    expect((await listThreads(story.id))[0]?.comments).toMatchObject([{ body: null, by: checker.name }]);
    await expect(editComment(checker, { commentId, body: "Again" })).rejects.toThrow("taken back already");
    await expect(deleteComment(checker, { commentId })).rejects.toThrow("taken back already");
    const where = { storyId: story.id, kind: { in: ["comment.edited", "comment.deleted"] } };
    const events = await db.auditEvent.findMany({ where, orderBy: { seq: "asc" } });
    expect(events.map(({ data }) => data)).toMatchObject([
      { from: "Which fery?", to: "Which ferry?" },
      { body: "Which ferry?" },
    ]);
  });

  it.each<[string, Partial<ThreadInput>, string]>([
    ["without words", { body: "  " }, "Write something first"],
    ["about nothing", { words: { start: 1, end: 2 } }, "Choose the words"],
    ["in a story that is not there", { storyId: randomUUID() }, "not here"],
  ])("is refused %s", async (_, change, words) => {
    await expect(start(checker, change)).rejects.toThrow(words);
    expect(await listThreads(story.id)).toEqual([]);
  });

  it("is closed to an account that was disabled meanwhile", async () => {
    const { threadId } = await start(checker, {});
    await db.person.update({ where: { id: reporter.id }, data: { disabledAt: new Date() } });
    await expect(start(reporter, {})).rejects.toThrow("disabled");
    await expect(replyInThread(reporter, { threadId, body: "Hm." })).rejects.toThrow("disabled");
    await expect(resolveThread(reporter, { threadId, resolved: true })).rejects.toThrow("disabled");
  });

  it("is kept by the database, too", async () => {
    const { threadId, commentId } = await start(checker, {});
    await expect(app.run("DELETE FROM comment WHERE id = $1", commentId)).rejects.toThrow("permission denied");
    await expect(owner.run("DELETE FROM comment_thread WHERE id = $1", threadId)).rejects.toThrow();
    await expect(app.run("UPDATE comment SET author_id = $2 WHERE id = $1", commentId, reporter.id)).rejects.toThrow(
      "permission denied",
    );
    await deleteComment(checker, { commentId });
    const again = app.run("UPDATE comment SET body = 'x', deleted_at = NULL WHERE id = $1", commentId);
    await expect(again).rejects.toThrow("never changes");
  });
});

describe("an inbox", () => {
  it("tells who is named, once, and who spoke before; never whoever speaks", async () => {
    const { threadId } = await start(checker, { body: `@${reporter.name} and @${checker.name}: which ferry?` });
    expect(await told(reporter)).toEqual([`${checker.name} named you in a comment on “${sentence().text}”`]);
    expect(await told(checker)).toEqual([]);
    await replyInThread(reporter, { threadId, body: "The one to Sund." });
    expect(await told(checker)).toEqual([`${reporter.name} answered on “${sentence().text}”`]);
    await replyInThread(reporter, { threadId, body: `@${checker.name} look.` });
    expect(await told(checker)).toHaveLength(2);
    await resolveThread(checker, { threadId, resolved: true });
    expect((await told(reporter))[0]).toContain("resolved the comments");
  });

  it("tells of a name that is added later, not of one that was there", async () => {
    const { commentId } = await start(checker, { body: `@${reporter.name} look.` });
    await editComment(checker, { commentId, body: `@${reporter.name} and @${story.people.editor.name} look.` });
    expect(await told(reporter)).toHaveLength(1);
    expect(await told(story.people.editor)).toHaveLength(1);
  });

  it("leads to the sentence, and is read by its owner alone", async () => {
    const { threadId } = await start(checker, { body: `@${reporter.name} look.` });
    const [notice] = (await listNotices(reporter.id, null)).unread;
    expect(notice).toMatchObject({
      isRead: false,
      quote: `@${reporter.name} look.`,
      sid: sentence().sid,
      subjectId: threadId,
      story: { slug: story.slug },
    });
    expect(await markRead(checker, { ids: [notice?.id ?? ""] })).toBe(0);
    expect(await countUnread(reporter.id)).toBe(1);
    expect(await markRead(reporter, { ids: [notice?.id ?? ""] })).toBe(1);
    expect(await listNotices(reporter.id, null)).toMatchObject({
      unread: [],
      read: [{ isRead: true }],
      nextBefore: null,
    });
    await start(checker, { body: `@${reporter.name} and again.` });
    expect(await markRead(reporter, {})).toBe(1);
    expect(await countUnread(reporter.id)).toBe(0);
  });

  it("is told nothing when the comment does not come to be", async () => {
    await expect(start(checker, { storyId: randomUUID(), body: `@${reporter.name} look.` })).rejects.toThrow();
    expect(await told(reporter)).toEqual([]);
  });
});

async function start(actor: Actor, change: Partial<ThreadInput>) {
  const { sid, text } = sentence();
  return startThread(actor, { storyId: story.id, sid, sentence: text, words: null, body: "Who says so?", ...change });
}

function sentence() {
  const [first] = story.sentences;
  if (!first) throw new Error("The story has no sentence.");
  return first;
}

async function told(person: Actor): Promise<readonly string[]> {
  const { unread, read } = await listNotices(person.id, null);
  return [...unread, ...read].map(({ happened }) => happened);
}
