import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeEngine } from "#lib/server/engine/pool.ts";
import { findReport, listReportTexts } from "#lib/server/wires/data.ts";
import { importFile } from "#lib/server/wires/mutations.ts";
import { buildCast, type Cast } from "#tests/support/build-people.ts";

let people: Cast;

beforeAll(async () => {
  people = await buildCast();
});
afterAll(closeEngine);

async function take(file: string) {
  const bytes = readFileSync(new URL(`../fixtures/wires/${file}`, import.meta.url));
  const outcome = await importFile(people.reporter, { name: file, mediaType: null, bytes });
  if (outcome.outcome !== "imported") throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe("an item of an agency", () => {
  it("is kept with all that it says of itself", async () => {
    const { reports } = await take("nitf-full.xml");
    const id = reports[0]?.id ?? "";
    expect(await findReport(id)).toMatchObject({
      guid: "LEK.42",
      version: "2",
      correction: true,
      embargoUntil: "2031-05-04T16:00:00.000Z",
      publishedAt: "2031-05-04T06:15:00.000Z",
      versionCreatedAt: "2031-05-04T06:15:00.000Z",
      firstCreatedAt: null,
      source: "LEKTOR",
      distributor: "Corvin Press",
      keywords: ["storm", "ferries", "roads"],
      genres: ["Current"],
      topics: [
        { code: "medtop:17000000", name: "weather" },
        { code: "medtop:03000000", name: "disaster, accident and emergency incident" },
      ],
      rights: { holder: "Lektor News", notice: "Not for mobile use", usageTerms: null },
      media: [{ kind: "picture", href: "storm.jpg", caption: "Waves over the road at Brunn." }],
      links: [
        { relation: "corrects", guid: "LEK.40" },
        { relation: "replaces", guid: "LEK.41" },
      ],
      places: [{ name: "Sund" }, { name: "Holm" }],
    });
    const [text] = await listReportTexts([id]);
    const kinds = new Set(text?.blocks.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(["note", "table", "subhead", "caption"]));
  });

  it("comes in though another of its message cannot be read", async () => {
    const { reports, refused } = await take("g2-message.xml");
    expect(reports).toHaveLength(4);
    expect(refused).toEqual([{ item: 1, refusal: expect.stringContaining("conceptItem") }]);
  });
});
