import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "#lib/server/audit/verify.ts";
import { db } from "#lib/server/db.ts";
import { acquireLease } from "#lib/server/editions/leases/mutations.ts";
import { openEdition } from "#lib/server/editions/openings/mutations.ts";
import { saveRevision } from "#lib/server/editions/revisions/mutations.ts";
import { closeEngine } from "#lib/server/engine/pool.ts";
import { findLiveArticle, listLiveArticles } from "#lib/server/publish/data.ts";
import { publishEdition, signOff } from "#lib/server/publish/mutations.ts";
import { judgeSentence, submitForReview } from "#lib/server/review/mutations.ts";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";
import { documentOf, quoted } from "#tests/support/story-document.ts";

// One story from its first publication to a correction, as its readers see it; each step stands on the one before.

let story: BuiltStory;

beforeAll(async () => {
  story = await buildStory({ state: "signed-off" });
  await db.newsroom.create({ data: { name: "The Sound <Desk>" } });
  await publish(story.editionId, story.revisionId ?? "");
});
afterAll(closeEngine);

describe("a published article", () => {
  it("is kept in every form, each with its hash, and says when it was published", async () => {
    const outputs = await db.output.findMany({ where: { editionId: story.editionId }, orderBy: { channel: "asc" } });
    expect(outputs.map(({ channel }) => channel)).toEqual(["html", "json", "json-ld", "text"]);
    for (const { body, sha256 } of outputs) expect(sha256).toBe(createHash("sha256").update(body).digest("hex"));
    const live = await findLiveArticle(story.slug, ["html", "json", "json-ld", "text"]);
    const kept = Object.fromEntries(outputs.map(({ channel, body }) => [channel, body]));
    expect(live).toMatchObject({ kind: "initial", headline: "Ferry aground off Gull Point", outputs: kept });
    expect(await listLiveArticles(10)).toMatchObject([{ slug: story.slug }]);
    expect(await findLiveArticle("no-such-article", ["html"])).toBeNull();
  });

  it("tells in JSON what each sentence rests on, to the letter", async () => {
    const { blocks, notes, reports, newsroom, edition } = await articleJson();
    const sentences = blocks.flatMap((block) => block.sentences);
    expect(sentences.map(({ text }) => text)).toEqual(story.sentences.map(({ text }) => text));
    expect(sentences.map((sentence) => sentence.notes)).toEqual([[1], [2], [3], [4]]);
    for (const { report, start, end, text } of notes) {
      expect(text).toBe(story.reports[report - 1]?.text.slice(start, end));
    }
    expect(reports).toMatchObject([
      { number: 1, agency: "Test Wire" },
      { number: 2, agency: "Test Wire" },
    ]);
    expect([newsroom, edition.number, edition.kind]).toEqual(["The Sound <Desk>", 1, "initial"]);
  });

  it("names who made it, each with their part and the time", async () => {
    const { people } = story;
    const { making } = await articleJson();
    expect(making.map(({ deed, name }) => [deed, name])).toEqual([
      ["wrote", people.reporter.name],
      ["reviewed", people.checker.name],
      ["signedOff", people.editor.name],
      ["published", people.publisher.name],
    ]);
    for (const { at } of making) expect(new Date(at).toISOString()).toBe(at);
  });

  it("is a NewsArticle with its citations for machines, which no script element ends", async () => {
    const text = await output("json-ld");
    expect(text).not.toMatch(/[<>]/);
    expect(JSON.parse(text)).toMatchObject({
      "@type": "NewsArticle",
      url: `http://localhost:3000/articles/${story.slug}`,
      publisher: { name: "The Sound <Desk>" },
      citation: [{ sourceOrganization: { name: "Test Wire" } }, { sourceOrganization: { name: "Test Wire" } }],
    });
  });

  it("is a page whose notes lead to passages, with everything escaped", async () => {
    const html = await output("html");
    expect(html).toContain("All 212 passengers were brought ashore by noon.");
    expect(html).toContain("The Sound &lt;Desk&gt;");
    expect(html).not.toContain("<Desk>");
    expect(html).not.toContain("<script");
    expect(await output("text")).toContain("[4]");
  });
});

describe("a correction", () => {
  const note = "An earlier version of this article gave the wrong time.";
  let correction: { readonly id: string };

  it("begins with the live text, which readers go on seeing", async () => {
    await openEdition(story.people.editor, { storyId: story.id, kind: "correction", publicNote: note });
    correction = await db.edition.findFirstOrThrow({ where: { storyId: story.id, number: 2 } });
    expect(await findLiveArticle(story.slug, ["json"])).toMatchObject({ kind: "initial" });
  });

  it("is reviewed and signed like any edition, and takes the place of the live one", async () => {
    const { people } = story;
    const revisionId = await rewrite(correction.id);
    await submitForReview(people.reporter, { editionId: correction.id, revisionId });
    const ref = { editionId: correction.id, revisionId };
    await expect(signOff(people.publisher, ref)).rejects.toMatchObject({ name: "InvalidInput" });
    await approve(correction.id, revisionId);
    await signOff(people.publisher, ref);
    await publish(correction.id, revisionId);
    const editions = await db.edition.findMany({ where: { storyId: story.id }, orderBy: { number: "asc" } });
    expect(editions.map(({ state }) => state)).toEqual(["superseded", "live"]);
  });

  it("shows readers the new text with its note and both times; the old form stays as it was", async () => {
    const article = await articleJson();
    expect(article.edition).toMatchObject({ number: 2, kind: "correction", note });
    expect(article.publicNotes).toMatchObject([{ note }]);
    expect(article.firstPublishedAt < article.edition.publishedAt).toBe(true);
    expect(article.blocks.flatMap(({ sentences }) => sentences)).toHaveLength(3);
    expect(await output("html")).toContain(note);
    expect(JSON.parse(await output("json-ld"))).toMatchObject({ correction: [{ text: note }] });
    const key = { editionId_channel: { editionId: story.editionId, channel: "json" } };
    expect((await db.output.findUniqueOrThrow({ where: key })).body).not.toContain(note);
    expect(await listLiveArticles(10)).toHaveLength(1);
  });

  it("is told in the log, which holds", async () => {
    const kinds = (await db.auditEvent.findMany({ where: { storyId: story.id }, orderBy: { seq: "asc" } })).map(
      ({ kind }) => kind,
    );
    expect(kinds.slice(-3)).toEqual(["edition.signedOff", "edition.superseded", "edition.published"]);
    expect(kinds.filter((kind) => kind === "edition.published")).toHaveLength(2);
    const { rows, faultCount } = await verifyAudit();
    expect([rows > 15, faultCount]).toEqual([true, 0]);
  });
});

type ArticleJson = {
  readonly newsroom: string;
  readonly firstPublishedAt: string;
  readonly edition: { readonly number: number; readonly kind: string; readonly publishedAt: string };
  readonly publicNotes: readonly { readonly note: string }[];
  readonly blocks: readonly {
    readonly sentences: readonly { readonly text: string; readonly notes: readonly number[] }[];
  }[];
  readonly notes: readonly {
    readonly report: number;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
  readonly reports: readonly { readonly number: number; readonly agency: string }[];
  readonly making: readonly { readonly deed: string; readonly name: string; readonly at: string }[];
};

async function articleJson(): Promise<ArticleJson> {
  return JSON.parse(await output("json"));
}

async function output(channel: "html" | "json" | "json-ld" | "text"): Promise<string> {
  return (await findLiveArticle(story.slug, [channel]))?.outputs[channel] ?? "";
}

function publish(editionId: string, revisionId: string) {
  return publishEdition(story.people.publisher, { editionId, revisionId });
}

/** The reporter takes the last sentence out and words another anew; returns the new revision. */
async function rewrite(editionId: string): Promise<string> {
  const { reporter } = story.people;
  const [a, b, c] = story.sentences;
  const lease = await acquireLease(reporter, { editionId, token: null });
  const { headRevisionId } = await db.edition.findUniqueOrThrow({ where: { id: editionId } });
  const reworded = { ...quoted(story, 0, 1, b?.sid ?? ""), text: "By noon all 212 passengers were brought ashore." };
  const saved = await saveRevision(reporter, {
    editionId,
    baseRevisionId: headRevisionId,
    leaseToken: lease.kind === "mine" ? lease.token : "",
    headline: "Ferry aground off Gull Point",
    standfirst: "Everybody on board was brought ashore.",
    document: documentOf([quoted(story, 0, 0, a?.sid ?? ""), reworded, quoted(story, 1, 0, c?.sid ?? "")]),
  });
  return saved.kind === "saved" ? saved.revisionId : "";
}

async function approve(editionId: string, revisionId: string): Promise<void> {
  const sentences = await db.revisionSentence.findMany({ where: { revisionId } });
  for (const { sid, hash } of sentences)
    await judgeSentence(story.people.checker, { editionId, sid, hash, judgement: "approved", reason: null });
}
