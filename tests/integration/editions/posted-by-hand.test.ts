import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import { ERROR_KINDS, type ErrorCode } from "#lib/domain/shared/error-codes.ts";
import { outcomeOf } from "#lib/server/answer.ts";
import { db } from "#lib/server/db.ts";
import { keepDraft } from "#lib/server/editions/drafts/mutations.ts";
import { acquireLease } from "#lib/server/editions/leases/mutations.ts";
import { saveRevision } from "#lib/server/editions/revisions/mutations.ts";
import type { Actor } from "#lib/server/session.ts";
import { buildCast, type Cast } from "#tests/support/build-people.ts";
import { type BuiltStory, buildReport, buildStory } from "#tests/support/build-story.ts";
import { documentOf, quoted } from "#tests/support/story-document.ts";

// What anyone can send without our editor: each is answered by a status and one clear sentence, and nothing is stored.

let people: Cast;
let story: BuiltStory;
let token: string;

beforeAll(async () => {
  people = await buildCast();
});
beforeEach(async () => {
  story = await buildStory({ state: "opened", people });
  const lease = await acquireLease(people.reporter, { editionId: story.editionId, token: null });
  token = lease.kind === "mine" ? lease.token : "";
});

type Node = { readonly type: string; readonly [key: string]: unknown };

const paragraph = (...content: readonly unknown[]): Node => ({ type: "paragraph", content });
const doc = (...content: readonly unknown[]): Node => ({ type: "doc", content });
const said = (text: string, sid: unknown, cites: unknown = [], marks: readonly unknown[] = []) => ({
  type: "text",
  text,
  marks: [{ type: "sentence", attrs: { sid, cites } }, ...marks],
});
const link = (href: unknown) => ({ type: "link", attrs: { href } });
const figure = (attrs: object) => ({
  type: "figure",
  attrs: { image: "ab".repeat(32), alt: "", credit: "", width: 1, height: 1, ...attrs },
});

describe("a document", () => {
  it.each<[string, unknown, RegExp]>([
    ["an unknown node", doc({ type: "iframe" }), /not a story document/],
    ["an unknown mark", doc(paragraph(said("X.", "a", [], [{ type: "style" }]))), /not a story document/],
    ["a script as a node", doc({ type: "script", content: [said("X.", "a")] }), /not a story document/],
    ["a sid that is markup", doc(paragraph(said("X.", '"><img src=x>'))), /needs a sid/],
    ["a sid of another sentence", doc(paragraph(said("A. ", "a")), paragraph(said("B.", "a"))), /claim to be one/],
    ["text in no sentence", doc(paragraph({ type: "text", text: "Free." })), /belongs to no sentence/],
    ["a script behind a link", doc(paragraph(said("X.", "a", [], [link("javascript:alert(1)")]))), /not a web/],
    ["a script with a tab", doc(paragraph(said("X.", "a", [], [link("java\tscript:x()")]))), /not a web/],
    ["an image of elsewhere", doc(figure({ image: "https://spy.example/x.gif" })), /not a story document/],
    ["an image that the desk does not have", doc(figure({})), /image that the desk does not have/],
    ["5 MB of text", doc(paragraph(said("x".repeat(5_000_000), "a"))), /longer than 1,000,000 characters/],
    [
      "50,000 sentences",
      doc(...Array.from({ length: 50_000 }, (_, i) => paragraph(said("X.", `s${i}`)))),
      /50000 sentences; 20000 is the most/,
    ],
  ])("with %s is refused", async (_, document, words) => {
    await expectRefused(422, words, () => save(people.reporter, { document }));
    await expectRefused(422, words, () => draft(people.reporter, document));
  });

  it("that cites what is not its story's, or past a report's end, is refused", async () => {
    const [own] = story.reports;
    const foreign = await buildReport(people, ["A report of another story."]);
    const cites = (report: string, from: number, to: number) =>
      documentOf([{ sid: "a", text: "X.", cites: [{ report, from, to }] }]);
    const cases: readonly [unknown, RegExp][] = [
      [cites(foreign.id, 0, 5), /not in this story/],
      [cites(randomUUID(), 0, 5), /not in this story/],
      [cites("../reports", 0, 5), /not in this story/],
      [cites(own?.id ?? "", 0, (own?.text.length ?? 0) + 1), /beyond the end/],
      [cites(own?.id ?? "", 5, 5), /Citations are/],
      [cites(own?.id ?? "", -1, 5), /Citations are/],
    ];
    for (const [document, words] of cases) await expectRefused(422, words, () => save(people.reporter, { document }));
  });
});

describe("a save", () => {
  it("on a revision that is no longer the newest changes nothing and gives both texts", async () => {
    await save(people.reporter, {});
    const before = await stored();
    const late = await save(people.reporter, { document: documentOf([quoted(story, 1, 0, "s2")]) });
    expect(late).toMatchObject({ ok: true, value: { kind: "conflict", theirs: { number: 1 } } });
    expect(await stored()).toEqual(before);
  });

  it("on a revision that this edition never had is refused", async () => {
    await expectRefused(409, /does not have/, () => save(people.reporter, { baseRevisionId: randomUUID() }));
  });

  it("with a lease that is lost, forged or somebody else's is refused", async () => {
    await expectRefused(409, /./, () => save(people.reporter, { leaseToken: randomUUID() }));
    await expectRefused(409, /./, () => save(people.editor, {}));
    await db.lease.deleteMany({ where: { editionId: story.editionId } });
    await expectRefused(409, /./, () => save(people.reporter, {}));
  });

  it("by somebody whose role was taken away a moment ago is refused", async () => {
    await db.person.update({ where: { id: people.reporter.id }, data: { roles: ["checker"] } });
    try {
      await expectRefused(403, /Only .* may write an edition/, () => save(people.reporter, {}));
      await expectRefused(403, /Only .* may write an edition/, () => draft(people.reporter, documentOf([])));
    } finally {
      await db.person.update({ where: { id: people.reporter.id }, data: { roles: ["reporter"] } });
    }
  });
});

function save(
  actor: Actor,
  more: { readonly document?: unknown; readonly leaseToken?: string; readonly baseRevisionId?: string },
): Promise<ActionResult<unknown>> {
  const text = { headline: "Ferry aground", standfirst: "", document: documentOf([quoted(story, 0, 0, "s1")]) };
  const input = { editionId: story.editionId, baseRevisionId: null, leaseToken: token, ...text, ...more };
  return outcomeOf("test", () => saveRevision(actor, input));
}

function draft(actor: Actor, document: unknown): Promise<ActionResult<unknown>> {
  const input = {
    editionId: story.editionId,
    windowId: randomUUID(),
    baseRevisionId: null,
    headline: "",
    standfirst: "",
  };
  return outcomeOf("test", () => keepDraft(actor, { ...input, document }));
}

/** As `lib/server/route.ts` and `action.ts` answer it. */
async function expectRefused(status: number, words: RegExp, act: () => Promise<ActionResult<unknown>>): Promise<void> {
  const before = await stored();
  const answer = await act();
  if (answer.ok) throw new Error("It was taken.");
  const { code, message } = answer;
  expect(code === "invalid" ? 422 : ERROR_KINDS[code as ErrorCode]?.status, message).toBe(status);
  expect(message).toMatch(words);
  expect(message).toMatch(/^[A-Z“].{10,300}\.$/s);
  expect(message).not.toMatch(/Error|exception|undefined|null|\bat \w+\./);
  expect(await stored()).toEqual(before);
}

/** How many rows there are of everything that a save writes. */
async function stored() {
  const { editionId } = story;
  const ofEdition = { where: { revision: { editionId } } };
  return {
    revisions: await db.revision.count({ where: { editionId } }),
    sentences: await db.revisionSentence.count(ofEdition),
    images: await db.revisionImage.count(ofEdition),
    drafts: await db.editionDraft.count({ where: { editionId } }),
    events: await db.auditEvent.count({ where: { subjectId: editionId } }),
  };
}
