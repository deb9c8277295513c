import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { pool } from "#lib/server/db.ts";
import { buildPerson } from "#tests/support/build-people.ts";
import {
  type BuiltSentence,
  type BuiltStory,
  buildReport,
  buildStory,
  type StoryState,
} from "#tests/support/build-story.ts";
import { connectRaw } from "#tests/support/raw-sql.ts";
import { firstReport, judgement, lapseAll, newRevision, signOff } from "#tests/support/raw-steps.ts";

// Citations, approvals and sign-offs hold on to the very words that they belong to: tried with raw SQL.

const { app, owner } = connectRaw();
const NOT_OURS = /permission denied/;

describe("a citation", () => {
  it.each([
    ["beyond the end of its report", 0, 1_000_000, "but the report is"],
    ["of nothing", 5, 5, "citation_is_a_span"],
    ["backwards", 9, 5, "citation_is_a_span"],
    ["before the beginning", -1, 5, "citation_is_a_span"],
  ])("cannot point %s", async (_, start, end, refusal) => {
    const story = await buildStory({ state: "drafting" });
    const cite = { report: firstReport(story), start, end };
    await expect(app.together(...newRevision(story, story.people.reporter.id, { cite }))).rejects.toThrow(refusal);
  });

  it("reaches to the last character of its report", async () => {
    const story = await buildStory({ state: "drafting" });
    const cite = { report: firstReport(story), start: 0, end: story.reports[0]?.text.length ?? 0 };
    await app.together(...newRevision(story, story.people.reporter.id, { cite }));
  });

  it("cannot point at a report of another story, or at none", async () => {
    const story = await buildStory({ state: "drafting" });
    const stranger = await buildReport(story.people, ["Rain fell on Holm."]);
    for (const report of [stranger.id, randomUUID()]) {
      const cite = { report, start: 0, end: 4 };
      await expect(app.together(...newRevision(story, story.people.reporter.id, { cite }))).rejects.toThrow(
        "not in the story",
      );
    }
  });

  it("keeps its report in the story", async () => {
    const story = await buildStory({ state: "drafting" });
    const leave = "DELETE FROM story_report WHERE story_id = $1 AND report_id = $2";
    await expect(app.run(leave, story.id, firstReport(story))).rejects.toThrow("cannot leave");
  });

  it("is what keeps it: an uncited report may leave", async () => {
    const story = await buildStory({ state: "opened" });
    const leave = "DELETE FROM story_report WHERE story_id = $1 AND report_id = $2 RETURNING number";
    expect(await app.run(leave, story.id, firstReport(story))).toEqual([{ number: 1 }]);
  });
});

describe("a sentence", () => {
  it.each([
    ["a hash that is none", { hash: "abc" }, "revision_sentence_hash_shape"],
    ["a place that the document lacks", { kind: "margin" }, "revision_sentence_kind_known"],
    ["no author", { authors: [] }, "revision_sentence_has_author"],
  ])("cannot have %s", async (_, wishes, constraint) => {
    const story = await buildStory({ state: "drafting" });
    await expect(app.together(...newRevision(story, story.people.reporter.id, wishes))).rejects.toThrow(constraint);
  });
});

describe("an approval", () => {
  it("is one a reviewer and sentence at a time", async () => {
    const { story, sentence } = await storyIn("in-review");
    await app.run(...judgement(story, sentence, story.people.checker.id));
    await expect(app.run(...judgement(story, sentence, story.people.checker.id))).rejects.toThrow("approval_one_live");
    await app.run(...judgement(story, sentence, story.people.editor.id));
  });

  it("is one however many ask at once", async () => {
    const { story, sentence } = await storyIn("in-review");
    const [sql, , ...values] = judgement(story, sentence, story.people.checker.id);
    const asked = Array.from({ length: 8 }, () => pool.query(sql, [randomUUID(), ...values]));
    const settled = await Promise.allSettled(asked);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is never the author's own, admin or not", async () => {
    const { story, sentence } = await storyIn("in-review");
    await expect(app.run(...judgement(story, sentence, story.people.reporter.id))).rejects.toThrow("cannot approve it");
    const writingAdmin = await buildPerson({ roles: ["admin", "editor", "checker", "publisher"] });
    await app.together(...newRevision(story, writingAdmin.id, { hash: "b".repeat(64), sid: "own" }));
    const own = { ...sentence, sid: "own", hash: "b".repeat(64) };
    await expect(app.run(...judgement(story, own, writingAdmin.id))).rejects.toThrow("cannot approve it");
  });

  it("belongs to words that stand: not to another hash, sentence, or story", async () => {
    const { story, sentence } = await storyIn("in-review");
    const { story: other } = await storyIn("in-review");
    const reviewer = story.people.checker.id;
    const stale = { ...sentence, hash: "0".repeat(64) };
    const unknown = { ...sentence, sid: "nowhere" };
    await expect(app.run(...judgement(story, stale, reviewer))).rejects.toThrow("does not stand");
    await expect(app.run(...judgement(story, unknown, reviewer))).rejects.toThrow("does not stand");
    await expect(app.run(...judgement({ ...story, id: other.id }, sentence, reviewer))).rejects.toThrow(
      "does not stand",
    );
  });

  it("says why when it is a query or a rejection", async () => {
    const { story, sentence } = await storyIn("in-review");
    const reviewer = story.people.checker.id;
    await expect(app.run(...judgement(story, sentence, reviewer, "queried"))).rejects.toThrow("approval_reasoned");
    await expect(app.run(...judgement(story, sentence, reviewer, "rejected"))).rejects.toThrow("approval_reasoned");
  });

  it.each(["judgement = 'rejected'", "hash = repeat('0', 64)", "sid = 'other'", "reviewer_id = edition_id"])(
    "never becomes another: %s",
    async (change) => {
      const { story } = await storyIn("reviewed");
      const update = `UPDATE approval SET ${change} WHERE story_id = '${story.id}'`;
      await expect(app.run(update)).rejects.toThrow(NOT_OURS);
      await expect(owner.run(update)).rejects.toThrow("only lapse");
    },
  );

  it("lapses once, for a reason, and never comes back", async () => {
    const { story } = await storyIn("reviewed");
    const where = `WHERE story_id = '${story.id}'`;
    await expect(app.run(`UPDATE approval SET lapsed_at = now() ${where}`)).rejects.toThrow("approval_lapse_reasoned");
    await app.run(`UPDATE approval SET lapsed_at = now(), lapse_reason = 'The words changed.' ${where}`);
    await expect(app.run(`UPDATE approval SET lapsed_at = NULL, lapse_reason = NULL ${where}`)).rejects.toThrow(
      "only once",
    );
  });

  it("does not outlive its words", async () => {
    const { story } = await storyIn("reviewed");
    const save = newRevision(story, story.people.reporter.id, {});
    await expect(app.together(...save)).rejects.toThrow("An approval outlived the words");
    await app.together(...save, lapseAll(story));
  });
});

describe("a sign-off", () => {
  it("is nobody's who wrote any of it or submitted it", async () => {
    const { story } = await storyIn("reviewed");
    await expect(app.run(...signOff(story, story.people.reporter.id))).rejects.toThrow("cannot sign it off");
    const { story: handedIn } = await storyIn("drafting");
    await app.run(
      "UPDATE edition SET state = 'in-review', submitted_at = now(), submitted_by_id = $2 WHERE id = $1",
      handedIn.editionId,
      handedIn.people.editor.id,
    );
    await expect(app.run(...signOff(handedIn, handedIn.people.editor.id))).rejects.toThrow("cannot sign it off");
  });

  it("is not a former writer's, even when none of their words is left", async () => {
    const { story } = await storyIn("drafting");
    const { editor, reporter } = story.people;
    await app.together(...newRevision(story, editor.id, { number: 2, authors: [editor.id] }));
    await app.together(...newRevision(story, reporter.id, { number: 3, authors: [reporter.id] }));
    const [head] = await app.run("SELECT head_revision_id AS id FROM edition WHERE id = $1", story.editionId);
    await expect(app.run(...signOff(story, editor.id, String(head?.id)))).rejects.toThrow("cannot sign it off");
  });

  it("names the current revision of its own edition", async () => {
    const { story } = await storyIn("reviewed");
    const { story: other } = await storyIn("reviewed");
    await expect(app.run(...signOff(story, story.people.editor.id, other.revisionId ?? ""))).rejects.toThrow(
      "names the current revision",
    );
  });

  it("is one at a time", async () => {
    const { story } = await storyIn("signed-off");
    await expect(app.run(...signOff(story, story.people.publisher.id))).rejects.toThrow("sign_off_one_live");
  });

  it("only falls, once and for a reason", async () => {
    const { story } = await storyIn("signed-off");
    const where = `WHERE edition_id = '${story.editionId}'`;
    await expect(app.run(`UPDATE sign_off SET person_id = revision_id ${where}`)).rejects.toThrow(NOT_OURS);
    await expect(owner.run(`UPDATE sign_off SET at = now() ${where}`)).rejects.toThrow("only fall");
    await expect(app.run(`UPDATE sign_off SET fallen_at = now() ${where}`)).rejects.toThrow("sign_off_fall_reasoned");
    await app.run(`UPDATE sign_off SET fallen_at = now(), fall_reason = 'The text changed.' ${where}`);
    await expect(app.run(`UPDATE sign_off SET fallen_at = NULL, fall_reason = NULL ${where}`)).rejects.toThrow(
      "only once",
    );
  });

  it("does not outlive its revision", async () => {
    const { story } = await storyIn("signed-off");
    const save = newRevision(story, story.people.reporter.id, {});
    await expect(app.together(lapseAll(story), ...save)).rejects.toThrow("A sign-off outlived the revision");
  });
});

describe("the head of an edition", () => {
  it("is a revision of its own", async () => {
    const { story } = await storyIn("drafting");
    const { story: other } = await storyIn("opened");
    const steal = "UPDATE edition SET head_revision_id = NULL WHERE id = $1";
    await app.run(steal, story.editionId);
    const move = "UPDATE edition SET head_revision_id = $2 WHERE id = $1";
    await expect(app.run(move, other.editionId, story.revisionId)).rejects.toThrow("one of its own");
  });
});

async function storyIn(state: StoryState): Promise<{ story: BuiltStory; sentence: BuiltSentence }> {
  const story = await buildStory({ state });
  return { story, sentence: story.sentences[0] ?? { sid: "", text: "", hash: "", cites: [] } };
}
