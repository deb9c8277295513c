import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { publishChecks } from "#lib/domain/stories/publish-checks.ts";
import { db } from "#lib/server/db.ts";
import { acquireLease } from "#lib/server/editions/leases/mutations.ts";
import { lockEdition } from "#lib/server/editions/lock.ts";
import { listSentences } from "#lib/server/editions/revisions/data.ts";
import { saveRevision } from "#lib/server/editions/revisions/mutations.ts";
import { listNotices } from "#lib/server/notices/data.ts";
import { readPublishFacts } from "#lib/server/publish/facts.ts";
import { judgeSentence, submitForReview } from "#lib/server/review/mutations.ts";
import type { Actor } from "#lib/server/session.ts";
import { listOpenWordings } from "#lib/server/suggestions/wordings/data.ts";
import {
  decideWordings,
  suggestWording,
  takeWording,
  type WordingInput,
  withdrawWording,
} from "#lib/server/suggestions/wordings/mutations.ts";
import { transaction } from "#lib/server/transaction.ts";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";
import { connectRaw } from "#tests/support/raw-sql.ts";
import { signOff as signOffRow } from "#tests/support/raw-steps.ts";

const { app, owner } = connectRaw();
const WORDING = "A ferry struck a sandbank off Gull Point on Tuesday morning.";

let story: BuiltStory;
let input: WordingInput;
let said: string;

beforeEach(async () => begin(await buildStory({ state: "drafting" })));

describe("a suggested wording", () => {
  it("is put forward without the pen, while somebody else writes, and stays beside the text", async () => {
    await pen(story.people.reporter);
    await suggestWording(story.people.checker, { ...input, wording: `  ${WORDING}\n ` });
    expect(await listOpenWordings(story.editionId)).toMatchObject([
      { sid: input.sid, sentence: said, wording: WORDING, by: story.people.checker.name },
    ]);
    expect(await textNow()).toBe(said);
    const event = await db.auditEvent.findFirst({ where: { storyId: story.id, kind: "wording.suggested" } });
    expect(event?.data).toEqual({ sid: input.sid, text: said, wording: WORDING });
  });

  it.each<[string, Partial<WordingInput>, string]>([
    ["of words that were changed meanwhile", { hash: "0".repeat(64) }, "was changed since you opened"],
    ["of a sentence that is not there", { sid: randomUUID() }, "was changed since you opened"],
    ["of an edition that is not there", { editionId: randomUUID() }, "This is not here"],
  ])("is refused %s", async (_, change, words) => {
    await expect(suggestWording(story.people.checker, { ...input, ...change })).rejects.toThrow(words);
    expect(await listOpenWordings(story.editionId)).toEqual([]);
  });

  it("says something, something else, and no more than a sentence does", async () => {
    const refused = (wording: string) => suggestWording(story.people.checker, { ...input, wording });
    await expect(refused(" \n ")).rejects.toMatchObject({ issues: [{ field: "wording" }] });
    await expect(refused(` ${said} `)).rejects.toMatchObject({ issues: [{ field: "wording" }] });
    await expect(refused("x".repeat(2_001))).rejects.toMatchObject({ issues: [{ field: "wording" }] });
  });

  it("is refused to an admin, who does not write, and once the edition is closed", async () => {
    const { admin } = story.people;
    await expect(suggestWording(admin, input)).rejects.toThrow("may suggest other wordings");
    await begin(await buildStory({ state: "published" }));
    await expect(suggestWording(story.people.checker, input)).rejects.toThrow("This edition is closed");
  });

  it("is one for each person and sentence, and taken back by them alone", async () => {
    const { checker, editor } = story.people;
    const { id } = await suggestWording(checker, input);
    await expect(suggestWording(checker, { ...input, wording: "Other." })).rejects.toThrow("already");
    await suggestWording(editor, { ...input, wording: "Other." });
    await expect(withdrawWording(editor, { id })).rejects.toThrow("Somebody else suggested");
    await withdrawWording(checker, { id });
    await expect(withdrawWording(checker, { id })).rejects.toThrow("decided or taken back already");
    await suggestWording(checker, { ...input, wording: "A third." });
    expect((await listOpenWordings(story.editionId)).map(({ wording }) => wording)).toEqual(["Other.", "A third."]);
  });
});

describe("deciding wordings", () => {
  it("is for whoever holds the pen, and for every writer while nobody does", async () => {
    const { checker, editor, reporter } = story.people;
    const { id } = await suggestWording(checker, input);
    const reject = (actor: Actor) => decideWordings(actor, { ids: [id], decision: "rejected" });
    await expect(reject(checker)).rejects.toThrow("may decide suggested wordings");
    await pen(reporter);
    await expect(reject(editor)).rejects.toThrow("Somebody else is writing");
    await reject(reporter);
    await expect(reject(reporter)).rejects.toThrow("decided or taken back already");
    expect(await listOpenWordings(story.editionId)).toEqual([]);
    const { unread } = await listNotices(checker.id, null);
    expect(unread).toMatchObject([{ sid: input.sid, story: { slug: story.slug } }]);
    await db.lease.deleteMany({ where: { editionId: story.editionId } });
    const again = await suggestWording(checker, input);
    await decideWordings(editor, { ids: [again.id], decision: "rejected" });
    expect(await listOpenWordings(story.editionId)).toEqual([]);
  });

  it("accepts what the saved text says, and puts both names to the sentence", async () => {
    const { checker, reporter } = story.people;
    const before = await sentenceNow();
    const { id } = await suggestWording(checker, input);
    const accept = () => decideWordings(reporter, { ids: [id], decision: "accepted" });
    await pen(reporter);
    await expect(accept()).rejects.toThrow("does not have this wording");
    await rewrite(reporter, WORDING);
    await accept();
    const after = await sentenceNow();
    expect(after.citations).toEqual(before.citations);
    expect(after.authors.toSorted()).toEqual([checker.id, reporter.id].toSorted());
    const event = await db.auditEvent.findFirst({ where: { storyId: story.id, kind: "wording.accepted" } });
    expect(event?.data).toMatchObject({ text: said, wording: WORDING, suggestedBy: checker.name });
  });

  it("leaves the name of whose wording was rejected off the sentence", async () => {
    const { checker, reporter } = story.people;
    const { id } = await suggestWording(checker, input);
    await pen(reporter);
    await decideWordings(reporter, { ids: [id], decision: "rejected" });
    await rewrite(reporter, WORDING);
    expect((await sentenceNow()).authors).toEqual([reporter.id]);
  });

  it("rejects with a word to whoever suggested it, which the log keeps", async () => {
    const { checker, reporter } = story.people;
    const { id } = await suggestWording(checker, input);
    const reason = " The harbour says otherwise. ";
    await decideWordings(reporter, { ids: [id], decision: "rejected", reason });
    const event = await db.auditEvent.findFirst({ where: { storyId: story.id, kind: "wording.rejected" } });
    expect(event?.data).toMatchObject({ wording: WORDING, reason: "The harbour says otherwise." });
    const { unread } = await listNotices(checker.id, null);
    expect(JSON.stringify(unread)).toContain("rejected what you suggested: The harbour says otherwise.");
  });

  it("takes several at once, all or none of them", async () => {
    const { checker, editor, reporter } = story.people;
    const first = await suggestWording(checker, input);
    const second = await suggestWording(editor, { ...input, wording: "Other." });
    const both = [first.id, second.id];
    await pen(reporter);
    await rewrite(reporter, WORDING);
    await expect(decideWordings(reporter, { ids: both, decision: "accepted" })).rejects.toThrow("does not have this");
    await expect(decideWordings(reporter, { ids: [first.id, randomUUID()], decision: "rejected" })).rejects.toThrow(
      "This is not here",
    );
    expect(await listOpenWordings(story.editionId)).toHaveLength(2);
    await decideWordings(reporter, { ids: both, decision: "rejected" });
    expect(await listOpenWordings(story.editionId)).toEqual([]);
  });

  it("is of one edition at a time", async () => {
    const { checker, reporter } = story.people;
    const { id } = await suggestWording(checker, input);
    await begin(await buildStory({ state: "drafting" }));
    const elsewhere = await suggestWording(story.people.checker, input);
    const ids = [id, elsewhere.id];
    await expect(decideWordings(reporter, { ids, decision: "rejected" })).rejects.toThrow("This is not here");
  });
});

describe("taking a wording without the pen", () => {
  it("makes a revision with it while nobody writes, and lets neither of its authors approve it", async () => {
    const { checker, editor } = story.people;
    const before = await sentenceNow();
    const { id } = await suggestWording(checker, input);
    await takeWording(editor, { id, seen: before.hash });
    const after = await sentenceNow();
    expect(after).toMatchObject({ text: WORDING, citations: before.citations });
    expect(after.authors).toEqual(expect.arrayContaining([checker.id, editor.id]));
    expect(await listOpenWordings(story.editionId)).toEqual([]);
    await submit(story.people.reporter);
    for (const author of [checker, editor]) {
      const approval = { ...input, hash: after.hash, judgement: "approved", reason: null } as const;
      await expect(judgeSentence(author, approval)).rejects.toThrow("You wrote part of this sentence");
    }
  });

  it("lapses what was said of the words before, as every change does", async () => {
    await begin(await buildStory({ state: "signed-off" }));
    const { checker, reporter } = story.people;
    const { id } = await suggestWording(checker, input);
    await takeWording(reporter, { id, seen: input.hash });
    const { state } = await db.edition.findUniqueOrThrow({ where: { id: story.editionId } });
    expect(state).toBe("in-review");
    const live = { editionId: story.editionId, sid: input.sid, lapsedAt: null };
    expect(await db.approval.count({ where: live })).toBe(0);
  });

  it("is refused while the text is written, by whomever, and to whoever does not write", async () => {
    const { checker, editor, reporter } = story.people;
    const { id } = await suggestWording(checker, input);
    const take = (actor: Actor) => takeWording(actor, { id, seen: input.hash });
    await expect(take(checker)).rejects.toThrow("may decide suggested wordings");
    await pen(reporter);
    await expect(take(editor)).rejects.toThrow("Somebody else is writing");
    await expect(take(reporter)).rejects.toThrow("in another window");
    expect(await textNow()).toBe(said);
  });

  it("replaces words that were changed since only for whoever has seen them", async () => {
    const { checker, editor, reporter } = story.people;
    const { id } = await suggestWording(checker, input);
    await pen(reporter);
    await rewrite(reporter, "The ferry is aground.");
    await db.lease.deleteMany({ where: { editionId: story.editionId } });
    await expect(takeWording(editor, { id, seen: input.hash })).rejects.toThrow("was changed since you opened");
    await takeWording(editor, { id, seen: (await sentenceNow()).hash });
    expect(await textNow()).toBe(WORDING);
  });

  it("only accepts what the text says already", async () => {
    const { checker, reporter } = story.people;
    const { id } = await suggestWording(checker, input);
    await pen(reporter);
    await rewrite(reporter, WORDING);
    await db.lease.deleteMany({ where: { editionId: story.editionId } });
    const { headRevisionId } = await db.edition.findUniqueOrThrow({ where: { id: story.editionId } });
    await takeWording(reporter, { id, seen: (await sentenceNow()).hash });
    expect(await db.edition.findUnique({ where: { id: story.editionId } })).toMatchObject({ headRevisionId });
    expect(await listOpenWordings(story.editionId)).toEqual([]);
  });
});

describe("while a wording is open", () => {
  it("nothing is submitted", async () => {
    const { checker, reporter } = story.people;
    const { id } = await suggestWording(checker, input);
    await expect(submit(reporter)).rejects.toThrow("1 suggestion is open");
    await withdrawWording(checker, { id });
    await submit(reporter);
  });

  it("nothing is signed off or published, whatever asks the database for it", async () => {
    await begin(await buildStory({ state: "reviewed" }));
    const { checker, publisher } = story.people;
    await suggestWording(checker, input);
    await expect(app.run(...signOffRow(story, publisher.id))).rejects.toThrow("open suggestions cannot be signed off");
    await begin(await buildStory({ state: "signed-off" }));
    const facts = await transaction(async (tx) => {
      await suggestWording(story.people.checker, input);
      return readPublishFacts(tx, await lockEdition(tx, story.editionId), [], new Date());
    });
    const open = publishChecks(facts).find(({ issue }) => issue.code === "suggestions-open");
    expect(open).toMatchObject({ holdsInEmergency: true, sids: [input.sid] });
    const publish =
      "UPDATE edition SET state = 'live', published_revision_id = head_revision_id, published_at = now(), published_by_id = $2 WHERE id = $1";
    await expect(app.run(publish, story.editionId, publisher.id)).rejects.toThrow(
      "open suggestions cannot be published",
    );
  });
});

describe("the row of a wording", () => {
  const insert = `INSERT INTO suggested_wording (id, story_id, edition_id, sid, hash, sentence, wording, suggested_by_id)
                  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
  const add = ({ sentence = said, wording = WORDING, hash = input.hash } = {}) =>
    app.run(
      insert,
      ...[randomUUID(), story.id, story.editionId, input.sid, hash, sentence, wording, story.people.checker.id],
    );

  it("is of the newest text, says something else, and there is one for each person", async () => {
    await expect(add({ hash: "0".repeat(64) })).rejects.toThrow("newest text does not say");
    await expect(add({ sentence: "Never said." })).rejects.toThrow("newest text does not say");
    await expect(add({ wording: "  " })).rejects.toThrow("suggested_wording_says_something");
    await expect(add({ wording: said })).rejects.toThrow("suggested_wording_says_something");
    await add();
    await expect(add({ wording: "Another." })).rejects.toThrow("suggested_wording_one_open");
  });

  it("is decided once, whole, and accepted only as the text has it; nothing else of it changes, and it stays", async () => {
    const { checker, editor } = story.people;
    const { id } = await suggestWording(checker, input);
    const decide = (decision: string, by = editor.id) =>
      app.run(
        "UPDATE suggested_wording SET decision = $2::wording_decision, decided_by_id = $3, decided_at = now() WHERE id = $1",
        ...[id, decision, by],
      );
    await expect(decide("accepted")).rejects.toThrow("does not have the wording");
    await expect(decide("withdrawn")).rejects.toThrow("suggested_wording_taken_back_by_its_author");
    const half = "UPDATE suggested_wording SET decision = 'rejected' WHERE id = $1";
    await expect(app.run(half, id)).rejects.toThrow("suggested_wording_decided_by_somebody");
    await decide("rejected");
    await expect(decide("withdrawn", checker.id)).rejects.toThrow("can only be decided, and only once");
    const words = "UPDATE suggested_wording SET wording = 'Other.' WHERE id = $1";
    await expect(app.run(words, id)).rejects.toThrow("permission denied");
    await expect(owner.run(words, id)).rejects.toThrow("can only be decided");
    await expect(owner.run("DELETE FROM suggested_wording WHERE id = $1", id)).rejects.toThrow("never vanishes");
    await expect(owner.run("TRUNCATE suggested_wording")).rejects.toThrow("never vanishes");
  });
});

async function begin(built: BuiltStory): Promise<void> {
  story = built;
  const [first] = story.sentences;
  if (!first) throw new Error("The story has no sentence.");
  said = first.text;
  input = { editionId: story.editionId, sid: first.sid, hash: first.hash, wording: WORDING };
}

async function submit(actor: Actor): Promise<void> {
  const { headRevisionId } = await db.edition.findUniqueOrThrow({ where: { id: story.editionId } });
  await submitForReview(actor, { editionId: story.editionId, revisionId: headRevisionId ?? "" });
}

let token: string;

async function pen(actor: Actor): Promise<void> {
  const lease = await acquireLease(actor, { editionId: story.editionId, token: null });
  if (lease.kind !== "mine") throw new Error("Somebody else holds the pen.");
  token = lease.token;
}

/** Saves the text with another wording of the sentence, as the editor does that accepts one. */
async function rewrite(actor: Actor, wording: string): Promise<void> {
  const { headRevision } = await db.edition.findUniqueOrThrow({
    where: { id: story.editionId },
    select: { headRevision: { select: { id: true, document: true } } },
  });
  const written = JSON.stringify(headRevision?.document).replace(
    JSON.stringify(said).slice(1, -1),
    JSON.stringify(wording).slice(1, -1),
  );
  await saveRevision(actor, {
    editionId: story.editionId,
    baseRevisionId: headRevision?.id ?? null,
    leaseToken: token,
    headline: "Ferry aground",
    standfirst: "",
    document: JSON.parse(written),
  });
}

async function sentenceNow() {
  const { headRevisionId } = await db.edition.findUniqueOrThrow({ where: { id: story.editionId } });
  const found = (await listSentences(headRevisionId ?? "")).find(({ sid }) => sid === input.sid);
  if (!found) throw new Error("The sentence is gone.");
  return found;
}

async function textNow(): Promise<string> {
  return (await sentenceNow()).text;
}
