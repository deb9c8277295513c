import { randomUUID } from "node:crypto";
import type { BuiltSentence, BuiltStory } from "./build-story.ts";
import type { Statement } from "./raw-sql.ts";

// The desk's steps as bare SQL, for trying what the database does when the program has lost its manners.

export function firstReport(story: BuiltStory): string {
  return story.reports[0]?.id ?? "";
}

type RevisionWishes = {
  readonly number?: number;
  readonly sid?: string;
  readonly hash?: string;
  readonly kind?: string;
  readonly authors?: readonly string[];
  readonly cite?: { readonly report: string; readonly start: number; readonly end: number };
  readonly document?: string;
};

/** A save with one sentence, which becomes the head: what a save would do, less its manners. */
export function newRevision(story: BuiltStory, writer: string, wishes: RevisionWishes) {
  const { number = 2, sid = "n1", hash = "a".repeat(64), kind = "text", authors = [writer], document = "{}" } = wishes;
  const cite = wishes.cite ?? { report: firstReport(story), start: 0, end: 4 };
  const id = randomUUID();
  return [
    [
      `INSERT INTO revision (id, edition_id, number, headline, standfirst, document, created_by_id)
       VALUES ($1, $2, $3, 'H', '', $4, $5)`,
      ...[id, story.editionId, number, document, writer],
    ],
    [
      `INSERT INTO revision_sentence (revision_id, sid, position, kind, text, hash, authors, findings)
       VALUES ($1, $2, 0, $3, 'A sentence.', $4, $5::uuid[], '[]')`,
      ...[id, sid, kind, hash, authors],
    ],
    [
      `INSERT INTO citation (revision_id, sid, position, report_id, start, "end") VALUES ($1, $2, 0, $3, $4, $5)`,
      ...[id, sid, cite.report, cite.start, cite.end],
    ],
    ["UPDATE edition SET head_revision_id = $2 WHERE id = $1", story.editionId, id],
  ] as const satisfies readonly Statement[];
}

/** A reviewer's word on a sentence. */
export function judgement(story: BuiltStory, sentence: BuiltSentence, reviewer: string, word = "approved") {
  const sql = `INSERT INTO approval (id, story_id, edition_id, sid, hash, reviewer_id, judgement)
               VALUES ($1, $2, $3, $4, $5, $6, $7::judgement)`;
  return [sql, randomUUID(), story.id, story.editionId, sentence.sid, sentence.hash, reviewer, word] as const;
}

export function signOff(story: BuiltStory, person: string, revision = story.revisionId ?? "") {
  const sql = "INSERT INTO sign_off (id, edition_id, revision_id, person_id) VALUES ($1, $2, $3, $4)";
  return [sql, randomUUID(), story.editionId, revision, person] as const;
}

export function lapseAll(story: BuiltStory) {
  const sql = "UPDATE approval SET lapsed_at = now(), lapse_reason = 'Gone.' WHERE edition_id = $1";
  return [sql, story.editionId] as const satisfies Statement;
}

/** All that goes with going live, for one transaction. */
export function publication(story: BuiltStory): readonly Statement[] {
  const { edition, outputs, outbox, event } = publicationParts(story);
  return [edition, outputs, outbox, event];
}

/** The same piece by piece. */
export function publicationParts({ editionId, revisionId, people }: BuiltStory) {
  return {
    edition: [
      `UPDATE edition SET state = 'live', published_at = now(), published_by_id = $2, published_revision_id = $3,
              scheduled_at = NULL, scheduled_by_id = NULL WHERE id = $1`,
      ...[editionId, people.publisher.id, revisionId],
    ],
    outputs: [
      "INSERT INTO output (edition_id, channel, media_type, body, sha256) VALUES ($1, 'site', 'text/html', '', '')",
      editionId,
    ],
    outbox: ["INSERT INTO outbox_message (edition_id, channel, payload) VALUES ($1, 'site', '{}')", editionId],
    event: ["INSERT INTO audit_event (kind, subject_id, data) VALUES ('edition.published', $1, '{}')", editionId],
  } as const satisfies Record<string, Statement>;
}
