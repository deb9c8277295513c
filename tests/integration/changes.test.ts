import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/server/db.ts";
import { acquireLease } from "#lib/server/editions/leases/mutations.ts";
import { saveRevision } from "#lib/server/editions/revisions/mutations.ts";
import { closeEngine } from "#lib/server/engine/pool.ts";
import { listNotices } from "#lib/server/notices/data.ts";
import { withdrawReport } from "#lib/server/wires/changes/mutations.ts";
import { importFile } from "#lib/server/wires/mutations.ts";
import { buildCast, type Cast } from "#tests/support/build-people.ts";
import { type BuiltReport, type BuiltStory, buildStory } from "#tests/support/build-story.ts";
import { connectRaw, type Statement } from "#tests/support/raw-sql.ts";
import { documentOf } from "#tests/support/story-document.ts";

const { app } = connectRaw();
let people: Cast;
beforeAll(async () => {
  people = await buildCast();
});
afterAll(closeEngine);

type Version = {
  readonly version?: string;
  readonly pubstatus?: string;
  readonly text?: string;
  readonly uri?: string;
};

/** The agency sends another version of a report; as it was, where nothing else is said. */
async function send(
  report: BuiltReport,
  { version = "2", pubstatus = "usable", text = report.text, uri = report.guid }: Version,
) {
  const item = {
    uri,
    version,
    type: "text",
    pubstatus,
    headline: "Ferry aground",
    source: "Test Wire",
    versioncreated: "2030-01-01T12:00:00Z",
    body_text: text,
  };
  const bytes = Buffer.from(JSON.stringify(item));
  const outcome = await importFile(people.reporter, { name: "item.json", mediaType: "application/json", bytes });
  if (outcome.outcome === "refused") throw new Error(outcome.message);
  return outcome;
}

/** Of the four sentences the second, and it alone, is said otherwise. */
const fewer = (report: BuiltReport) => report.text.replace("212 passengers", "198 passengers");

function first(story: BuiltStory): BuiltReport {
  const [report] = story.reports;
  if (!report) throw new Error("The story has no report.");
  return report;
}

const build = (state: Parameters<typeof buildStory>[0]["state"]) => buildStory({ state, people });
const approvalsOf = (story: BuiltStory) =>
  db.approval.findMany({
    where: { editionId: story.editionId },
    orderBy: { sid: "asc" },
    select: { sid: true, lapsedAt: true, lapseReason: true },
  });
const lapsed = async (story: BuiltStory) => (await approvalsOf(story)).filter(({ lapsedAt }) => lapsedAt !== null);
const stateOf = async (story: BuiltStory) =>
  (await db.edition.findUniqueOrThrow({ where: { id: story.editionId }, select: { state: true } })).state;
const fallenOf = (story: BuiltStory) =>
  db.$queryRaw<{ sid: string; kind: string }[]>`
    SELECT sid, kind::text FROM fallen_citation WHERE revision_id = ${story.revisionId}::uuid ORDER BY sid`;
const lastEvents = async (story: BuiltStory, count: number) =>
  (await db.auditEvent.findMany({ where: { storyId: story.id }, orderBy: { seq: "desc" }, take: count })).toReversed();

describe("a newer version", () => {
  it("lets stand what says the same, and takes the ground from the rest: approval, signature, publication", async () => {
    const story = await build("signed-off");
    const sent = await send(first(story), { text: fewer(first(story)) });
    expect(await fallenOf(story)).toEqual([{ sid: "s2", kind: "replaced" }]);
    expect(await lapsed(story)).toEqual([
      expect.objectContaining({ sid: "s2", lapseReason: expect.stringContaining("changed by its agency") }),
    ]);
    expect(await stateOf(story)).toBe("in-review");
    expect(await lastEvents(story, 2)).toMatchObject([
      { kind: "report.changed", actorId: null, data: { change: "replaced", draft: 1, live: 0 } },
      { kind: "signOff.fallen" },
    ]);
    const numbers = await db.storyReport.findMany({ where: { storyId: story.id }, orderBy: { number: "asc" } });
    expect(numbers.map(({ reportId }) => reportId)).toContain(sent.reports[0]?.id);
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("tells the people concerned, and nobody else", async () => {
    const story = await build("signed-off");
    await send(first(story), { text: fewer(first(story)) });
    const told = async (role: keyof Cast) =>
      (await listNotices(people[role].id, null)).unread.filter((notice) => notice.story?.slug === story.slug);
    for (const role of ["reporter", "checker", "editor"] as const)
      expect(await told(role)).toMatchObject([
        { sid: "s2", happened: expect.stringContaining("sent a newer version") },
      ]);
    expect(await told("admin")).toEqual([]);
  });

  it("takes nothing when all its words stand, and is no change when it is older", async () => {
    const story = await build("signed-off");
    await send(first(story), { version: "2", text: `Update 1: ${first(story).text}` });
    expect(await fallenOf(story)).toEqual([]);
    expect(await stateOf(story)).toBe("signed-off");
    await send(first(story), { version: "0", text: "An early flash of it." });
    expect(await fallenOf(story)).toEqual([]);
    expect(await db.reportChange.count({ where: { reportId: first(story).id } })).toBe(1);
  });

  it("counts against the newest only: words that come back stand again", async () => {
    const story = await build("in-review");
    await send(first(story), { version: "2", text: fewer(first(story)) });
    expect(await fallenOf(story)).toHaveLength(1);
    await send(first(story), { version: "3", text: `Restored. ${first(story).text}` });
    expect(await fallenOf(story)).toEqual([]);
  });

  it("is left behind by mending the sentence; what is cited from the older one meanwhile is judged alike", async () => {
    const story = await build("drafting");
    const sent = await send(first(story), { text: fewer(first(story)) });
    const newer = await db.report.findUniqueOrThrow({
      where: { id: sent.reports[0]?.id ?? "" },
      select: { id: true, text: true },
    });
    const said = "All 198 passengers were brought ashore by noon.";
    const from = newer.text.indexOf(said);
    const lease = await acquireLease(people.reporter, { editionId: story.editionId, token: null });
    if (lease.kind !== "mine") throw new Error("Somebody writes.");
    const old = first(story);
    const part = old.text.indexOf("A ferry ran aground");
    const saved = await saveRevision(people.reporter, {
      editionId: story.editionId,
      leaseToken: lease.token,
      baseRevisionId: story.revisionId,
      headline: "Ferry aground",
      standfirst: "Everybody is safe.",
      document: documentOf([
        { sid: "s1", text: "A ferry ran aground.", cites: [{ report: old.id, from: part, to: part + 19 }] },
        { sid: "s2", text: said, cites: [{ report: newer.id, from, to: from + said.length }] },
      ]),
    });
    expect(saved.kind).toBe("saved");
    const { headRevisionId } = await db.edition.findUniqueOrThrow({ where: { id: story.editionId } });
    expect(await fallenOf({ ...story, revisionId: headRevisionId as never })).toEqual([]);
  });

  it("is a change once, however often and however many at once send it", async () => {
    const story = await build("reviewed");
    const version = { text: fewer(first(story)) };
    await Promise.all([
      send(first(story), version),
      send(first(story), version),
      send(first(story), { ...version, version: "3" }),
    ]);
    await send(first(story), version);
    expect((await fallenOf(story)).map(({ sid }) => sid)).toEqual(["s2"]);
    expect(await db.report.count({ where: { guid: first(story).guid } })).toBe(3);
  });
});

describe("a kill", () => {
  it("takes the ground from every sentence, in a draft and in public, whatever the words", async () => {
    const report = (story: BuiltStory) => send(first(story), { version: "2", pubstatus: "canceled" });
    const [draft, live] = [await build("signed-off"), await build("published")];
    await report(draft);
    await report(live);
    for (const story of [draft, live]) {
      expect(await fallenOf(story)).toEqual([
        { sid: "s1", kind: "killed" },
        { sid: "s2", kind: "killed" },
      ]);
      expect((await lapsed(story)).map(({ sid, lapseReason }) => [sid, lapseReason])).toEqual([
        ["s1", "A report that the sentence rests on was killed."],
        ["s2", "A report that the sentence rests on was killed."],
      ]);
    }
    expect(await stateOf(draft)).toBe("in-review");
    expect(await stateOf(live)).toBe("live");
    expect((await lastEvents(live, 1))[0]).toMatchObject({
      kind: "report.changed",
      data: { change: "killed", draft: 0, live: 2 },
    });
    expect(await db.report.findUniqueOrThrow({ where: { id: first(live).id } })).toMatchObject({
      pubStatus: "canceled",
      text: first(live).text,
    });
    expect((await listNotices(people.publisher.id, null)).unread.some(({ story }) => story?.slug === live.slug)).toBe(
      true,
    );
  });

  it("under a guid of its own kills the item that it names", async () => {
    const story = await build("in-review");
    const kill = {
      uri: `${first(story).guid}:kill`,
      version: "1",
      type: "text",
      pubstatus: "canceled",
      headline: "Kill",
      source: "Test Wire",
      body_text: "Kill the item.",
      associations: {},
      evolvedfrom: first(story).guid,
    };
    const bytes = Buffer.from(JSON.stringify(kill));
    await importFile(people.reporter, { name: "kill.json", mediaType: "application/json", bytes });
    expect(await fallenOf(story)).toHaveLength(2);
  });

  it("in words kills the one report that it can mean, and none where it could mean several", async () => {
    const slug = `BC-Strike ${randomUUID()}`;
    const copy = (headline: string, words: string, pubstatus = "usable") => ({
      type: "text",
      pubstatus,
      headline,
      slugline: slug,
      source: "Old Wire",
      body_text: words,
    });
    const bring = async (item: object) => {
      const bytes = Buffer.from(JSON.stringify(item));
      const outcome = await importFile(people.reporter, { name: "a.json", mediaType: null, bytes });
      return outcome.outcome === "refused" ? "" : (outcome.reports[0]?.id ?? "");
    };
    const statusOf = async (id: string) => (await db.report.findUniqueOrThrow({ where: { id } })).pubStatus;
    const first = await bring(copy("Dockers walk out at Port Alder", "Dockers walked out on Monday."));
    const second = await bring(copy("Dockers return to Port Alder", "Dockers returned on Tuesday."));
    await bring(copy("Kill", "Kill the story.", "canceled"));
    expect([await statusOf(first), await statusOf(second)]).toEqual(["usable", "usable"]);
    await bring(copy("Kill", "Please kill “Dockers return to Port Alder”.", "canceled"));
    expect([await statusOf(first), await statusOf(second)]).toEqual(["usable", "canceled"]);
    await bring(copy("Kill", "Kill what is left.", "canceled"));
    expect(await statusOf(first)).toBe("canceled");
  });

  it("lets nothing be published that rests on it, whoever asks the database", async () => {
    const story = await build("reviewed");
    await send(first(story), { version: "2", pubstatus: "canceled" });
    const revisionId = story.revisionId ?? "";
    const approvals = story.sentences.slice(0, 2).map(
      ({ sid, hash }): Statement => [
        `INSERT INTO approval (id, story_id, edition_id, sid, hash, reviewer_id, judgement)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 'approved')`,
        ...[story.id, story.editionId, sid, hash, people.checker.id],
      ],
    );
    const signed: Statement = [
      "INSERT INTO sign_off (id, edition_id, revision_id, person_id) VALUES (gen_random_uuid(), $1, $2, $3)",
      ...[story.editionId, revisionId, people.editor.id],
    ];
    const asked: Statement = ["SELECT require_publishable($1, $2, $2)", story.editionId, revisionId];
    await expect(app.together(...approvals, signed, asked)).rejects.toThrow("taken back or changed");
  });
});

describe("withdrawing a report by the desk’s own word", () => {
  it("does the same, with who and why", async () => {
    const story = await build("in-review");
    const reportId = first(story).id;
    await expect(withdrawReport(people.reporter, { reportId, reason: "A hoax." })).rejects.toThrow("withdraw a report");
    await expect(withdrawReport(people.editor, { reportId, reason: " " })).rejects.toThrow();
    await withdrawReport(people.editor, { reportId, reason: "The photograph is of another ship." });
    expect(await fallenOf(story)).toHaveLength(2);
    expect(await db.reportChange.findFirst({ where: { reportId } })).toMatchObject({
      kind: "withdrawn",
      byPersonId: people.editor.id,
      reason: "The photograph is of another ship.",
    });
    await expect(withdrawReport(people.editor, { reportId, reason: "Again." })).rejects.toThrow("already");
  });
});
