import { beforeAll, describe, expect, test } from "vitest";
import { claimsBoard } from "#lib/domain/stories/claims-board.ts";
import { findChoices } from "#lib/server/claims/data.ts";
import { draftStory, mergeStory } from "#lib/server/claims/mutations.ts";
import { findRevision } from "#lib/server/editions/revisions/data.ts";
import { findHouseNames } from "#lib/server/names/data.ts";
import { removeHouseName, setHouseName } from "#lib/server/names/mutations.ts";
import { findStory } from "#lib/server/stories/data.ts";
import { buildCast, type Cast } from "#tests/support/build-people.ts";
import { buildStory } from "#tests/support/build-story.ts";

const REPORTS = [
  ["The envoy Mohammed Darwish arrived in Geneva on Monday.", "Mohammed Darwish met nine ministers there."],
  ["Envoy Mohamed Darwish landed in Geneva on Monday.", "He met nine ministers, the hosts said."],
];

let cast: Cast;
beforeAll(async () => {
  cast = await buildCast();
});

describe("a house spelling", () => {
  test("holds for every spelling of the name, on the board and in the draft", async () => {
    const story = await buildStory({ state: "opened", people: cast, reports: REPORTS });
    const merge = await mergeStory(story.id);
    const name = merge.names.find(({ variants }) => variants.some(({ text }) => text.includes("Darwish")));
    const spellings = name?.variants.map(({ text }) => text) ?? [];
    await setHouseName(cast.editor, { spellings, house: "Muhammad Darwish" });

    const board = claimsBoard(merge, await findChoices(story.id), new Map(), await findHouseNames());
    expect(board.names.find(({ house }) => house !== null)?.house).toBe("Muhammad Darwish");

    await draftStory(cast.editor, { storyId: story.id, editionId: story.editionId, baseRevisionId: null });
    const head = (await findStory(story.slug))?.editions[0]?.headRevisionId ?? null;
    expect(JSON.stringify((await findRevision(head))?.document)).toContain("Muhammad Darwish");
  });

  test("can be given up, once", async () => {
    await setHouseName(cast.reporter, { spellings: ["Kiev"], house: "Kyiv" });
    expect(await findHouseNames()).toMatchObject({ Kiev: "Kyiv", Kyiv: "Kyiv" });
    await removeHouseName(cast.reporter, { house: "Kyiv" });
    expect(await findHouseNames()).not.toHaveProperty("Kiev");
    await expect(removeHouseName(cast.reporter, { house: "Kyiv" })).rejects.toThrow("no spelling of this name");
  });

  test("is not for everybody to set", async () => {
    await expect(setHouseName(cast.checker, { spellings: ["Kiev"], house: "Kyiv" })).rejects.toThrow("Only");
  });
});
