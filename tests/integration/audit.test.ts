import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { headsPath, readHeads, signHead } from "#lib/server/audit/heads.ts";
import { recordEvent } from "#lib/server/audit/mutations.ts";
import { verifyAudit } from "#lib/server/audit/verify.ts";
import { transaction } from "#lib/server/transaction.ts";
import { buildStory } from "#tests/support/build-story.ts";
import { connectRaw } from "#tests/support/raw-sql.ts";

// The log finds out whoever alters it, be it the owner of the tables with every trigger switched off.

const { app, owner } = connectRaw();
const FIELDS = "seq, at, actor_id, kind, story_id, subject_id, data, prev_hash, hash";

beforeEach(async () => {
  await buildStory({ state: "published" });
  await owner.run("CREATE TABLE IF NOT EXISTS untouched AS SELECT * FROM audit_event WITH NO DATA");
  await owner.run("INSERT INTO untouched SELECT * FROM audit_event");
});

afterEach(async () => {
  await tamper("DELETE FROM audit_event", `INSERT INTO audit_event (${FIELDS}) SELECT ${FIELDS} FROM untouched`);
  await owner.run("DELETE FROM untouched");
  await rm(headsPath(), { force: true });
});

describe("the log's chain", () => {
  it("holds after a day's work", async () => {
    const report = await verifyAudit();
    expect(report.faults).toEqual([]);
    expect(report.rows).toBeGreaterThan(5);
  });

  it("holds whatever the words in it are", async () => {
    const headline = "“Ferry” \\ \u0000\u0001\u001f\u007f \u2028 é é 😀 \" ' \t\n שלום";
    for (const text of [headline.replaceAll("\u0000", ""), "", "  two  spaces  ", "\\u0041"]) {
      await record({ from: text, to: text });
    }
    expect((await verifyAudit()).faults).toEqual([]);
  });

  it("numbers without a gap when many write at once and some give up", async () => {
    const before = (await verifyAudit()).rows;
    const writers = Array.from({ length: 40 }, (_, i) => record({ from: "a", to: "b" }, i % 4 === 0));
    await Promise.allSettled(writers);
    const report = await verifyAudit();
    expect(report.faults).toEqual([]);
    expect(report.rows).toBe(before + 30);
  });

  it("is made by the database, whatever a writer claims of its place in it", async () => {
    const forged = `INSERT INTO audit_event (seq, at, kind, data, prev_hash, hash)
                    VALUES (1, '2000-01-01', 'story.renamed', '{}', 'x', 'y')`;
    await app.run(forged);
    expect((await verifyAudit()).faults).toEqual([]);
    await expect(app.run("INSERT INTO audit_event (kind, data) VALUES ('no dots', '{}')")).rejects.toThrow(
      "audit_event_kind_plain",
    );
  });
});

describe("tampering is found:", () => {
  it.each([
    ["another actor", "UPDATE audit_event SET actor_id = NULL WHERE seq = 3"],
    ["another time", "UPDATE audit_event SET at = at + interval '1 microsecond' WHERE seq = 3"],
    ["another kind", "UPDATE audit_event SET kind = 'story.renamed' WHERE seq = 3"],
    ["another story", "UPDATE audit_event SET story_id = NULL WHERE seq = 3"],
    ["another subject", "UPDATE audit_event SET subject_id = 'x' WHERE seq = 3"],
    ["other data", `UPDATE audit_event SET data = data || '{"more": 1}' WHERE seq = 3`],
  ])("%s in a row", async (_, sql) => {
    await tamper(sql);
    expect(await faults()).toEqual([["altered", 3n]]);
  });

  it("a row whose hash was made to fit again", async () => {
    await tamper(
      "UPDATE audit_event SET kind = 'story.renamed' WHERE seq = 3",
      "UPDATE audit_event e SET hash = encode(sha256(convert_to(audit_event_content(e), 'UTF8')), 'hex') WHERE seq = 3",
    );
    expect(await faults()).toEqual([["unlinked", 4n]]);
  });

  it("a removed row", async () => {
    await tamper("DELETE FROM audit_event WHERE seq = 3");
    expect(await faults()).toEqual([["missing", 4n]]);
  });

  it("the first rows removed", async () => {
    await tamper("DELETE FROM audit_event WHERE seq <= 2");
    expect(await faults()).toEqual([["missing", 3n]]);
  });

  it("a removed row with the rest moved up", async () => {
    await tamper(
      "DELETE FROM audit_event WHERE seq = 3",
      // By way of numbers that are free: rows are moved in whatever order they lie in.
      "UPDATE audit_event SET seq = -seq WHERE seq > 3",
      "UPDATE audit_event SET seq = -seq - 1 WHERE seq < 0",
    );
    expect(await faults()).toContainEqual(["unlinked", 3n]);
  });

  it("two rows that changed places", async () => {
    await tamper(
      "UPDATE audit_event SET seq = -seq WHERE seq IN (2, 3)",
      "UPDATE audit_event SET seq = CASE seq WHEN -2 THEN 3 ELSE 2 END WHERE seq < 0",
    );
    const found = await faults();
    expect(found).toContainEqual(["altered", 2n]);
    expect(found).toContainEqual(["unlinked", 2n]);
  });
});

describe("the signed heads", () => {
  it("are added when the log has moved, and not otherwise", async () => {
    await signHead();
    await signHead();
    const once = (await readHeads()).heads.length;
    await record({ from: "a", to: "b" });
    await signHead();
    expect((await readHeads()).heads.length).toBe(once + 1);
  });

  it("find an end that was cut off, which the chain alone cannot", async () => {
    await record({ from: "a", to: "b" });
    await signHead();
    const [last] = await app.run("SELECT max(seq)::text AS seq FROM audit_event");
    await tamper("DELETE FROM audit_event WHERE seq > 4");
    expect(await faults()).toEqual([["cut-off", BigInt(String(last?.seq))]]);
  });

  it("find a log that was written anew from end to end, hashes and all", async () => {
    await record({ from: "a", to: "b" });
    await signHead();
    const [last] = await app.run("SELECT max(seq)::text AS seq FROM audit_event");
    await tamper(
      "UPDATE audit_event SET kind = 'story.renamed' WHERE seq = 3",
      `DO $$
       DECLARE r audit_event; previous text := repeat('0', 64);
       BEGIN
         FOR r IN SELECT * FROM audit_event ORDER BY seq LOOP
           r.prev_hash := previous;
           previous := encode(sha256(convert_to(audit_event_content(r), 'UTF8')), 'hex');
           UPDATE audit_event SET prev_hash = r.prev_hash, hash = previous WHERE seq = r.seq;
         END LOOP;
       END $$`,
    );
    expect(await faults()).toEqual([["rewritten", BigInt(String(last?.seq))]]);
  });

  it("cannot be forged or moved to another row", async () => {
    await record({ from: "a", to: "b" });
    await signHead();
    const line = (await readFile(headsPath(), "utf8")).trim();
    const moved = { ...JSON.parse(line), seq: "1" };
    await writeFile(headsPath(), `${line}\n${JSON.stringify(moved)}\nnot even JSON\n`);
    const { faults: found } = await verifyAudit();
    expect(found).toEqual([
      { kind: "forged-head", line: 2, message: "Line 2 of the signed heads was not signed with this desk's key." },
      { kind: "forged-head", line: 3, message: "Line 3 of the signed heads was not signed with this desk's key." },
    ]);
  });

  it("are for their owner's eyes", async () => {
    await record({ from: "a", to: "b" });
    await signHead();
    expect((await stat(headsPath())).mode & 0o777).toBe(0o600);
  });

  it("are not signed over a log that does not hold", async () => {
    await tamper("UPDATE audit_event SET kind = 'story.renamed' WHERE seq = 3");
    await verifyAudit();
    expect((await readHeads()).heads).toEqual([]);
  });
});

async function record(words: { from: string; to: string }, givesUp = false): Promise<void> {
  await transaction(async (tx) => {
    await recordEvent(tx, { kind: "story.renamed", actorId: null, data: words });
    if (givesUp) throw new Error("The editor thought better of it.");
  });
}

/** Does what only the owner of the tables can, who first switches every promise off. */
async function tamper(...statements: readonly string[]): Promise<void> {
  const off: readonly [string] = ["ALTER TABLE audit_event DISABLE TRIGGER USER"];
  const on: readonly [string] = ["ALTER TABLE audit_event ENABLE TRIGGER USER"];
  await owner.together(off, ...statements.map((sql) => [sql] as const), on);
}

async function faults() {
  return (await verifyAudit()).faults.map((fault) => [fault.kind, "seq" in fault ? fault.seq : fault.line]);
}
