import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";
import { connectRaw, type Statement } from "#tests/support/raw-sql.ts";
import { judgement, lapseAll, newRevision, publication, publicationParts, signOff } from "#tests/support/raw-steps.ts";

// Only a cited, approved, signed text goes live, wholly or not at all, and stays as it was: tried with raw SQL.

const { app, owner } = connectRaw();
const NOT_OURS = /permission denied/;

describe("an edition", () => {
  it.each(["live", "in-review", "signed-off", "superseded"])("is not born %s", async (state) => {
    const story = await buildStory({ state: "published" });
    await expect(app.run(...newEdition(story, { state }))).rejects.toThrow(
      /begins as a draft|edition_live_is_published/,
    );
  });

  it("has a state that the workflow knows", async () => {
    const story = await buildStory({ state: "opened" });
    await expect(app.run(...move(story, "published"))).rejects.toThrow("edition_state_known");
  });

  it("is the only one in the making", async () => {
    const story = await buildStory({ state: "drafting" });
    await expect(app.run(...newEdition(story, {}))).rejects.toThrow("edition_one_working");
  });

  it("is the only one that is live", async () => {
    const story = await buildStory({ state: "published" });
    const second = { ...story, editionId: randomUUID() as typeof story.editionId };
    await app.run(...newEdition(story, { id: second.editionId }));
    const [revisionId, save] = saveWithId(second);
    const sentence = { sid: "n1", text: "", hash: "a".repeat(64), cites: [] };
    await app.together(...save);
    await app.run(...judgement(second, sentence, story.people.checker.id));
    await app.run(...signOff(second, story.people.editor.id, revisionId));
    const goLive = publication({ ...second, revisionId: revisionId as typeof story.revisionId });
    await expect(app.together(...goLive)).rejects.toThrow("edition_one_live");
    await app.together(["UPDATE edition SET state = 'superseded' WHERE id = $1", story.editionId], ...goLive);
  });

  it("says who published it, when, and which revision, or none of the three", async () => {
    const story = await buildStory({ state: "signed-off" });
    const half = "UPDATE edition SET published_by_id = created_by_id WHERE id = $1";
    await expect(app.run(half, story.editionId)).rejects.toThrow("edition_published_wholly");
    await expect(app.run(...move(story, "live"))).rejects.toThrow("Only the current revision");
  });
});

describe("publication", () => {
  it("goes through when all of it is there", async () => {
    const story = await buildStory({ state: "signed-off" });
    await app.together(...publication(story));
  });

  it("needs a sign-off", async () => {
    const story = await buildStory({ state: "reviewed" });
    await expect(app.together(...publication(story))).rejects.toThrow("Nobody has signed off");
  });

  it("needs a sign-off that has not fallen", async () => {
    const story = await buildStory({ state: "signed-off" });
    await app.run(
      "UPDATE sign_off SET fallen_at = now(), fall_reason = 'Withdrawn.' WHERE edition_id = $1",
      story.editionId,
    );
    await expect(app.together(...publication(story))).rejects.toThrow("Nobody has signed off");
  });

  it("needs every sentence approved", async () => {
    const story = await buildStory({ state: "signed-off" });
    await app.run(...lapseAll(story));
    await expect(app.together(...publication(story))).rejects.toThrow("must be cited and approved");
  });

  it("takes no query for an approval", async () => {
    const story = await buildStory({ state: "in-review" });
    const { checker, editor } = story.people;
    for (const sentence of story.sentences) {
      const [sql, ...values] = judgement(story, sentence, checker.id, "queried");
      const reasoned = sql
        .replace("judgement)", "judgement, reason)")
        .replace("::judgement)", "::judgement, 'Who says?')");
      await app.run(reasoned, ...values);
    }
    await app.run(...signOff(story, editor.id));
    await expect(app.together(...publication(story))).rejects.toThrow("must be cited and approved");
  });

  it("needs every sentence cited, but lets a subhead stand without", async () => {
    for (const kind of ["text", "subhead"] as const) {
      const story = await buildStory({ state: "opened" });
      const [revisionId, [revision, sentence, , head]] = saveWithId(story, kind);
      await app.together(revision, sentence, head);
      const uncited = { sid: "n1", text: "", hash: "a".repeat(64), cites: [] };
      await app.run(...judgement(story, uncited, story.people.checker.id));
      await app.run(...signOff(story, story.people.editor.id, revisionId));
      const attempt = app.together(...publication({ ...story, revisionId: revisionId as typeof story.revisionId }));
      if (kind === "subhead") await attempt;
      else await expect(attempt).rejects.toThrow("must be cited and approved");
    }
  });

  it("is of the current revision, not of one before", async () => {
    const story = await buildStory({ state: "signed-off" });
    const fall: Statement = [
      "UPDATE sign_off SET fallen_at = now(), fall_reason = 'New.' WHERE edition_id = $1",
      story.editionId,
    ];
    await app.together(lapseAll(story), fall, ...newRevision(story, story.people.reporter.id, {}));
    await expect(app.together(...publication(story))).rejects.toThrow("Only the current revision");
  });

  it.each([
    ["outputs", "A publication has no outputs"],
    ["outbox", "A publication has nothing in the outbox"],
    ["event", "A publication has no line in the audit log"],
  ] as const)("fails at commit without its %s, and leaves nothing behind", async (missing, refusal) => {
    const story = await buildStory({ state: "signed-off" });
    const { edition, outputs, outbox, event } = publicationParts(story);
    const parts = { outputs, outbox, event };
    const present = Object.entries(parts).flatMap(([name, part]) => (name === missing ? [] : [part]));
    await expect(app.together(edition, ...present)).rejects.toThrow(refusal);
    expect(await traces(story)).toEqual({ state: "signed-off", outputs: 0, outbox: 0, events: 0 });
  });

  it("is not done in pieces: the state alone never commits", async () => {
    const story = await buildStory({ state: "signed-off" });
    await expect(app.run(...publicationParts(story).edition)).rejects.toThrow("A publication has no outputs");
  });
});

describe("a published edition", () => {
  it.each([
    "published_at = now()",
    "published_by_id = created_by_id",
    "public_note = 'Other'",
    "head_revision_id = NULL",
    "submitted_at = now()",
    "state = 'drafting'",
    "state = 'spiked'",
  ])("never changes: %s", async (change) => {
    const story = await buildStory({ state: "published" });
    const update = `UPDATE edition SET ${change} WHERE id = '${story.editionId}'`;
    await expect(app.run(update)).rejects.toThrow("A published edition never changes");
    await expect(owner.run(update)).rejects.toThrow("A published edition never changes");
  });

  it("gives way to the next and never comes back", async () => {
    const story = await buildStory({ state: "published" });
    await app.run(...move(story, "superseded"));
    await expect(app.run(...move(story, "live"))).rejects.toThrow("A published edition never changes");
    await expect(app.run(...move(story, "retracted"))).rejects.toThrow("A published edition never changes");
  });
});

describe("the outbox", () => {
  it("holds one message an edition and channel", async () => {
    const story = await buildStory({ state: "published" });
    await expect(app.run(...publicationParts(story).outbox)).rejects.toThrow("outbox_message_pkey");
  });

  it("lets a message leave once", async () => {
    const story = await buildStory({ state: "published" });
    const deliver = "UPDATE outbox_message SET delivered_at = now(), attempts = attempts + 1 WHERE edition_id = $1";
    await app.run(deliver, story.editionId);
    await expect(app.run(deliver, story.editionId)).rejects.toThrow("A delivered message never changes");
    const recall = "UPDATE outbox_message SET delivered_at = NULL WHERE edition_id = $1";
    await expect(app.run(recall, story.editionId)).rejects.toThrow("A delivered message never changes");
  });

  it.each([`payload = '{"slug": "other"}'`, "channel = 'other'", "edition_id = gen_random_uuid()"])(
    "keeps what was to be sent: %s",
    async (change) => {
      const story = await buildStory({ state: "published" });
      const update = `UPDATE outbox_message SET ${change} WHERE edition_id = '${story.editionId}'`;
      await expect(app.run(update)).rejects.toThrow(NOT_OURS);
      await expect(owner.run(update)).rejects.toThrow("no message changes its content");
    },
  );

  it("forgets nothing", async () => {
    await expect(app.run("DELETE FROM outbox_message")).rejects.toThrow(NOT_OURS);
    await expect(owner.run("DELETE FROM outbox_message")).rejects.toThrow("never vanishes");
  });
});

function newEdition(story: BuiltStory, { id = randomUUID() as string, state = "drafting" }) {
  const sql = `INSERT INTO edition (id, story_id, number, kind, state, created_by_id) VALUES ($1, $2, 2, 'update', $3, $4)`;
  return [sql, id, story.id, state, story.people.reporter.id] as const;
}

function move(story: BuiltStory, state: string) {
  return ["UPDATE edition SET state = $2 WHERE id = $1", story.editionId, state] as const;
}

function saveWithId(story: BuiltStory, kind = "text") {
  const save = newRevision(story, story.people.reporter.id, { kind, number: 1 });
  return [save[0][1], save] as const;
}

async function traces({ editionId }: BuiltStory) {
  const [row] = await app.run(
    `SELECT state, (SELECT count(*)::int FROM output WHERE edition_id = e.id) AS outputs,
            (SELECT count(*)::int FROM outbox_message WHERE edition_id = e.id) AS outbox,
            (SELECT count(*)::int FROM audit_event WHERE kind = 'edition.published' AND subject_id = e.id::text) AS events
       FROM edition e WHERE id = $1`,
    editionId,
  );
  return row;
}
