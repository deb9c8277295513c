import { randomUUID } from "node:crypto";
import { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { publishChecks } from "#lib/domain/stories/publish-checks.ts";
import { openFindings } from "#lib/domain/stories/review-sheet.ts";
import { canonicalSentence } from "#lib/editor/queries/canonical-sentence.ts";
import { sentencesOf } from "#lib/editor/queries/sentences-of.ts";
import { storySchema } from "#lib/editor/story-schema.ts";
import { db } from "#lib/server/db.ts";
import { acquireLease } from "#lib/server/editions/leases/mutations.ts";
import { lockEdition } from "#lib/server/editions/lock.ts";
import { saveRevision } from "#lib/server/editions/revisions/mutations.ts";
import { sentenceHash } from "#lib/server/editions/revisions/sentence-hash.ts";
import { readPublishFacts } from "#lib/server/publish/facts.ts";
import { listDismissals, listReviewSentences } from "#lib/server/review/data.ts";
import { type DismissalInput, dismissFinding } from "#lib/server/review/mutations.ts";
import { transaction } from "#lib/server/transaction.ts";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";
import { connectRaw } from "#tests/support/raw-sql.ts";

const REASON = "The agency gave the new count by telephone.";

describe("dismissing a finding", () => {
  it("keeps who did it and why beside that finding alone, and in the log", async () => {
    const { story, input, other } = await foundStory();
    await dismissFinding(story.people.checker, input);
    const sentence = await reviewed(story, input.sid);
    expect(openFindings(sentence).map(({ matter }) => matter)).toEqual([other]);
    const by = story.people.checker.name;
    expect(sentence.dismissals).toMatchObject([{ matter: input.matter, reason: REASON, by, ofOtherWords: false }]);
    const event = await db.auditEvent.findFirst({ where: { storyId: story.id, kind: "finding.dismissed" } });
    expect(event?.data).toMatchObject({ sid: input.sid, reason: REASON, finding: expect.stringContaining("999") });
    expect(event?.data).not.toMatchObject({ finding: expect.stringContaining("777") });
  });

  it("holds while other words of the sentence change, and says that they did", async () => {
    const { story, input, other } = await foundStory();
    await dismissFinding(story.people.checker, input);
    await rewrite(story, "All 999", "In all, 999");
    expect((await reviewed(story, input.sid)).dismissals).toEqual([]);
    await rewrite(story, "In all, 999", "All 999");
    await rewrite(story, "777 hours", "778 hours");
    const sentence = await reviewed(story, input.sid);
    expect(sentence.dismissals).toMatchObject([{ matter: input.matter, ofOtherWords: true }]);
    expect(openFindings(sentence).map(({ message }) => message)).toEqual([expect.stringContaining("778")]);
    expect(openFindings(sentence).map(({ matter }) => matter)).not.toContain(other);
  });

  it("lapses with the number itself, and holds again when that returns", async () => {
    const { story, input } = await foundStory();
    await dismissFinding(story.people.reporter, input);
    await rewrite(story, "999", "998");
    expect((await reviewed(story, input.sid)).dismissals).toEqual([]);
    await rewrite(story, "998", "999");
    expect((await reviewed(story, input.sid)).dismissals).toHaveLength(1);
  });

  it("is known to the gate before publication: what was not dismissed stands in the way", async () => {
    const { story, input, other } = await foundStory();
    await dismissFinding(story.people.checker, input);
    expect(await findingsInTheWay(story)).toEqual([expect.not.stringContaining("999")]);
    await dismissFinding(story.people.checker, { ...input, matter: other });
    expect(await findingsInTheWay(story)).toEqual([]);
  });

  it("is told by the words themselves from the editor", async () => {
    const { story, input } = await foundStory();
    const words = await wordsOf(story, input.sid);
    await dismissFinding(story.people.reporter, { ...input, hash: sentenceHash(words) });
    const { name: by } = story.people.reporter;
    expect(await listDismissals(story.id)).toMatchObject([
      { sid: input.sid, matter: input.matter, reason: REASON, by },
    ]);
  });

  it.each<[string, Partial<DismissalInput>, string]>([
    ["words that were changed meanwhile", { hash: "0".repeat(64) }, "was changed since you opened"],
    ["a sentence that is not there", { sid: randomUUID() }, "was changed since you opened"],
    ["what the check does not say", { matter: "number\n“12” is not there." }, "does not say this"],
  ])("refuses %s", async (_, change, words) => {
    const { story, input } = await foundStory();
    await expect(dismissFinding(story.people.checker, { ...input, ...change })).rejects.toThrow(words);
  });

  it("refuses it twice, though other words changed between, and to a publisher", async () => {
    const { story, input } = await foundStory();
    await expect(dismissFinding(story.people.publisher, input)).rejects.toThrow("may dismiss a finding");
    await dismissFinding(story.people.reporter, input);
    await expect(dismissFinding(story.people.checker, input)).rejects.toThrow("dismissed already");
    await rewrite(story, "777 hours", "778 hours");
    const { hash } = await reviewed(story, input.sid);
    await expect(dismissFinding(story.people.checker, { ...input, hash })).rejects.toThrow("dismissed already");
  });
});

describe("the row of a dismissal", () => {
  const { app } = connectRaw();
  const sql = `INSERT INTO dismissal (id, story_id, sid, hash, kind, message, matter, reason, by_id)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

  it("is of what the gate says of these very words, once, and stays", async () => {
    const { story, input } = await foundStory();
    const found = (await reviewed(story, input.sid)).findings.find(({ matter }) => matter === input.matter);
    const { id: by } = story.people.checker;
    const row = (message: string, matter: string, hash = input.hash) =>
      app.run(sql, ...[randomUUID(), story.id, input.sid, hash, "number", message, matter, REASON, by]);
    const message = found?.message ?? "";
    await expect(row("“12” is not there.", "number\n“12” is not there.")).rejects.toThrow("does not say this");
    await expect(row(message, input.matter, "0".repeat(64))).rejects.toThrow("does not say this");
    await expect(row(message, "number\nsomething else")).rejects.toThrow("dismissal_of_a_finding");
    await row(message, input.matter);
    await expect(row(message, input.matter)).rejects.toThrow("dismissal_once");
    const change = "UPDATE dismissal SET matter = matter WHERE story_id = $1";
    await expect(app.run(change, story.id)).rejects.toThrow("permission denied");
  });
});

/** A story with a sentence of two numbers that its passage lacks; the input dismisses the first. */
async function foundStory() {
  const story = await buildStory({ state: "drafting" });
  await rewrite(
    story,
    "212 passengers were brought ashore by noon.",
    "999 passengers were brought ashore in 777 hours by noon.",
  );
  const { headRevisionId } = await db.edition.findUniqueOrThrow({ where: { id: story.editionId } });
  const { sid } = await db.revisionSentence.findFirstOrThrow({
    where: { revisionId: headRevisionId ?? "", text: { contains: "999" } },
  });
  const { hash, findings } = await reviewed(story, sid);
  const matterWith = (number: string) => findings.find(({ message }) => message.includes(number))?.matter ?? "";
  const input: DismissalInput = { editionId: story.editionId, sid, hash, matter: matterWith("999"), reason: REASON };
  return { story, input, other: matterWith("777") };
}

async function rewrite({ people, editionId }: BuiltStory, words: string, others: string): Promise<void> {
  const { headRevisionId } = await db.edition.findUniqueOrThrow({ where: { id: editionId } });
  const { document } = await db.revision.findUniqueOrThrow({ where: { id: headRevisionId ?? "" } });
  const lease = await db.lease.findUnique({ where: { editionId } });
  const pen = await acquireLease(people.reporter, { editionId, token: lease?.token ?? null });
  if (pen.kind !== "mine") throw new Error("Somebody else holds the pen.");
  await saveRevision(people.reporter, {
    editionId,
    baseRevisionId: headRevisionId,
    leaseToken: pen.token,
    headline: "Ferry aground",
    standfirst: "",
    document: JSON.parse(JSON.stringify(document).replace(words, others)),
  });
}

/** A sentence of the saved text as the editor names it. */
async function wordsOf({ editionId }: BuiltStory, sid: string): Promise<string> {
  const { headRevision } = await db.edition.findUniqueOrThrow({
    where: { id: editionId },
    select: { headRevision: { select: { document: true } } },
  });
  const sentences = sentencesOf(Node.fromJSON(storySchema, headRevision?.document));
  const sentence = sentences.find((one) => one.sid === sid);
  if (!sentence) throw new Error("The story lost its sentence.");
  return canonicalSentence(sentence);
}

async function reviewed({ id: storyId, editionId, people }: BuiltStory, sid: string) {
  const { headRevisionId } = await db.edition.findUniqueOrThrow({ where: { id: editionId } });
  const sentences = await listReviewSentences({ editionId, revisionId: headRevisionId ?? "", storyId }, people.checker);
  const sentence = sentences.find((one) => one.sid === sid);
  if (!sentence) throw new Error("The story lost its sentence.");
  return sentence;
}

/** What the gate says of the story's text and nobody has dismissed. */
async function findingsInTheWay({ editionId }: BuiltStory): Promise<readonly string[]> {
  return transaction(async (tx) => {
    const facts = await readPublishFacts(tx, await lockEdition(tx, editionId), [], new Date());
    return publishChecks(facts)
      .filter(({ issue }) => issue.code === "sentence-found")
      .flatMap(({ issue }) => (issue.code === "sentence-found" ? issue.context.findings : []));
  });
}
