import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "#lib/domain/access/roles.ts";
import { verifyAudit } from "#lib/server/audit/verify.ts";
import { db } from "#lib/server/db.ts";
import { listEditions } from "#lib/server/editions/data.ts";
import { listDrafts } from "#lib/server/editions/drafts/data.ts";
import { keepDraft } from "#lib/server/editions/drafts/mutations.ts";
import { openEdition } from "#lib/server/editions/openings/mutations.ts";
import { closeEngine } from "#lib/server/engine/pool.ts";
import { setRoles } from "#lib/server/people/mutations.ts";
import { findArticleDocument } from "#lib/server/publish/articles/document.ts";
import { findLiveArticle } from "#lib/server/publish/data.ts";
import { tellOfSecondNames } from "#lib/server/publish/emergencies/due/mutations.ts";
import { confirmEmergency, publishInEmergency } from "#lib/server/publish/emergencies/mutations.ts";
import { publishEdition } from "#lib/server/publish/mutations.ts";
import { judgeSentence } from "#lib/server/review/mutations.ts";
import type { Actor } from "#lib/server/session.ts";
import { listStories } from "#lib/server/stories/data.ts";
import { buildCast, buildPerson, type Cast } from "#tests/support/build-people.ts";
import { type BuiltStory, buildStory, type StoryState } from "#tests/support/build-story.ts";
import { lastEvent, toldOf } from "#tests/support/desk-traces.ts";
import { connectRaw } from "#tests/support/raw-sql.ts";
import { documentOf } from "#tests/support/story-document.ts";

const { owner } = connectRaw();
const WHY = "The dam gives way.";
const HOURS = 3_600_000;
let people: Cast;

beforeAll(async () => {
  people = await buildCast();
});
afterAll(closeEngine);

describe("publishing in an emergency", () => {
  it.each(["drafting", "in-review", "reviewed"] as const)(
    "puts out what is %s, whole, with its reason",
    async (state) => {
      const story = await build(state);
      await publish(people.publisher, story);
      expect(await db.edition.findUnique({ where: { id: story.editionId } })).toMatchObject({
        state: "live",
        publishedById: people.publisher.id,
        publishedRevisionId: story.revisionId,
      });
      expect(await tracesOf(story)).toEqual({ outputs: 4, outbox: 4, emergencies: 1 });
      expect(await lastEvent(story)).toMatchObject({
        kind: "edition.emergencyPublished",
        actorId: people.publisher.id,
        data: { edition: 1, kind: "initial", reason: WHY },
      });
      expect(await verifyAudit()).toMatchObject({ faultCount: 0 });
    },
  );

  it("goes on over open queries", async () => {
    const story = await build("in-review");
    const { editionId, sentences } = story;
    const { sid = "", hash = "" } = sentences[0] ?? {};
    await judgeSentence(people.checker, { editionId, sid, hash, judgement: "queried", reason: "Who says so?" });
    await publish(people.publisher, story);
  });

  it.each(["update", "retraction"] as const)("of an %s ends what was live as any publication does", async (kind) => {
    const story = await build("published");
    const opener = kind === "update" ? people.reporter : people.editor;
    await openEdition(opener, { storyId: story.id, kind, publicNote: "The ferry never sailed." });
    const next = await db.edition.findFirstOrThrow({ where: { storyId: story.id, number: 2 } });
    const input = { editionId: next.id, revisionId: next.headRevisionId ?? "", reason: WHY };
    await publishInEmergency(people.publisher, input);
    const editions = await db.edition.findMany({ where: { storyId: story.id }, orderBy: { number: "asc" } });
    expect(editions.map(({ state }) => state)).toEqual([kind === "update" ? "superseded" : "retracted", "live"]);
  });

  it("is for publishers, with a fresh proof of the password and a reason, of the text that was seen", async () => {
    const story = await build("drafting");
    for (const role of ["reporter", "editor", "checker", "admin"] as const)
      await expect(publish(people[role], story)).rejects.toMatchObject({ code: "not-allowed" });
    const publisher = await buildPerson({ roles: ["publisher"] });
    await db.session.update({ where: { id: publisher.sessionId }, data: { provedAt: new Date(Date.now() - 301_000) } });
    await expect(publish(publisher, story)).rejects.toMatchObject({ code: "proof-needed" });
    await expect(publish(people.publisher, story, "  \n")).rejects.toMatchObject({ issues: [{ field: "reason" }] });
    const other = { ...story, revisionId: crypto.randomUUID() as typeof story.revisionId };
    await expect(publish(people.publisher, other)).rejects.toMatchObject({ code: "stale" });
    expect(await tracesOf(story)).toEqual({ outputs: 0, outbox: 0, emergencies: 0 });
  });

  it.each<[string, (story: BuiltStory) => Promise<unknown>, string]>([
    ["a report is withheld", (story) => setReport(story, "pub_status = 'withheld'"), "is withheld by its agency"],
    ["an embargo runs", (story) => setReport(story, "embargo_until = now() + interval '1 hour'"), "is under embargo"],
  ])("is refused while %s", async (_, happens, words) => {
    const story = await build("reviewed");
    await happens(story);
    await expect(publish(people.publisher, story)).rejects.toMatchObject({
      name: "InvalidInput",
      issues: [{ message: expect.stringContaining(words) }],
    });
    expect(await tracesOf(story)).toEqual({ outputs: 0, outbox: 0, emergencies: 0 });
  });

  it("is no way around a text without sentences", async () => {
    const story = await build("opened");
    const input = { editionId: story.editionId, revisionId: crypto.randomUUID(), reason: WHY };
    await expect(publishInEmergency(people.publisher, input)).rejects.toMatchObject({ code: "stale" });
  });

  it("is refused where it skips nothing, and once it is live", async () => {
    const signed = await build("signed-off");
    await expect(publish(people.publisher, signed)).rejects.toMatchObject({ code: "conflict" });
    await publishEdition(people.publisher, { editionId: signed.editionId, revisionId: signed.revisionId ?? "" });
    await expect(publish(people.publisher, signed)).rejects.toMatchObject({ code: "conflict" });
  });

  it("tells those who can put the second name to it, and whoever wrote it", async () => {
    const story = await build("drafting");
    await publish(people.publisher, story);
    for (const role of ["editor", "reporter"] as const)
      expect(await told(role, story)).toEqual([expect.stringMatching(/in an emergency.* a second name is due by/)]);
    for (const role of ["publisher", "checker", "admin"] as const) expect(await told(role, story)).toEqual([]);
  });

  it("loses no word that somebody was still typing: the update that follows has it", async () => {
    const story = await build("drafting");
    const { editionId, revisionId: baseRevisionId } = story;
    const typed = documentOf([{ sid: "s1", text: "A ferry ran aground, and lies there still." }]);
    const head = { headline: "Ferry aground", standfirst: "" };
    await keepDraft(people.reporter, { ...head, editionId, baseRevisionId, document: typed, windowId: "a-window" });
    await publish(people.publisher, story);
    await openEdition(people.reporter, { storyId: story.id, kind: "update", publicNote: null });
    const update = await db.edition.findFirstOrThrow({ where: { storyId: story.id, number: 2 } });
    expect(await listDrafts(update.id, people.reporter.id)).toMatchObject([
      { windowId: "a-window", headline: "Ferry aground", baseRevisionId: update.headRevisionId },
    ]);
    expect(await listDrafts(editionId, people.reporter.id)).toEqual([]);
  });

  it("is told to readers in every form, and to the desk", async () => {
    const story = await build("drafting");
    await publish(people.publisher, story);
    const words = `Edition 1 was published in an emergency by ${people.publisher.name}`;
    const live = await findLiveArticle(story.slug, ["html", "text", "json", "json-ld"]);
    for (const body of Object.values(live?.outputs ?? {})) expect(body).toContain(words);
    expect(Object.values(live?.outputs ?? {}).join()).not.toContain(WHY);
    expect(await emergencyOnDesk(story)).toMatchObject([
      { standing: "due", reason: WHY, secondName: null },
      { standing: "due", by: people.publisher.name },
    ]);
  });
});

describe("the second name", () => {
  it("is put by an editor or a publisher who neither wrote nor published it, once", async () => {
    const story = await published();
    for (const role of ["reporter", "checker", "admin"] as const)
      await expect(confirmEmergency(people[role], story)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(confirmEmergency(people.publisher, story)).rejects.toMatchObject({
      message: expect.stringContaining("must be somebody else's"),
    });
    await confirmEmergency(people.editor, story);
    expect(await db.emergency.findUnique({ where: { editionId: story.editionId } })).toMatchObject({
      secondNameId: people.editor.id,
      secondNameAt: expect.any(Date),
    });
    expect(await lastEvent(story)).toMatchObject({ kind: "edition.emergencyConfirmed", actorId: people.editor.id });
    expect(await told("publisher", story)).toEqual([expect.stringContaining("put the second name")]);
    const another = await buildPerson({ roles: ["editor"] });
    await expect(confirmEmergency(another, story)).rejects.toMatchObject({ code: "conflict" });
  });

  it("is not a writer's, whatever roles they have", async () => {
    const writer = await buildPerson({ roles: ["reporter", "editor", "publisher"] });
    const story = await buildStory({ state: "drafting", people: { ...people, reporter: writer } });
    await publish(people.publisher, story);
    await expect(confirmEmergency(writer, story)).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("is put once, however many do at one moment", async () => {
    const story = await published();
    const editors = await Promise.all(Array.from({ length: 4 }, () => buildPerson({ roles: ["editor"] })));
    const tries = await Promise.allSettled(editors.map((editor) => confirmEmergency(editor, story)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is asked of what was published in an emergency alone", async () => {
    const usual = await build("published");
    await expect(confirmEmergency(people.editor, usual)).rejects.toMatchObject({ code: "not-found" });
  });

  it("stands in what other programs read, though what was published stays as it was", async () => {
    const story = await published();
    const before = await findLiveArticle(story.slug, ["json"]);
    await confirmEmergency(people.editor, story);
    expect(await findLiveArticle(story.slug, ["json"])).toEqual(before);
    const document = JSON.parse((await findArticleDocument(story.slug))?.json ?? "");
    expect(document.emergencies).toMatchObject([
      {
        edition: 1,
        secondName: { by: people.editor.name },
        words: expect.stringContaining("put the second name to it"),
      },
    ]);
    expect({ ...document, emergencies: [] }).toEqual({ ...JSON.parse(before?.outputs.json ?? ""), emergencies: [] });
  });

  it("is still owed when another edition has followed", async () => {
    const story = await published();
    await openEdition(people.reporter, { storyId: story.id, kind: "update", publicNote: null });
    expect(await emergencyOnDesk(story)).toMatchObject([{ standing: "due" }, { standing: "due" }]);
    await confirmEmergency(people.editor, story);
    expect(await emergencyOnDesk(story)).toMatchObject([{ standing: "given" }, { standing: "given" }]);
  });
});

describe("as the hours pass", () => {
  it("nobody is reminded before the last four hours, and then once", async () => {
    const story = await published();
    await letPass(story, 19.9);
    expect(await tellOfSecondNames()).toBe(0);
    await letPass(story, 0.2);
    const counts = await Promise.all(Array.from({ length: 3 }, tellOfSecondNames));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await tellOfSecondNames()).toBe(0);
    for (const role of ["editor", "publisher"] as const)
      expect((await told(role, story))[0]).toContain("has no second name yet; it is due by");
    for (const role of ["admin", "checker"] as const) expect(await told(role, story)).toEqual([]);
  });

  it("it is overdue after 24, for all to see, and nothing is taken down", async () => {
    const story = await published();
    await letPass(story, 24.1);
    expect(await tellOfSecondNames()).toBe(1);
    expect(await tellOfSecondNames()).toBe(0);
    for (const role of ["editor", "publisher", "admin"] as const)
      expect((await told(role, story))[0]).toContain("Nobody put a second name to the emergency publication");
    expect(await lastEvent(story)).toMatchObject({ kind: "edition.emergencyUnconfirmed", actorId: null });
    expect(await emergencyOnDesk(story)).toMatchObject([{ standing: "overdue" }, { standing: "overdue" }]);
    expect(await findLiveArticle(story.slug, ["html"])).not.toBeNull();
    expect((await findArticleDocument(story.slug))?.json).toContain("nobody put a second name to it within 24 hours");
  });

  it("a name that comes late is taken, and stays late", async () => {
    const story = await published();
    await letPass(story, 30);
    await tellOfSecondNames();
    await confirmEmergency(people.editor, story);
    expect(await emergencyOnDesk(story)).toMatchObject([{ standing: "late" }, { standing: "late" }]);
    expect((await findArticleDocument(story.slug))?.json).toContain("later than the 24 hours");
  });

  it("nobody is reminded of what has its second name, or who can put none any more", async () => {
    const [named, story] = [await published(), await published()];
    await confirmEmergency(people.editor, named);
    const former = await buildPerson({ roles: ["editor"] });
    await setRoles("console", former.id, ["checker"]);
    for (const one of [named, story]) await letPass(one, 21);
    expect(await tellOfSecondNames()).toBe(1);
    expect(await toldOf(former, story, TOLD)).toEqual([]);
  });

  it("one at which the desk fails keeps no other back", async () => {
    const [failing, fine] = [await published(), await published()];
    for (const one of [failing, fine]) await letPass(one, 25);
    await owner.run(
      `CREATE FUNCTION fail_saying() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN IF NEW.edition_id = '${failing.editionId}' THEN RAISE 'Out of paper.'; END IF; RETURN NEW; END $$`,
    );
    await owner.run("CREATE TRIGGER fails BEFORE UPDATE ON emergency FOR EACH ROW EXECUTE FUNCTION fail_saying()");
    try {
      expect(await tellOfSecondNames()).toBe(1);
    } finally {
      await owner.run("DROP TRIGGER fails ON emergency");
    }
    expect(await tellOfSecondNames()).toBe(1);
  });
});

function build(state: StoryState): Promise<BuiltStory> {
  return buildStory({ state, people });
}

async function published(): Promise<BuiltStory> {
  const story = await build("in-review");
  await publish(people.publisher, story);
  return story;
}

function publish(actor: Actor, { editionId, revisionId }: BuiltStory, reason = WHY): Promise<void> {
  return publishInEmergency(actor, { editionId, revisionId: revisionId ?? "", reason });
}

/** Time passes: it is put back by the database's owner, past every rule of it. */
async function letPass({ editionId }: BuiltStory, hours: number): Promise<void> {
  await owner.together(
    ["ALTER TABLE emergency DISABLE TRIGGER USER"],
    ["ALTER TABLE edition DISABLE TRIGGER USER"],
    ["UPDATE emergency SET at = at - $2::interval WHERE edition_id = $1", editionId, `${hours * HOURS} milliseconds`],
    ["UPDATE edition SET published_at = published_at - $2::interval WHERE id = $1", editionId, `${hours * HOURS} ms`],
    ["ALTER TABLE edition ENABLE TRIGGER USER"],
    ["ALTER TABLE emergency ENABLE TRIGGER USER"],
  );
}

async function setReport({ reports }: BuiltStory, change: string): Promise<void> {
  await owner.together(
    ["ALTER TABLE report DISABLE TRIGGER USER"],
    [`UPDATE report SET ${change} WHERE id = $1`, reports[1]?.id ?? ""],
    ["ALTER TABLE report ENABLE TRIGGER USER"],
  );
}

/** What the list of editions and the list of stories say of it. */
async function emergencyOnDesk({ id, slug }: BuiltStory) {
  const [editions, stories] = [await listEditions(id), await listStories({ query: null, state: null, after: null })];
  return [editions.at(-1)?.emergency, stories.items.find((story) => story.slug === slug)?.emergency];
}

async function tracesOf({ editionId }: BuiltStory) {
  return {
    outputs: await db.output.count({ where: { editionId } }),
    outbox: await db.outboxMessage.count({ where: { editionId } }),
    emergencies: await db.emergency.count({ where: { editionId } }),
  };
}

const TOLD = /^emergency\./u;

function told(role: Role, story: BuiltStory): Promise<readonly string[]> {
  return toldOf(people[role], story, TOLD);
}
