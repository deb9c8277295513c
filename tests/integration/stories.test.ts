import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { StoryFilter } from "#lib/domain/stories/desk-story.ts";
import { NO_FILTER } from "#lib/domain/wires/wire-filter.ts";
import { db } from "#lib/server/db.ts";
import { acquireLease } from "#lib/server/editions/leases/mutations.ts";
import { saveRevision } from "#lib/server/editions/revisions/mutations.ts";
import { setRoles } from "#lib/server/people/mutations.ts";
import {
  findStory,
  listReportsToAdd,
  listStories,
  listStoryEvents,
  listStoryReports,
  STORIES_A_PAGE,
} from "#lib/server/stories/data.ts";
import {
  attachFromConsole,
  attachReports,
  detachReport,
  openStory,
  renameStory,
} from "#lib/server/stories/mutations.ts";
import { listReports } from "#lib/server/wires/data.ts";
import { buildCast, buildPerson, type Cast } from "#tests/support/build-people.ts";
import { buildReport, buildStory } from "#tests/support/build-story.ts";
import { documentOf, quoted } from "#tests/support/story-document.ts";

const ALL: StoryFilter = { query: null, state: null, after: null };
let people: Cast;

beforeAll(async () => {
  people = await buildCast();
});

describe("opening a story", () => {
  it("numbers its reports in the order given, each once, and begins an empty edition", async () => {
    const [a, b] = [await report(), await report()];
    const { id, slug } = await openStory(people.reporter, { title: "Storm over Holm", reportIds: [b, a, b] });
    expect(slug).toBe("storm-over-holm");
    expect(await numbersOf(id)).toEqual([
      [1, b],
      [2, a],
    ]);
    expect(await findStory(slug)).toMatchObject({
      title: "Storm over Holm",
      createdBy: people.reporter.name,
      editions: [{ number: 1, kind: "initial", state: "drafting", headRevisionId: null }],
    });
    expect(await eventsOf(id, 5)).toMatchObject([{ kind: "story.opened", data: { reports: 2 } }]);
  });

  it("gives equal titles addresses of their own, even in the same moment", async () => {
    const slugs = await Promise.all(Array.from({ length: 6 }, () => open("Fire at the mill")));
    const numbers = [2, 3, 4, 5, 6].map((n) => `fire-at-the-mill-${n}`);
    expect(slugs.toSorted()).toEqual(["fire-at-the-mill", ...numbers]);
  });

  it("gives Arabic titles addresses too, and equal ones addresses of their own", async () => {
    const title = "عاصفة فوق الميناء";
    const [first, second] = [await open(title), await open(title)];
    expect(first).toMatch(/^story-[0-9a-z]+$/);
    expect(second).toBe(`${first}-2`);
    expect(await open("عاصفة أخرى")).not.toBe(first);
  });

  it("numbers the longest titles, whatever the number costs them", async () => {
    const titles = [`${"a".repeat(40)} ${"b".repeat(39)}`, `${"c".repeat(59)} ${"d".repeat(20)}`, "e".repeat(80)];
    for (const title of titles) {
      const slugs = [await open(title), await open(title), await open(title)];
      expect(new Set(slugs).size).toBe(3);
      expect(Math.max(...slugs.map((slug) => slug.length))).toBeLessThanOrEqual(80);
    }
  });

  it("refuses a report that is not there, and leaves nothing behind", async () => {
    const title = `Never opened ${randomUUID()}`;
    const attempt = openStory(people.reporter, { title, reportIds: [await report(), randomUUID()] });
    await expect(attempt).rejects.toMatchObject({ code: "not-found" });
    expect(await db.story.count({ where: { title } })).toBe(0);
  });

  it("refuses more reports than a story can hold", async () => {
    const reportIds = Array.from({ length: 101 }, () => randomUUID());
    const attempt = openStory(people.reporter, { title: "Too much", reportIds });
    await expect(attempt).rejects.toMatchObject({ code: "refused", message: expect.stringContaining("100 reports") });
  });

  it("is judged by the roles that the database holds", async () => {
    const actor = await buildPerson({ roles: ["editor"] });
    await setRoles("console", actor.id, ["checker"]);
    const attempt = openStory(actor, { title: "Not mine", reportIds: [] });
    await expect(attempt).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("the reports of a story", () => {
  it("come behind those that are there, and those that are there stay", async () => {
    const story = await buildStory({ state: "opened", people });
    const [first] = story.reports;
    const added = await report();
    expect(await attachReports(people.editor, { storyId: story.id, reportIds: [first?.id ?? "", added] })).toBe(1);
    expect((await numbersOf(story.id)).at(-1)).toEqual([3, added]);
    expect(await attachReports(people.editor, { storyId: story.id, reportIds: [added] })).toBe(0);
    const kinds = (await eventsOf(story.id, 9)).map(({ kind }) => kind);
    expect(kinds).toEqual(["story.reportsAttached", "story.opened"]);
  });

  it("keep their numbers when one leaves", async () => {
    const story = await buildStory({ state: "opened", people });
    const [first, second] = story.reports;
    await detachReport(people.editor, { storyId: story.id, reportId: first?.id ?? "" });
    const added = await report();
    await attachReports(people.editor, { storyId: story.id, reportIds: [added] });
    expect(await numbersOf(story.id)).toEqual([
      [2, second?.id],
      [3, added],
    ]);
  });

  it("stay while the story cites them", async () => {
    const story = await buildStory({ state: "drafting", people });
    const detach = detachReport(people.editor, { storyId: story.id, reportId: story.reports[0]?.id ?? "" });
    await expect(detach).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("cites") });
  });

  it("do not leave while a save that cites them is under way", async () => {
    for (let round = 0; round < 5; round += 1) {
      const story = await buildStory({ state: "opened", people });
      const { editionId } = story;
      const lease = await acquireLease(people.reporter, { editionId, token: null });
      const [saved, detached] = await Promise.allSettled([
        saveRevision(people.reporter, {
          editionId,
          baseRevisionId: null,
          leaseToken: lease.kind === "mine" ? lease.token : "",
          headline: "Ferry aground",
          standfirst: "",
          document: documentOf([quoted(story, 1, 0, "s1")]),
        }),
        detachReport(people.editor, { storyId: story.id, reportId: story.reports[1]?.id ?? "" }),
      ]);
      expect([saved.status, detached.status].toSorted()).toEqual(["fulfilled", "rejected"]);
      const cites = await db.citation.count({ where: { sentence: { revision: { editionId } } } });
      expect(cites + (await numbersOf(story.id)).length).toBe(saved.status === "fulfilled" ? 3 : 1);
    }
  });

  it("that are not in it cannot leave it", async () => {
    const story = await buildStory({ state: "opened", people });
    const detach = detachReport(people.editor, { storyId: story.id, reportId: await report() });
    await expect(detach).rejects.toMatchObject({ code: "not-found" });
  });

  it("are offered from what it does not have, however much it has", async () => {
    const word = `w${randomUUID().slice(0, 8)}`;
    const ids: string[] = [];
    for (let i = 0; i < 45; i += 1) ids.push((await buildReport(people, [`The ${word} was seen ${i} times.`])).id);
    const [oldest, ...others] = ids;
    const { id } = await openStory(people.reporter, { title: word, reportIds: others });
    expect((await listReportsToAdd(id, word)).map((item) => item.id)).toEqual([oldest]);
    const found = await listReports({ ...NO_FILTER, query: word });
    expect(found.items[0]?.stories).toMatchObject([{ title: word }]);
  });

  it.each(["checker", "publisher", "admin"] as const)("are not for a %s to change", async (role) => {
    const { id: storyId } = await buildStory({ state: "opened", people });
    const reportIds = [await report()];
    await expect(attachReports(people[role], { storyId, reportIds })).rejects.toMatchObject({ code: "not-allowed" });
    const detach = detachReport(people[role], { storyId, reportId: reportIds[0] ?? "" });
    await expect(detach).rejects.toMatchObject({ code: "not-allowed" });
    await expect(renameStory(people[role], { storyId, title: "X" })).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("of no story are added to nothing", async () => {
    const attach = attachReports(people.editor, { storyId: randomUUID(), reportIds: [] });
    await expect(attach).rejects.toMatchObject({ code: "not-found" });
    await expect(attachFromConsole("no-such-story", [])).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("renaming", () => {
  it("changes the title and keeps the address", async () => {
    const story = await buildStory({ state: "opened", people });
    await renameStory(people.reporter, { storyId: story.id, title: "Ferry refloated" });
    expect(await findStory(story.slug)).toMatchObject({ slug: story.slug, title: "Ferry refloated" });
    expect(await eventsOf(story.id, 1)).toMatchObject([
      { kind: "story.renamed", data: { from: "Ferry aground", to: "Ferry refloated" }, actor: people.reporter.name },
    ]);
  });
});

describe("the list of stories", () => {
  it("has what was touched last on top, with how far it is", async () => {
    const older = await buildStory({ state: "reviewed", people });
    await buildStory({ state: "opened", people });
    await renameStory(people.editor, { storyId: older.id, title: "Touched again" });
    expect((await listStories(ALL)).items[0]).toMatchObject({
      title: "Touched again",
      reportCount: 2,
      sentenceCount: 4,
      approvedCount: 4,
      isLive: false,
      newest: { number: 1, state: "in-review" },
    });
  });

  it("filters by title and state, and takes every search for words", async () => {
    const title = `100 % sure_${randomUUID()}`;
    const slug = await open(title);
    const titled = async (query: string) => (await listStories({ ...ALL, query })).items.map((item) => item.slug);
    expect(await titled("100 % SURE_")).toEqual([slug]);
    expect(await titled("100 _ sure")).toEqual([]);
    expect(await titled("a\0b")).toEqual([]);
    const published = await buildStory({ state: "published", people });
    const live = await listStories({ ...ALL, state: "live" });
    expect(live.items.map((item) => item.slug)).toEqual([published.slug]);
  });

  it("pages through everything once", async () => {
    const word = `paged-${randomUUID().slice(0, 8)}`;
    for (let i = 0; i < STORIES_A_PAGE + 3; i += 1) await open(`${word} ${i}`);
    const first = await listStories({ ...ALL, query: word });
    const second = await listStories({ ...ALL, query: word, after: first.nextAfter });
    expect(first.items).toHaveLength(STORIES_A_PAGE);
    expect(second).toMatchObject({ nextAfter: null });
    const seen = [...first.items, ...second.items].map((item) => item.title);
    expect(seen).toEqual(Array.from({ length: STORIES_A_PAGE + 3 }, (_, i) => `${word} ${STORIES_A_PAGE + 2 - i}`));
  });

  it.each(["x", "2026-02-30 00:00:00.000000+00|", "2026-99-99 00:00:00.000000+00|"])(
    "begins at the top behind an address that nobody gave out: %s",
    async (moment) => {
      const asked = await listStories({ ...ALL, after: `${moment}${randomUUID()}` });
      expect(asked.items[0]).toEqual((await listStories(ALL)).items[0]);
    },
  );
});

async function report(): Promise<string> {
  return (await buildReport(people, ["A report of something."])).id;
}

async function open(title: string): Promise<string> {
  return (await openStory(people.reporter, { title, reportIds: [] })).slug;
}

function eventsOf(storyId: string, most: number) {
  return listStoryEvents(storyId, { most, before: null });
}

async function numbersOf(storyId: string) {
  return (await listStoryReports(storyId)).map(({ number, id }) => [number, id]);
}
