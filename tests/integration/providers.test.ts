import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportCopies } from "#lib/domain/stories/report-copies.ts";
import { mergeStory } from "#lib/server/claims/mutations.ts";
import { db } from "#lib/server/db.ts";
import { closeEngine } from "#lib/server/engine/pool.ts";
import { listProviders } from "#lib/server/providers/data.ts";
import { removeProvider, setProvider } from "#lib/server/providers/mutations.ts";
import { listStoryReports } from "#lib/server/stories/data.ts";
import { openStory } from "#lib/server/stories/mutations.ts";
import { findHouseStyle } from "#lib/server/style/data.ts";
import { importFile } from "#lib/server/wires/mutations.ts";
import { listSketches } from "#lib/server/wires/related/data.ts";
import { buildCast, type Cast } from "#tests/support/build-people.ts";
import { EMPTY_PROVIDER } from "#tests/support/providers.ts";

const GAVE_WAY = [
  "The rope bridge above Aldermere gave way on Monday evening and fell into the river.",
  "Eleven walkers stood on it when the northern cables tore. All of them reached the bank.",
];
const OTHER_WORDS = [
  "Above Aldermere the rope bridge gave way on Monday evening and fell.",
  "Farmers heard a loud crack from the gorge shortly before dark.",
];

let people: Cast;

beforeAll(async () => {
  people = await buildCast();
});
afterAll(closeEngine);

/** A report as an agency sends it, with whose it is. */
async function imported(source: string, paragraphs: readonly string[]): Promise<string> {
  const item = {
    uri: `urn:test:${randomUUID()}`,
    version: "1",
    language: "en",
    headline: "Rope bridge falls",
    body_text: paragraphs.join("\n\n"),
    source,
  };
  const bytes = Buffer.from(JSON.stringify(item));
  const outcome = await importFile(people.reporter, { name: "item.json", mediaType: null, bytes });
  if (outcome.outcome !== "imported") throw new Error(`Not imported: ${JSON.stringify(outcome)}`);
  return outcome.reports[0]?.id ?? "";
}

async function originsOfTheFall(storyId: string): Promise<number | undefined> {
  return (await mergeStory(storyId)).claims.find(({ text }) => text.includes("gave way"))?.independentOrigins;
}

describe("what is noted of a provider", () => {
  it("is kept as it was set last, stands with its reports, and goes when it is taken back", async () => {
    const name = `Gull Wire ${randomUUID()}`;
    const reportId = await imported(name, GAVE_WAY);
    expect((await listProviders()).filter((provider) => provider.name === name)).toMatchObject([{ set: null }]);
    await setProvider(people.editor, { ...EMPTY_PROVIDER, name, trustNote: "Young." });
    const trustNote = "State agency; verify casualty figures.";
    await setProvider(people.admin, { ...EMPTY_PROVIDER, name, houseName: " The  Gull ", trustNote });
    expect((await listProviders()).filter((provider) => provider.name === name)).toMatchObject([
      { houseName: "The Gull", trustNote, origin: { kind: "own" }, set: { by: people.admin.name } },
    ]);
    expect((await findHouseStyle()).names).toMatchObject({ [name]: "The Gull" });
    const story = await openStory(people.reporter, { title: "Bridge", reportIds: [reportId] });
    expect(await listStoryReports(story.id)).toMatchObject([{ source: "The Gull", trustNote }]);
    await removeProvider(people.editor, { name });
    expect(await listStoryReports(story.id)).toMatchObject([{ source: name, trustNote: null }]);
    await expect(removeProvider(people.editor, { name })).rejects.toMatchObject({ code: "conflict" });
    const events = await db.auditEvent.findMany({
      where: { actorId: { in: [people.editor.id, people.admin.id] }, kind: { startsWith: "provider." } },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ kind }) => kind)).toEqual(["provider.set", "provider.set", "provider.removed"]);
  });

  it.each([
    [{ ...EMPTY_PROVIDER, name: " " }, "name"],
    [{ ...EMPTY_PROVIDER, name: "Gull", origin: { kind: "other", name: " " } }, "originName"],
    [{ ...EMPTY_PROVIDER, name: "Gull", origin: { kind: "other", name: "Gull" } }, "originName"],
  ] as const)("refuses %j", async (provider, field) => {
    await expect(setProvider(people.editor, provider)).rejects.toMatchObject({ issues: [{ field }] });
  });

  it("is set by editors and admins, and by nobody else", async () => {
    const provider = { ...EMPTY_PROVIDER, name: randomUUID() };
    for (const person of [people.reporter, people.checker, people.publisher]) {
      await expect(setProvider(person, provider)).rejects.toMatchObject({ code: "not-allowed" });
      await expect(removeProvider(person, provider)).rejects.toMatchObject({ code: "not-allowed" });
    }
  });
});

describe("the origins of a story", () => {
  it("are one for two outlets that rest on the same agency, from the moment that it is noted", async () => {
    const [agency, portal, paper] = [randomUUID(), randomUUID(), randomUUID()];
    const reportIds = [await imported(`Portal ${portal}`, GAVE_WAY), await imported(`Paper ${paper}`, OTHER_WORDS)];
    const { id } = await openStory(people.reporter, { title: "Bridge", reportIds });
    expect(await originsOfTheFall(id)).toBe(2);
    const relaying = { ...EMPTY_PROVIDER, origin: { kind: "other", name: `Agency ${agency}` } } as const;
    await setProvider(people.editor, { ...relaying, name: `Portal ${portal}` });
    expect(await originsOfTheFall(id)).toBe(2);
    await setProvider(people.editor, { ...relaying, name: `Paper ${paper}` });
    expect(await originsOfTheFall(id)).toBe(1);
    await removeProvider(people.editor, { name: `Paper ${paper}` });
    expect(await originsOfTheFall(id)).toBe(2);
  });

  it("are one for a text that two outlets print, and the later is marked as copy of the earlier", async () => {
    const printed = [`Print ${randomUUID()}.`, ...GAVE_WAY];
    const reportIds = [
      await imported(`Post ${randomUUID()}`, printed),
      await imported(`Echo ${randomUUID()}`, printed),
    ];
    const { id } = await openStory(people.reporter, { title: "Bridge", reportIds });
    expect(await originsOfTheFall(id)).toBe(1);
    const reports = await listStoryReports(id);
    const copies = reportCopies(reports, await listSketches(reportIds));
    expect([...copies]).toEqual([[reportIds[1], 1]]);
  });
});
