import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { chooseClaims, draftStory, mergeStory } from "#lib/server/claims/mutations.ts";
import { db } from "#lib/server/db.ts";
import { acquireLease } from "#lib/server/editions/leases/mutations.ts";
import { listSentences } from "#lib/server/editions/revisions/data.ts";
import { closeEngine } from "#lib/server/engine/pool.ts";
import { listStoryEvents } from "#lib/server/stories/data.ts";
import { buildCast, type Cast } from "#tests/support/build-people.ts";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";
import { rewrites } from "#tests/support/phrasing-server.ts";

const REPORTS = [
  [
    "Early on Tuesday, a tram ran into a lorry on Mill Bridge, the police said.",
    "The bridge stays closed until Friday.",
  ],
  ["Eleven passengers, most of them pupils, were treated for bruises, the hospital said.", "Nobody was arrested."],
];
const SHORTER: Readonly<Record<string, string>> = {
  "Early on Tuesday, a tram ran into a lorry on Mill Bridge, the police said.":
    "A tram ran into a lorry on Mill Bridge, the police said.",
  "Nobody was arrested.": "Somebody was arrested.",
};

// Before anything else is loaded: the settings are read once a process.
const server = await vi.hoisted(async () => {
  const { startPhrasingServer } = await import("#tests/support/phrasing-server.ts");
  const started = await startPhrasingServer();
  process.env.STET_PHRASING_URL = started.url;
  process.env.STET_PHRASING_MODEL = "a-model";
  return started;
});

let people: Cast;

beforeAll(async () => {
  people = await buildCast();
});

afterAll(async () => {
  await closeEngine();
  await server.close();
});

describe("a draft whose wording is smoothed", () => {
  it("has the honest sentence, not the lie, and all else as the plain draft has it", async () => {
    const plain = await opened();
    await draft(plain, { smooth: false });
    const before = await sentencesOf(plain);
    expect(Object.keys(SHORTER).filter((text) => !before.some((sentence) => sentence.text === text))).toEqual([]);

    const story = await opened();
    server.behaves(rewrites(({ text }) => SHORTER[text] ?? null));
    const kept = before.length - 1;
    expect(await draft(story)).toEqual({ number: 1, phrasing: { kind: "phrased", rephrased: 1, kept } });
    const [cut = ""] = Object.keys(SHORTER);
    const after = await sentencesOf(story);
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => (text === cut ? SHORTER[cut] : text)));
    expect(after.map(({ citations }) => citations.length)).toEqual(before.map(({ citations }) => citations.length));
    expect(after.flatMap(({ findings }) => findings)).toEqual(before.flatMap(({ findings }) => findings));
    const [event] = (await listStoryEvents(story.id, { most: 20, before: null })).filter(
      ({ kind }) => kind === "draft.made",
    );
    expect(event?.data).toMatchObject({ sentences: before.length, rephrased: 1 });
  });

  it("is made without it when the service is down, and says so", async () => {
    const story = await opened();
    server.behaves((_, response) => response.writeHead(400).end());
    expect(await draft(story)).toEqual({ number: 1, phrasing: { kind: "unavailable" } });
    expect((await sentencesOf(story)).length).toBeGreaterThan(2);
  });

  it("sends nothing unless it is asked for, and never for somebody who may not draft", async () => {
    const story = await opened();
    server.behaves(rewrites(({ text }) => text));
    await draft(story, { smooth: false });
    await expect(draft(story, { actor: people.checker })).rejects.toMatchObject({ code: "not-allowed" });
    await expect(draft(story)).rejects.toMatchObject({ code: "stale" });
    await acquireLease(people.editor, { editionId: story.editionId, token: null });
    await expect(draft(story)).rejects.toMatchObject({ code: "lease-lost" });
    expect(server.asked).toEqual([]);
  });
});

async function opened(): Promise<BuiltStory> {
  const story = await buildStory({ state: "opened", people, reports: REPORTS });
  const keys = (await mergeStory(story.id)).claims.map(({ key }) => key);
  await chooseClaims(people.editor, { storyId: story.id, keys, chosen: true });
  return story;
}

function draft({ id: storyId, editionId }: BuiltStory, { smooth = true, actor = people.reporter } = {}) {
  return draftStory(actor, { storyId, editionId, baseRevisionId: null, smooth });
}

async function sentencesOf({ editionId }: BuiltStory) {
  const edition = await db.edition.findUnique({ where: { id: editionId }, select: { headRevisionId: true } });
  return listSentences(edition?.headRevisionId ?? "");
}
