import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#lib/server/db.ts";
import { listDrafts } from "#lib/server/editions/drafts/data.ts";
import { discardDraft, keepDraft } from "#lib/server/editions/drafts/mutations.ts";
import { findLease, readLease } from "#lib/server/editions/leases/data.ts";
import { acquireLease, givePen, releaseLease, takeLease } from "#lib/server/editions/leases/mutations.ts";
import { askForPen, refusePen } from "#lib/server/editions/pen-requests/mutations.ts";
import { saveRevision } from "#lib/server/editions/revisions/mutations.ts";
import { disablePerson, setRoles } from "#lib/server/people/mutations.ts";
import type { Actor } from "#lib/server/session.ts";
import { buildCast, buildPerson, type Cast } from "#tests/support/build-people.ts";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";
import { documentOf, quoted } from "#tests/support/story-document.ts";

let people: Cast;
let story: BuiltStory;

beforeAll(async () => {
  people = await buildCast();
});
beforeEach(async () => {
  story = await buildStory({ state: "opened", people });
});

describe("the pen", () => {
  it("belongs to one window, which keeps it by its token", async () => {
    const token = await pen(people.reporter);
    expect(await acquire(people.reporter, token)).toEqual({ kind: "mine", token, head: null, requests: [] });
    const held = { kind: "held", by: people.reporter.name, since: expect.any(String), asked: null };
    expect(await acquire(people.reporter, null)).toEqual({ ...held, isMe: true, mayTakeOver: true });
    expect(await acquire(people.editor, null)).toEqual({ ...held, isMe: false, mayTakeOver: true });
    const colleague = await buildPerson({ roles: ["reporter"] });
    expect(await acquire(colleague, null)).toEqual({ ...held, isMe: false, mayTakeOver: false });
  });

  it("is not had by knowing somebody else's token", async () => {
    const token = await pen(people.reporter);
    expect(await acquire(people.editor, token)).toMatchObject({ kind: "held" });
    await releaseLease(people.editor, { editionId: story.editionId, token });
    expect(await findLease(story.editionId)).toMatchObject({ holderId: people.reporter.id });
  });

  it("is longer held after each renewal, since the same moment", async () => {
    const token = await pen(people.reporter);
    await db.$executeRaw`UPDATE lease SET expires_at = now() + interval '1 second', taken_at = now() - interval '5 minutes'`;
    const before = await findLease(story.editionId);
    await acquire(people.reporter, token);
    const after = await findLease(story.editionId);
    expect(after?.takenAt).toEqual(before?.takenAt);
    expect(Number(after?.expiresAt)).toBeGreaterThan(Number(before?.expiresAt));
  });

  it("is free once it has run out, and the window that lost it saves no more", async () => {
    const token = await pen(people.reporter);
    await expire();
    expect(await findLease(story.editionId)).toBeNull();
    await expect(save(people.reporter, token)).rejects.toMatchObject({
      code: "lease-lost",
      message: expect.stringContaining("Nobody holds this edition"),
    });
    expect(await acquire(people.editor, null)).toMatchObject({ kind: "mine" });
    await expect(save(people.reporter, token)).rejects.toMatchObject({
      code: "lease-lost",
      message: expect.stringContaining("Somebody else"),
    });
  });

  it("goes to one of many who ask in the same moment", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => acquire(people.reporter, null)));
    expect(answers.filter(({ kind }) => kind === "mine")).toHaveLength(1);
  });

  it("is laid down by whoever has it", async () => {
    const token = await pen(people.reporter);
    await releaseLease(people.reporter, { editionId: story.editionId, token: "no such token" });
    expect(await findLease(story.editionId)).not.toBeNull();
    await releaseLease(people.reporter, { editionId: story.editionId, token });
    expect(await findLease(story.editionId)).toBeNull();
  });

  it("of a published edition is not to be had", async () => {
    story = await buildStory({ state: "published", people });
    await expect(acquire(people.reporter, null)).rejects.toMatchObject({ code: "conflict" });
    await expect(take(people.editor)).rejects.toMatchObject({ code: "conflict" });
  });

  it.each(["checker", "publisher", "admin"] as const)("is not for a %s", async (role) => {
    await expect(acquire(people[role], null)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(take(people[role])).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("taking the pen over", () => {
  it("is for an editor, who is told from in the log; the words of the one before stay", async () => {
    const token = await pen(people.reporter);
    await keep(people.reporter, "Words in the making.");
    expect(await take(people.editor)).toMatchObject({ kind: "mine" });
    await expect(save(people.reporter, token)).rejects.toMatchObject({ code: "lease-lost" });
    expect(await draftOf(story.editionId, people.reporter.id)).toMatchObject({ headline: "Words in the making." });
    const event = await db.auditEvent.findFirst({ where: { kind: "lease.taken", subjectId: story.editionId } });
    expect(event).toMatchObject({ actorId: people.editor.id, data: { from: people.reporter.name } });
  });

  it("leaves the draft of the one before even when the other saves", async () => {
    await pen(people.reporter);
    await keep(people.reporter, "Words in the making.");
    const taken = await take(people.editor);
    await save(people.editor, taken.kind === "mine" ? taken.token : "");
    expect(await draftOf(story.editionId, people.reporter.id)).toMatchObject({ headline: "Words in the making." });
  });

  it("is not for a reporter", async () => {
    await pen(people.editor);
    await expect(take(people.reporter)).rejects.toMatchObject({ code: "not-allowed" });
    expect(await findLease(story.editionId)).toMatchObject({ holderId: people.editor.id });
  });

  it("is for everybody from a window of their own, or from nobody, and no event", async () => {
    const first = await pen(people.reporter);
    const second = await take(people.reporter);
    expect(second).toMatchObject({ kind: "mine" });
    await expect(save(people.reporter, first)).rejects.toMatchObject({
      code: "lease-lost",
      message: expect.stringContaining("another window"),
    });
    await expire();
    expect(await take(people.reporter)).toMatchObject({ kind: "mine" });
    expect(await db.auditEvent.count({ where: { kind: "lease.taken", subjectId: story.editionId } })).toBe(0);
  });
});

describe("asking for the pen", () => {
  it("reaches whoever writes, who can say not now", async () => {
    const token = await pen(people.reporter);
    await askForPen(people.editor, { editionId: story.editionId });
    const asks = { personId: people.editor.id, name: people.editor.name };
    expect(await acquire(people.reporter, token)).toMatchObject({ kind: "mine", requests: [asks] });
    expect(await look(people.editor)).toMatchObject({ kind: "held", asked: "waiting" });
    await refusePen(people.reporter, { editionId: story.editionId, token, personId: people.editor.id });
    expect(await look(people.editor)).toMatchObject({ kind: "held", asked: "refused" });
    expect(await acquire(people.reporter, token)).toMatchObject({ kind: "mine", requests: [] });
  });

  it("may be done again, and is over once the pen is elsewhere", async () => {
    const token = await pen(people.reporter);
    await askForPen(people.editor, { editionId: story.editionId });
    await refusePen(people.reporter, { editionId: story.editionId, token, personId: people.editor.id });
    await askForPen(people.editor, { editionId: story.editionId });
    expect(await look(people.editor)).toMatchObject({ asked: "waiting" });
    const taken = await take(people.editor);
    expect(taken).toMatchObject({ kind: "mine", requests: [] });
    expect(await look(people.reporter)).toMatchObject({ kind: "held", asked: null });
  });

  it("is not for somebody who may not write, nor when nobody does", async () => {
    await expect(askForPen(people.editor, { editionId: story.editionId })).rejects.toMatchObject({ code: "conflict" });
    await pen(people.reporter);
    await expect(askForPen(people.checker, { editionId: story.editionId })).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  it("is refused only by the window that has the pen", async () => {
    await pen(people.reporter);
    await askForPen(people.editor, { editionId: story.editionId });
    const request = { editionId: story.editionId, token: randomUUID(), personId: people.editor.id };
    await expect(refusePen(people.reporter, request)).rejects.toMatchObject({ code: "lease-lost" });
  });
});

describe("handing the pen over", () => {
  it("gives it to the first window of the other that asks, and tells it in the log", async () => {
    const token = await pen(people.reporter);
    await askForPen(people.editor, { editionId: story.editionId });
    await givePen(people.reporter, { editionId: story.editionId, token, to: people.editor.id });
    expect(await acquire(people.reporter, token)).toMatchObject({ kind: "held", by: people.editor.name, isMe: false });
    expect(await look(people.editor)).toEqual({ kind: "free", forMe: true });
    const answers = await Promise.all([acquire(people.editor, null), acquire(people.editor, null)]);
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(["held", "mine"]);
    const event = await db.auditEvent.findFirst({ where: { kind: "lease.given", subjectId: story.editionId } });
    expect(event).toMatchObject({ actorId: people.reporter.id, data: { to: people.editor.name } });
  });

  it("leaves it free when nobody picks it up", async () => {
    const token = await pen(people.reporter);
    await givePen(people.reporter, { editionId: story.editionId, token, to: people.editor.id });
    await expire();
    expect(await look(people.reporter)).toEqual({ kind: "free", forMe: false });
  });

  it("is for the window that has it, to somebody who may write", async () => {
    const token = await pen(people.reporter);
    const give = (actor: Actor, to: string, by = token) =>
      givePen(actor, { editionId: story.editionId, token: by, to });
    await expect(give(people.editor, people.editor.id)).rejects.toMatchObject({ code: "lease-lost" });
    await expect(give(people.reporter, people.editor.id, randomUUID())).rejects.toMatchObject({ code: "lease-lost" });
    await expect(give(people.reporter, people.checker.id)).rejects.toMatchObject({ code: "refused" });
    await expect(give(people.reporter, randomUUID())).rejects.toMatchObject({ code: "not-found" });
    expect(await findLease(story.editionId)).toMatchObject({ holderId: people.reporter.id });
  });
});

describe("a draft", () => {
  it("of one window leaves that of another window of the same person", async () => {
    const token = await pen(people.reporter);
    await keepDraft(people.reporter, { ...textOf("Here"), windowId: "w1" });
    await keepDraft(people.reporter, { ...textOf("There"), windowId: "w2" });
    await save(people.reporter, token);
    const left = await listDrafts(story.editionId, people.reporter.id);
    expect(left.map(({ headline, windowId }) => [headline, windowId])).toEqual([["There", "w2"]]);
  });

  it("needs no pen, is each writer's own and goes with their save", async () => {
    const token = await pen(people.editor);
    await keep(people.reporter, "Mine");
    await keep(people.editor, "Theirs");
    await keep(people.reporter, "Mine, later");
    expect(await draftOf(story.editionId, people.reporter.id)).toMatchObject({ headline: "Mine, later" });
    await save(people.editor, token);
    expect(await draftOf(story.editionId, people.editor.id)).toBeNull();
    expect(await draftOf(story.editionId, people.reporter.id)).not.toBeNull();
    await discardDraft(people.reporter, { editionId: story.editionId, windowId: "w1" });
    expect(await draftOf(story.editionId, people.reporter.id)).toBeNull();
  });

  it("is kept once when two windows keep it in one moment", async () => {
    await Promise.all(["a", "b", "c"].map((headline) => keep(people.reporter, headline)));
    expect(await db.editionDraft.count({ where: { editionId: story.editionId } })).toBe(1);
  });

  it("is kept of a closed edition too: no words are lost", async () => {
    story = await buildStory({ state: "published", people });
    await keep(people.reporter, "Too late");
    expect(await draftOf(story.editionId, people.reporter.id)).toMatchObject({ headline: "Too late" });
  });

  it("is parsed by the server, which keeps nothing that is no story", async () => {
    const document = { type: "doc", content: [{ type: "script", content: [] }] };
    const attempt = keepDraft(people.reporter, { ...textOf("X"), document });
    await expect(attempt).rejects.toMatchObject({ name: "InvalidInput" });
    const extra = { ...documentOf([{ sid: "s1", text: "Kept." }]), extra: "<script>" };
    await keepDraft(people.reporter, { ...textOf("X"), document: extra });
    expect((await draftOf(story.editionId, people.reporter.id))?.document).not.toHaveProperty("extra");
  });
});

describe("a role that is taken away", () => {
  it("counts at the very next save, draft and renewal, whatever the request believes", async () => {
    const writer = await buildPerson({ roles: ["reporter"] });
    const token = await pen(writer);
    await setRoles("console", writer.id, ["checker"]);
    expect(writer.roles).toEqual(["reporter"]);
    await expect(save(writer, token)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(keep(writer, "X")).rejects.toMatchObject({ code: "not-allowed" });
    await expect(acquire(writer, token)).rejects.toMatchObject({ code: "not-allowed" });
    expect(await db.revision.count({ where: { editionId: story.editionId } })).toBe(0);
  });

  it("counts with a disabled account as well", async () => {
    const writer = await buildPerson({ roles: ["editor"] });
    const token = await pen(writer);
    await disablePerson("console", writer.id);
    await expect(save(writer, token)).rejects.toMatchObject({ code: "not-signed-in" });
  });
});

function acquire(actor: Actor, token: string | null) {
  return acquireLease(actor, { editionId: story.editionId, token });
}

function look(actor: Actor) {
  return readLease(actor, { editionId: story.editionId });
}

function take(actor: Actor) {
  return takeLease(actor, { editionId: story.editionId });
}

async function pen(actor: Actor): Promise<string> {
  const answer = await acquire(actor, null);
  if (answer.kind !== "mine") throw new Error("Somebody else has the pen.");
  return answer.token;
}

async function expire(): Promise<void> {
  await db.lease.update({ where: { editionId: story.editionId }, data: { expiresAt: new Date() } });
}

function save(actor: Actor, leaseToken: string) {
  return saveRevision(actor, { ...textOf("Saved"), leaseToken });
}

function keep(actor: Actor, headline: string) {
  return keepDraft(actor, textOf(headline));
}

async function draftOf(editionId: string, personId: string) {
  return (await listDrafts(editionId, personId)).at(0) ?? null;
}

function textOf(headline: string) {
  const document = documentOf([quoted(story, 0, 0, "s1")]);
  return { editionId: story.editionId, windowId: "w1", baseRevisionId: null, headline, standfirst: "", document };
}
