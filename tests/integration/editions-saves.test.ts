import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#lib/server/db.ts";
import { acquireLease } from "#lib/server/editions/leases/mutations.ts";
import { findRevision, listSentences } from "#lib/server/editions/revisions/data.ts";
import { type SaveAnswer, saveRevision } from "#lib/server/editions/revisions/mutations.ts";
import type { Actor } from "#lib/server/session.ts";
import { buildCast, buildPerson, type Cast } from "#tests/support/build-people.ts";
import { type BuiltStory, buildReport, buildStory } from "#tests/support/build-story.ts";
import { documentOf, quoted, type TypedSentence } from "#tests/support/story-document.ts";

let people: Cast;
let story: BuiltStory;

beforeAll(async () => {
  people = await buildCast();
});
beforeEach(async () => {
  story = await buildStory({ state: "opened", people });
});

describe("a save", () => {
  it("is the next revision, with sentences, citations, hashes and findings", async () => {
    const wrong = { ...quoted(story, 0, 1, "s2"), text: "All 312 passengers were brought ashore by noon." };
    const saved = await saveAs(people.reporter, null, [quoted(story, 0, 0, "s1"), wrong]);
    expect(saved).toMatchObject({ kind: "saved", number: 1, lapsed: 0 });
    const sentences = await sentencesOf(saved);
    expect(sentences.map(({ sid, text }) => [sid, text])).toEqual([
      ["s1", "A ferry ran aground off Gull Point on Tuesday morning."],
      ["s2", wrong.text],
    ]);
    expect(sentences[0]?.citations).toEqual([{ report: story.reports[0]?.id, start: 0, end: 54 }]);
    expect(sentences.map(({ findings }) => findings.map(({ kind }) => kind))).toEqual([[], ["number"]]);
    expect(sentences[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("whose answer was lost is answered again, and made no second time", async () => {
    const token = await pen(people.reporter);
    const first = await save(people.reporter, token, null, [quoted(story, 0, 0, "s1")]);
    const again = await save(people.reporter, token, null, [quoted(story, 0, 0, "s1")]);
    expect(again).toEqual(first);
    const second = await save(people.reporter, token, idOf(first), [quoted(story, 0, 1, "s2")]);
    expect(await save(people.reporter, token, idOf(first), [quoted(story, 0, 1, "s2")])).toEqual(second);
    expect(await db.revision.count({ where: { editionId: story.editionId } })).toBe(2);
    expect(await db.auditEvent.count({ where: { kind: "revision.saved", subjectId: story.editionId } })).toBe(2);
  });

  it("is no repetition by somebody else, on another base, or with another word", async () => {
    const first = idOf(await saveAs(people.reporter, null, [quoted(story, 0, 0, "s1")]));
    const second = idOf(await saveAs(people.reporter, first, [quoted(story, 0, 1, "s2")]));
    expect(second).not.toBe("");
    const conflict = { kind: "conflict" };
    expect(await saveAs(people.editor, first, [quoted(story, 0, 1, "s2")])).toMatchObject(conflict);
    expect(await saveAs(people.reporter, null, [quoted(story, 0, 1, "s2")])).toMatchObject(conflict);
    expect(await saveAs(people.reporter, first, [quoted(story, 0, 1, "s3")])).toMatchObject(conflict);
  });

  it("that comes too late is shown what both were written on, and no other story's text", async () => {
    const first = idOf(await saveAs(people.reporter, null, [quoted(story, 0, 0, "s1")]));
    await saveAs(people.editor, first, [quoted(story, 0, 1, "s2")]);
    const late = await saveAs(people.reporter, first, [quoted(story, 1, 0, "s3")]);
    expect(late).toMatchObject({ kind: "conflict", base: { revisionId: first }, theirs: { number: 2 } });
    const other = await buildStory({ state: "drafting", people });
    const forged = await saveAs(people.reporter, other.revisionId, [quoted(story, 1, 0, "s3")]);
    expect(forged).toMatchObject({ kind: "conflict", base: null });
  });

  it("on a base that is no longer current writes nothing and gives theirs", async () => {
    const first = idOf(await saveAs(people.reporter, null, [quoted(story, 0, 0, "s1")]));
    const token = await pen(people.reporter);
    await save(people.reporter, token, first, [quoted(story, 0, 1, "s2")]);
    const answer = await save(people.reporter, token, first, [quoted(story, 1, 0, "s3")]);
    expect(answer).toMatchObject({
      kind: "conflict",
      theirs: { number: 2, by: people.reporter.name, document: documentOf([quoted(story, 0, 1, "s2")]) },
    });
    expect(await db.revision.count({ where: { editionId: story.editionId } })).toBe(2);
    await expect(save(people.reporter, token, randomUUID(), [])).resolves.toMatchObject({ kind: "conflict" });
  });

  it("happens once when ten are made on one base in one moment", async () => {
    const token = await pen(people.reporter);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => save(people.reporter, token, null, [{ sid: `s${i}`, text: `Text ${i}.` }])),
    );
    expect(answers.filter(({ kind }) => kind === "saved")).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === "conflict")).toHaveLength(9);
    expect(await db.revision.count({ where: { editionId: story.editionId } })).toBe(1);
    expect(await db.auditEvent.count({ where: { subjectId: story.editionId, kind: "revision.saved" } })).toBe(1);
  });

  it("of a closed edition is refused", async () => {
    story = await buildStory({ state: "signed-off", people });
    const token = await pen(people.reporter);
    await db.edition.update({ where: { id: story.editionId }, data: { state: "spiked" } });
    await expect(save(people.reporter, token, story.revisionId, [])).rejects.toMatchObject({ code: "conflict" });
  });

  it("does not check again what stands as it was", async () => {
    const wrong = { ...quoted(story, 0, 1, "s1"), text: "All 312 passengers were brought ashore by noon." };
    const first = await saveAs(people.reporter, null, [wrong]);
    const [before] = await sentencesOf(first);
    const moved = await saveAs(people.reporter, idOf(first), [quoted(story, 1, 0, "s2"), { ...wrong, sid: "s9" }]);
    expect((await sentencesOf(moved)).find(({ sid }) => sid === "s9")?.findings).toEqual(before?.findings);
  });

  it("checks a subhead that becomes a sentence", async () => {
    const mark = { type: "sentence", attrs: { sid: "s1", cites: [] } };
    const content = [{ type: "text", text: "All 312 passengers were saved", marks: [mark] }];
    const heading = { type: "doc", content: [{ type: "heading", attrs: { level: 2 }, content }] };
    const first = await saveDocument(people.reporter, null, heading);
    expect((await sentencesOf(first))[0]).toMatchObject({ kind: "subhead", findings: [] });
    const second = await saveDocument(people.reporter, idOf(first), {
      type: "doc",
      content: [{ type: "paragraph", content }],
    });
    const [sentence] = await sentencesOf(second);
    expect(sentence?.kind).toBe("text");
    expect(sentence?.findings).not.toEqual([]);
  });
});

describe("the writers of a sentence", () => {
  it("are all who had a part in it, however it was edited, split or retyped", async () => {
    const { reporter, editor } = people;
    const third = await buildPerson({ roles: ["reporter"] });
    const typed = (sid: string, text: string): TypedSentence => ({ sid, text });
    const first = await saveAs(reporter, null, [
      typed("keep", "This one stays as it was typed."),
      typed("edit", "The fog was very thick."),
      typed("split", "The crew lowered every boat and the captain stayed aboard until the end."),
      typed("retype", "Nobody aboard the ferry was hurt at all."),
    ]);
    const second = await saveAs(editor, idOf(first), [
      typed("keep", "This one stays as it was typed."),
      typed("edit", "The fog was thick, they said."),
      typed("split", "The crew lowered every boat."),
      typed("half", "The captain stayed aboard until the end."),
      typed("again", "Nobody aboard the ferry was hurt at all."),
      typed("new", "Divers arrived later."),
    ]);
    expect(await authorsOf(second)).toEqual({
      keep: [reporter.id],
      edit: [reporter.id, editor.id],
      split: [reporter.id, editor.id],
      half: [reporter.id, editor.id],
      again: [reporter.id, editor.id],
      new: [editor.id],
    });
    const last = await saveAs(third, idOf(second), [typed("edit", "The fog was thick."), typed("new", "Divers came.")]);
    expect(await authorsOf(last)).toEqual({
      edit: [reporter.id, editor.id, third.id],
      new: [editor.id, third.id],
    });
  });
});

describe("approvals", () => {
  it("lapse exactly where words or sources were changed, each with its reason", async () => {
    story = await buildStory({ state: "reviewed", people });
    const [a, b, c, d] = story.sentences.map(({ sid }) => sid);
    const changed = { ...quoted(story, 0, 1, b ?? ""), text: "All passengers were brought ashore by noon." };
    const otherSource = { ...quoted(story, 1, 0, c ?? ""), cites: quoted(story, 1, 1, "").cites ?? [] };
    const saved = await saveAs(people.reporter, story.revisionId, [
      // Moved behind another: the same sentence still.
      changed,
      quoted(story, 0, 0, a ?? ""),
      otherSource,
    ]);
    expect(saved).toMatchObject({ kind: "saved", lapsed: 3 });
    const rows = await db.approval.findMany({ where: { editionId: story.editionId }, orderBy: { sid: "asc" } });
    expect(rows.map(({ sid, lapseReason }) => [sid, lapseReason])).toEqual([
      [a, null],
      [b, "The words or sources of the sentence were changed."],
      [c, "The words or sources of the sentence were changed."],
      [d, "The sentence was taken out."],
    ]);
    expect(rows.map(({ lapsedAt }) => lapsedAt === null)).toEqual([true, false, false, false]);
  });

  it("make the sign-off fall, and the edition go back to review", async () => {
    story = await buildStory({ state: "signed-off", people });
    await saveAs(people.reporter, story.revisionId, [quoted(story, 0, 0, story.sentences[0]?.sid ?? "")]);
    const edition = await db.edition.findUnique({ where: { id: story.editionId }, include: { signOffs: true } });
    expect(edition).toMatchObject({
      state: "in-review",
      signOffs: [{ fallenAt: expect.any(Date), fallReason: "The text was changed after it was signed off." }],
    });
    const events = await db.auditEvent.findMany({
      where: { subjectId: story.editionId },
      orderBy: { seq: "desc" },
      take: 2,
    });
    expect(events.map(({ kind }) => kind)).toEqual(["signOff.fallen", "revision.saved"]);
    expect(events[0]?.data).toMatchObject({ revision: 1 });
  });
});

describe("a document made by hand", () => {
  const paragraph = (...content: unknown[]) => ({ type: "doc", content: [{ type: "paragraph", content }] });
  const text = (words: string, ...marks: unknown[]) => ({ type: "text", text: words, marks });
  const sentence = (attrs: unknown) => ({ type: "sentence", attrs });
  const plain = { type: "sentence", attrs: { sid: "s1", cites: [] } };
  const link = (href: string) => ({ type: "link", attrs: { href } });

  it.each([
    ["nothing", null, "not a story document"],
    ["a number", 7, "not a story document"],
    ["another node", { type: "paragraph" }, "does not start with a document"],
    ["an unknown node", { type: "doc", content: [{ type: "iframe" }] }, "not a story document"],
    ["an unknown mark", paragraph(text("X.", { type: "onclick" })), "not a story document"],
    ["text in no sentence", paragraph(text("Free.")), "belongs to no sentence"],
    ["a forged sid", paragraph(text("X.", sentence({ sid: "<b>", cites: [] }))), "needs a sid"],
    ["no sid", paragraph(text("X.", sentence({ sid: null, cites: [] }))), "needs a sid"],
    [
      "a sid twice",
      { type: "doc", content: [paragraph(text("A.", plain)).content[0], paragraph(text("B.", plain)).content[0]] },
      "claim to be one sentence",
    ],
    [
      "a citation backwards",
      paragraph(text("X.", sentence({ sid: "a", cites: [{ report: "r", from: 4, to: 2 }] }))),
      "Citations are",
    ],
    [
      "a citation with more",
      paragraph(text("X.", sentence({ sid: "a", cites: [{ report: "r", from: 1, to: 2, evil: 1 }] }))),
      "Citations are",
    ],
    [
      "a script behind a link",
      paragraph(text("X.", plain, link("javascript:alert(1)"))),
      "not a web or e-mail address",
    ],
    ["a disguised script", paragraph(text("X.", plain, link("java\nscript:alert(1)"))), "not a web or e-mail address"],
    ["a page in a link", paragraph(text("X.", plain, link("data:text/html,<script>"))), "not a web or e-mail address"],
    ["a NUL", paragraph(text("A\0B.", plain)), "no part of any writing"],
    ["half a character", paragraph(text("A\uD83D.", plain)), "no part of any writing"],
    ["5 MB", paragraph(text("x".repeat(5_000_000), plain)), "longer than"],
    [
      "50,000 sentences",
      {
        type: "doc",
        content: Array.from(
          { length: 50_000 },
          (_, i) => paragraph(text("X.", sentence({ sid: `s${i}`, cites: [] }))).content[0],
        ),
      },
      "sentences; 20000 is the most",
    ],
    ["depth without end", nested(5000), "deep"],
  ])("is refused with a sentence: %s", async (_, document, message) => {
    const attempt = saveDocument(people.reporter, null, document);
    await expect(attempt).rejects.toMatchObject({
      name: "InvalidInput",
      issues: expect.arrayContaining([expect.objectContaining({ message: expect.stringContaining(message) })]),
    });
    await expectNothingStored();
  });

  it("cites no report of another story, and nothing beyond a report's end", async () => {
    const foreign = await buildReport(people, ["A report of another story."]);
    const cites = [
      [{ report: foreign.id, from: 0, to: 5 }, "not in this story"],
      [{ report: randomUUID(), from: 0, to: 5 }, "not in this story"],
      [{ report: story.reports[0]?.id ?? "", from: 0, to: 999_999 }, "beyond the end"],
    ] as const;
    for (const [cite, message] of cites) {
      const attempt = saveAs(people.reporter, null, [{ sid: "s1", text: "X.", cites: [cite] }]);
      await expect(attempt).rejects.toMatchObject({
        issues: [{ field: "s1", message: expect.stringContaining(message) }],
      });
    }
    await expectNothingStored();
  });

  it("is stored as the server reads it, not as it was sent", async () => {
    const sent = { ...documentOf([quoted(story, 0, 0, "s1")]), evil: "<script>", attrs: { onload: "x" } };
    const saved = await saveDocument(people.reporter, null, sent);
    const stored = await findRevision(idOf(saved));
    expect(stored?.document).toEqual(documentOf([quoted(story, 0, 0, "s1")]));
  });
});

function nested(depth: number): unknown {
  let node: unknown = { type: "paragraph" };
  for (let i = 0; i < depth; i += 1) node = { type: "blockquote", content: [node] };
  return { type: "doc", content: [node] };
}

async function pen(actor: Actor): Promise<string> {
  await db.lease.deleteMany({ where: { editionId: story.editionId } });
  const answer = await acquireLease(actor, { editionId: story.editionId, token: null });
  return answer.kind === "mine" ? answer.token : "";
}

function save(actor: Actor, leaseToken: string, baseRevisionId: string | null, sentences: readonly TypedSentence[]) {
  const text = { headline: "Ferry aground", standfirst: "", document: documentOf(sentences) };
  return saveRevision(actor, { editionId: story.editionId, baseRevisionId, leaseToken, ...text });
}

async function saveAs(actor: Actor, base: string | null, sentences: readonly TypedSentence[]): Promise<SaveAnswer> {
  return save(actor, await pen(actor), base, sentences);
}

async function saveDocument(actor: Actor, baseRevisionId: string | null, document: unknown): Promise<SaveAnswer> {
  const text = { headline: "Ferry aground", standfirst: "", document };
  return saveRevision(actor, { editionId: story.editionId, baseRevisionId, leaseToken: await pen(actor), ...text });
}

function idOf(answer: SaveAnswer): string {
  return answer.kind === "saved" ? answer.revisionId : "";
}

async function sentencesOf(answer: SaveAnswer) {
  return listSentences(idOf(answer));
}

async function authorsOf(answer: SaveAnswer) {
  return Object.fromEntries((await sentencesOf(answer)).map(({ sid, authors }) => [sid, authors]));
}

async function expectNothingStored(): Promise<void> {
  expect(await db.revision.count({ where: { editionId: story.editionId } })).toBe(0);
  expect(await db.edition.findUnique({ where: { id: story.editionId } })).toMatchObject({ headRevisionId: null });
}
