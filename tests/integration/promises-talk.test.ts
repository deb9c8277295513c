import { describe, expect, it } from "vitest";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";
import { commentRow, insert, type Row, suggestionRow, threadRow } from "#tests/support/raw-rows.ts";
import { connectRaw } from "#tests/support/raw-sql.ts";
import { judgement, newRevision, publication, signOff } from "#tests/support/raw-steps.ts";

// What was said about a text stays said, and what was suggested for it is decided before it goes out: with raw SQL.

const { app, owner } = connectRaw();
const NOT_OURS = /permission denied/;

describe("a talk", () => {
  it.each<[string, Row]>([
    ["an empty quotation", { quote: "", start: 0, end: 4 }],
    ["words that end before they start", { quote: "A fer", start: 5, end: 5 }],
    ["words before the first", { quote: "A fer", start: -1, end: 4 }],
  ])("is not about %s", async (_, about) => {
    const story = await buildStory({ state: "drafting" });
    const attempt = insert("comment_thread", { ...threadRow(story), ...about });
    await expect(app.run(...attempt)).rejects.toThrow("comment_thread_about_words");
  });

  it("is resolved by somebody at some time, or open", async () => {
    const { thread, story } = await talk();
    const half = "UPDATE comment_thread SET resolved_at = now() WHERE id = $1";
    await expect(app.run(half, thread.id)).rejects.toThrow("comment_thread_resolved_by_somebody");
    const other = "UPDATE comment_thread SET resolved_by_id = $2 WHERE id = $1";
    await expect(app.run(other, thread.id, story.people.editor.id)).rejects.toThrow(
      "comment_thread_resolved_by_somebody",
    );
    const whole = "UPDATE comment_thread SET resolved_at = now(), resolved_by_id = $2 WHERE id = $1";
    await app.run(whole, thread.id, story.people.editor.id);
  });

  it.each(["sentence = 'Other.'", "sid = 'other'", "quote = 'Other'", "created_by_id = id"])(
    "stays about what it was about: %s",
    async (change) => {
      await expect(app.run(`UPDATE comment_thread SET ${change}`)).rejects.toThrow(NOT_OURS);
    },
  );
});

describe("a comment", () => {
  it("says something, unless it was taken back", async () => {
    const { story, thread, comment } = await talk();
    const silent = { ...commentRow(story, thread.id), body: " " };
    await expect(app.run(...insert("comment", silent))).rejects.toThrow("comment_says_something");
    const emptied = "UPDATE comment SET body = '' WHERE id = $1";
    await expect(app.run(emptied, comment.id)).rejects.toThrow("comment_says_something");
    const kept = "UPDATE comment SET deleted_at = now() WHERE id = $1";
    await expect(app.run(kept, comment.id)).rejects.toThrow("comment_says_something");
    await app.run("UPDATE comment SET body = '', deleted_at = now() WHERE id = $1", comment.id);
  });

  it("that was taken back never comes back", async () => {
    const { comment } = await talk();
    await app.run("UPDATE comment SET body = '', deleted_at = now() WHERE id = $1", comment.id);
    const back = "UPDATE comment SET body = 'Which ferry?', deleted_at = NULL WHERE id = $1";
    await expect(app.run(back, comment.id)).rejects.toThrow("was taken back never changes");
    await expect(owner.run(back, comment.id)).rejects.toThrow("was taken back never changes");
  });

  it.each(["author_id = id", "thread_id = id", "created_at = now()"])("stays whose it was: %s", async (change) => {
    await expect(app.run(`UPDATE comment SET ${change}`)).rejects.toThrow(NOT_OURS);
  });

  it("belongs to a talk that is there", async () => {
    const story = await buildStory({ state: "opened" });
    const stray = commentRow(story, story.id);
    await expect(app.run(...insert("comment", stray))).rejects.toThrow("comment_thread_id_fkey");
  });
});

describe("a suggestion", () => {
  it("says something", async () => {
    const story = await buildStory({ state: "drafting" });
    await expect(saveWith(story, { inserted: "", removed: "" })).rejects.toThrow("revision_suggestion_says_something");
    await saveWith(story, { inserted: "" });
  });

  it("comes into a revision with its text, not afterwards", async () => {
    const story = await buildStory({ state: "drafting" });
    const late = insert("revision_suggestion", suggestionRow(story, story.revisionId ?? ""));
    await expect(app.run(...late)).rejects.toThrow("nothing is added to it after its own transaction");
  });
});

describe("with suggestions open", () => {
  const KINDS = ["insertion", "deletion", "modification"];

  it.each(KINDS)("nothing is signed off: %s", async (kind) => {
    const story = await approvedText(documentWith({ type: kind }));
    await expect(app.run(...signOff(story, story.people.editor.id))).rejects.toThrow("cannot be signed off");
  });

  it.each(KINDS)("nothing is published that was signed all the same: %s", async (kind) => {
    const story = await approvedText(documentWith({ type: kind }));
    await owner.together(
      ["ALTER TABLE sign_off DISABLE TRIGGER sign_off_without_suggestions"],
      signOff(story, story.people.editor.id),
      ["ALTER TABLE sign_off ENABLE TRIGGER sign_off_without_suggestions"],
    );
    await expect(app.together(...publication(story))).rejects.toThrow("cannot be published");
  });

  it("means marks, not words: a text about a deletion goes out", async () => {
    const story = await approvedText(documentWith({ type: "strong", attrs: { type: "deletion" } }, "insertion"));
    await app.run(...signOff(story, story.people.editor.id));
    await app.together(...publication(story));
  });
});

async function talk() {
  const story = await buildStory({ state: "drafting" });
  const thread = threadRow(story);
  const comment = commentRow(story, thread.id);
  await app.together(insert("comment_thread", thread), insert("comment", comment));
  return { story, thread, comment };
}

async function saveWith(story: BuiltStory, wishes: Row): Promise<void> {
  const [revision, ...others] = newRevision(story, story.people.reporter.id, {});
  const suggestion = insert("revision_suggestion", { ...suggestionRow(story, revision[1]), ...wishes });
  await app.together(revision, ...others, suggestion);
}

/** One word in a quotation, as deep as words stand. */
function documentWith(mark: object, text = "ran"): string {
  const sentence = { type: "sentence", attrs: { sid: "n1", cites: [] } };
  const paragraph = { type: "paragraph", content: [{ type: "text", text, marks: [sentence, mark] }] };
  return JSON.stringify({ type: "doc", content: [{ type: "blockquote", content: [paragraph] }] });
}

/** A story whose only sentence is approved; nobody has signed it. */
async function approvedText(document: string): Promise<BuiltStory> {
  const story = await buildStory({ state: "opened" });
  const save = newRevision(story, story.people.reporter.id, { number: 1, document });
  await app.together(...save);
  const sentence = { sid: "n1", text: "", hash: "a".repeat(64), cites: [] };
  await app.run(...judgement(story, sentence, story.people.checker.id));
  return { ...story, revisionId: save[0][1] as BuiltStory["revisionId"] };
}
