import { randomUUID } from "node:crypto";
import { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { canonicalSentence } from "#lib/editor/queries/canonical-sentence.ts";
import { sentencesOf } from "#lib/editor/queries/sentences-of.ts";
import { storySchema } from "#lib/editor/story-schema.ts";
import { db } from "#lib/server/db.ts";
import { acquireLease } from "#lib/server/editions/leases/mutations.ts";
import { saveRevision } from "#lib/server/editions/revisions/mutations.ts";
import { sentenceHash } from "#lib/server/editions/revisions/sentence-hash.ts";
import { listDismissalsIn, listReviewSentences } from "#lib/server/review/data.ts";
import { type DismissalInput, dismissFinding } from "#lib/server/review/mutations.ts";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";

const REASON = "The agency gave the new count by telephone.";

describe("dismissing a finding", () => {
  it("keeps who did it and why beside the finding, and in the log", async () => {
    const { story, input } = await foundStory();
    await dismissFinding(story.people.checker, input);
    const sentence = (await reviewed(story)).find(({ sid }) => sid === input.sid);
    expect(sentence?.findings.map(({ kind }) => kind)).toContain("number");
    expect(sentence?.dismissals).toMatchObject([{ kind: "number", reason: REASON, by: story.people.checker.name }]);
    const event = await db.auditEvent.findFirst({ where: { storyId: story.id, kind: "finding.dismissed" } });
    expect(event?.data).toMatchObject({ sid: input.sid, reason: REASON });
  });

  it("is for these very words: other words are found again", async () => {
    const { story, input } = await foundStory();
    await dismissFinding(story.people.checker, input);
    await rewrite(story, "999", "998");
    const sentence = (await reviewed(story)).find(({ sid }) => sid === input.sid);
    expect(sentence?.findings.map(({ kind }) => kind)).toContain("number");
    expect(sentence?.dismissals).toEqual([]);
  });

  it("is known by the words themselves to whoever writes, and holds there as long as they stand", async () => {
    const { story, input } = await foundStory();
    const words = await wordsOf(story, input.sid);
    await dismissFinding(story.people.reporter, { ...input, hash: sentenceHash(words) });
    expect(await dismissalsIn(story)).toEqual([
      { sid: input.sid, kind: "number", reason: REASON, by: story.people.reporter.name },
    ]);
    await rewrite(story, "999", "998");
    expect(await dismissalsIn(story)).toEqual([]);
    await rewrite(story, "998", "999");
    expect(await dismissalsIn(story)).toHaveLength(1);
  });

  it.each<[string, Partial<DismissalInput>, string]>([
    ["words that were changed meanwhile", { hash: "0".repeat(64) }, "was changed since you opened"],
    ["a sentence that is not there", { sid: randomUUID() }, "was changed since you opened"],
    ["what the check does not say", { kind: "quote" }, "does not say this"],
  ])("refuses %s", async (_, change, words) => {
    const { story, input } = await foundStory();
    await expect(dismissFinding(story.people.checker, { ...input, ...change })).rejects.toThrow(words);
  });

  it("refuses it twice, and to a publisher", async () => {
    const { story, input } = await foundStory();
    await expect(dismissFinding(story.people.publisher, input)).rejects.toThrow("may dismiss a finding");
    await dismissFinding(story.people.reporter, input);
    await expect(dismissFinding(story.people.checker, input)).rejects.toThrow("dismissed already");
  });
});

/** A story with a number that its passage lacks. */
async function foundStory(): Promise<{ readonly story: BuiltStory; readonly input: DismissalInput }> {
  const story = await buildStory({ state: "drafting" });
  await rewrite(story, "212", "999");
  const found = (await reviewed(story)).find(({ text }) => text.includes("999"));
  if (!found) throw new Error("The story lost its sentence.");
  const { sid, hash } = found;
  return { story, input: { editionId: story.editionId, sid, hash, kind: "number", reason: REASON } };
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

async function dismissalsIn({ editionId }: BuiltStory) {
  const { headRevisionId } = await db.edition.findUniqueOrThrow({ where: { id: editionId } });
  return listDismissalsIn(headRevisionId ?? "");
}

async function reviewed({ id: storyId, editionId, people }: BuiltStory) {
  const { headRevisionId } = await db.edition.findUniqueOrThrow({ where: { id: editionId } });
  return listReviewSentences({ editionId, revisionId: headRevisionId ?? "", storyId }, people.checker);
}
