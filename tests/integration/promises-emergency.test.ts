import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";
import { changeRow, insert, suggestionRow } from "#tests/support/raw-rows.ts";
import { connectRaw, type Statement } from "#tests/support/raw-sql.ts";
import { newRevision, publication, publicationParts } from "#tests/support/raw-steps.ts";

// An emergency says who, why and when, for good, and waives nothing but approvals and the signature: tried with raw SQL.

const { app, owner } = connectRaw();

describe("an emergency", () => {
  it.each(["drafting", "in-review", "reviewed", "signed-off"] as const)("lets go out what is %s", async (state) => {
    const story = await buildStory({ state });
    await app.together(...emergency(story));
    expect(await app.run("SELECT state FROM edition WHERE id = $1", story.editionId)).toEqual([{ state: "live" }]);
  });

  it.each(["", "   ", "\n\t"])("has a reason, not %j", async (reason) => {
    const story = await buildStory({ state: "drafting" });
    await expect(app.together(...emergency(story, { reason }))).rejects.toThrow("emergency_has_a_reason");
    expect(await traces(story)).toEqual({ state: "drafting", emergencies: 0, outputs: 0 });
  });

  it("is no emergency of another edition, nor of another text", async () => {
    const [story, other] = [await buildStory({ state: "drafting" }), await buildStory({ state: "drafting" })];
    const elsewhere = { editionId: other.editionId, revisionId: other.revisionId };
    await expect(app.together(stated(story, elsewhere), ...published(story))).rejects.toThrow("Nobody has signed off");
    const revisionId = other.revisionId;
    await expect(app.together(stated(story, { revisionId }), ...published(story))).rejects.toThrow(
      "Nobody has signed off",
    );
  });

  it.each([
    ["by another", "created_by_id", "now()"],
    ["at another time", "$2::uuid", "now() - interval '1 day'"],
  ])("is of its own publication, not of one %s", async (_, publisher, time) => {
    const story = await buildStory({ state: "drafting" });
    const sql = `UPDATE edition SET state = 'live', published_by_id = CASE WHEN $2::uuid IS NOT NULL THEN ${publisher} END,
                        published_at = ${time}, published_revision_id = head_revision_id WHERE id = $1`;
    const other: Statement = [sql, story.editionId, story.people.publisher.id];
    const [edition = other, ...others] = published(story);
    await expect(app.together(stated(story), other, ...others)).rejects.toThrow("names the publication of its own");
    await app.together(stated(story), edition, ...others);
  });

  it("is not stated beforehand, and not afterwards", async () => {
    const story = await buildStory({ state: "drafting" });
    await expect(app.run(...stated(story))).rejects.toThrow("names the publication of its own transaction");
    const signed = await buildStory({ state: "published" });
    await expect(app.run(...stated(signed))).rejects.toThrow("published already");
    await app.together(...emergency(story));
    await expect(app.run(...stated(story))).rejects.toThrow("published already");
  });

  it("does not begin with its second name", async () => {
    const story = await buildStory({ state: "drafting" });
    const statement: Statement = [
      `INSERT INTO emergency (edition_id, revision_id, published_by_id, reason, at, second_name_id, second_name_at)
       VALUES ($1, $2, $3, 'The dam gives way.', now(), $4, now())`,
      ...[story.editionId, story.revisionId, story.people.publisher.id, story.people.editor.id],
    ];
    await expect(app.together(statement, ...published(story))).rejects.toThrow("comes after the emergency publication");
  });

  it("is in the log by its own name", async () => {
    const story = await buildStory({ state: "drafting" });
    await expect(app.together(stated(story), ...publication(story))).rejects.toThrow("no line in the audit log");
    const signed = await buildStory({ state: "signed-off" });
    await expect(app.together(...published(signed))).rejects.toThrow("no line in the audit log");
  });
});

describe("not even an emergency", () => {
  it("publishes a sentence without a source", async () => {
    const story = await buildStory({ state: "opened" });
    const [revision, sentence, , head] = newRevision(story, story.people.reporter.id, { number: 1 });
    await app.together(revision, sentence, head);
    const revisionId = revision[1] as typeof story.revisionId;
    await expect(app.together(...emergency({ ...story, revisionId }))).rejects.toThrow("must be cited");
  });

  it("publishes another text than the newest", async () => {
    const story = await buildStory({ state: "drafting" });
    await app.together(...newRevision(story, story.people.reporter.id, {}));
    await expect(app.together(...emergency(story))).rejects.toThrow("Only the current revision");
  });

  it.each(["killed", "withheld", "corrected"])("publishes on a report that was %s", async (kind) => {
    const story = await buildStory({ state: "reviewed" });
    await app.run(...insert("report_change", changeRow(story, kind)));
    await expect(app.together(...emergency(story))).rejects.toThrow("taken back or changed");
  });

  it("breaks an embargo", async () => {
    const story = await buildStory({ state: "reviewed" });
    await owner.together(
      ["ALTER TABLE report DISABLE TRIGGER report_words_never_change"],
      ["UPDATE report SET embargo_until = now() + interval '2 hours' WHERE id = $1", story.reports[1]?.id ?? ""],
      ["ALTER TABLE report ENABLE TRIGGER report_words_never_change"],
    );
    await expect(app.together(...emergency(story))).rejects.toThrow("under embargo at that hour");
  });

  it("publishes what is only suggested", async () => {
    const story = await buildStory({ state: "opened" });
    const document = `{"content": [{"marks": [{"type": "insertion"}]}]}`;
    const save = newRevision(story, story.people.reporter.id, { number: 1, document });
    const id = save[0][1];
    const [revision, ...others] = save;
    await app.together(revision, insert("revision_suggestion", suggestionRow(story, id)), ...others);
    const suggested = { ...story, revisionId: id as typeof story.revisionId };
    await expect(app.together(...emergency(suggested))).rejects.toThrow("open suggestions");
  });
});

describe("a second name", () => {
  it("is put once, by somebody else than publisher and writers, with its time", async () => {
    const story = await inEmergency();
    const { publisher, reporter, editor, checker } = story.people;
    await expect(app.run(...confirmed(story, publisher.id))).rejects.toThrow("emergency_second_name_is_anothers");
    await expect(app.run(...confirmed(story, reporter.id))).rejects.toThrow("wrote any part");
    const half = "UPDATE emergency SET second_name_id = $2 WHERE edition_id = $1";
    await expect(app.run(half, story.editionId, editor.id)).rejects.toThrow("emergency_second_name_wholly");
    const early =
      "UPDATE emergency SET second_name_id = $2, second_name_at = at - interval '1 s' WHERE edition_id = $1";
    await expect(app.run(early, story.editionId, editor.id)).rejects.toThrow("emergency_second_name_is_later");
    await app.run(...confirmed(story, editor.id));
    for (const person of [checker, editor])
      await expect(app.run(...confirmed(story, person.id))).rejects.toThrow("only once");
    const undo = "UPDATE emergency SET second_name_id = NULL, second_name_at = NULL WHERE edition_id = $1";
    await expect(app.run(undo, story.editionId)).rejects.toThrow("only once");
    await expect(owner.run(undo, story.editionId)).rejects.toThrow("only once");
  });

  it("is not that of somebody whose words stand in a sentence that another saved", async () => {
    const story = await buildStory({ state: "opened" });
    const { reporter, editor, checker } = story.people;
    const save = newRevision(story, reporter.id, { number: 1, authors: [reporter.id, editor.id] });
    await app.together(...save);
    const published = { ...story, revisionId: save[0][1] as typeof story.revisionId };
    await app.together(...emergency(published));
    await expect(app.run(...confirmed(published, editor.id))).rejects.toThrow("wrote any part");
    await app.run(...confirmed(published, checker.id));
  });
});

describe("an emergency that was", () => {
  it.each([
    "reason = 'Another.'",
    "at = now()",
    "published_by_id = (SELECT created_by_id FROM edition WHERE id = edition_id)",
    "revision_id = gen_random_uuid()",
    "edition_id = gen_random_uuid()",
  ])("never changes: %s", async (change) => {
    const story = await inEmergency();
    const update = `UPDATE emergency SET ${change} WHERE edition_id = '${story.editionId}'`;
    await expect(app.run(update)).rejects.toThrow("permission denied");
    await expect(owner.run(update)).rejects.toThrow("only takes a second name");
  });

  it("says once that people were reminded, and that it is overdue", async () => {
    const story = await inEmergency();
    for (const column of ["reminded_at", "overdue_at"]) {
      const say = `UPDATE emergency SET ${column} = $2 WHERE edition_id = $1`;
      await app.run(say, story.editionId, new Date());
      await expect(app.run(say, story.editionId, null)).rejects.toThrow("only once");
      await expect(app.run(say, story.editionId, new Date(0))).rejects.toThrow("only once");
    }
    await app.run(...confirmed(story, story.people.editor.id));
  });

  it("never vanishes", async () => {
    await inEmergency();
    await expect(app.run("DELETE FROM emergency")).rejects.toThrow("permission denied");
    await expect(owner.run("DELETE FROM emergency")).rejects.toThrow("never vanishes");
    await expect(owner.run("TRUNCATE emergency")).rejects.toThrow("never vanishes");
  });
});

async function inEmergency(): Promise<BuiltStory> {
  const story = await buildStory({ state: "drafting" });
  await app.together(...emergency(story));
  return story;
}

/** All that goes with going live in an emergency, for one transaction. */
function emergency(story: BuiltStory, wishes: Wishes = {}): readonly Statement[] {
  return [stated(story, wishes), ...published(story)];
}

type Wishes = { readonly reason?: string; readonly editionId?: string; readonly revisionId?: string | null };

function stated({ people, ...story }: BuiltStory, wishes: Wishes = {}): Statement {
  const { editionId, revisionId, reason = "The dam gives way." } = { ...story, ...wishes };
  const sql =
    "INSERT INTO emergency (edition_id, revision_id, published_by_id, reason, at) VALUES ($1, $2, $3, $4, now())";
  return [sql, editionId, revisionId ?? randomUUID(), people.publisher.id, reason];
}

/** With the line that the log has of an emergency. */
function published(story: BuiltStory): readonly Statement[] {
  const { edition, outputs, outbox } = publicationParts(story);
  const event: Statement = [
    "INSERT INTO audit_event (kind, subject_id, data) VALUES ('edition.emergencyPublished', $1, '{}')",
    story.editionId,
  ];
  return [edition, outputs, outbox, event];
}

function confirmed({ editionId }: BuiltStory, person: string): Statement {
  return ["UPDATE emergency SET second_name_id = $2, second_name_at = now() WHERE edition_id = $1", editionId, person];
}

async function traces({ editionId }: BuiltStory) {
  const [row] = await app.run(
    `SELECT state, (SELECT count(*)::int FROM emergency WHERE edition_id = e.id) AS emergencies,
            (SELECT count(*)::int FROM output WHERE edition_id = e.id) AS outputs
       FROM edition e WHERE id = $1`,
    editionId,
  );
  return row;
}
