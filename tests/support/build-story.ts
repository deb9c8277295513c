import { createHash, randomUUID } from "node:crypto";
import type { EditionId, ReportId, RevisionId, StoryId } from "#lib/domain/shared/ids.ts";
import type { DeskEvent } from "#lib/domain/stories/event-data.ts";
import { documentFromDraft } from "#lib/editor/document-from-draft.ts";
import { canonicalSentence } from "#lib/editor/queries/canonical-sentence.ts";
import { readDocument } from "#lib/editor/queries/read-document.ts";
import { recordEvent } from "#lib/server/audit/mutations.ts";
import { type Transaction, transaction } from "#lib/server/transaction.ts";
import { buildCast, type Cast } from "./build-people.ts";

/**
 * How far a story has come. `opened`: reports and an empty edition. `drafting`: the reporter's text, every sentence
 * cited. `in-review`: submitted. `reviewed`: every sentence approved by the checker. `signed-off`: by the editor.
 * `published`: by the publisher, with output and outbox.
 */
export const STORY_STATES = ["opened", "drafting", "in-review", "reviewed", "signed-off", "published"] as const;
export type StoryState = (typeof STORY_STATES)[number];

export type BuiltReport = {
  readonly id: ReportId;
  /** Of its first version: an agency that sends the same with a higher one changes it. */
  readonly guid: string;
  readonly text: string;
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
};

export type BuiltSentence = {
  readonly sid: string;
  readonly text: string;
  readonly hash: string;
  readonly cites: readonly { readonly report: string; readonly from: number; readonly to: number }[];
};

export type BuiltStory = {
  readonly id: StoryId;
  readonly slug: string;
  readonly people: Cast;
  readonly reports: readonly BuiltReport[];
  readonly editionId: EditionId;
  /** The head; null while the story is only opened. */
  readonly revisionId: RevisionId | null;
  /** Of the head, in reading order. */
  readonly sentences: readonly BuiltSentence[];
};

type StoryWishes = {
  readonly state: StoryState;
  readonly people?: Cast;
  /** The words of each report, sentence by sentence. */
  readonly reports?: readonly (readonly string[])[];
};

const FERRY: readonly (readonly string[])[] = [
  ["A ferry ran aground off Gull Point on Tuesday morning.", "All 212 passengers were brought ashore by noon."],
  ["The coast guard said fog had cut sight to 50 metres.", "The ferry “Anna Brandt” was on its way from Holm to Sund."],
];

/** A story in a named state with everything that it stands on: people, reports, and every step before that state. */
export async function buildStory({ state, people, reports = FERRY }: StoryWishes): Promise<BuiltStory> {
  const cast = people ?? (await buildCast());
  return transaction(async (tx) => {
    const built = await Promise.all(reports.map((sentences) => insertReport(tx, cast, sentences)));
    let story = await openStory(tx, cast, built);
    const reached = STORY_STATES.indexOf(state);
    for (const step of STEPS.slice(0, reached)) story = await step(tx, story);
    return story;
  });
}

/** A report with these sentences, one a line. */
export async function buildReport(people: Pick<Cast, "reporter">, sentences: readonly string[]): Promise<BuiltReport> {
  return transaction((tx) => insertReport(tx, people, sentences));
}

/** In the order of the states that they lead to. */
const STEPS = [write, submit, approveAll, signOff, publish];

async function insertReport(
  tx: Transaction,
  { reporter }: Pick<Cast, "reporter">,
  sentences: readonly string[],
): Promise<BuiltReport> {
  // Bytes are kept once whoever sends them: a line of its own keeps this report apart from every other.
  const text = `${sentences.join("\n")}\nSlug: ${randomUUID()}`;
  const bytes = Buffer.from(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const spans = sentences.map((sentence) => {
    const start = text.indexOf(sentence);
    return { start, end: start + sentence.length };
  });
  const guid = `urn:test-wire:${randomUUID()}`;
  const { id } = await tx.report.create({
    data: {
      payload: { create: { sha256, bytes, fileName: "report.txt", receivedById: reporter.id } },
      item: 0,
      format: "text",
      guid,
      version: "1",
      headline: sentences[0] ?? null,
      source: "Test Wire",
      language: "en",
      text,
      textLength: text.length,
      blocks: { create: [{ position: 0, kind: "body", start: 0, end: text.length }] },
      sentences: { create: spans.map((span, position) => ({ ...span, position, block: "body" })) },
    },
    select: { id: true },
  });
  return { id: id as ReportId, guid, text, sentences: spans };
}

async function openStory(tx: Transaction, people: Cast, reports: readonly BuiltReport[]): Promise<BuiltStory> {
  const createdById = people.reporter.id;
  const { id, slug, editions } = await tx.story.create({
    data: {
      slug: `ferry-${randomUUID()}`,
      title: "Ferry aground",
      createdById,
      reports: { create: reports.map(({ id }, i) => ({ reportId: id, number: i + 1, addedById: createdById })) },
      editions: { create: [{ number: 1, kind: "initial", state: "drafting", createdById }] },
    },
    select: { id: true, slug: true, editions: { select: { id: true } } },
  });
  await recordEvent(tx, {
    kind: "story.opened",
    actorId: createdById,
    storyId: id,
    data: { title: "Ferry aground", reports: reports.length },
  });
  const editionId = required(editions[0]).id as EditionId;
  return { id: id as StoryId, slug, people, reports, editionId, revisionId: null, sentences: [] };
}

async function write(tx: Transaction, story: BuiltStory): Promise<BuiltStory> {
  const { json, sentences } = textOf(story);
  const writer = story.people.reporter.id;
  const { id } = await tx.revision.create({
    data: {
      editionId: story.editionId,
      number: 1,
      headline: "Ferry aground off Gull Point",
      standfirst: "Everybody on board was brought ashore.",
      document: json,
      createdById: writer,
      sentences: {
        create: sentences.map(({ sid, text, hash, cites }, position) => ({
          sid,
          position,
          kind: "text",
          text,
          hash,
          authors: [writer],
          findings: [],
          citations: {
            create: cites.map(({ report, from, to }, i) => ({ position: i, reportId: report, start: from, end: to })),
          },
        })),
      },
    },
    select: { id: true },
  });
  await tx.edition.update({ where: { id: story.editionId }, data: { headRevisionId: id } });
  await record(tx, story, "reporter", {
    kind: "revision.saved",
    data: { revision: 1, sentences: sentences.length, lapsed: 0 },
  });
  return { ...story, revisionId: id as RevisionId, sentences };
}

/** One paragraph a report, its sentences cited word for word; parsed as the server parses what is sent to it. */
function textOf({ reports }: BuiltStory) {
  const paragraphs = reports.map(({ id, text, sentences }) => ({
    sentences: sentences.map(({ start, end }) => ({
      text: text.slice(start, end),
      claim: "",
      citations: [{ report: id, start, end }],
      findings: [],
    })),
  }));
  let sids = 0;
  const nextSid = () => {
    sids += 1;
    return `s${sids}`;
  };
  const draft = documentFromDraft({ paragraphs }, nextSid);
  const read = readDocument(draft, { reports: new Map(reports.map(({ id, text }) => [id, { length: text.length }])) });
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join(" "));
  const sentences = read.value.sentences.map((sentence) => ({
    sid: sentence.sid,
    text: sentence.text,
    cites: sentence.cites,
    hash: createHash("sha256").update(canonicalSentence(sentence)).digest("hex"),
  }));
  return { json: JSON.parse(JSON.stringify(read.value.json)), sentences };
}

async function submit(tx: Transaction, story: BuiltStory): Promise<BuiltStory> {
  await tx.edition.update({
    where: { id: story.editionId },
    data: { state: "in-review", submittedAt: new Date(), submittedById: story.people.reporter.id },
  });
  await record(tx, story, "reporter", { kind: "edition.submitted", data: { revision: 1 } });
  return story;
}

async function approveAll(tx: Transaction, story: BuiltStory): Promise<BuiltStory> {
  const { id: storyId, editionId, people, sentences } = story;
  await tx.approval.createMany({
    data: sentences.map(({ sid, hash }) => ({
      storyId,
      editionId,
      sid,
      hash,
      reviewerId: people.checker.id,
      judgement: "approved",
    })),
  });
  for (const { sid, text } of sentences)
    await record(tx, story, "checker", { kind: "sentence.approved", data: { sid, text } });
  return story;
}

async function signOff(tx: Transaction, story: BuiltStory): Promise<BuiltStory> {
  const { editionId, people } = story;
  await tx.signOff.create({ data: { editionId, revisionId: required(story.revisionId), personId: people.editor.id } });
  await tx.edition.update({ where: { id: editionId }, data: { state: "signed-off" } });
  await record(tx, story, "editor", { kind: "edition.signedOff", data: { revision: 1 } });
  return story;
}

async function publish(tx: Transaction, story: BuiltStory): Promise<BuiltStory> {
  const { editionId, people } = story;
  const body = "<p>Ferry aground</p>";
  const sha256 = createHash("sha256").update(body).digest("hex");
  await tx.edition.update({
    where: { id: editionId },
    data: {
      state: "live",
      publishedAt: new Date(),
      publishedById: people.publisher.id,
      publishedRevisionId: required(story.revisionId),
    },
  });
  await tx.output.create({ data: { editionId, channel: "site", mediaType: "text/html", body, sha256 } });
  await tx.outboxMessage.create({ data: { editionId, channel: "site", payload: { slug: story.slug } } });
  await record(tx, story, "publisher", { kind: "edition.published", data: { edition: 1, kind: "initial" } });
  return story;
}

async function record(tx: Transaction, story: BuiltStory, by: keyof Cast, event: DeskEvent): Promise<void> {
  const { id: storyId, editionId: subjectId, people } = story;
  await recordEvent(tx, { ...event, actorId: people[by].id, storyId, subjectId });
}

function required<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("A step of the story was built before the one it needs.");
  return value;
}
