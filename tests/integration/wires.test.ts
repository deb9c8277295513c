import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NO_FILTER, type WireFilter } from "#lib/domain/wires/wire-filter.ts";
import { db } from "#lib/server/db.ts";
import { closeEngine } from "#lib/server/engine/pool.ts";
import { setRoles } from "#lib/server/people/mutations.ts";
import { attachmentHeaders } from "#lib/server/wires/attachment.ts";
import { findReport, findReportBytes, listReports, listReportTexts, REPORTS_A_PAGE } from "#lib/server/wires/data.ts";
import { correctBlock, type ImportOutcome, importFile } from "#lib/server/wires/mutations.ts";
import { buildCast, buildPerson, type Cast } from "#tests/support/build-people.ts";
import { buildReport } from "#tests/support/build-story.ts";

const ALL = NO_FILTER;
let people: Cast;

beforeAll(async () => {
  people = await buildCast();
});
afterAll(closeEngine);

describe("a file taken in", () => {
  const text = "Harbour shut after 🚢 collision\n\nTwo tugs collided off Sund. Nobody was hurt.\n";

  it("is kept as bytes, text, blocks and sentences, cut exactly", async () => {
    const { id } = await imported("harbour.txt", text);
    const [stored] = await listReportTexts([id]);
    const detail = await findReport(id);
    expect(detail).toMatchObject({ fileName: "harbour.txt", sha256: sha256(text), receivedBy: people.reporter.name });
    expect(stored?.text).toBe(text);
    expect(stored?.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Harbour shut after 🚢 collision",
      "Two tugs collided off Sund.",
      "Nobody was hurt.",
    ]);
    const covered = stored?.blocks.map(({ start, end }) => text.slice(start, end)).join("");
    expect(covered?.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  });

  it("gives its bytes back as they came", async () => {
    const bytes = Buffer.from("\uFEFFAccents: é, ü.\r\nA second line stands here.\r\n");
    const { id } = await imported("bom.txt", bytes);
    const original = await findReportBytes(id);
    expect(Buffer.from(original?.bytes ?? [])).toEqual(bytes);
  });

  it("leaves as a download that no browser opens", () => {
    const headers = attachmentHeaders({ fileName: `../"a'(1)*\r\nX: y.html`, bytes: new Uint8Array(3) });
    expect(headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-length": "3",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
    });
    expect(headers["content-disposition"]).toBe(
      "attachment; filename*=UTF-8''..%2F%22a%27%281%29%2A%0D%0AX%3A%20y.html",
    );
  });

  it("is written into the audit log by name", async () => {
    const { id } = await imported("logged.txt", "A gale warning was given for the sound on Monday.");
    const event = await db.auditEvent.findFirst({ where: { kind: "report.imported", subjectId: id } });
    expect(event).toMatchObject({ actorId: people.reporter.id, data: { fileName: "logged.txt" } });
  });

  it("may be called by any name", async () => {
    const named = await imported(`a\0\uD800b.txt`, "The name of this file is no writing.");
    expect(await findReport(named.id)).toMatchObject({ fileName: "a\uFFFD\uFFFDb.txt" });
  });
});

describe("the same bytes", () => {
  it("add nothing a second time, whatever they are called", async () => {
    const text = "The bridge at Holm was closed on Sunday.";
    const first = await imported("one.txt", text);
    const again = await take("two.txt", text);
    expect(again).toMatchObject({ outcome: "duplicate", reports: [{ id: first.id }] });
  });

  it("are one payload when many send them in one moment", async () => {
    const text = "The bridge at Sund was opened again on Monday.";
    const outcomes = await Promise.all(Array.from({ length: 8 }, (_, i) => take(`${i}.txt`, text)));
    expect(outcomes.filter(({ outcome }) => outcome === "imported")).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === "duplicate")).toHaveLength(7);
    expect(new Set(outcomes.flatMap(idsOf)).size).toBe(1);
    expect(await db.payload.count({ where: { sha256: sha256(text) } })).toBe(1);
  });

  it("are kept apart from the same words in other bytes", async () => {
    const words = "Two identical reports were filed within a minute of each other.";
    const [a, b] = [await imported("a.txt", words), await imported("b.txt", `${words}\n`)];
    expect(a.id).not.toBe(b.id);
  });
});

describe("bad input", () => {
  it.each([
    ["empty", Buffer.alloc(0), "This file is empty"],
    ["white space", Buffer.from(" \n\t "), "only white space"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000", "hex"), "a PNG picture"],
    ["binary", Buffer.from([1, 2, 0, 3, 250, 0, 7]), "binary data"],
    ["20 MB of text", Buffer.alloc(20 * 1_048_576, "Word after word. "), "The file has 20 MB"],
    ["6 million characters", Buffer.alloc(6_000_000, "Word after word. "), "at most 5 million characters"],
    ["a page without words", Buffer.from("<!doctype html><html><body><img src=x></body></html>"), "shows no words"],
    ["a NUL in UTF-16", Buffer.from("\uFEFFA line with a hole\0 in it.", "utf16le"), "no part of any writing"],
    ["structured data", Buffer.from('{"a": [1, 2]}'), "a format that is not known here"],
  ])("is refused with a sentence: %s", async (_, bytes, sentence) => {
    const before = await db.payload.count();
    expect(await take("bad", bytes)).toMatchObject({ outcome: "refused", message: expect.stringContaining(sentence) });
    expect(await db.payload.count()).toBe(before);
  });

  it("in bytes that are no UTF-8 is read with a warning", async () => {
    const outcome = await take("latin.txt", Buffer.from("The caf\u00e9 at the quay was shut on Friday.", "latin1"));
    expect(outcome).toMatchObject({ outcome: "imported", warnings: [expect.stringContaining("Windows-1252")] });
    const [text] = await listReportTexts(idsOf(outcome));
    expect(text?.text).toContain("café");
  });

  it("with scripts loses them, and runs nothing", async () => {
    const page = `<!doctype html><html><head><title>Quay</title><script>globalThis.broken = 1</script></head><body>
      <h1>Quay rebuilt after storm</h1><p onclick="evil()">The quay was rebuilt in May.<script>alert(2)</script></p>
      <p><img src=x onerror="alert(3)">It cost 4 million crowns, the town said.</p></body></html>`;
    const [text] = await listReportTexts([(await imported("page.html", page)).id]);
    expect(text?.text).toContain("The quay was rebuilt in May.");
    expect(text?.text).not.toMatch(/alert|evil|<|broken/);
    expect(globalThis).not.toHaveProperty("broken");
  });

  it("of one sentence is a report", async () => {
    const [text] = await listReportTexts([(await imported("one.txt", "The ferry sails again.")).id]);
    expect(text?.sentences).toMatchObject([{ start: 0, end: 22 }]);
  });

  it("written from right to left is a report like any other", async () => {
    const arabic = "أغلقت السلطات الميناء يوم الثلاثاء. وقال متحدث إن الضباب كان كثيفا.\n";
    const { id } = await imported("rtl.txt", arabic);
    const [text] = await listReportTexts([id]);
    expect(text?.language).toBe("ar");
    expect(text?.sentences.map(({ start, end }) => arabic.slice(start, end))).toEqual([
      "أغلقت السلطات الميناء يوم الثلاثاء.",
      "وقال متحدث إن الضباب كان كثيفا.",
    ]);
    expect((await search("الضباب")).map((item) => item.id)).toEqual([id]);
  });

  it.each([
    ["two", "абвгдежз"],
    ["four", "𞤀𞤁𞤂𞤃𞤄𞤅𞤆𞤇"],
  ])("of long words in letters of %s bytes, each word another, is taken in and found", async (_, letters) => {
    const word = (i: number) => Array.from({ length: 6 }, (_, k) => [...letters][Math.floor(i / 8 ** k) % 8]).join("");
    const text = Array.from({ length: 40_000 }, (_, i) => `${word(i)}-${word(i * 7 + 3)}`).join(" ");
    const outcome = await take("long.txt", text);
    expect(outcome).toMatchObject({ outcome: "imported" });
    expect((await search(word(11))).map((item) => item.id)).toEqual(idsOf(outcome));
  });
});

describe("who may", () => {
  it("bring in reports is judged again when the file has been read", async () => {
    const actor = await buildPerson({ roles: ["reporter"] });
    await setRoles("console", actor.id, ["checker"]);
    const attempt = importFile(actor, { name: "late.txt", mediaType: null, bytes: Buffer.from("Too late a report.") });
    await expect(attempt).rejects.toMatchObject({ code: "not-allowed" });
    expect(await db.payload.count({ where: { sha256: sha256("Too late a report.") } })).toBe(0);
  });

  it("not is refused before anything is read", async () => {
    const attempt = importFile(people.checker, { name: "x", mediaType: null, bytes: Buffer.alloc(0) });
    await expect(attempt).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("searching", () => {
  it("finds English words by their stems and brackets the hits", async () => {
    const { id } = await imported(
      "tram.txt",
      "Trams collided in Holmstad on Monday.\n\nThe trams were running late, the city said.",
    );
    const found = await search("colliding tram");
    expect(found.map((item) => item.id)).toEqual([id]);
    expect(found[0]?.excerpt).toContain("\uE000Trams\uE001 \uE000collided\uE001");
  });

  it("finds words of other languages as they stand, with their hits", async () => {
    const { id } = await imported(
      "bahn.txt",
      "Die Straßenbahn entgleiste am Montag in der Innenstadt. Niemand wurde verletzt, sagte die Polizei am Abend.",
    );
    const found = await search("entgleiste");
    expect(found.map((item) => item.id)).toEqual([id]);
    expect(found[0]?.excerpt).toContain("\uE000entgleiste\uE001");
  });

  it("keeps quoted words together", async () => {
    const { id } = await imported(
      "quoted.txt",
      "The lighthouse keeper saw a red flare over the skerry before midnight.",
    );
    await imported("scattered.txt", "A flare burned red paint off the lighthouse, the skerry keeper said on Friday.");
    expect((await search('"red flare"')).map((item) => item.id)).toEqual([id]);
    expect(await search("red flare")).toHaveLength(2);
  });

  it("leaves out what is not wanted, in every form of the word", async () => {
    const kept = await imported("kept.txt", "The windmill stood still on Saturday, its owner said.");
    await imported("dropped.txt", "The windmill was burning on Saturday, its owner said.");
    expect((await search("windmill -burning")).map((item) => item.id)).toEqual([kept.id]);
    expect((await search("windmill -burn")).map((item) => item.id)).toEqual([kept.id]);
  });

  it.each([
    "'",
    '"',
    '"""',
    "((",
    "a:*",
    "!!",
    "-",
    "\\",
    "';DROP TABLE report;--",
    "a\0b",
    "\uD800",
    "%_",
    "<->",
    "or or or",
    "the",
    "x".repeat(100_000),
  ])("takes any query for a query: %.20j", async (query) => {
    expect(await search(query)).toBeInstanceOf(Array);
  });
});

describe("the list", () => {
  it("begins an excerpt where the body does, however much stands above it", async () => {
    const menu = Array.from({ length: 900 }, (_, i) => `<li><a href="/${i}">Menu 🌍 ${i}</a></li>`).join("");
    const story = "<p>Snow fell on the pass all night and shut the road to Holm, the road office said.</p>";
    const page = `<html><body><nav><ul>${menu}</ul></nav><main><article><h1>Snow shuts the pass road</h1>${story.repeat(3)}</article></main></body></html>`;
    const { id } = await imported("snow.html", page);
    const item = (await listReports(ALL)).items.find((listed) => listed.id === id);
    expect(item?.excerpt).toMatch(/^Snow fell on the pass all night/);
  });

  it("filters by source, language and use", async () => {
    const { id } = await buildReport(people, ["A report of no story, by the Test Wire."]);
    const of = async (filter: Partial<WireFilter>) => (await listReports({ ...ALL, ...filter })).items.map((r) => r.id);
    expect(await of({ source: "Test Wire", language: "en", used: false })).toContain(id);
    expect(await of({ source: "Another Wire" })).toEqual([]);
    expect(await of({ source: "Test Wire", used: true })).not.toContain(id);
    expect(await of({ source: "a\0b" })).toEqual([]);
  });

  it("pages through everything once, while more comes in", async () => {
    const source = `Wire ${randomUUID()}`;
    const made = await db.$queryRaw<{ id: string }[]>`
      WITH bytes AS (SELECT convert_to(${source} || n, 'UTF8') AS b FROM generate_series(1, ${REPORTS_A_PAGE * 2 + 7}) n),
           kept AS (INSERT INTO payload (id, sha256, bytes, file_name)
                    SELECT gen_random_uuid(), encode(sha256(b), 'hex'), b, 'n' FROM bytes RETURNING id)
      INSERT INTO report (id, payload_id, item, format, source, text, text_length)
      SELECT gen_random_uuid(), id, 0, 'text', ${source}, 'x', 1 FROM kept RETURNING id`;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await listReports({ ...ALL, source, after });
      seen.push(...page.items.map((item) => item.id));
      after = page.nextAfter;
      await imported(`${seen.length}.txt`, `Another report comes in meanwhile, number ${seen.length}.`);
    } while (after);
    expect(seen).toEqual(
      made
        .map(({ id }) => id)
        .sort()
        .reverse(),
    );
  });
});

describe("a correction of a block", () => {
  it("holds, with its sentences and the reader's name, until the next", async () => {
    const { id } = await buildReport(people, ["Read also: ten more ferries.", "Two were hurt."]);
    await correctBlock(people.checker, { reportId: id, position: 0, kind: "promo" });
    const [promo] = await listReportTexts([id]);
    expect(promo?.blocks).toMatchObject([{ kind: "promo", correctedBy: people.checker.name }]);
    expect(promo?.sentences.map(({ block }) => block)).toEqual(["promo", "promo"]);
    await correctBlock(people.editor, { reportId: id, position: 0, kind: "comment" });
    const [comment] = await listReportTexts([id]);
    expect(comment?.blocks).toMatchObject([{ kind: "comment", correctedBy: people.editor.name }]);
    const events = await db.auditEvent.findMany({
      where: { subjectId: id, kind: "block.corrected" },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ data }) => data)).toMatchObject([
      { from: "body", to: "promo" },
      { from: "promo", to: "comment" },
    ]);
  });

  it("is refused where there is no such block, and to whom it is not for", async () => {
    const { id } = await buildReport(people, ["A block."]);
    const correct = (reportId: string, position: number) =>
      correctBlock(people.checker, { reportId, position, kind: "body" });
    await expect(correct(id, 7)).rejects.toMatchObject({ code: "not-found" });
    await expect(correct(randomUUID(), 0)).rejects.toMatchObject({ code: "not-found" });
    const byPublisher = correctBlock(people.publisher, { reportId: id, position: 0, kind: "promo" });
    await expect(byPublisher).rejects.toMatchObject({ code: "not-allowed" });
  });
});

function take(name: string, content: string | Uint8Array): Promise<ImportOutcome> {
  return importFile(people.reporter, { name, mediaType: null, bytes: Buffer.from(content) });
}

async function imported(name: string, content: string | Uint8Array): Promise<{ readonly id: string }> {
  const outcome = await take(name, content);
  const [report] = outcome.outcome === "imported" ? outcome.reports : [];
  if (!report) throw new Error(`${name} was not taken in: ${JSON.stringify(outcome)}`);
  return report;
}

function idsOf(outcome: ImportOutcome): readonly string[] {
  return outcome.outcome === "refused" ? [] : outcome.reports.map(({ id }) => id);
}

async function search(query: string) {
  return (await listReports({ ...ALL, query })).items;
}

function sha256(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}
