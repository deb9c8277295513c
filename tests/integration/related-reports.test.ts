import { randomUUIDv7 } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReportTraces } from "#lib/domain/wires/report-traces.ts";
import { db } from "#lib/server/db.ts";
import { closeEngine } from "#lib/server/engine/pool.ts";
import { attachReports, openStory } from "#lib/server/stories/mutations.ts";
import { transaction } from "#lib/server/transaction.ts";
import { importFile } from "#lib/server/wires/mutations.ts";
import { listCopies, listRelations } from "#lib/server/wires/related/data.ts";
import { fillMissingTraces, insertTraces } from "#lib/server/wires/related/mutations.ts";
import { buildCast, type Cast } from "#tests/support/build-people.ts";
import { buildReport } from "#tests/support/build-story.ts";

const BRIDGE = `Span of Tolvik bridge falls into the Ulvar

4 May 2031

A span of the Tolvik bridge fell into the river Ulvar on Sunday, taking two lorries with it, the road agency said.

Both drivers were pulled out by the crew of a dredger, said Marit Solheim, who leads the rescue service in Tolvik.

The bridge was built in 1968 and carried 9,000 vehicles a day.

Engineers had found cracks in a pier in March, according to the road agency.`;

const BRIDGE_AGAIN = `Divers search river under fallen bridge

5 May 2031

Divers searched the Ulvar on Monday for a lorry that sank when part of the Tolvik bridge gave way.

Marit Solheim said that no more vehicles were missing.

Cracks in the pier had been known since March.`;

const BRIDGE_LATER = BRIDGE_AGAIN.replace("5 May 2031", "19 May 2031").replace("on Monday", "on Friday");

const CHESS = `Teenager beats champion in Lisbon

4 May 2031

Inês Barbosa, 15, beat the world champion Pavel Drozd in 34 moves at the Lisbon chess open on Sunday.

Drozd gave up a bishop in the opening and never won it back.

Barbosa plays the Dutch grandmaster Joost Hendriks next.`;

let people: Cast;

beforeAll(async () => {
  people = await buildCast();
});
afterAll(closeEngine);

describe("a new report", () => {
  it("is offered the story of its event, with what they share, until it is in it", async () => {
    const [first, second] = [await imported(BRIDGE), await imported(BRIDGE_AGAIN)];
    const story = await openStory(people.editor, { title: "Bridge at Tolvik", reportIds: [first] });
    const suggestion = await suggestionOf(second);
    expect(suggestion).toMatchObject({ kind: "story", story: { slug: story.slug, title: "Bridge at Tolvik" } });
    expect(suggestion?.shared).toContain("Marit Solheim");
    await attachReports(people.editor, { storyId: story.id, reportIds: [second] });
    expect(await suggestionOf(second)).toBeNull();
  });

  it("of another event is offered none", async () => {
    expect(await suggestionOf(await imported(CHESS))).toBeNull();
  });

  it("weeks later is offered none", async () => {
    expect(await suggestionOf(await imported(BRIDGE_LATER))).toBeNull();
  });

  it("goes with the reports of its event while none of them is in a story, killed ones apart", async () => {
    const flood = (place: string, day: number) =>
      `The Ansa burst its banks at ${place} on Tuesday and flooded the paper mill of Korpela.\n\n${day} June 2031\n\nMayor Tuija Ranta said 140 workers of the Korpela mill were led to safety.`;
    const ids = await Promise.all([flood("Lower Korpi", 3), flood("Upper Korpi", 3), flood("Korpi", 4)].map(imported));
    const [asked, other, killed] = ids;
    if (!asked || !other || !killed) throw new Error("Three reports were to come in.");
    await db.report.update({ where: { id: killed }, data: { pubStatus: "canceled" } });
    const suggestion = await suggestionOf(asked);
    expect(suggestion).toMatchObject({ kind: "reports", reports: [{ id: other }] });
    expect(await suggestionOf(killed)).toBeNull();
  });
});

describe("a copy", () => {
  it("names the earlier report and how much of it stands in both; the earlier one repeats nobody", async () => {
    const words = `Two trains were held at Varde on Sunday after a herd of goats walked on to the line.
The animals were led away by a signalman, the railway said, and nobody was hurt in either train.
Passengers were given tea and reached the coast at half past nine in the evening.`;
    const first = await imported(`Goats stop trains\n\n8 July 2031\n\n${words}`);
    const copy = await imported(`Trains stopped by goats\n\n9 July 2031\n\n${words}\n\nThe line was built in 1902.`);
    const relations = await listRelations([first, copy]);
    expect(relations.get(copy)?.copy?.of).toMatchObject({ id: first, headline: "Goats stop trains" });
    expect(relations.get(copy)?.copy?.share).toBeGreaterThan(0.9);
    expect(relations.get(first)?.copy ?? null).toBeNull();
  });

  it("is not what tells of the same event in its own words", async () => {
    const ids = await Promise.all([BRIDGE, BRIDGE_AGAIN].map((text) => imported(text.replaceAll("Tolvik", "Halsund"))));
    const copies = await listCopies(ids);
    const headlines = ids.map((id) => copies.get(id)?.of.headline ?? null);
    expect(headlines).toEqual([expect.stringContaining("Span of"), expect.stringContaining("Divers search")]);
  });
});

describe("among thousands", () => {
  it("nothing is found by reading all terms or marks: indexes lead to them", async () => {
    const ids = await buildTracedReports(2_000);
    const before = await scansOf();
    const relations = await listRelations(ids.slice(-40));
    expect(relations.get(ids.at(-1) ?? "")?.suggestion).toMatchObject({ kind: "reports" });
    // The counts of a connection arrive a moment after its work.
    await expect.poll(async () => (await scansOf()).indexed, { timeout: 20_000 }).toBeGreaterThan(before.indexed + 100);
    expect((await scansOf()).whole).toBe(before.whole);
  });
});

describe("reports from before", () => {
  it("are caught up on once, by however many at a time", async () => {
    const report = await buildReport(people, ["A crane fell on the quay of Brunnsvik on Monday."]);
    const filled = await Promise.all([fillMissingTraces(), fillMissingTraces()]);
    expect(Math.max(...filled)).toBeGreaterThanOrEqual(1);
    const terms = await db.reportTerm.findMany({ where: { reportId: report.id }, select: { word: true } });
    expect(terms.map(({ word }) => word)).toContain("Brunnsvik");
    expect(await fillMissingTraces()).toBe(0);
  });

  it("keep what was found for good", async () => {
    const reportId = await imported("A swan stopped the tram to Eskil on Thursday, the tramway said.");
    await expect(db.reportTerm.deleteMany({ where: { reportId } })).rejects.toThrow();
    await expect(db.reportSketch.updateMany({ where: { reportId }, data: { hashes: [] } })).rejects.toThrow();
  });
});

async function imported(text: string): Promise<string> {
  const outcome = await importFile(people.reporter, { name: "a.txt", mediaType: null, bytes: Buffer.from(text) });
  const [report] = outcome.outcome === "imported" ? outcome.reports : [];
  if (!report) throw new Error(`It was ${outcome.outcome}.`);
  return report.id;
}

async function suggestionOf(id: string) {
  return (await listRelations([id])).get(id)?.suggestion ?? null;
}

/** Reports of made-up terms, four of each event in turn, an hour apart. */
async function buildTracedReports(count: number): Promise<readonly string[]> {
  const rows = Array.from({ length: count }, (_, at) => ({ id: randomUUIDv7(), payload: randomUUIDv7(), at }));
  await transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO payload (id, sha256, bytes, file_name)
      SELECT p, encode(sha256(p::text::bytea), 'hex'), p::text::bytea, 'a.txt' FROM unnest(${rows.map((r) => r.payload)}::uuid[]) p`;
    await tx.$executeRaw`
      INSERT INTO report (id, payload_id, item, format, text, text_length, published_at)
      SELECT i, p, 0, 'text', 'words', 5, timestamptz '2032-01-01' + make_interval(hours => n)
        FROM unnest(${rows.map((r) => r.id)}::uuid[], ${rows.map((r) => r.payload)}::uuid[], ${rows.map((r) => r.at)}::int[]) AS x(i, p, n)`;
    await insertTraces(
      tx,
      rows.map(({ id, at }) => ({ id, traces: tracesOf(at) })),
    );
  });
  await db.$executeRaw`SELECT pg_stat_force_next_flush()`;
  return rows.map(({ id }) => id);
}

function tracesOf(at: number): ReportTraces {
  const event = Math.floor(at / 4);
  const words = [`who${event}`, `where${event}`, `what${event}`, `common${at % 9}`, `style${at % 31}`];
  return { terms: words.map((word) => ({ term: word, word, weight: 1 })), sketch: [at, at + 1, at + 2] };
}

/** How often the tables of terms and marks were read by an index, and as a whole. */
async function scansOf(): Promise<{ readonly indexed: number; readonly whole: number }> {
  const [scans] = await db.$queryRaw<{ indexed: number; whole: number }[]>`
    SELECT sum(idx_scan)::int AS indexed, sum(seq_scan)::int AS whole
      FROM pg_stat_user_tables WHERE relname IN ('report_term', 'report_mark')`;
  if (!scans) throw new Error("Postgres counts no scans.");
  return scans;
}
