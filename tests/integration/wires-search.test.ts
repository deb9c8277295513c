import { createHash, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { NO_FILTER, type WireFilter } from "#lib/domain/wires/wire-filter.ts";
import { db } from "#lib/server/db.ts";
import { listNotices } from "#lib/server/notices/data.ts";
import { listReports } from "#lib/server/wires/data.ts";
import { listSavedSearches } from "#lib/server/wires/saved-searches/data.ts";
import { removeSearch, saveSearch, tellOfMatches } from "#lib/server/wires/saved-searches/mutations.ts";
import { findMatches, searchFor } from "#lib/server/wires/search/data.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { buildCast, type Cast } from "#tests/support/build-people.ts";

type Wanted = {
  readonly headline: string;
  readonly text?: string;
  readonly language?: string;
  readonly subjects?: readonly string[];
  readonly pubStatus?: "usable" | "canceled";
  readonly correction?: boolean;
  readonly byline?: string;
};

let people: Cast;
beforeAll(async () => {
  people = await buildCast();
});

async function build({
  headline,
  text = headline,
  language = "en",
  subjects = [],
  pubStatus = "usable",
  ...more
}: Wanted): Promise<string> {
  const bytes = Buffer.from(randomUUID());
  const { id } = await db.report.create({
    data: {
      payload: { create: { sha256: createHash("sha256").update(bytes).digest("hex"), bytes, fileName: "a.txt" } },
      ...{ item: 0, format: "text", headline, text, textLength: text.length, language, pubStatus, ...more },
      subjects: [...subjects],
    },
    select: { id: true },
  });
  return id;
}

const find = async (filter: Partial<WireFilter>) =>
  (await listReports({ ...NO_FILTER, ...filter })).items.map(({ headline }) => headline);

describe("searching the wires", () => {
  it("knows the words of a language by their stems, and finds them without their accents", async () => {
    await build({ headline: "Les navires évacués", language: "fr" });
    await build({ headline: "Schiffe im Hafen", language: "de" });
    expect(await find({ query: "évacuer navire" })).toEqual(["Les navires évacués"]);
    expect(await find({ query: "evacues" })).toEqual(["Les navires évacués"]);
    expect(await find({ query: "Schiff" })).toEqual(["Schiffe im Hafen"]);
    await build({ headline: "The café of Łódź", language: "en" });
    expect(await find({ query: "cafe" })).toEqual(["The café of Łódź"]);
  });

  it("finds what begins so, and only that", async () => {
    await build({ headline: "Lighthouses dim" });
    await build({ headline: "Light snow" });
    expect(await find({ query: "lightho*" })).toEqual(["Lighthouses dim"]);
    expect(await find({ query: "lightho* dimmed" })).toEqual(["Lighthouses dim"]);
    for (const odd of ["*", "a*", '"light*"', "-lightho*", "li*gh*t", "(*)", "light* -snow"])
      expect(await find({ query: odd })).toBeInstanceOf(Array);
  });

  it("marks hits in the words as they are written", async () => {
    await build({ headline: "Storm", text: "The storm took the roof of the café in Sund.", language: "en" });
    const [item] = (await listReports({ ...NO_FILTER, query: "café Sund" })).items;
    expect(item?.excerpt).toContain("\uE000café\uE001");
  });

  it("puts the best of the newest first when asked, a headline before a byline before the text", async () => {
    await build({ headline: "Tidewater rises" });
    await build({ headline: "A matter of levels", byline: "Tidewater" });
    await build({ headline: "Harbour notes", text: `${"Nothing much. ".repeat(30)} tidewater` });
    expect(await find({ query: "tidewater" })).toEqual(["Harbour notes", "A matter of levels", "Tidewater rises"]);
    expect(await find({ query: "tidewater", order: "best" })).toEqual([
      "Tidewater rises",
      "A matter of levels",
      "Harbour notes",
    ]);
  });

  it("filters by topic, state and time", async () => {
    await build({ headline: "Sports day", subjects: ["sport", "school"] });
    await build({ headline: "Killed story", pubStatus: "canceled", subjects: ["sport"] });
    await build({ headline: "Corrected story", correction: true });
    expect(await find({ topic: "sport", state: "usable" })).toEqual(["Sports day"]);
    expect(await find({ state: "taken-back" })).toEqual(["Killed story"]);
    expect(await find({ state: "correction" })).toEqual(["Corrected story"]);
    expect(await find({ state: "embargoed" })).toEqual([]);
    expect(await find({ topic: "school", span: "hour" })).toEqual(["Sports day"]);
    expect(await listReports({ ...NO_FILTER, topic: "sport" })).toMatchObject({ count: 2, searchedTo: null });
  });
});

describe("a search that the database cannot do in time", () => {
  /** As if every look at it were long: no index knows what the function says. */
  const SLOW = Prisma.sql`CASE r.headline WHEN 'Slow' THEN pg_sleep(0.1) IS NULL ELSE r.headline LIKE 'Wanted%' END`;

  it("goes back step by step, says how far it came, and goes on from there", async () => {
    await buildMany(60_020, { 60010: "Wanted, old", 200: "Wanted, middle", 3: "Wanted, new", 1: "Slow" });
    const first = await findMatches([SLOW], { limit: 5, after: null });
    expect(await headlinesOf(first.ids)).toEqual(["Wanted, new", "Wanted, middle"]);
    expect(first).toMatchObject({ searchedTo: expect.any(String), count: null });
    const found: string[] = [];
    let after = first.searchedTo;
    while (after !== null) {
      const next = await findMatches([SLOW], { limit: 5, after });
      found.push(...next.ids);
      after = next.searchedTo;
    }
    expect(await headlinesOf(found)).toEqual(["Wanted, old"]);
  });

  it("is full with what it found so far", async () => {
    const { ids, searchedTo } = await findMatches([SLOW], { limit: 1, after: null });
    expect(await headlinesOf(ids)).toEqual(["Wanted, new"]);
    expect(searchedTo).not.toBeNull();
  });
});

describe("a beginning that many reports have", () => {
  const INDEX_CONDITION = /Index Cond: .*search @@.*/;

  /** What the index is asked for, on a table so large that it is worth asking. */
  const askedOfIndex = async (query: string) => {
    const { condition } = await searchFor(query);
    return db.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      const plan = await tx.$queryRaw<{ line: string }[]>`EXPLAIN SELECT r.id FROM report r WHERE ${condition}`;
      const lines = plan.map((row) => Object.values(row).join());
      return lines.find((line) => INDEX_CONDITION.test(line)) ?? null;
    });
  };

  it("is looked for in each report, since the index could not be stopped; other words are not", async () => {
    await build({ headline: "Quay pilot" });
    for (let n = 0; n < 20; n += 1) await build({ headline: `Quarrel ${n}${n === 7 ? " of a pilot" : ""}` });
    expect(await askedOfIndex("pilot qua*")).toMatch(/'pilot'/);
    expect(await askedOfIndex("pilot qua*")).not.toMatch(/'qua''/);
    expect(await askedOfIndex("qua* quay*")).toMatch(/'quay''/);
    expect(await askedOfIndex("qua* quay*")).not.toMatch(/'qua''/);
    expect(await askedOfIndex("qua*")).toBeNull();
    expect(await askedOfIndex("quay*")).toMatch(/'quay''/);
  });

  it("is found all the same", async () => {
    expect(await find({ query: "pilot qua*" })).toEqual(["Quarrel 7 of a pilot", "Quay pilot"]);
    expect(await find({ query: "qua* quay*" })).toEqual(["Quay pilot"]);
    expect(await find({ query: "qua* -quarrel" })).toEqual(["Quay pilot"]);
    expect(await find({ query: "qua*" })).toHaveLength(21);
    expect(await find({ query: "qua* nowhere" })).toEqual([]);
  });
});

/** So many reports, the newest number 1; those named by their number have a headline. */
async function buildMany(count: number, headlines: Readonly<Record<number, string>>): Promise<void> {
  await db.$executeRaw`
    WITH one AS (INSERT INTO payload (id, sha256, bytes, file_name)
      VALUES (gen_random_uuid(), encode(sha256('many'), 'hex'), 'many', 'many.txt') RETURNING id)
    INSERT INTO report (id, payload_id, item, format, text, text_length, headline)
    SELECT uuidv7(make_interval(secs => -n)), one.id, n, 'text', 'x', 1, ${JSON.stringify(headlines)}::jsonb ->> n::text
      FROM one, generate_series(1, ${count}::int) n`;
}

async function headlinesOf(ids: readonly string[]): Promise<readonly (string | null | undefined)[]> {
  const reports = await db.report.findMany({ where: { id: { in: [...ids] } }, select: { id: true, headline: true } });
  return ids.map((id) => reports.find((report) => report.id === id)?.headline);
}

describe("searches that are kept", () => {
  it("are one’s own, and tell once of what they find anew", async () => {
    const filter = { ...NO_FILTER, query: "otters" };
    await saveSearch(people.reporter, { name: "Otters", alerts: true, filter });
    await saveSearch(people.editor, { name: "Otters", alerts: false, filter });
    expect(await listSavedSearches(people.reporter.id)).toMatchObject([{ name: "Otters", filter, alerts: true }]);
    await build({ headline: "Otters return" });
    await build({ headline: "Badgers return" });
    await Promise.all([tellOfMatches(), tellOfMatches()]);
    await tellOfMatches();
    const told = async (role: keyof Cast) =>
      (await listNotices(people[role].id, null)).unread.map(({ happened }) => happened);
    expect(await told("reporter")).toEqual(["“Otters” found a new report"]);
    expect(await told("editor")).toEqual([]);
  });

  it("are forgotten by their own people alone", async () => {
    const [search] = await listSavedSearches(people.reporter.id);
    await expect(removeSearch(people.editor, search?.id ?? "")).rejects.toThrow();
    await removeSearch(people.reporter, search?.id ?? "");
    expect(await listSavedSearches(people.reporter.id)).toEqual([]);
  });
});
