import { createHash, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/server/db.ts";
import { acquireLease } from "#lib/server/editions/leases/mutations.ts";
import { saveRevision } from "#lib/server/editions/revisions/mutations.ts";
import { findImage, listRevisionImages } from "#lib/server/images/data.ts";
import { type AddedImage, addImage } from "#lib/server/images/mutations.ts";
import { buildCast, type Cast } from "#tests/support/build-people.ts";
import { buildStory } from "#tests/support/build-story.ts";
import { connectRaw } from "#tests/support/raw-sql.ts";

const { app, owner } = connectRaw();
let people: Cast;

beforeAll(async () => {
  people = await buildCast();
});

describe("an image", () => {
  it("is kept once by its bytes, with what they say of it", async () => {
    const bytes = png(640, 480);
    const added = await addImage(people.reporter, bytes);
    expect(added).toEqual({ image: createHash("sha256").update(bytes).digest("hex"), width: 640, height: 480 });
    expect(await addImage(people.editor, bytes)).toEqual(added);
    expect(await db.image.count({ where: { sha256: added.image } })).toBe(1);
    const events = await db.auditEvent.findMany({ where: { kind: "image.added", actorId: people.reporter.id } });
    expect(events).toHaveLength(1);
    const kept = await findImage(added.image);
    expect(kept).toMatchObject({ mediaType: "image/png", isPublished: false });
    expect(Buffer.from(kept?.bytes ?? []).equals(bytes)).toBe(true);
  });

  it("is refused where its bytes are no picture, whatever it is called", async () => {
    const svg = bytesOf("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>");
    const before = await db.image.count();
    await expect(addImage(people.reporter, svg)).rejects.toMatchObject({ code: "refused" });
    await expect(addImage(people.reporter, new Uint8Array(0))).rejects.toMatchObject({ code: "refused" });
    expect(await db.image.count()).toBe(before);
  });

  it("is brought in by whoever writes, and by nobody else", async () => {
    for (const person of [people.checker, people.publisher]) {
      await expect(addImage(person, png(1, 1))).rejects.toMatchObject({ code: "not-allowed" });
    }
  });

  it("never changes, and goes only as it came", async () => {
    const { image } = await addImage(people.reporter, png(2, 3));
    await expect(app.run("UPDATE image SET width = 9 WHERE sha256 = $1", image)).rejects.toThrow(/permission denied/);
    await expect(owner.run("UPDATE image SET width = 9 WHERE sha256 = $1", image)).rejects.toThrow(/never changes/);
    await expect(owner.run("DELETE FROM image WHERE sha256 = $1", image)).rejects.toThrow(/never changes/);
    const forged = [
      "INSERT INTO image (sha256, media_type, width, height, bytes, received_by_id)",
      "VALUES ($1, 'image/png', 1, 1, 'x', $2)",
    ];
    await expect(app.run(forged.join(" "), "cd".repeat(32), people.reporter.id)).rejects.toThrow(/image_sha256_fits/);
  });
});

describe("a text", () => {
  it("says of each image what it shows and whose it is", async () => {
    const story = await buildStory({ state: "opened", people });
    const added = await addImage(people.reporter, png(640, 480));
    const saved = await save(story.editionId, added, { alt: "A ferry", credit: "Ana Bell" });
    const revisionId = saved.kind === "saved" ? saved.revisionId : "";
    expect(await listRevisionImages(db, revisionId)).toEqual([{ alt: "A ferry", credit: "Ana Bell" }]);
    const [caption] = await db.revisionSentence.findMany({ where: { revisionId } });
    expect(caption).toMatchObject({ kind: "caption", text: "The ferry at noon." });
    expect((await findImage(added.image))?.isPublished).toBe(false);
  });

  it("is shown to everybody with its images once it is live", async () => {
    const story = await buildStory({ state: "published", people });
    const added = await addImage(people.reporter, png(7, 7));
    // As a save writes it; what is published is never added to, so the trigger rests for the test's own row.
    await owner.run("ALTER TABLE revision_image DISABLE TRIGGER revision_image_never_late");
    await db.revisionImage.create({
      data: { revisionId: story.revisionId ?? "", position: 0, imageSha256: added.image, alt: "A", credit: "B" },
    });
    await owner.run("ALTER TABLE revision_image ENABLE TRIGGER revision_image_never_late");
    expect((await findImage(added.image))?.isPublished).toBe(true);
    await expect(
      db.revisionImage.create({
        data: { revisionId: story.revisionId ?? "", position: 1, imageSha256: added.image, alt: "A", credit: "B" },
      }),
    ).rejects.toThrow(/never changes/);
  });
});

async function save(editionId: string, { image, width, height }: AddedImage, words: { alt: string; credit: string }) {
  const lease = await acquireLease(people.reporter, { editionId, token: null });
  const mark = { type: "sentence", attrs: { sid: "s1", cites: [] } };
  const content = [{ type: "text", text: "The ferry at noon.", marks: [mark] }];
  const document = { type: "doc", content: [{ type: "figure", attrs: { image, width, height, ...words }, content }] };
  const leaseToken = lease.kind === "mine" ? lease.token : "";
  const head = { headline: "Ferry", standfirst: "", byline: "Nora" };
  return saveRevision(people.reporter, { editionId, baseRevisionId: null, leaseToken, ...head, document });
}

/** The head of a PNG of this size, and bytes of its own behind it. */
function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const head = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return new Uint8Array(Buffer.concat([head, size, Buffer.from(randomUUID())]));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text));
}
