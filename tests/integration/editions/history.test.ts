import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { makingWords } from "#lib/domain/stories/revision-history.ts";
import { db } from "#lib/server/db.ts";
import { compareStored, sentenceHistory } from "#lib/server/editions/history/comparison.ts";
import { listStoryRevisions } from "#lib/server/editions/history/data.ts";
import { restoreRevision } from "#lib/server/editions/history/mutations.ts";
import { acquireLease } from "#lib/server/editions/leases/mutations.ts";
import { openEdition } from "#lib/server/editions/openings/mutations.ts";
import { findHead } from "#lib/server/editions/revisions/data.ts";
import { type SaveAnswer, saveRevision } from "#lib/server/editions/revisions/mutations.ts";
import { judgeSentence } from "#lib/server/review/mutations.ts";
import type { Actor } from "#lib/server/session.ts";
import { buildCast, type Cast } from "#tests/support/build-people.ts";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";
import { documentOf, quoted, type TypedSentence } from "#tests/support/story-document.ts";

let people: Cast;
beforeAll(async () => {
  people = await buildCast();
});

describe("the revisions of a story", () => {
  it("are told with who made them, why, and what each changed", async () => {
    const story = await buildStory({ state: "opened", people });
    const first = await save(story, people.reporter, null, [quoted(story, 0, 0, "s1"), quoted(story, 0, 1, "s2")]);
    const changed = { ...quoted(story, 0, 0, "s1"), text: "A ferry ran aground on Tuesday." };
    await save(story, people.editor, first, [changed, quoted(story, 1, 0, "s3")]);
    const revisions = await listStoryRevisions(story.id);
    const told = revisions.map(({ number, by, added, removed, isHead, making, ...row }) => ({
      ...{ number, by, added, changed: row.changed, removed, isHead },
      making: makingWords(making),
    }));
    const saved = { making: "saved" };
    expect(told).toEqual([
      { number: 2, by: people.editor.name, added: 1, changed: 1, removed: 1, isHead: true, ...saved },
      { number: 1, by: people.reporter.name, added: 2, changed: 0, removed: 0, isHead: false, ...saved },
    ]);
  });

  it("of a later edition begin with what was published", async () => {
    const story = await buildStory({ state: "published", people });
    await openEdition(people.reporter, { storyId: story.id, kind: "update", publicNote: null });
    const [update, published] = await listStoryRevisions(story.id);
    expect(update).toMatchObject({
      edition: 2,
      number: 1,
      added: 0,
      changed: 0,
      removed: 0,
      making: { kind: "opened" },
    });
    expect(published).toMatchObject({ edition: 1, isPublished: true, making: { kind: "saved" } });
  });
});

describe("two revisions compared", () => {
  it("tell what became of each sentence, and which passages came and went", async () => {
    const story = await buildStory({ state: "opened", people });
    const first = await save(story, people.reporter, null, [quoted(story, 0, 0, "s1"), quoted(story, 0, 1, "s2")]);
    const resourced = { ...quoted(story, 0, 1, "s2"), cites: quoted(story, 1, 0, "x").cites };
    await save(story, people.reporter, first, [quoted(story, 0, 0, "s1"), resourced, quoted(story, 1, 1, "s3")]);
    const [after, before] = await listStoryRevisions(story.id);
    const comparison = await compareStored(story.id, before ?? null, present(after));
    expect(comparison.same).toBe(1);
    const told = comparison.changes.map(({ change, came, went }) => [
      change.kind,
      change.sid,
      came.map(({ number, text }) => `${number} ${text}`),
      went.map(({ number, text }) => `${number} ${text}`),
    ]);
    expect(told).toEqual([
      [
        "changed",
        "s2",
        ["2 The coast guard said fog had cut sight to 50 metres."],
        ["1 All 212 passengers were brought ashore by noon."],
      ],
      ["added", "s3", ["2 The ferry “Anna Brandt” was on its way from Holm to Sund."], []],
    ]);
  });

  it("tell what changed since it was approved", async () => {
    const story = await buildStory({ state: "reviewed", people });
    const [one, two] = story.sentences;
    const again = await save(story, people.reporter, story.revisionId, [
      { ...quoted(story, 0, 0, present(one).sid), text: "A ferry ran aground on Tuesday." },
      quoted(story, 0, 1, present(two).sid),
      quoted(story, 1, 0, "new"),
    ]);
    expect(again).not.toBeNull();
    const [newest] = await listStoryRevisions(story.id);
    const { changes, same } = await compareStored(story.id, null, present(newest));
    const kinds = new Map(changes.map(({ change }) => [change.sid as string, change.kind]));
    expect(kinds.get(present(one).sid)).toBe("changed");
    expect(kinds.get("new")).toBe("added");
    expect(kinds.has(present(two).sid)).toBe(false);
    expect(same).toBe(1);
  });
});

describe("a text of which nothing was approved", () => {
  it("has no sentence that changed since", async () => {
    const story = await buildStory({ state: "drafting", people });
    const [newest] = await listStoryRevisions(story.id);
    expect(await compareStored(story.id, null, present(newest))).toMatchObject({ changes: [], heads: [], same: 0 });
  });
});

describe("a revision restored", () => {
  it("is a new one with the old text, told in the log; what came between stays", async () => {
    const story = await buildStory({ state: "opened", people });
    const first = await save(story, people.reporter, null, [quoted(story, 0, 0, "s1")]);
    const second = await save(story, people.reporter, first, [quoted(story, 0, 1, "s2")]);
    await release(story);
    const restored = await restoreRevision(people.editor, { editionId: story.editionId, revisionId: present(first) });
    expect(restored).toMatchObject({ kind: "saved", number: 3 });
    expect(await findHead(story.editionId)).toMatchObject({
      number: 3,
      by: people.editor.name,
      document: documentOf([quoted(story, 0, 0, "s1")]),
    });
    const [newest, between] = await listStoryRevisions(story.id);
    expect(newest?.making).toEqual({ kind: "restored", from: 1, fromEdition: 1 });
    expect(between?.id).toBe(second);
    const event = await db.auditEvent.findFirst({ where: { kind: "revision.restored", storyId: story.id } });
    expect(event).toMatchObject({ actorId: people.editor.id, data: { revision: 3, from: 1, fromEdition: 1 } });
  });

  it("keeps the writers of its sentences, so that four eyes go on to hold", async () => {
    const story = await buildStory({ state: "opened", people });
    const first = await save(story, people.reporter, null, [quoted(story, 0, 0, "s1")]);
    await save(story, people.reporter, first, []);
    await release(story);
    await restoreRevision(people.editor, { editionId: story.editionId, revisionId: present(first) });
    const head = await findHead(story.editionId);
    const row = await db.revisionSentence.findFirst({ where: { revisionId: present(head).revisionId, sid: "s1" } });
    expect(row?.authors).toContain(people.editor.id);
    const inBetween = await db.revisionSentence.count({
      where: { sid: "s1", revision: { editionId: story.editionId } },
    });
    expect(inBetween).toBe(2);
  });

  it("is refused while somebody else writes, to who may not write, and where there is nothing to restore", async () => {
    const story = await buildStory({ state: "opened", people });
    const first = present(await save(story, people.reporter, null, [quoted(story, 0, 0, "s1")]));
    const second = present(await save(story, people.reporter, first, [quoted(story, 0, 1, "s2")]));
    const restore = (actor: Actor, revisionId: string) =>
      restoreRevision(actor, { editionId: story.editionId, revisionId });
    await expect(restore(people.editor, first)).rejects.toMatchObject({ code: "lease-lost" });
    await release(story);
    await expect(restore(people.checker, first)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(restore(people.editor, second)).rejects.toMatchObject({ code: "conflict" });
    await expect(restore(people.editor, randomUUID())).rejects.toMatchObject({ code: "not-found" });
    const other = await buildStory({ state: "drafting", people });
    await expect(restore(people.editor, present(other.revisionId))).rejects.toMatchObject({ code: "not-found" });
    const closed = await buildStory({ state: "published", people });
    const attempt = restoreRevision(people.editor, {
      editionId: closed.editionId,
      revisionId: present(closed.revisionId),
    });
    await expect(attempt).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("the life of a sentence", () => {
  it("is each of its versions with writers, passages and what was said of it", async () => {
    const story = await buildStory({ state: "in-review", people });
    const sid = present(story.sentences[0]).sid;
    await judgeSentence(people.checker, {
      editionId: story.editionId,
      hash: present(story.sentences[0]).hash,
      sid,
      judgement: "approved",
      reason: null,
    });
    const changed = { ...quoted(story, 0, 0, sid), text: "A ferry ran aground on Tuesday.", cites: [] };
    await save(story, people.editor, story.revisionId, [changed]);
    const history = present(await sentenceHistory(story.id, sid, present(await findHead(story.editionId)).revisionId));
    expect(history.isGone).toBe(false);
    expect(history.versions.map(({ text, by }) => [text, by])).toEqual([
      ["A ferry ran aground on Tuesday.", people.editor.name],
      ["A ferry ran aground off Gull Point on Tuesday morning.", people.reporter.name],
    ]);
    const [now, before] = history.versions;
    expect(now?.went).toHaveLength(1);
    expect(now?.authors).toEqual([people.editor.name, people.reporter.name].toSorted());
    expect(before?.judgements).toMatchObject([
      { judgement: "approved", by: people.checker.name, lapsed: expect.any(String) },
    ]);
  });

  it("ends where the newest text has it no more, and is nothing where no revision ever had it", async () => {
    const story = await buildStory({ state: "opened", people });
    const first = await save(story, people.reporter, null, [quoted(story, 0, 0, "s1")]);
    const second = await save(story, people.reporter, first, []);
    expect(await sentenceHistory(story.id, "s1", second)).toMatchObject({ isGone: true });
    expect(await sentenceHistory(story.id, "s9", second)).toBeNull();
    const other = await buildStory({ state: "opened", people });
    expect(await sentenceHistory(other.id, "s1", null)).toBeNull();
  });
});

async function save(
  { editionId }: BuiltStory,
  actor: Actor,
  baseRevisionId: string | null,
  sentences: readonly TypedSentence[],
): Promise<string | null> {
  await db.lease.deleteMany({ where: { editionId } });
  const lease = await acquireLease(actor, { editionId, token: null });
  const leaseToken = lease.kind === "mine" ? lease.token : "";
  const text = { headline: "Ferry aground", standfirst: "", document: documentOf(sentences) };
  const answer: SaveAnswer = await saveRevision(actor, { editionId, baseRevisionId, leaseToken, ...text });
  return answer.kind === "saved" ? answer.revisionId : null;
}

async function release({ editionId }: BuiltStory): Promise<void> {
  await db.lease.deleteMany({ where: { editionId } });
}

function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("Nothing is there.");
  return value;
}
