import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settleConflict } from "#lib/server/claims/mutations.ts";
import { db } from "#lib/server/db.ts";
import { acquireLease } from "#lib/server/editions/leases/mutations.ts";
import { saveRevision } from "#lib/server/editions/revisions/mutations.ts";
import { closeEngine } from "#lib/server/engine/pool.ts";
import { setRoles } from "#lib/server/people/mutations.ts";
import { conflictsOfStory } from "#lib/server/publish/facts.ts";
import { publishEdition, signOff, withdrawSignOff } from "#lib/server/publish/mutations.ts";
import { judgeSentence, submitForReview } from "#lib/server/review/mutations.ts";
import type { Actor } from "#lib/server/session.ts";
import { attachReports } from "#lib/server/stories/mutations.ts";
import { buildCast, buildPerson, type Cast } from "#tests/support/build-people.ts";
import { type BuiltStory, buildReport, buildStory } from "#tests/support/build-story.ts";
import { connectRaw } from "#tests/support/raw-sql.ts";
import { documentOf, quoted, type TypedSentence } from "#tests/support/story-document.ts";

const { owner } = connectRaw();
const COUNTS = [
  ["The ferry carried 212 passengers, the coast guard said."],
  ["The ferry carried 312 passengers, the coast guard said."],
];
let people: Cast;

beforeAll(async () => {
  people = await buildCast();
});
afterAll(closeEngine);

describe("signing off", () => {
  it("names the signer and the version, and is in the log", async () => {
    const story = await build("reviewed");
    await sign(people.editor, story);
    expect(await editionOf(story)).toMatchObject({
      state: "signed-off",
      signOffs: [{ personId: people.editor.id, revisionId: story.revisionId, fallenAt: null }],
    });
    expect(await lastEvent(story)).toMatchObject({ kind: "edition.signedOff", data: { revision: 1 } });
  });

  it.each<[string, () => Promise<BuiltStory>, string]>([
    ["there are no sentences", () => rewritten([]), "The story has no sentences"],
    ["there is no headline", () => rewritten(null, { headline: " " }), "The story has no headline"],
    ["there is no standfirst", () => rewritten(null, { standfirst: "" }), "The story has no standfirst"],
    ["a sentence has no source", () => rewritten([{ sid: "s1", text: "Nobody knows." }]), "1 sentence has no source"],
    ["a sentence says another number", () => rewritten("wrong"), "312"],
    ["a sentence is not approved", () => build("in-review"), "4 sentences are not approved"],
    ["a query is open", () => doubted("queried"), "A query is open"],
    ["a sentence was rejected", () => doubted("rejected"), "was rejected: Not so."],
    ["a report was killed", () => withStatus("canceled"), "was killed by its agency"],
    ["a report is withheld", () => withStatus("withheld"), "is withheld by its agency"],
    ["a correction has no public note", unexplained, "The correction has no public note"],
    [
      "a grave conflict is open",
      () => buildStory({ state: "reviewed", people, reports: COUNTS }),
      "nobody has settled it",
    ],
    ["the story tells the side not taken", () => settled("take"), "The desk settled on"],
    ["the story lacks one of both sides", () => settled("both"), "Both sides were to be reported"],
  ])("is refused while %s", async (_, make, words) => {
    const story = await make();
    await expect(sign(people.publisher, story)).rejects.toMatchObject({
      name: "InvalidInput",
      issues: expect.arrayContaining([expect.objectContaining({ message: expect.stringContaining(words) })]),
    });
    expect(await editionOf(story)).toMatchObject({ state: "in-review", signOffs: [] });
  });

  it("needs four eyes: not who wrote, saved or submitted any part, with whatever roles", async () => {
    const everything = ["reporter", "editor", "checker", "publisher", "admin"] as const;
    const writer = await buildPerson({ roles: everything });
    const wrote = await buildStory({ state: "reviewed", people: { ...people, reporter: writer } });
    await expect(sign(writer, wrote)).rejects.toMatchObject({ message: expect.stringContaining("You wrote part") });

    const story = await build("drafting");
    await submitForReview(people.editor, { editionId: story.editionId, revisionId: story.revisionId ?? "" });
    await approveAll(story);
    await expect(sign(people.editor, story)).rejects.toMatchObject({
      message: expect.stringContaining("You submitted"),
    });
    await sign(people.publisher, story);
  });

  it("is of the version that was seen, and for signers alone", async () => {
    const story = await build("reviewed");
    const other = signOff(people.editor, { editionId: story.editionId, revisionId: crypto.randomUUID() });
    await expect(other).rejects.toMatchObject({ code: "stale" });
    for (const role of ["reporter", "checker", "admin"] as const)
      await expect(sign(people[role], story)).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("happens once when two sign in one moment", async () => {
    const story = await build("reviewed");
    const settledAll = await Promise.allSettled([sign(people.editor, story), sign(people.publisher, story)]);
    expect(settledAll.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await editionOf(story))?.signOffs).toHaveLength(1);
  });

  it("sees a conflict that a report has just brought in", async () => {
    const [first, second] = COUNTS;
    const story = await buildStory({ state: "reviewed", people, reports: [first ?? []] });
    const { id } = await buildReport(people, second ?? []);
    await attachReports(people.reporter, { storyId: story.id, reportIds: [id] });
    await expect(sign(people.editor, story)).rejects.toMatchObject({ name: "InvalidInput" });
  });

  it("can be withdrawn for a reason, and only then", async () => {
    const story = await build("signed-off");
    const withdraw = (reason: string) => withdrawSignOff(people.publisher, { editionId: story.editionId, reason });
    await expect(withdraw(" ")).rejects.toMatchObject({ issues: [{ field: "reason" }] });
    await withdraw("A second look is needed.");
    expect(await editionOf(story)).toMatchObject({
      state: "in-review",
      signOffs: [{ fallReason: "A second look is needed." }],
    });
    expect(await lastEvent(story)).toMatchObject({ kind: "signOff.withdrawn" });
    await expect(withdraw("Again.")).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("publishing", () => {
  it("commits edition, outputs, outbox and event together", async () => {
    const story = await build("signed-off");
    await publish(people.publisher, story);
    expect(await tracesOf(story)).toEqual({ state: "live", outputs: 4, outbox: 4, events: 1 });
    const edition = await editionOf(story);
    expect(edition).toMatchObject({ publishedById: people.publisher.id, publishedRevisionId: story.revisionId });
    const outbox = await db.outboxMessage.findMany({ where: { editionId: story.editionId } });
    expect(outbox.map(({ channel }) => channel).toSorted()).toEqual(["html", "json", "json-ld", "text"]);
    expect(outbox.every(({ deliveredAt, attempts }) => deliveredAt === null && attempts === 0)).toBe(true);
  });

  it.each<[string, () => Promise<BuiltStory>, string]>([
    ["nobody has signed", () => build("reviewed"), "Nobody has signed off"],
    ["a report was killed after the sign-off", () => withStatus("canceled", "signed-off"), "was killed by its agency"],
    ["a report is under embargo", embargoed, "is under embargo until"],
    ["a conflict was settled otherwise after the sign-off", () => settled("take", true), "The desk settled on"],
  ])("is refused while %s", async (_, make, words) => {
    const story = await make();
    await expect(publish(people.publisher, story)).rejects.toMatchObject({
      issues: expect.arrayContaining([expect.objectContaining({ message: expect.stringContaining(words) })]),
    });
    expect(await tracesOf(story)).toMatchObject({ outputs: 0, outbox: 0, events: 0 });
  });

  it("asks for the password again five minutes after the last proof", async () => {
    const story = await build("signed-off");
    const publisher = await buildPerson({ roles: ["publisher"] });
    await proveAgo(publisher, 301);
    await expect(publish(publisher, story)).rejects.toMatchObject({ code: "proof-needed" });
    expect(publisher.provedAt.getTime()).toBeGreaterThan(Date.now() - 60_000);
    await proveAgo(publisher, 240);
    await publish(publisher, story);
  });

  it("takes no proof of a session that has ended", async () => {
    const story = await build("signed-off");
    const publisher = await buildPerson({ roles: ["publisher"] });
    await db.session.update({ where: { id: publisher.sessionId }, data: { endedAt: new Date() } });
    await expect(publish(publisher, story)).rejects.toMatchObject({ code: "proof-needed" });
  });

  it("is for publishers, by the roles of this moment, and of the version that was seen", async () => {
    const story = await build("signed-off");
    for (const role of ["reporter", "editor", "checker", "admin"] as const)
      await expect(publish(people[role], story)).rejects.toMatchObject({ code: "not-allowed" });
    const former = await buildPerson({ roles: ["publisher"] });
    await setRoles("console", former.id, ["editor"]);
    await expect(publish(former, story)).rejects.toMatchObject({ code: "not-allowed" });
    const other = publishEdition(people.publisher, { editionId: story.editionId, revisionId: crypto.randomUUID() });
    await expect(other).rejects.toMatchObject({ code: "stale" });
  });

  it("happens once when many publish in one moment", async () => {
    const story = await build("signed-off");
    const attempts = await Promise.allSettled(Array.from({ length: 5 }, () => publish(people.publisher, story)));
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await tracesOf(story)).toEqual({ state: "live", outputs: 4, outbox: 4, events: 1 });
  });

  it("of an edition that is not there is not found", async () => {
    const ref = { editionId: crypto.randomUUID(), revisionId: crypto.randomUUID() };
    await expect(publishEdition(people.publisher, ref)).rejects.toMatchObject({ code: "not-found" });
    await expect(signOff(people.editor, ref)).rejects.toMatchObject({ code: "not-found" });
  });
});

function build(state: "drafting" | "in-review" | "reviewed" | "signed-off"): Promise<BuiltStory> {
  return buildStory({ state, people });
}

/** In review with another text, every sentence of it approved; null keeps the text. */
async function rewritten(
  text: readonly TypedSentence[] | "wrong" | null,
  head: { readonly headline?: string; readonly standfirst?: string } = {},
): Promise<BuiltStory> {
  const story = await build("in-review");
  const wrong = { ...quoted(story, 0, 1, "w"), text: "All 312 passengers were brought ashore by noon." };
  const sentences = text === "wrong" ? [wrong] : (text ?? [quoted(story, 0, 0, "s1")]);
  const lease = await acquireLease(people.reporter, { editionId: story.editionId, token: null });
  const saved = await saveRevision(people.reporter, {
    editionId: story.editionId,
    baseRevisionId: story.revisionId,
    leaseToken: lease.kind === "mine" ? lease.token : "",
    headline: "Ferry aground",
    standfirst: "Everybody is safe.",
    ...head,
    document: documentOf(sentences),
  });
  if (saved.kind !== "saved") throw new Error("The text was not saved.");
  const revisionId = saved.revisionId as NonNullable<BuiltStory["revisionId"]>;
  await approveAll({ ...story, revisionId });
  return { ...story, revisionId };
}

async function doubted(judgement: "queried" | "rejected"): Promise<BuiltStory> {
  const story = await build("reviewed");
  const { sid = "", hash = "" } = story.sentences[0] ?? {};
  await judgeSentence(people.editor, { editionId: story.editionId, sid, hash, judgement, reason: "Not so." });
  return story;
}

async function withStatus(
  pubStatus: "canceled" | "withheld",
  state: "reviewed" | "signed-off" = "reviewed",
): Promise<BuiltStory> {
  const story = await build(state);
  await db.report.update({ where: { id: story.reports[0]?.id ?? "" }, data: { pubStatus } });
  return story;
}

async function unexplained(): Promise<BuiltStory> {
  const story = await build("reviewed");
  await owner.run("UPDATE edition SET kind = 'correction' WHERE id = $1", story.editionId);
  return story;
}

/** A story that tells one side of a conflict, settled for the other side or for both. */
async function settled(decision: "take" | "both", signed = false): Promise<BuiltStory> {
  const [telling = [], other = []] = COUNTS;
  const single = await buildStory({ state: "reviewed", people, reports: [telling] });
  if (signed) await sign(people.editor, single);
  const { id } = await buildReport(people, other);
  await attachReports(people.reporter, { storyId: single.id, reportIds: [id] });
  const [conflict] = await conflictsOfStory(single.id);
  const side = conflict?.sides.find(({ value }) => value.includes("312"))?.value ?? null;
  const settlement = { conflictKey: conflict?.key ?? "", decision, side, reason: "By the passenger list." };
  await settleConflict(people.editor, { storyId: single.id, ...settlement });
  return single;
}

async function embargoed(): Promise<BuiltStory> {
  const story = await build("signed-off");
  await owner.together(
    ["ALTER TABLE report DISABLE TRIGGER USER"],
    ["UPDATE report SET embargo_until = now() + interval '1 hour' WHERE id = $1", story.reports[1]?.id ?? ""],
    ["ALTER TABLE report ENABLE TRIGGER USER"],
  );
  return story;
}

async function approveAll({ editionId, revisionId }: BuiltStory): Promise<void> {
  const sentences = await db.revisionSentence.findMany({ where: { revisionId: revisionId ?? "" } });
  for (const { sid, hash } of sentences)
    await judgeSentence(people.checker, { editionId, sid, hash, judgement: "approved", reason: null });
}

function sign(actor: Actor, { editionId, revisionId }: BuiltStory) {
  return signOff(actor, { editionId, revisionId: revisionId ?? "" });
}

function publish(actor: Actor, { editionId, revisionId }: BuiltStory) {
  return publishEdition(actor, { editionId, revisionId: revisionId ?? "" });
}

async function proveAgo({ sessionId }: Actor, seconds: number): Promise<void> {
  await db.session.update({ where: { id: sessionId }, data: { provedAt: new Date(Date.now() - seconds * 1000) } });
}

function editionOf({ editionId }: BuiltStory) {
  return db.edition.findUnique({ where: { id: editionId }, include: { signOffs: true } });
}

async function tracesOf({ editionId }: BuiltStory) {
  return {
    state: (await db.edition.findUniqueOrThrow({ where: { id: editionId } })).state,
    outputs: await db.output.count({ where: { editionId } }),
    outbox: await db.outboxMessage.count({ where: { editionId } }),
    events: await db.auditEvent.count({ where: { kind: "edition.published", subjectId: editionId } }),
  };
}

function lastEvent({ editionId }: BuiltStory) {
  return db.auditEvent.findFirst({ where: { subjectId: editionId }, orderBy: { seq: "desc" } });
}
