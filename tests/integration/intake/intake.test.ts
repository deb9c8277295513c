import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/server/db.ts";
import { closeEngine } from "#lib/server/engine/pool.ts";
import { findIntake, listIntakes } from "#lib/server/intake/data.ts";
import { addFile, cancelIntake, dropIfCancelled, insertFiles, openIntake } from "#lib/server/intake/mutations.ts";
import { readIntake } from "#lib/server/intake/reading/mutations.ts";
import { transaction } from "#lib/server/transaction.ts";
import { buildCast } from "#tests/support/build-people.ts";

const upload = { way: "upload", title: "Files", expected: 2 } as const;
const text = (words: string) => ({
  name: `${words}.txt`,
  mediaType: null,
  bytes: Buffer.from(`${words}\n\nThe ${words} ferry left at noon, its master said.`),
});

describe("an intake", () => {
  let people: Awaited<ReturnType<typeof buildCast>>;
  beforeAll(async () => {
    people = await buildCast();
  });
  afterAll(closeEngine);

  it("keeps files, reads them and says what became of each", async () => {
    const id = await openIntake(people.reporter, { ...upload, expected: 3 });
    expect(await addFile(people.reporter, id, text("Harbour"))).toMatchObject({ state: "waiting" });
    expect(await addFile(people.reporter, id, text("Harbour"))).toMatchObject({ state: "waiting" });
    await addFile(people.reporter, id, { name: "a.gif", mediaType: "text/plain", bytes: Buffer.from("GIF89a\0\0\0") });
    await readIntake(id);
    const intake = await findIntake(id);
    expect(intake?.summary.counts).toEqual({ waiting: 0, taken_in: 1, known: 1, refused: 1, cancelled: 0 });
    expect(intake?.files.filter(({ state }) => state === "refused")).toEqual([
      expect.objectContaining({ fileName: "a.gif", message: expect.stringMatching(/\.$/) }),
    ]);
    expect(intake?.summary.reports).toBe(1);
    expect((await listIntakes(null)).items[0]).toMatchObject({ id, title: "Files", startedBy: people.reporter.name });
  });

  it("knows bytes that brought reports before without reading them", async () => {
    const id = await openIntake(people.editor, upload);
    expect(await addFile(people.editor, id, text("Harbour"))).toMatchObject({ state: "known" });
  });

  it("takes nothing in twice when two processes read it at once", async () => {
    const id = await openIntake(people.reporter, { ...upload, expected: 30 });
    for (let n = 0; n < 30; n += 1) await addFile(people.reporter, id, text(`Quay ${n}`));
    await Promise.all([readIntake(id), readIntake(id), readIntake(id)]);
    const intake = await findIntake(id);
    expect(intake?.summary.counts).toMatchObject({ taken_in: 30, known: 0, refused: 0 });
    expect(await db.report.count({ where: { headline: { startsWith: "Quay" } } })).toBe(30);
  });

  it("reads nothing more once it is cancelled, and takes nothing more", async () => {
    const id = await openIntake(people.reporter, upload);
    await addFile(people.reporter, id, text("Lock"));
    await cancelIntake(people.editor, id);
    await readIntake(id);
    expect((await findIntake(id))?.summary.counts).toMatchObject({ cancelled: 1, taken_in: 0 });
    await expect(addFile(people.reporter, id, text("Sluice"))).rejects.toThrow("cancelled");
    expect(await db.report.count({ where: { headline: "Lock" } })).toBe(0);
  });

  it("keeps a large file once, whoever sends it first, and none of who may not send any", async () => {
    const bytes = Buffer.alloc(1_500_000, "The tide is out at the pier, its keeper said. ");
    const kept = () =>
      db.$queryRaw`SELECT file_name AS name, octet_length(bytes) AS size FROM payload WHERE octet_length(bytes) > 1000000`;
    const id = await openIntake(people.reporter, upload);
    const file = { name: "tide\0.txt", mediaType: null, bytes };
    await expect(addFile({ ...people.checker, roles: ["checker"] }, id, file)).rejects.toThrow("bring in reports");
    expect(await kept()).toEqual([]);
    await Promise.all([
      addFile(people.reporter, id, file),
      addFile(people.reporter, id, { ...file, name: "again.txt" }),
    ]);
    expect(await kept()).toEqual([expect.objectContaining({ size: bytes.length })]);
    await readIntake(id);
    expect((await findIntake(id))?.summary.counts).toMatchObject({ taken_in: 1, known: 1 });
  });

  it("says of a ZIP that is too large how its files come in all the same", async () => {
    const id = await openIntake(people.reporter, upload);
    const zip = { name: "A year.ZIP", mediaType: null, bytes: Buffer.alloc(11 * 1_048_576) };
    await expect(addFile(people.reporter, id, zip)).rejects.toThrow(/11 MB.*Unpack it/);
  });

  it("leaves unread what is still being taken over when it is cancelled", async () => {
    const id = await openIntake(people.reporter, upload);
    const takeOver = (words: string) =>
      transaction(async (tx) => {
        await insertFiles(tx, id, [text(words)], null);
        await dropIfCancelled(tx, id);
      });
    await takeOver("Jetty");
    expect((await findIntake(id))?.summary.counts).toMatchObject({ waiting: 1, cancelled: 0 });
    await cancelIntake(people.editor, id);
    await takeOver("Slipway");
    expect((await findIntake(id))?.summary.counts).toMatchObject({ waiting: 0, cancelled: 2 });
  });

  it("is its sender’s alone, and asks for the right to bring in reports", async () => {
    const id = await openIntake(people.reporter, upload);
    await expect(addFile(people.editor, id, text("Mole"))).rejects.toThrow();
    await expect(openIntake(people.checker, upload)).rejects.toThrow("bring in reports");
    await expect(cancelIntake(people.checker, id)).rejects.toThrow("cancel an intake");
    await expect(
      addFile(people.reporter, id, { ...text("Big"), bytes: new Uint8Array(11 * 1_048_576) }),
    ).rejects.toThrow("MB");
  });
});
