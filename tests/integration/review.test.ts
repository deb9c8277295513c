import { beforeAll, describe, expect, it } from "vitest";
import type { Judgement } from "#lib/domain/stories/approval.ts";
import { db } from "#lib/server/db.ts";
import { acquireLease } from "#lib/server/editions/leases/mutations.ts";
import { saveRevision } from "#lib/server/editions/revisions/mutations.ts";
import { setRoles } from "#lib/server/people/mutations.ts";
import { listReviewSentences } from "#lib/server/review/data.ts";
import {
  judgeSentence,
  recallFromReview,
  resolveQuery,
  submitForReview,
  withdrawJudgement,
} from "#lib/server/review/mutations.ts";
import type { Actor } from "#lib/server/session.ts";
import { buildCast, buildPerson, type Cast } from "#tests/support/build-people.ts";
import { type BuiltStory, buildStory, type StoryState } from "#tests/support/build-story.ts";

let people: Cast;

beforeAll(async () => {
  people = await buildCast();
});

describe("submitting for review", () => {
  it("names the version and who submitted it", async () => {
    const story = await build("drafting");
    await submit(people.editor, story);
    const edition = await editionOf(story);
    expect(edition).toMatchObject({ state: "in-review", submittedById: people.editor.id });
    expect(await lastEvent(story)).toMatchObject({ kind: "edition.submitted", data: { revision: 1 } });
  });

  it("refuses an empty text", async () => {
    const story = await build("opened");
    const lease = await acquireLease(people.reporter, { editionId: story.editionId, token: null });
    const saved = await saveRevision(people.reporter, {
      editionId: story.editionId,
      baseRevisionId: null,
      leaseToken: lease.kind === "mine" ? lease.token : "",
      headline: "Nothing yet",
      standfirst: "",
      document: { type: "doc", content: [{ type: "paragraph" }] },
    });
    const revisionId = saved.kind === "saved" ? saved.revisionId : "";
    const attempt = submitForReview(people.reporter, { editionId: story.editionId, revisionId });
    await expect(attempt).rejects.toMatchObject({
      code: "refused",
      message: expect.stringContaining("nothing to review"),
    });
  });

  it("refuses a version that is no longer current, one in review already, and a reviewer", async () => {
    const story = await build("drafting");
    const older = submitForReview(people.reporter, { editionId: story.editionId, revisionId: crypto.randomUUID() });
    await expect(older).rejects.toMatchObject({ code: "stale" });
    await expect(submit(people.checker, story)).rejects.toMatchObject({ code: "not-allowed" });
    await submit(people.reporter, story);
    await expect(submit(people.reporter, story)).rejects.toMatchObject({ code: "conflict" });
  });

  it("waits for whoever is writing", async () => {
    const story = await build("drafting");
    await acquireLease(people.editor, { editionId: story.editionId, token: null });
    await expect(submit(people.reporter, story)).rejects.toMatchObject({ code: "lease-lost" });
    await submit(people.editor, story);
  });

  it("can be taken back, and what was said of unchanged words stands", async () => {
    const story = await build("reviewed");
    await recallFromReview(people.reporter, { editionId: story.editionId });
    expect(await editionOf(story)).toMatchObject({ state: "drafting" });
    expect(await liveOf(story)).toHaveLength(story.sentences.length);
    const again = recallFromReview(people.reporter, { editionId: story.editionId });
    await expect(again).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("judging a sentence", () => {
  it("is bound to the words and citations that were seen", async () => {
    const story = await build("in-review");
    await judge(people.checker, story, "approved");
    expect(await liveOf(story)).toMatchObject([
      { sid: sidOf(story), hash: story.sentences[0]?.hash, judgement: "approved" },
    ]);
    const stale = { ...inputOf(story, "approved"), hash: "0".repeat(64) };
    await expect(judgeSentence(people.editor, stale)).rejects.toMatchObject({ code: "stale" });
    const unknown = { ...inputOf(story, "approved"), sid: "none" };
    await expect(judgeSentence(people.editor, unknown)).rejects.toMatchObject({ code: "stale" });
  });

  it("is not for whoever wrote any part of it, however many roles they hold", async () => {
    const writer = await buildPerson({ roles: ["reporter", "editor", "checker", "admin"] });
    const story = await buildStory({ state: "in-review", people: { ...people, reporter: writer } });
    await expect(judge(writer, story, "approved")).rejects.toMatchObject({
      code: "not-allowed",
      message: expect.stringContaining("You wrote part of this sentence"),
    });
    await judge(writer, story, "queried", "Is this still so?");
  });

  it.each(["queried", "rejected"] as const)("needs a reason when it is %s", async (judgement) => {
    const story = await build("in-review");
    for (const reason of [null, "", "  \n"]) {
      const attempt = judge(people.checker, story, judgement, reason);
      await expect(attempt).rejects.toMatchObject({ issues: [{ field: "reason" }] });
    }
    await judge(people.checker, story, judgement, " Who says so? ");
    expect(await liveOf(story)).toMatchObject([{ judgement, reason: "Who says so?" }]);
    expect(await lastEvent(story)).toMatchObject({ kind: `sentence.${judgement}`, data: { reason: "Who says so?" } });
  });

  it("replaces what the same reviewer said, and leaves what others said", async () => {
    const story = await build("in-review");
    await judge(people.editor, story, "queried", "Which fog?");
    await judge(people.checker, story, "rejected", "Not so.");
    await judge(people.checker, story, "approved");
    const said = (await liveOf(story)).map(({ reviewerId, judgement }) => [reviewerId, judgement]);
    expect(new Map(said as [string, string][])).toEqual(
      new Map([
        [people.editor.id, "queried"],
        [people.checker.id, "approved"],
      ]),
    );
    const [sentence] = await sheet(story, people.checker);
    expect(sentence).toMatchObject({
      standing: "queried",
      lapsed: [{ lapseReason: expect.stringMatching(/^Replaced/) }],
    });
  });

  it("twice in one moment leaves one judgement of a reviewer", async () => {
    const story = await build("in-review");
    await Promise.all([1, 2, 3, 4].map(() => judge(people.checker, story, "approved")));
    expect(await liveOf(story)).toHaveLength(1);
  });

  it.each([
    ["drafting", "still being drafted"],
    ["published", "This edition is closed"],
  ] as const)("waits until it is in review, and ends with publication: %s", async (state, words) => {
    const story = await build(state);
    const attempt = judge(people.editor, story, "approved");
    await expect(attempt).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining(words) });
  });

  it.each([
    ["reporter", "approved"],
    ["publisher", "approved"],
    ["admin", "queried"],
    ["reporter", "queried"],
    ["publisher", "rejected"],
  ] as const)("is not for a %s to do: %s", async (role, judgement) => {
    const story = await build("in-review");
    const attempt = judge(people[role], story, judgement, "Why.");
    await expect(attempt).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("is judged by the roles of this moment", async () => {
    const story = await build("in-review");
    const checker = await buildPerson({ roles: ["checker"] });
    await setRoles("console", checker.id, ["publisher"]);
    await expect(judge(checker, story, "approved")).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("a doubt after the sign-off", () => {
  it.each(["queried", "rejected"] as const)("takes the sign-off away: %s", async (judgement) => {
    const story = await build("signed-off");
    await judge(people.checker, story, judgement, "I saw it only now.");
    expect(await editionOf(story)).toMatchObject({ state: "in-review", signOffs: [{ fallenAt: expect.any(Date) }] });
    expect(await lastEvent(story)).toMatchObject({ kind: "signOff.fallen", data: { revision: 1 } });
  });

  it("in the form of an approval taken back takes it away too", async () => {
    const story = await build("signed-off");
    await withdraw(people.checker, story);
    expect(await editionOf(story)).toMatchObject({ state: "in-review" });
    expect(await lastEvent(story)).toMatchObject({ kind: "signOff.fallen" });
  });

  it("is none when one more approves", async () => {
    const story = await build("signed-off");
    await judge(await buildPerson({ roles: ["checker"] }), story, "approved");
    expect(await editionOf(story)).toMatchObject({ state: "signed-off", signOffs: [{ fallenAt: null }] });
  });
});

describe("taking back", () => {
  it("is for one's own judgement alone", async () => {
    const story = await build("reviewed");
    await expect(withdraw(people.editor, story)).rejects.toMatchObject({ code: "conflict" });
    await withdraw(people.checker, story);
    await expect(withdraw(people.checker, story)).rejects.toMatchObject({ code: "conflict" });
    expect(await liveOf(story)).toHaveLength(story.sentences.length - 1);
  });

  it("ends with publication", async () => {
    const story = await build("published");
    await expect(withdraw(people.checker, story)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("closed"),
    });
    expect(await liveOf(story)).toHaveLength(story.sentences.length);
  });

  it("is not for whoever lost the role", async () => {
    const checker = await buildPerson({ roles: ["checker"] });
    const story = await buildStory({ state: "reviewed", people: { ...people, checker } });
    await setRoles("console", checker.id, ["reporter"]);
    await expect(withdraw(checker, story)).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("an open query", () => {
  it("is closed by whoever asked", async () => {
    const story = await build("in-review");
    await judge(people.checker, story, "queried", "Which fog?");
    await resolve(people.checker, story);
    expect(await liveOf(story)).toEqual([]);
    expect(await lastEvent(story)).toMatchObject({ kind: "query.resolved", data: { askedBy: people.checker.name } });
    await expect(resolve(people.checker, story)).rejects.toMatchObject({ code: "conflict" });
  });

  it("is closed by somebody who did not write the sentence, not by who did", async () => {
    const writer = await buildPerson({ roles: ["reporter", "editor"] });
    const story = await buildStory({ state: "in-review", people: { ...people, reporter: writer } });
    await judge(people.checker, story, "queried", "Which fog?");
    await judge(people.publisher, story, "queried", "Which ferry?");
    await expect(resolve(writer, story)).rejects.toMatchObject({ message: expect.stringContaining("You wrote part") });
    expect(await liveOf(story)).toHaveLength(2);
    await resolve(people.editor, story);
    expect(await liveOf(story)).toEqual([]);
  });

  it("is not for a reporter to close", async () => {
    const story = await build("in-review");
    await judge(people.checker, story, "rejected", "No.");
    await expect(resolve(people.reporter, story)).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("the review sheet", () => {
  it("shows each sentence beside its passages, and what the reader may", async () => {
    const story = await build("in-review");
    const [own] = await sheet(story, people.reporter);
    expect(own).toMatchObject({ byMe: true, authors: [people.reporter.name], mayApprove: { allowed: false } });
    const [first, second] = await sheet(story, people.checker);
    expect(first).toMatchObject({ byMe: false, standing: "open", mayApprove: { allowed: true }, mayResolve: null });
    expect(first?.passages).toMatchObject([{ number: 1, source: "Test Wire", before: "", text: first?.text }]);
    expect(second?.passages[0]?.before).toBe(`${first?.text}\n`);
  });
});

function build(state: StoryState): Promise<BuiltStory> {
  return buildStory({ state, people });
}

function submit(actor: Actor, { editionId, revisionId }: BuiltStory) {
  return submitForReview(actor, { editionId, revisionId: revisionId ?? "" });
}

function judge(actor: Actor, story: BuiltStory, judgement: Judgement, reason: string | null = null) {
  return judgeSentence(actor, inputOf(story, judgement, reason));
}

function inputOf(story: BuiltStory, judgement: Judgement, reason: string | null = null) {
  const { editionId, sentences } = story;
  return { editionId, sid: sidOf(story), hash: sentences[0]?.hash ?? "", judgement, reason };
}

function withdraw(actor: Actor, story: BuiltStory) {
  return withdrawJudgement(actor, { editionId: story.editionId, sid: sidOf(story) });
}

function resolve(actor: Actor, story: BuiltStory) {
  return resolveQuery(actor, { editionId: story.editionId, sid: sidOf(story) });
}

function sheet({ editionId, revisionId, id: storyId }: BuiltStory, reader: Actor) {
  return listReviewSentences({ editionId, revisionId: revisionId ?? "", storyId }, reader);
}

function sidOf(story: BuiltStory): string {
  return story.sentences[0]?.sid ?? "";
}

function liveOf({ editionId }: BuiltStory) {
  return db.approval.findMany({ where: { editionId, lapsedAt: null } });
}

function editionOf({ editionId }: BuiltStory) {
  return db.edition.findUnique({ where: { id: editionId }, include: { signOffs: true } });
}

function lastEvent({ editionId }: BuiltStory) {
  return db.auditEvent.findFirst({ where: { subjectId: editionId }, orderBy: { seq: "desc" } });
}
