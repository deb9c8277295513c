import { beforeEach, describe, expect, it } from "vitest";
import { publishChecks } from "#lib/domain/stories/publish-checks.ts";
import { db } from "#lib/server/db.ts";
import { acquireLease, takeLease } from "#lib/server/editions/leases/mutations.ts";
import { lockEdition } from "#lib/server/editions/lock.ts";
import { listSentences } from "#lib/server/editions/revisions/data.ts";
import { saveRevision } from "#lib/server/editions/revisions/mutations.ts";
import { listNotices } from "#lib/server/notices/data.ts";
import { readPublishFacts } from "#lib/server/publish/facts.ts";
import { submitForReview } from "#lib/server/review/mutations.ts";
import type { Actor } from "#lib/server/session.ts";
import { listOpenSuggestions } from "#lib/server/suggestions/data.ts";
import { transaction } from "#lib/server/transaction.ts";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";
import { connectRaw } from "#tests/support/raw-sql.ts";
import { signOff as signOffRow } from "#tests/support/raw-steps.ts";

type Piece = { readonly text: string; readonly put?: string; readonly strike?: string };

const { app } = connectRaw();

let story: BuiltStory;
let first: { readonly sid: string; readonly text: string };

beforeEach(async () => {
  story = await buildStory({ state: "drafting" });
  const [sentence] = story.sentences;
  if (!sentence) throw new Error("The story has no sentence.");
  first = sentence;
});

describe("a suggestion", () => {
  it("leaves the sentence what it was, with its hash, its authors and its approval", async () => {
    const before = await listSentences(await head());
    await suggest(story.people.editor, "sug-1");
    expect(await listSentences(await head())).toEqual(before);
    expect(await listOpenSuggestions(await head())).toMatchObject([
      { id: "sug-1", inserted: "run", removed: "ran", sids: [first.sid], by: story.people.editor.name },
    ]);
  });

  it("keeps its author and its hour when somebody else saves", async () => {
    await suggest(story.people.editor, "sug-1");
    const [made] = await listOpenSuggestions(await head());
    await save(story.people.reporter, struckAndPut("sug-1", "run"));
    expect(await listOpenSuggestions(await head())).toEqual([made]);
  });

  it("is nobody else's to add words to, and is theirs to take words from", async () => {
    await suggest(story.people.editor, "sug-1");
    const grown = save(story.people.reporter, struckAndPut("sug-1", "run fast"));
    await expect(grown).rejects.toThrow("Words were added to a suggestion");
    await save(story.people.reporter, struckAndPut("sug-1", "rn"));
    expect(await listOpenSuggestions(await head())).toMatchObject([{ inserted: "rn", by: story.people.editor.name }]);
    await expect(save(story.people.reporter, struckAndPut("sug-1", "run"))).rejects.toThrow("Words were added");
  });

  it("that was decided meanwhile is still its author's when it comes back", async () => {
    await suggest(story.people.editor, "sug-1");
    await save(story.people.reporter, plain("run"));
    await save(story.people.reporter, struckAndPut("sug-1", "run"));
    expect(await listOpenSuggestions(await head())).toMatchObject([{ by: story.people.editor.name }]);
  });

  it("puts its author's name to the sentence when it is accepted, and not when it is rejected", async () => {
    await suggest(story.people.editor, "sug-1");
    await save(story.people.reporter, plain("sank"));
    expect((await sentence()).authors).toEqual([story.people.reporter.id]);
    await suggest(story.people.editor, "sug-2", "sank");
    await save(story.people.reporter, plain("run"));
    expect((await sentence()).authors.toSorted()).toEqual(
      [story.people.reporter.id, story.people.editor.id].toSorted(),
    );
  });

  it("is told of in its author's inbox once somebody else has decided it", async () => {
    await suggest(story.people.editor, "sug-1");
    await save(story.people.editor, plain("sank"));
    expect((await listNotices(story.people.editor.id, null)).unread).toEqual([]);
    await suggest(story.people.editor, "sug-2", "sank");
    await save(story.people.reporter, plain("run"));
    const { unread } = await listNotices(story.people.editor.id, null);
    expect(unread).toMatchObject([{ quote: "“sank” out, “run” in", sid: first.sid, story: { slug: story.slug } }]);
  });

  it("of a kind that nobody makes is refused", async () => {
    const odd = (type: string, id: string) => [
      { type: "text", text: "Odd. ", marks: [sentenceMark("odd"), { type, attrs: { id } }] },
    ];
    const saved = save(story.people.reporter, odd("modification", "sug-1"));
    await expect(saved).rejects.toThrow("a suggestion of an unknown kind");
    await expect(save(story.people.reporter, odd("insertion", "<b>"))).rejects.toThrow("A suggestion has an id");
  });
});

describe("while a suggestion is open", () => {
  it("nothing is submitted", async () => {
    await suggest(story.people.reporter, "sug-1");
    const submission = { editionId: story.editionId, revisionId: await head() };
    await expect(submitForReview(story.people.reporter, submission)).rejects.toThrow(
      "1 suggestion is open in the text.",
    );
    await save(story.people.reporter, plain("run"));
    await submitForReview(story.people.reporter, { ...submission, revisionId: await head() });
  });

  it("nothing is signed off, whatever asks the database for it, nor published", async () => {
    story = await buildStory({ state: "reviewed" });
    first = story.sentences[0] ?? first;
    await suggest(story.people.reporter, "sug-1");
    const revisionId = await head();
    const signed = app.run(...signOffRow({ ...story, revisionId } as BuiltStory, story.people.publisher.id));
    await expect(signed).rejects.toThrow("open suggestions cannot be signed off");
    const facts = await transaction(async (tx) =>
      readPublishFacts(tx, await lockEdition(tx, story.editionId), [], new Date()),
    );
    expect(publishChecks(facts).map(({ issue }) => issue.code)).toContain("suggestions-open");
  });
});

async function suggest(actor: Actor, id: string, instead = "ran"): Promise<void> {
  await save(actor, struckAndPut(id, "run", instead));
}

/** The first sentence with one word struck and another put in. */
function struckAndPut(id: string, put: string, strike = "ran"): readonly object[] {
  return pieces(
    [{ text: first.text.split("ran")[0] ?? "" }, { text: "", strike, put }, { text: first.text.split("ran")[1] ?? "" }],
    id,
  );
}

/** The first sentence with another word in place of "ran". */
function plain(word: string): readonly object[] {
  return pieces([{ text: first.text.replace("ran", word) }], "");
}

function pieces(parts: readonly Piece[], id: string): readonly object[] {
  const own = sentenceMark(first.sid);
  return parts.flatMap(({ text, put, strike }) => [
    ...(text ? [{ type: "text", text, marks: [own] }] : []),
    ...(strike ? [{ type: "text", text: strike, marks: [own, { ...mark(id), type: "deletion" }] }] : []),
    ...(put ? [{ type: "text", text: put, marks: [own, { ...mark(id), type: "insertion" }] }] : []),
  ]);
}

function mark(id: string) {
  return { type: "insertion", attrs: { id } };
}

function sentenceMark(sid: string) {
  const cites = story.sentences.find((one) => one.sid === sid)?.cites ?? [];
  return { type: "sentence", attrs: { sid, cites } };
}

type Stored = {
  readonly type: string;
  readonly content: readonly { readonly marks: readonly { readonly attrs: { readonly sid?: string } }[] }[];
};

/** Saves the head with other words in the place of its first sentence. */
async function save(actor: Actor, words: readonly object[]): Promise<void> {
  const revisionId = await head();
  const { document } = await db.revision.findUniqueOrThrow({ where: { id: revisionId } });
  const [opening, ...rest] = (document as unknown as { readonly content: readonly Stored[] }).content;
  const others = opening?.content.filter(({ marks }) => marks.every(({ attrs }) => attrs.sid !== first.sid)) ?? [];
  await saveRevision(actor, {
    editionId: story.editionId,
    baseRevisionId: revisionId,
    leaseToken: await pen(actor),
    headline: "Ferry aground",
    standfirst: "Everybody on board was brought ashore.",
    document: { type: "doc", content: [{ ...opening, content: [...words, ...others] }, ...rest] },
  });
}

async function pen(actor: Actor): Promise<string> {
  await db.lease.deleteMany({ where: { editionId: story.editionId } });
  const lease = await acquireLease(actor, { editionId: story.editionId, token: null });
  if (lease.kind === "mine") return lease.token;
  const taken = await takeLease(actor, { editionId: story.editionId });
  if (taken.kind !== "mine") throw new Error("Somebody else holds the pen.");
  return taken.token;
}

async function head(): Promise<string> {
  const { headRevisionId } = await db.edition.findUniqueOrThrow({ where: { id: story.editionId } });
  return headRevisionId ?? "";
}

async function sentence() {
  const found = (await listSentences(await head())).find(({ sid }) => sid === first.sid);
  if (!found) throw new Error("The sentence is gone.");
  return found;
}
