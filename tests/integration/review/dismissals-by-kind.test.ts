import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { db } from "#lib/server/db.ts";
import { acquireLease } from "#lib/server/editions/leases/mutations.ts";
import { saveRevision } from "#lib/server/editions/revisions/mutations.ts";
import { listReviewSentences } from "#lib/server/review/data.ts";
import { buildStory } from "#tests/support/build-story.ts";
import { connectRaw } from "#tests/support/raw-sql.ts";

// Dismissals were of a kind of finding, at the very words of a sentence, before they were of one finding.

const FOLDER = path.resolve(
  import.meta.dirname,
  "../../../prisma/migrations/20261121140000_dismissals_are_of_one_finding",
);
const AS_BEFORE = `
  DROP FUNCTION refuse_unfounded_dismissal() CASCADE;
  ALTER TABLE dismissal DROP COLUMN matter;
  CREATE UNIQUE INDEX "dismissal_story_id_sid_hash_kind_key" ON "dismissal"("story_id", "sid", "hash", "kind");`;
const WORDS = "😀 All\u00a0999  passengers (no “888” of them) were\nbrought ashore 😀 in 777 hours – by noon.";

const { owner } = connectRaw();

it("a dismissal of a kind is written out as one of each finding that it was of, as it was said", async () => {
  const { story, revisionId, sid, hash } = await foundStory();
  const by = story.people.checker;
  await owner.run(AS_BEFORE);
  await owner.run(
    `INSERT INTO dismissal (id, story_id, sid, hash, kind, message, reason, by_id, at) VALUES
       ($1, $2, $3, $4, 'number', 'All of them.', 'Counted by us.', $5, '2026-03-04T12:00Z'),
       ($6, $2, $3, $7, 'number', 'Of other words.', 'Never there.', $5, '2026-03-04T11:00Z')`,
    ...[randomUUID(), story.id, sid, hash, by.id, randomUUID(), "0".repeat(64)],
  );
  await owner.run(readFileSync(path.join(FOLDER, "migration.sql"), "utf8"));

  const asked = { editionId: story.editionId, revisionId, storyId: story.id };
  const sentence = (await listReviewSentences(asked, by)).find((one) => one.sid === sid);
  const numbers = sentence?.findings.filter(({ kind }) => kind === "number") ?? [];
  expect(numbers.length).toBeGreaterThan(1);
  const said = sentence?.dismissals ?? [];
  expect(new Set(said.map(({ matter }) => matter))).toEqual(new Set(numbers.map(({ matter }) => matter)));
  for (const one of said) expect(one).toMatchObject({ reason: "Counted by us.", by: by.name, ofOtherWords: false });
  const rows = await db.dismissal.findMany({ where: { storyId: story.id } });
  expect(rows.filter(({ reason }) => reason === "Never there.")).toMatchObject([{ message: "Of other words." }]);
  expect(new Set(rows.map(({ at }) => at.toISOString())).size).toBe(2);
});

async function foundStory() {
  const story = await buildStory({ state: "drafting" });
  const { document } = await db.revision.findUniqueOrThrow({ where: { id: story.revisionId ?? "" } });
  const pen = await acquireLease(story.people.reporter, { editionId: story.editionId, token: null });
  if (pen.kind !== "mine") throw new Error("Somebody else holds the pen.");
  const written = JSON.stringify(document).replace(
    "All 212 passengers were brought ashore by noon.",
    JSON.stringify(WORDS).slice(1, -1),
  );
  const saved = await saveRevision(story.people.reporter, {
    editionId: story.editionId,
    baseRevisionId: story.revisionId,
    leaseToken: pen.token,
    headline: "Ferry aground",
    standfirst: "",
    document: JSON.parse(written),
  });
  if (saved.kind !== "saved") throw new Error("Somebody saved first.");
  const { revisionId } = saved;
  const sentence = await db.revisionSentence.findFirstOrThrow({ where: { revisionId, text: { contains: "999" } } });
  return { story, revisionId, sid: sentence.sid, hash: sentence.hash };
}
