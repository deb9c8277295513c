import { describe, expect, it } from "vitest";
import { db } from "#lib/server/db.ts";
import { acquireLease } from "#lib/server/editions/leases/mutations.ts";
import { type LaterKind, openEdition } from "#lib/server/editions/openings/mutations.ts";
import { saveRevision } from "#lib/server/editions/revisions/mutations.ts";
import { reviveEdition, spikeEdition } from "#lib/server/editions/spikes/mutations.ts";
import { judgeSentence } from "#lib/server/review/mutations.ts";
import type { Actor } from "#lib/server/session.ts";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";

const NOTE = "An earlier version gave the wrong number of passengers.";

describe("opening an edition after publication", () => {
  it("begins with the live text, its writers and the approvals of its very words", async () => {
    const story = await buildStory({ state: "published" });
    const opened = await open(story, story.people.editor, "correction");
    expect(opened).toMatchObject({ number: 2, kind: "correction", state: "drafting", publicNote: NOTE });
    const sentences = await sentencesOf(opened.headRevisionId);
    expect(sentences.map(({ sid, hash }) => ({ sid, hash }))).toEqual(
      story.sentences.map(({ sid, hash }) => ({ sid, hash })),
    );
    expect(new Set(sentences.flatMap(({ authors }) => authors))).toEqual(new Set([story.people.reporter.id]));
    const approvals = await liveApprovals(opened.id);
    expect(approvals.map(({ sid }) => sid).sort()).toEqual(story.sentences.map(({ sid }) => sid).sort());
    expect(new Set(approvals.map(({ reviewerId }) => reviewerId))).toEqual(new Set([story.people.checker.id]));
  });

  it("leaves what is published as it was", async () => {
    const story = await buildStory({ state: "published" });
    await open(story, story.people.reporter, "update");
    const live = await db.edition.findUniqueOrThrow({ where: { id: story.editionId } });
    expect(live).toMatchObject({ state: "live", headRevisionId: story.revisionId });
    expect(await sentencesOf(story.revisionId)).toHaveLength(story.sentences.length);
  });

  it("lets a carried approval lapse with the words that it was given to, and only that", async () => {
    const story = await buildStory({ state: "published" });
    const { id: editionId, headRevisionId } = await open(story, story.people.reporter, "update");
    await rewrite(story.people.reporter, editionId, "212", "213");
    const left = (await liveApprovals(editionId)).map(({ sid }) => sid);
    const changed = (await sentencesOf(headRevisionId)).find(({ text }) => text.includes("212"));
    expect(left).toHaveLength(story.sentences.length - 1);
    expect(left).not.toContain(changed?.sid);
  });

  it("lets the same reviewer judge a sentence anew", async () => {
    const story = await buildStory({ state: "published" });
    const { id: editionId } = await open(story, story.people.reporter, "update");
    await db.edition.update({ where: { id: editionId }, data: { state: "in-review" } });
    const [first] = story.sentences;
    if (!first) throw new Error("The story has no sentence.");
    const { sid, hash } = first;
    await judgeSentence(story.people.checker, { editionId, sid, hash, judgement: "rejected", reason: "Overtaken." });
    const live = (await liveApprovals(editionId)).filter((approval) => approval.sid === sid);
    expect(live.map(({ judgement }) => judgement)).toEqual(["rejected"]);
  });

  it.each([
    ["a reporter", "reporter", "correction", "may open a correction"],
    ["a checker", "checker", "update", "may open an update"],
    ["a publisher", "publisher", "update", "may open an update"],
  ] as const)("is refused to %s who lacks the role", async (_, role, kind, words) => {
    const story = await buildStory({ state: "published" });
    await expect(open(story, story.people[role], kind)).rejects.toThrow(words);
  });

  it("asks what readers are told about a correction", async () => {
    const story = await buildStory({ state: "published" });
    const opening = openEdition(story.people.editor, { storyId: story.id, kind: "correction", publicNote: null });
    await expect(opening).rejects.toThrow("Write what readers are told about the correction.");
  });

  it("waits for the edition in the making", async () => {
    const story = await buildStory({ state: "published" });
    await open(story, story.people.reporter, "update");
    await expect(open(story, story.people.editor, "correction")).rejects.toThrow("an edition in the making");
  });

  it("needs something live", async () => {
    const story = await buildStory({ state: "opened" });
    await spikeEdition(story.people.editor, { editionId: story.editionId, reason: "Not a story." });
    await expect(open(story, story.people.reporter, "update")).rejects.toThrow("Nothing of this story is live");
  });
});

describe("the spike", () => {
  it("ends work on an edition, lets its signature fall, and gives it back as a draft", async () => {
    const { people, editionId, revisionId } = await buildStory({ state: "signed-off" });
    await spikeEdition(people.publisher, { editionId, reason: "Overtaken by events." });
    expect(await db.signOff.count({ where: { editionId, fallenAt: null } })).toBe(0);
    expect(await stateOf(editionId)).toBe("spiked");
    await reviveEdition(people.editor, { editionId });
    expect(await db.edition.findUniqueOrThrow({ where: { id: editionId } })).toMatchObject({
      state: "drafting",
      headRevisionId: revisionId,
    });
  });

  it("makes room for another edition, and takes none back while that is in the making", async () => {
    const story = await buildStory({ state: "published" });
    const first = await open(story, story.people.reporter, "update");
    await spikeEdition(story.people.editor, { editionId: first.id, reason: "Opened by mistake." });
    const second = await open(story, story.people.editor, "correction");
    expect(await liveApprovals(second.id)).toHaveLength(story.sentences.length);
    await expect(reviveEdition(story.people.editor, { editionId: first.id })).rejects.toThrow("in the making");
  });

  it("is not for what is live, nor for a reporter", async () => {
    const { people, editionId } = await buildStory({ state: "published" });
    const spiking = { editionId, reason: "No." };
    await expect(spikeEdition(people.editor, spiking)).rejects.toThrow("it is live");
    await expect(spikeEdition(people.reporter, spiking)).rejects.toThrow("may spike a story");
  });
});

async function open({ id: storyId }: BuiltStory, actor: Actor, kind: LaterKind) {
  await openEdition(actor, { storyId, kind, publicNote: kind === "update" ? null : NOTE });
  return db.edition.findFirstOrThrow({ where: { storyId }, orderBy: { number: "desc" } });
}

async function rewrite(actor: Actor, editionId: string, words: string, others: string): Promise<void> {
  const { headRevisionId } = await db.edition.findUniqueOrThrow({ where: { id: editionId } });
  const { document } = await db.revision.findUniqueOrThrow({ where: { id: headRevisionId ?? "" } });
  const lease = await acquireLease(actor, { editionId, token: null });
  if (lease.kind !== "mine") throw new Error("Somebody else holds the pen.");
  await saveRevision(actor, {
    editionId,
    baseRevisionId: headRevisionId,
    leaseToken: lease.token,
    headline: "Ferry aground",
    standfirst: "",
    document: JSON.parse(JSON.stringify(document).replace(words, others)),
  });
}

function sentencesOf(revisionId: string | null) {
  return db.revisionSentence.findMany({ where: { revisionId: revisionId ?? "" }, orderBy: { position: "asc" } });
}

function liveApprovals(editionId: string) {
  return db.approval.findMany({ where: { editionId, lapsedAt: null } });
}

async function stateOf(editionId: string): Promise<string> {
  return (await db.edition.findUniqueOrThrow({ where: { id: editionId } })).state;
}
