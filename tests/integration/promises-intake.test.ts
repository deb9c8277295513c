import { createHash, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";
import { feedRow, insert, intakeFileRow, intakeRow, tokenRow } from "#tests/support/raw-rows.ts";
import { connectRaw } from "#tests/support/raw-sql.ts";

// A file that came in is kept as it came and is done with once, and whoever sent it is known: tried with raw SQL.

const { app } = connectRaw();
const { app: another } = connectRaw();
const NOT_OURS = /permission denied/;
let story: BuiltStory;

beforeAll(async () => {
  story = await buildStory({ state: "opened" });
});

describe("the bytes that came in", () => {
  it("are under their own hash", async () => {
    const bytes = "As it was sent.";
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const payload = { id: randomUUID(), sha256, bytes, file_name: "a.txt" };
    for (const wrong of [sha256.toUpperCase(), sha256.slice(1), "0".repeat(64)])
      await expect(app.run(...insert("payload", { ...payload, sha256: wrong }))).rejects.toThrow("payload_sha256_fits");
    await expect(app.run(...insert("payload", { ...payload, bytes: `${bytes} ` }))).rejects.toThrow(
      "payload_sha256_fits",
    );
    await app.run(...insert("payload", payload));
    const again = { ...payload, id: randomUUID() };
    await expect(app.run(...insert("payload", again))).rejects.toThrow("payload_sha256_key");
  });
});

describe("a report of them", () => {
  it.each([
    ["a format that nobody reads", { format: "telex" }, "report_format_known"],
    ["a place before the first", { item: -1 }, "report_item_counts"],
    ["another's place", { item: 0 }, "report_payload_id_item_key"],
    ["bytes that never came", { payload_id: randomUUID() }, "report_payload_id_fkey"],
  ])("does not have %s", async (_, wrong, refusal) => {
    const [payload_id] = await payloads();
    const report = {
      id: randomUUID(),
      payload_id: payload_id ?? "",
      item: 7,
      format: "text",
      text: "a",
      text_length: 1,
    };
    await expect(app.run(...insert("report", { ...report, ...wrong }))).rejects.toThrow(refusal);
    await app.run(...insert("report", { ...report, item: Math.floor(Math.random() * 1e9) }));
  });

  it("has terms that weigh something", async () => {
    const report_id = story.reports[0]?.id ?? "";
    const term = { report_id, term: "ferri", word: "ferry", weight: 0, at: new Date() };
    const sketch = insert("report_sketch", { report_id, at: new Date(), hashes: "{7}" });
    await expect(app.together(sketch, insert("report_term", term))).rejects.toThrow("report_term_weighs");
  });
});

describe("a file of an intake", () => {
  it.each(["taken_in", "known", "refused", "cancelled"])("ends once, %s or otherwise", async (state) => {
    const { id } = await fileWaiting();
    await app.run(...end(id, state));
    for (const other of ["taken_in", "known", "refused", "cancelled"])
      await expect(app.run(...end(id, other))).rejects.toThrow("done with once");
    const wait = "UPDATE intake_file SET state = 'waiting', done_at = NULL, message = NULL WHERE id = $1";
    await expect(app.run(wait, id)).rejects.toThrow("done with once");
  });

  it("ends once, though two work on it at one moment", async () => {
    const { id } = await fileWaiting();
    const tries = await Promise.allSettled([app, another].map((each) => each.together(end(id, "taken_in"))));
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is done with at some time, and waits at none", async () => {
    const { id } = await fileWaiting();
    const timeless = "UPDATE intake_file SET state = 'taken_in' WHERE id = $1";
    await expect(app.run(timeless, id)).rejects.toThrow("intake_file_done");
    const waiting = "UPDATE intake_file SET done_at = now() WHERE id = $1";
    await expect(app.run(waiting, id)).rejects.toThrow("intake_file_done");
  });

  it("is refused for a reason", async () => {
    const { id } = await fileWaiting();
    const silent = "UPDATE intake_file SET state = 'refused', done_at = now() WHERE id = $1";
    await expect(app.run(silent, id)).rejects.toThrow("intake_file_refused");
  });

  it.each(["payload_id = id", "intake_id = id", "file_name = 'b.txt'", "received_at = now()"])(
    "stays the file that came: %s",
    async (change) => {
      await expect(app.run(`UPDATE intake_file SET ${change}`)).rejects.toThrow(NOT_OURS);
    },
  );
});

describe("an intake", () => {
  it.each([0, -1, 100_001])("does not expect %i files", async (expected) => {
    const attempt = insert("intake", { ...intakeRow(story), expected });
    await expect(app.run(...attempt)).rejects.toThrow("intake_expects");
  });

  it("is one for each key that a program gave", async () => {
    const token = tokenRow(story);
    await app.run(...insert("access_token", token));
    const sent = () => insert("intake", { ...intakeRow(story), token_id: token.id, idempotency_key: "k1" });
    await app.run(...sent());
    await expect(app.run(...sent())).rejects.toThrow("intake_token_id_idempotency_key_key");
    const other = tokenRow(story);
    await app.run(...insert("access_token", other));
    await app.run(...insert("intake", { ...intakeRow(story), token_id: other.id, idempotency_key: "k1" }));
  });

  it.each(["way = 'folder'", "token_id = id", "idempotency_key = 'k2'", "started_by_id = id"])(
    "stays as it was begun: %s",
    async (change) => {
      await expect(app.run(`UPDATE intake SET ${change}`)).rejects.toThrow(NOT_OURS);
    },
  );
});

describe("a feed", () => {
  it.each([0, 1441])("is not asked every %i minutes", async (every_minutes) => {
    const attempt = insert("feed", { ...feedRow(story), every_minutes });
    await expect(app.run(...attempt)).rejects.toThrow("feed_minutes");
  });

  it("is asked once by its address, and may be added again after it was removed", async () => {
    const feed = feedRow(story);
    const again = () => app.run(...insert("feed", { ...feed, id: randomUUID() }));
    await app.run(...insert("feed", feed));
    await expect(again()).rejects.toThrow("feed_once");
    await app.run("UPDATE feed SET removed_at = now() WHERE id = $1", feed.id);
    await again();
    const back = "UPDATE feed SET removed_at = NULL WHERE id = $1";
    await expect(app.run(back, feed.id)).rejects.toThrow("feed_once");
  });

  it.each(["url = 'https://elsewhere.example/'", "added_by_id = id"])(
    "stays the feed that it is: %s",
    async (change) => {
      await expect(app.run(`UPDATE feed SET ${change}`)).rejects.toThrow(NOT_OURS);
    },
  );
});

describe("a token", () => {
  it("is nobody else's: one by its hash", async () => {
    const token = tokenRow(story);
    await app.run(...insert("access_token", token));
    const twin = { ...token, id: randomUUID() };
    await expect(app.run(...insert("access_token", twin))).rejects.toThrow("access_token_hash_key");
  });

  it("is made by somebody", async () => {
    const attempt = insert("access_token", { ...tokenRow(story), made_by_id: randomUUID() });
    await expect(app.run(...attempt)).rejects.toThrow("access_token_made_by_id_fkey");
  });

  it.each(["hash = start", "scopes = '{everything}'", "name = 'Other'", "made_by_id = id", "made_at = now()"])(
    "opens what it opened, under the name that it had: %s",
    async (change) => {
      await expect(app.run(`UPDATE access_token SET ${change}`)).rejects.toThrow(NOT_OURS);
    },
  );
});

describe.each(["intake", "intake_file", "feed", "access_token"])("a row of %s", (table) => {
  it("cannot be removed or emptied away", async () => {
    await expect(app.run(`DELETE FROM ${table}`)).rejects.toThrow(NOT_OURS);
    await expect(app.run(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(NOT_OURS);
  });
});

async function payloads(): Promise<readonly string[]> {
  const rows = await app.run("SELECT payload_id FROM report WHERE id = $1", story.reports[0]?.id ?? "");
  return rows.map(({ payload_id }) => String(payload_id));
}

async function fileWaiting() {
  const intake = intakeRow(story);
  const file = intakeFileRow(intake.id, (await payloads())[0] ?? "");
  await app.together(insert("intake", intake), insert("intake_file", file));
  return file;
}

function end(id: string, state: string) {
  const sql = `UPDATE intake_file SET state = $2::intake_state, done_at = now(), message = 'Not a report.' WHERE id = $1`;
  return [sql, id, state] as const;
}
