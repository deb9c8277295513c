import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";
import {
  changeRow,
  commentRow,
  imageRow,
  insert,
  shownImageRow,
  standingRow,
  suggestionRow,
  threadRow,
} from "#tests/support/raw-rows.ts";
import { connectRaw, type Statement } from "#tests/support/raw-sql.ts";
import { newRevision } from "#tests/support/raw-steps.ts";

// What is written once stays as it was written, and stays: tried with raw SQL as the program's role and as the owner.

const { app, owner } = connectRaw();
const NEVER = /never changes and never vanishes/;
const NOT_OURS = /permission denied/;

/** Each with a column to try to change. All of the tables hold rows. */
const WRITTEN_ONCE: readonly (readonly [table: string, column: string])[] = [
  ["payload", "file_name"],
  ["block", "kind"],
  ["block_correction", "kind"],
  ["report_sentence", "start"],
  ["report_sketch", "at"],
  ["report_mark", "hash"],
  ["report_term", "word"],
  ["revision", "headline"],
  ["revision_sentence", "text"],
  ["citation", "start"],
  ["output", "body"],
  ["audit_event", "kind"],
  ["comment_mention", "person_id"],
  ["revision_suggestion", "inserted"],
  ["image", "bytes"],
  ["revision_image", "alt"],
  ["report_change", "kind"],
  ["standing_passage", "new_start"],
];
const NEVER_REMOVED = [
  ...["report", "approval", "sign_off", "settlement", "edition", "story", "person", "outbox_message"],
  ...["comment_thread", "comment"],
];

let story: BuiltStory;

beforeAll(async () => {
  story = await buildStory({ state: "published" });
  const report = story.reports[0]?.id ?? "";
  await app.run(
    "INSERT INTO block_correction (id, report_id, position, kind, by_id) VALUES ($1, $2, 0, 'promo', $3)",
    randomUUID(),
    report,
    story.people.checker.id,
  );
  await app.run("INSERT INTO report_sketch (report_id, at, hashes) VALUES ($1, now(), '{7}')", report);
  await app.run("INSERT INTO report_mark (hash, report_id) VALUES (7, $1)", report);
  await app.run(
    "INSERT INTO report_term (report_id, term, word, weight, at) VALUES ($1, 'ferri', 'ferry', 1, now())",
    report,
  );
  await app.run(...settlement("first"));
  await app.together(...talkOf(story), ...changeOf(story));
  await app.together(...textWithAllParts(await buildStory({ state: "drafting", people: story.people })));
});

describe.each(WRITTEN_ONCE)("a row of %s", (table, column) => {
  it("is there to be tried", async () => {
    expect(await app.run(`SELECT FROM ${table} LIMIT 1`)).toHaveLength(1);
  });

  it("cannot be changed", async () => {
    const change = `UPDATE ${table} SET ${column} = ${column}`;
    await expect(app.run(change)).rejects.toThrow(NOT_OURS);
    await expect(owner.run(change)).rejects.toThrow(NEVER);
  });

  it("cannot be removed", async () => {
    await expect(app.run(`DELETE FROM ${table}`)).rejects.toThrow(NOT_OURS);
    await expect(owner.run(`DELETE FROM ${table}`)).rejects.toThrow(NEVER);
  });

  it("cannot be emptied away", async () => {
    await expect(app.run(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(NOT_OURS);
    await expect(owner.run(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(NEVER);
  });
});

describe.each(NEVER_REMOVED)("a row of %s", (table) => {
  it("cannot be removed", async () => {
    await expect(app.run(`DELETE FROM ${table}`)).rejects.toThrow(NOT_OURS);
    await expect(owner.run(`DELETE FROM ${table}`)).rejects.toThrow(NEVER);
  });

  it("cannot be emptied away", async () => {
    await expect(app.run(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(NOT_OURS);
    await expect(owner.run(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(NEVER);
  });
});

describe("a report", () => {
  it.each(["text = text || '.'", "text_length = 1", "headline = 'Other'", "source = 'Other'", "payload_id = id"])(
    "keeps its words and particulars: %s",
    async (change) => {
      await expect(app.run(`UPDATE report SET ${change}`)).rejects.toThrow(NOT_OURS);
      await expect(owner.run(`UPDATE report SET ${change}`)).rejects.toThrow("The words and particulars of a report");
    },
  );

  it("may be killed by its agency", async () => {
    const killed = await app.run(
      "UPDATE report SET pub_status = 'canceled' WHERE id = $1 RETURNING pub_status",
      reportId(),
    );
    expect(killed).toEqual([{ pub_status: "canceled" }]);
  });

  it("has the hash of its very bytes", async () => {
    const insert = "INSERT INTO payload (id, sha256, bytes, file_name) VALUES ($1, repeat('0', 64), 'other', 'a.txt')";
    await expect(app.run(insert, randomUUID())).rejects.toThrow("payload_sha256_fits");
  });

  it("keeps the same bytes once", async () => {
    const again = `INSERT INTO payload (id, sha256, bytes, file_name)
                   SELECT gen_random_uuid(), sha256, bytes, file_name FROM payload LIMIT 1`;
    await expect(app.run(again)).rejects.toThrow("payload_sha256_key");
  });

  it.each([
    ["too short", "abc", 2],
    ["without the second half of a pair", "a😀", 2],
  ])("has the length of its text in UTF-16: %s", async (_, text, length) => {
    await expect(app.run(...reportWith({ text, length }))).rejects.toThrow("report_length_fits");
  });

  it("counts characters beyond the basic plane twice", async () => {
    await expect(app.run(...reportWith({ text: "a😀", length: 3 }))).resolves.toHaveLength(1);
  });

  it.each([
    ["block", "block_is_a_span"],
    ["report_sentence", "report_sentence_is_a_span"],
  ])("holds every %s within its text", async (table, span) => {
    const kind = table === "block" ? "kind" : "block";
    const insert = `INSERT INTO ${table} (report_id, position, start, "end", ${kind})`;
    const values = (start: number, end: number) =>
      [`${insert} VALUES ($1, 99, $2, $3, 'body')`, reportId(), start, end] as const;
    await expect(app.run(...values(0, 1_000_000))).rejects.toThrow("ends after its report does");
    await expect(app.run(...values(5, 5))).rejects.toThrow(span);
    await expect(app.run(...values(-1, 5))).rejects.toThrow(span);
  });
});

describe("a revision", () => {
  it("takes in no sentence after its transaction", async () => {
    const insert = `INSERT INTO revision_sentence (revision_id, sid, position, kind, text, hash, authors, findings)
                    VALUES ($1, 'late', 99, 'text', 'Late.', repeat('a', 64), ARRAY[$2]::uuid[], '[]')`;
    await expect(app.run(insert, story.revisionId, story.people.editor.id)).rejects.toThrow("never changes");
  });

  it("takes in no citation after its transaction", async () => {
    const insert = `INSERT INTO citation (revision_id, sid, position, report_id, start, "end") VALUES ($1, 's1', 9, $2, 0, 5)`;
    await expect(app.run(insert, story.revisionId, reportId())).rejects.toThrow("never changes");
  });
});

describe("a settlement", () => {
  it("is one a conflict at a time", async () => {
    await expect(app.run(...settlement("second"))).rejects.toThrow("settlement_one_live");
  });

  it("has a reason, and a side when it takes one", async () => {
    await expect(app.run(...settlement(" "))).rejects.toThrow("settlement_reasoned");
    const sideless = `INSERT INTO settlement (id, story_id, conflict_key, question, decision, reason, by_id)
                      VALUES ($1, $2, 'k2', 'q', 'take', 'r', $3)`;
    await expect(app.run(sideless, randomUUID(), story.id, story.people.editor.id)).rejects.toThrow(
      "settlement_side_when_taken",
    );
  });

  it("can only be replaced, and only once", async () => {
    await expect(app.run("UPDATE settlement SET reason = 'other'")).rejects.toThrow(NOT_OURS);
    await expect(owner.run("UPDATE settlement SET reason = 'other'")).rejects.toThrow("only be replaced");
    await app.run("UPDATE settlement SET replaced_at = now()");
    await expect(app.run("UPDATE settlement SET replaced_at = NULL")).rejects.toThrow("only once");
  });
});

function talkOf(of: BuiltStory): readonly Statement[] {
  const thread = threadRow(of);
  const comment = commentRow(of, thread.id);
  const mention = { comment_id: comment.id, person_id: of.people.editor.id };
  return [insert("comment_thread", thread), insert("comment", comment), insert("comment_mention", mention)];
}

function changeOf(of: BuiltStory): readonly Statement[] {
  const change = changeRow(of, "replaced");
  return [insert("report_change", change), insert("standing_passage", standingRow(change.id, 0, 5))];
}

/** A revision with all that comes into one. */
function textWithAllParts(of: BuiltStory): readonly Statement[] {
  const [revision, ...others] = newRevision(of, of.people.reporter.id, {});
  const image = imageRow(of);
  const shown = insert("revision_image", shownImageRow(revision[1], image.sha256));
  const suggestion = insert("revision_suggestion", suggestionRow(of, revision[1]));
  return [insert("image", image), revision, ...others, shown, suggestion];
}

function reportId(): string {
  return story.reports[1]?.id ?? "";
}

function reportWith({ text, length }: { text: string; length: number }) {
  const sql = `INSERT INTO report (id, payload_id, item, format, text, text_length)
               SELECT $1, id, (random() * 1e9)::int, 'text', $2, $3 FROM payload LIMIT 1 RETURNING id`;
  return [sql, randomUUID(), text, length] as const;
}

function settlement(reason: string) {
  const sql = `INSERT INTO settlement (id, story_id, conflict_key, question, decision, side, reason, by_id)
               VALUES ($1, $2, 'k', 'How many?', 'take', '212', $3, $4)`;
  return [sql, randomUUID(), story.id, reason, story.people.editor.id] as const;
}
