import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";
import { imageRow, insert, type Row, shownImageRow } from "#tests/support/raw-rows.ts";
import { connectRaw } from "#tests/support/raw-sql.ts";
import { firstReport, newRevision } from "#tests/support/raw-steps.ts";

// What the desk keeps beside its texts (people, names, style, searches, images) says what it must: tried with raw SQL.

const { app } = connectRaw();
const NOT_OURS = /permission denied/;
let story: BuiltStory;

beforeAll(async () => {
  story = await buildStory({ state: "drafting" });
});

describe("people and their newsroom", () => {
  it.each([
    ["email = upper(email)", "person_email_lower"],
    ["name = ' '", "person_named"],
    ["roles = '{}'", "person_has_role"],
  ])("refuses %s", async (change, constraint) => {
    await expect(app.run(`UPDATE person SET ${change}`)).rejects.toThrow(constraint);
  });

  it("has one account an address", async () => {
    const twin =
      "INSERT INTO person (id, email, name, roles) SELECT gen_random_uuid(), email, 'Twin', roles FROM person LIMIT 1";
    await expect(app.run(twin)).rejects.toThrow("person_email_key");
  });

  it("cannot hand a session to somebody else or bring an old one in under a new token", async () => {
    await expect(app.run("UPDATE session SET person_id = $1", story.people.admin.id)).rejects.toThrow(NOT_OURS);
    await expect(app.run("UPDATE session SET token_hash = 'x'")).rejects.toThrow(NOT_OURS);
    await expect(app.run("DELETE FROM session")).rejects.toThrow(NOT_OURS);
  });

  it("is one newsroom", async () => {
    await expect(app.run("INSERT INTO newsroom (id, name) VALUES (2, 'Second')")).rejects.toThrow("newsroom_is_one");
  });
});

describe("a story", () => {
  it.each(["", "Ferry", "ferry aground", "ferry--aground", "-ferry", "ferry-", "fähre", "a".repeat(81)])(
    "has no slug that is not plain: “%s”",
    async (slug) => {
      const rename = "UPDATE story SET slug = $2 WHERE id = $1";
      await expect(app.run(rename, story.id, slug)).rejects.toThrow("story_slug_plain");
    },
  );

  it("has a slug of its own, and a title", async () => {
    const other = await buildStory({ state: "opened" });
    const rename = "UPDATE story SET slug = $2 WHERE id = $1";
    await expect(app.run(rename, story.id, other.slug)).rejects.toThrow("story_slug_key");
    await expect(app.run("UPDATE story SET title = '  ' WHERE id = $1", story.id)).rejects.toThrow("story_titled");
  });

  it("numbers its reports from 1, each once", async () => {
    const report_id = (await buildStory({ state: "opened" })).reports[0]?.id ?? "";
    const add = (row: Row) => app.run(...insert("story_report", { story_id: story.id, report_id, number: 9, ...row }));
    await expect(add({ number: 0 })).rejects.toThrow("story_report_numbered");
    await expect(add({ number: 1 })).rejects.toThrow("story_report_story_id_number_key");
    await expect(add({ report_id: firstReport(story) })).rejects.toThrow("story_report_pkey");
    await add({});
  });

  it("keeps a draft under a short name for each window", async () => {
    const draft = { edition_id: story.editionId, person_id: story.people.editor.id, headline: "", standfirst: "" };
    const keep = (window_id: string) => app.run(...insert("edition_draft", { ...draft, document: "{}", window_id }));
    await expect(keep("w".repeat(65))).rejects.toThrow("edition_draft_window_short");
    await keep("w".repeat(64));
    await expect(keep("w".repeat(64))).rejects.toThrow("edition_draft_pkey");
  });
});

describe("the house's lists", () => {
  it("spell a name in some way", async () => {
    const name = { spelling: "Gul Point", house: " ", by_id: story.people.editor.id };
    await expect(app.run(...insert("house_name", name))).rejects.toThrow("house_name_spelled");
  });

  it.each<[string, Row]>([
    ["nothing", { avoid: "" }],
    ["words with space about them", { avoid: " upon" }],
    ["what it prefers", { avoid: "on" }],
    ["for nothing", { prefer: " " }],
  ])("do not avoid %s", async (_, wrong) => {
    const rule = { avoid: "upon", prefer: "on", by_id: story.people.editor.id };
    await expect(app.run(...insert("style_rule", { ...rule, ...wrong }))).rejects.toThrow("style_rule_worded");
  });

  it.each<[string, Row, string]>([
    ["no name", { name: " " }, "provider_named"],
    ["a house name of nothing", { house_name: "" }, "provider_named"],
    ["an origin that the desk does not know", { origin: "rumour" }, "provider_origin"],
    ["another's word without whose", { origin: "other" }, "provider_origin"],
    ["another's word of nobody", { origin: "other", origin_name: " " }, "provider_origin"],
    ["its own word as another's", { origin: "other", origin_name: "Ansel News" }, "provider_origin"],
    ["its own word with another's name", { origin: "own", origin_name: "Harbour Post" }, "provider_origin"],
  ])("know no provider with %s", async (_, wrong, refusal) => {
    const provider = { name: "Ansel News", origin: "own", by_id: story.people.editor.id };
    await expect(app.run(...insert("provider", { ...provider, ...wrong }))).rejects.toThrow(refusal);
  });

  it("keep a search under a name, each person's once", async () => {
    const search = () => ({ id: randomUUID(), person_id: story.people.editor.id, name: "Ferries", filter: "{}" });
    await expect(app.run(...insert("saved_search", { ...search(), name: " " }))).rejects.toThrow("saved_search_named");
    await app.run(...insert("saved_search", search()));
    await expect(app.run(...insert("saved_search", search()))).rejects.toThrow("saved_search_person_id_name_key");
  });
});

describe("an image", () => {
  it.each<[string, Row, string]>([
    ["another's hash", { sha256: "0".repeat(64) }, "image_sha256_fits"],
    ["a kind that runs programs", { media_type: "image/svg+xml" }, "image_media_type_known"],
    ["no width", { width: 0 }, "image_size_fits"],
    ["a height that no screen shows", { height: 16_385 }, "image_size_fits"],
  ])("does not have %s", async (_, wrong, refusal) => {
    await expect(app.run(...insert("image", { ...imageRow(story), ...wrong }))).rejects.toThrow(refusal);
  });

  it("has 8 million bytes at most", async () => {
    await expect(app.run(...insert("image", imageRow(story, "a".repeat(8_000_001))))).rejects.toThrow(
      "image_size_fits",
    );
    await app.run(...insert("image", imageRow(story, "a".repeat(8_000_000))));
  });

  it("comes into a revision with its text, not afterwards, and must be there", async () => {
    const image = imageRow(story);
    const [revision, ...others] = newRevision(story, story.people.reporter.id, {});
    const shown = insert("revision_image", shownImageRow(revision[1], image.sha256));
    await expect(app.together(revision, ...others, shown)).rejects.toThrow("revision_image_image_sha256_fkey");
    await app.together(insert("image", image), revision, ...others);
    await expect(app.run(...shown)).rejects.toThrow("nothing is added to it after its own transaction");
  });
});
