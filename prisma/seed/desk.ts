import { randomUUID } from "node:crypto";
import type { Passage } from "#lib/domain/merge/merge-result.ts";
import { sidesTaken } from "#lib/domain/stories/conflict-sides.ts";
import { documentFromDraft } from "#lib/editor/document-from-draft.ts";
import { settleConflict } from "#lib/server/claims/mutations.ts";
import { acquireLease, releaseLease } from "#lib/server/editions/leases/mutations.ts";
import { listSentences, type StoredSentence } from "#lib/server/editions/revisions/data.ts";
import { saveRevision } from "#lib/server/editions/revisions/mutations.ts";
import { conflictsOfStory } from "#lib/server/publish/facts.ts";
import { judgeSentence, submitForReview } from "#lib/server/review/mutations.ts";
import type { Actor } from "#lib/server/session.ts";
import { findStory } from "#lib/server/stories/data.ts";
import { openStory } from "#lib/server/stories/mutations.ts";

export type SampleReport = { readonly id: string; readonly text: string };

/** Words of a report, taken over as they stand: which report, and the sentence. */
export type Taken = { readonly from: SampleReport; readonly words: string };

export type Telling = {
  readonly title: string;
  readonly reports: readonly SampleReport[];
  readonly headline: string;
  readonly standfirst: string;
  readonly paragraphs: readonly (readonly Taken[])[];
};

export type Told = {
  readonly storyId: string;
  readonly slug: string;
  readonly editionId: string;
  readonly revisionId: string;
};

/** Opens a story and writes it, every sentence in the words of the report that it cites. */
export async function tell(writer: Actor, telling: Telling): Promise<Told> {
  const { id, slug } = await openStory(writer, {
    title: telling.title,
    reportIds: telling.reports.map((report) => report.id),
  });
  const editionId = await editionOf(slug);
  const lease = await acquireLease(writer, { editionId, token: null });
  if (lease.kind !== "mine") throw new Error(`Somebody else writes “${telling.title}” already.`);
  const saved = await saveRevision(writer, {
    editionId,
    baseRevisionId: null,
    leaseToken: lease.token,
    headline: telling.headline,
    standfirst: telling.standfirst,
    document: documentFromDraft(draftOf(telling), randomUUID),
  });
  await releaseLease(writer, { editionId, token: lease.token });
  if (saved.kind !== "saved") throw new Error(`“${telling.title}” was saved by somebody else.`);
  return { storyId: id, slug, editionId, revisionId: saved.revisionId };
}

/** Hands the story to review. */
export async function submit(writer: Actor, { editionId, revisionId }: Told): Promise<void> {
  await submitForReview(writer, { editionId, revisionId });
}

/** Approves the sentences that `which` picks, in order; returns all of them. */
export async function approve(
  checker: Actor,
  { editionId, revisionId }: Told,
  which: (sentence: StoredSentence, index: number) => boolean = () => true,
): Promise<readonly StoredSentence[]> {
  const sentences = await listSentences(revisionId);
  for (const [index, { sid, hash }] of sentences.entries()) {
    const picked = sentences[index];
    if (picked && which(picked, index))
      await judgeSentence(checker, { editionId, sid, hash, judgement: "approved", reason: null });
  }
  return sentences;
}

/** Settles what the reports contradict each other in: by the side that the story tells, or as not told here. */
export async function settleAll(editor: Actor, { storyId, revisionId }: Told): Promise<void> {
  const sentences = await listSentences(revisionId);
  for (const { key, sides } of await conflictsOfStory(storyId)) {
    const told = sidesTaken(sides, sentences).find((side) => side.sentences.length > 0);
    const choice = told
      ? { decision: "take" as const, side: told.value, reason: "This one is told by who was there and gives a name." }
      : { decision: "dismiss" as const, side: null, reason: "The story does not tell this." };
    await settleConflict(editor, { storyId, conflictKey: key, ...choice });
  }
}

export async function editionOf(slug: string): Promise<string> {
  const edition = (await findStory(slug))?.editions[0];
  if (!edition) throw new Error(`There is no story at ${slug}.`);
  return edition.id;
}

function draftOf({ paragraphs }: Telling) {
  return {
    paragraphs: paragraphs.map((sentences) => ({
      sentences: sentences.map(({ from, words }) => ({
        text: words,
        claim: "",
        citations: [passageOf(from, words)],
        findings: [],
      })),
    })),
  };
}

function passageOf({ id, text }: SampleReport, words: string): Passage {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`A sample report does not say: ${words}`);
  return { report: id, start, end: start + words.length };
}
