import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "#lib/domain/access/roles.ts";
import { settleConflict } from "#lib/server/claims/mutations.ts";
import { db } from "#lib/server/db.ts";
import { acquireLease } from "#lib/server/editions/leases/mutations.ts";
import { saveRevision } from "#lib/server/editions/revisions/mutations.ts";
import { spikeEdition } from "#lib/server/editions/spikes/mutations.ts";
import { closeEngine } from "#lib/server/engine/pool.ts";
import { setRoles } from "#lib/server/people/mutations.ts";
import { conflictsOfStory } from "#lib/server/publish/facts.ts";
import { publishEdition, withdrawSignOff } from "#lib/server/publish/mutations.ts";
import { publishDue } from "#lib/server/publish/schedules/due/mutations.ts";
import { schedulePublication, unschedule } from "#lib/server/publish/schedules/mutations.ts";
import { judgeSentence } from "#lib/server/review/mutations.ts";
import type { Actor } from "#lib/server/session.ts";
import { attachReports } from "#lib/server/stories/mutations.ts";
import { withdrawReport } from "#lib/server/wires/changes/mutations.ts";
import { importFile } from "#lib/server/wires/mutations.ts";
import { buildCast, buildPerson, type Cast } from "#tests/support/build-people.ts";
import { type BuiltStory, buildReport, buildStory } from "#tests/support/build-story.ts";
import { lastEvent, toldOf } from "#tests/support/desk-traces.ts";
import { connectRaw } from "#tests/support/raw-sql.ts";
import { documentOf, quoted } from "#tests/support/story-document.ts";

const { owner } = connectRaw();
const HOUR = 3_600_000;
const UNSCHEDULED = { scheduledAt: null, scheduledById: null };
let people: Cast;

beforeAll(async () => {
  people = await buildCast();
});
afterAll(closeEngine);

describe("scheduling", () => {
  it("names the hour and the publisher, and is in the log", async () => {
    const story = await build();
    const at = ahead(2);
    await schedule(people.publisher, story, at);
    const scheduled = { state: "scheduled", scheduledAt: at, scheduledById: people.publisher.id, publishedAt: null };
    expect(await editionOf(story)).toMatchObject(scheduled);
    expect(await lastEvent(story)).toMatchObject({ kind: "edition.scheduled", data: { at: at.toISOString() } });
    await publishDue();
    expect(await editionOf(story)).toMatchObject(scheduled);
  });

  it.each([
    ["that is past", -1, "is past"],
    ["more than a year ahead", 367 * 24, "within a year"],
  ])("refuses an hour %s", async (_, hours, words) => {
    const story = await build();
    await expect(schedule(people.publisher, story, ahead(hours))).rejects.toMatchObject({
      issues: [{ field: "at", message: expect.stringContaining(words) }],
    });
    expect(await editionOf(story)).toMatchObject({ state: "signed-off", ...UNSCHEDULED });
  });

  it("is judged for that hour: an embargo may run until then and no longer", async () => {
    const story = await build();
    await embargo(story, 2);
    await expect(schedule(people.publisher, story, ahead(1))).rejects.toMatchObject({
      issues: [{ message: expect.stringContaining("is under embargo until") }],
    });
    await schedule(people.publisher, story, ahead(3));
  });

  it("is for publishers who proved their password lately, of the version that was seen and signed", async () => {
    const story = await build();
    for (const role of ["reporter", "editor", "checker", "admin"] as const)
      await expect(schedule(people[role], story)).rejects.toMatchObject({ code: "not-allowed" });
    const publisher = await buildPerson({ roles: ["publisher"] });
    await db.session.update({ where: { id: publisher.sessionId }, data: { provedAt: new Date(Date.now() - 301_000) } });
    await expect(schedule(publisher, story)).rejects.toMatchObject({ code: "proof-needed" });
    const other = { editionId: story.editionId, revisionId: crypto.randomUUID(), at: ahead(1) };
    await expect(schedulePublication(people.publisher, other)).rejects.toMatchObject({ code: "stale" });
    const unsigned = await buildStory({ state: "reviewed", people });
    await expect(schedule(people.publisher, unsigned)).rejects.toMatchObject({ name: "InvalidInput" });
  });

  it("happens once, and can be stopped by whoever may sign", async () => {
    const story = await build();
    await schedule(people.publisher, story);
    await expect(schedule(people.publisher, story)).rejects.toMatchObject({ code: "conflict" });
    const { editionId } = story;
    for (const role of ["reporter", "checker", "admin"] as const)
      await expect(unschedule(people[role], { editionId })).rejects.toMatchObject({ code: "not-allowed" });
    await unschedule(people.editor, { editionId });
    expect(await editionOf(story)).toMatchObject({
      state: "signed-off",
      ...UNSCHEDULED,
      signOffs: [{ fallenAt: null }],
    });
    expect(await lastEvent(story)).toMatchObject({ kind: "edition.unscheduled", actorId: people.editor.id, data: {} });
    expect(await told("publisher", story)).toEqual([expect.stringContaining("stopped the publication scheduled for")]);
    await expect(unschedule(people.editor, { editionId })).rejects.toMatchObject({ code: "conflict" });
    await schedule(people.publisher, story);
  });

  it("does not keep a publisher from publishing at once", async () => {
    const story = await build();
    await schedule(people.publisher, story);
    const other = await buildPerson({ roles: ["publisher"] });
    await publishEdition(other, { editionId: story.editionId, revisionId: story.revisionId ?? "" });
    expect(await editionOf(story)).toMatchObject({ state: "live", publishedById: other.id, ...UNSCHEDULED });
    expect(await lastEvent(story)).toMatchObject({ kind: "edition.published", data: { edition: 1, kind: "initial" } });
  });
});

describe("when the hour has come", () => {
  it("it is published whole, by whoever scheduled it", async () => {
    const story = await due();
    expect(await publishDue()).toBe(1);
    expect(await editionOf(story)).toMatchObject({
      state: "live",
      publishedById: people.publisher.id,
      publishedRevisionId: story.revisionId,
      ...UNSCHEDULED,
    });
    expect(await tracesOf(story)).toEqual({ outputs: 4, outbox: 4, events: 1 });
    expect(await lastEvent(story)).toMatchObject({
      kind: "edition.published",
      actorId: people.publisher.id,
      data: { scheduled: true },
    });
    expect(await publishDue()).toBe(0);
  });

  it("it is published once, however many look at one moment", async () => {
    const stories = [await due(), await due()];
    const counts = await Promise.all(Array.from({ length: 5 }, () => publishDue()));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    for (const story of stories) expect(await tracesOf(story)).toEqual({ outputs: 4, outbox: 4, events: 1 });
  });

  it("it can be stopped no more", async () => {
    const story = await due();
    await publishDue();
    await expect(unschedule(people.publisher, story)).rejects.toMatchObject({ code: "conflict" });
  });

  it.each<[string, (story: BuiltStory, publisher: Actor) => Promise<unknown>, string]>([
    ["whoever scheduled it is no publisher any more", (_, { id }) => setRoles("console", id, ["editor"]), "no longer"],
    [
      "whoever scheduled it has no account any more",
      (_, { id }) => owner.run("UPDATE person SET disabled_at = now() WHERE id = $1", id),
      "no account",
    ],
    ["a report is withheld by then", (story) => withhold(story), "is withheld by its agency"],
    ["an embargo was prolonged", (story) => embargo(story, 2), "is under embargo until"],
    ["a new report contradicts it", (story) => contradict(story), "The desk settled on"],
  ])("it is stopped, not published, when %s", async (_, happens, words) => {
    const publisher = await buildPerson({ roles: ["publisher"] });
    const story = await build([["The ferry carried 212 passengers, the coast guard said."]]);
    await schedule(publisher, story);
    await happens(story, publisher);
    await comeDue(story);
    expect(await publishDue()).toBe(0);
    expect(await editionOf(story)).toMatchObject({
      state: "signed-off",
      publishedAt: null,
      ...UNSCHEDULED,
      signOffs: [{ fallenAt: null }],
    });
    expect(await tracesOf(story)).toEqual({ outputs: 0, outbox: 0, events: 0 });
    const stopped = { kind: "edition.unscheduled", actorId: null, data: { reason: expect.stringContaining(words) } };
    expect(await lastEvent(story)).toMatchObject(stopped);
    for (const role of ["reporter", "checker", "editor"] as const)
      expect(await told(role, story)).toEqual([expect.stringContaining("does not go out")]);
    expect(await toldOf(publisher, story, TOLD)).toEqual([expect.stringContaining("does not go out")]);
  });

  it("one that the desk fails at keeps no other back, is tried again, and is given up after minutes", async () => {
    const [failing, fine] = [await due(), await due()];
    await owner.run(
      `CREATE FUNCTION fail_outputs() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN IF NEW.edition_id = '${failing.editionId}' THEN RAISE 'Out of paper.'; END IF; RETURN NEW; END $$`,
    );
    await owner.run("CREATE TRIGGER fails BEFORE INSERT ON output FOR EACH ROW EXECUTE FUNCTION fail_outputs()");
    try {
      expect(await publishDue()).toBe(1);
      expect(await editionOf(fine)).toMatchObject({ state: "live" });
      expect(await editionOf(failing)).toMatchObject({ state: "scheduled", publishedAt: null });
      expect(await tracesOf(failing)).toEqual({ outputs: 0, outbox: 0, events: 0 });
      await comeDue(failing, "10 minutes");
      expect(await publishDue()).toBe(0);
      expect(await editionOf(failing)).toMatchObject({ state: "signed-off", ...UNSCHEDULED });
      expect(await told("publisher", failing)).toEqual([expect.stringContaining("does not go out")]);
    } finally {
      await owner.run("DROP TRIGGER fails ON output");
    }
  });
});

describe("before the hour has come", () => {
  const WHY = "The sign-off was withdrawn: A second look.";
  it.each<[string, (story: BuiltStory) => Promise<unknown>, string, string]>([
    ["a report under it is killed", (story) => send(story, { pubstatus: "canceled" }), "in-review", "was killed"],
    [
      "a report under it is changed",
      (story) => send(story, { text: textOf(story).replace("212 passengers", "198 passengers") }),
      "in-review",
      "changed by its agency",
    ],
    [
      "the desk withdraws a report",
      (story) => withdrawReport(people.editor, { reportId: firstOf(story), reason: "A hoax." }),
      "in-review",
      "was killed",
    ],
    ["the text is saved anew", (story) => save(story), "in-review", "changed"],
    ["a sentence is queried", (story) => query(story), "in-review", "questioned"],
    [
      "the sign-off is withdrawn",
      ({ editionId }) => withdrawSignOff(people.editor, { editionId, reason: "A second look." }),
      "in-review",
      WHY,
    ],
    [
      "the edition is spiked",
      ({ editionId }) => spikeEdition(people.editor, { editionId, reason: "Overtaken." }),
      "spiked",
      "spiked",
    ],
  ])("it is stopped when %s, and does not go out", async (_, happens, state, words) => {
    const story = await build();
    await schedule(people.publisher, story);
    await happens(story);
    expect(await editionOf(story)).toMatchObject({ state, ...UNSCHEDULED });
    const events = await db.auditEvent.findMany({ where: { subjectId: story.editionId, kind: "edition.unscheduled" } });
    expect(events).toMatchObject([{ data: { reason: expect.stringContaining(words) } }]);
    expect((await told("publisher", story)).filter((happened) => happened.includes("does not go out"))).toHaveLength(1);
    await publishDue();
    expect(await editionOf(story)).toMatchObject({ state, publishedAt: null });
    expect(await tracesOf(story)).toEqual({ outputs: 0, outbox: 0, events: 0 });
  });

  it("it goes out all the same when a newer version leaves its words as they are", async () => {
    const story = await build();
    await schedule(people.publisher, story);
    await send(story, { text: `Update 1: ${textOf(story)}` });
    await comeDue(story);
    expect(await publishDue()).toBe(1);
  });
});

function build(reports?: readonly (readonly string[])[]): Promise<BuiltStory> {
  return buildStory({ state: "signed-off", people, ...(reports ? { reports } : {}) });
}

function ahead(hours: number): Date {
  return new Date(Date.now() + hours * HOUR);
}

function schedule(actor: Actor, { editionId, revisionId }: BuiltStory, at = ahead(1)) {
  return schedulePublication(actor, { editionId, revisionId: revisionId ?? "", at });
}

/** A story whose hour has come. */
async function due(): Promise<BuiltStory> {
  const story = await build();
  await schedule(people.publisher, story);
  await comeDue(story);
  return story;
}

/** Time passes: the hour is taken back by the database's owner, past every rule of it. */
async function comeDue({ editionId }: BuiltStory, ago = "1 second"): Promise<void> {
  await owner.together(
    ["ALTER TABLE edition DISABLE TRIGGER USER"],
    ["UPDATE edition SET scheduled_at = clock_timestamp() - $2::interval WHERE id = $1", editionId, ago],
    ["ALTER TABLE edition ENABLE TRIGGER USER"],
  );
}

async function embargo(story: BuiltStory, hours: number): Promise<void> {
  await owner.together(
    ["ALTER TABLE report DISABLE TRIGGER USER"],
    ["UPDATE report SET embargo_until = $2 WHERE id = $1", firstOf(story), ahead(hours)],
    ["ALTER TABLE report ENABLE TRIGGER USER"],
  );
}

function withhold(story: BuiltStory) {
  return db.report.update({ where: { id: firstOf(story) }, data: { pubStatus: "withheld" } });
}

/** Another report comes into the story, and the desk settles for what that says. */
async function contradict({ id: storyId }: BuiltStory): Promise<void> {
  const { id } = await buildReport(people, ["The ferry carried 312 passengers, the coast guard said."]);
  await attachReports(people.reporter, { storyId, reportIds: [id] });
  const [conflict] = await conflictsOfStory(storyId);
  const side = conflict?.sides.find(({ value }) => value.includes("312"))?.value ?? null;
  const settlement = { conflictKey: conflict?.key ?? "", decision: "take" as const, side, reason: "By the list." };
  await settleConflict(people.editor, { storyId, ...settlement });
}

/** The agency sends another version of the first report. */
async function send(story: BuiltStory, wishes: { readonly pubstatus?: string; readonly text?: string }): Promise<void> {
  const { pubstatus = "usable", text = textOf(story) } = wishes;
  const particulars = { type: "text", headline: "Ferry aground", source: "Test Wire", version: "2" };
  const times = { versioncreated: "2030-01-01T12:00:00Z" };
  const item = { uri: story.reports[0]?.guid, ...particulars, ...times, pubstatus, body_text: text };
  const bytes = Buffer.from(JSON.stringify(item));
  const file = { name: "item.json", mediaType: "application/json", bytes };
  expect(await importFile(people.reporter, file)).not.toMatchObject({ outcome: "refused" });
}

async function save(story: BuiltStory): Promise<void> {
  const lease = await acquireLease(people.reporter, { editionId: story.editionId, token: null });
  const saved = await saveRevision(people.reporter, {
    editionId: story.editionId,
    baseRevisionId: story.revisionId,
    leaseToken: lease.kind === "mine" ? lease.token : "",
    headline: "Ferry aground",
    standfirst: "Everybody is safe.",
    document: documentOf([quoted(story, 0, 0, "s1")]),
  });
  expect(saved).toMatchObject({ kind: "saved" });
}

async function query({ editionId, sentences }: BuiltStory): Promise<void> {
  const { sid = "", hash = "" } = sentences[0] ?? {};
  await judgeSentence(people.checker, { editionId, sid, hash, judgement: "queried", reason: "Who says so?" });
}

function firstOf({ reports }: BuiltStory): string {
  return reports[0]?.id ?? "";
}

function textOf({ reports }: BuiltStory): string {
  return reports[0]?.text ?? "";
}

function editionOf({ editionId }: BuiltStory) {
  return db.edition.findUnique({ where: { id: editionId }, include: { signOffs: true } });
}

async function tracesOf({ editionId }: BuiltStory) {
  return {
    outputs: await db.output.count({ where: { editionId } }),
    outbox: await db.outboxMessage.count({ where: { editionId } }),
    events: await db.auditEvent.count({ where: { kind: "edition.published", subjectId: editionId } }),
  };
}

const TOLD = /^publication\.stopped$/u;

function told(role: Role, story: BuiltStory): Promise<readonly string[]> {
  return toldOf(people[role], story, TOLD);
}
