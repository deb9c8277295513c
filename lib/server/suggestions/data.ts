import "server-only";
import { Node } from "@tiptap/pm/model";
import type { SuggestedSentence } from "#lib/domain/stories/authorship.ts";
import type { KnownSuggestion } from "#lib/domain/stories/suggestions.ts";
import { proposalsOf } from "#lib/editor/queries/proposals-of.ts";
import { storySchema } from "#lib/editor/story-schema.ts";
import { db } from "../db.ts";
import type { Transaction } from "../transaction.ts";

export type OpenSuggestion = {
  readonly id: string;
  readonly inserted: string;
  readonly removed: string;
  readonly sids: readonly string[];
  readonly authorId: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
};

/** The suggestions that are open in a revision, in the order of the text. */
export async function listOpenSuggestions(
  revisionId: string | null,
  tx: Transaction = db,
): Promise<readonly OpenSuggestion[]> {
  if (revisionId === null) return [];
  const rows = await tx.revisionSuggestion.findMany({
    where: { revisionId },
    orderBy: { position: "asc" },
    select: {
      id: true,
      inserted: true,
      removed: true,
      sids: true,
      authorId: true,
      suggestedAt: true,
      author: { select: { name: true } },
    },
  });
  return rows.map(({ author, suggestedAt, ...row }) => ({ ...row, by: author.name, at: suggestedAt.toISOString() }));
}

/**
 * Those of these suggestions that a story ever held, each as it was in the revision that the text was written on, or
 * else as it was last saved.
 */
export async function listKnownSuggestions(
  tx: Transaction,
  storyId: string,
  baseRevisionId: string | null,
  ids: readonly string[],
): Promise<readonly KnownSuggestion[]> {
  if (ids.length === 0) return [];
  return tx.$queryRaw<KnownSuggestion[]>`
    SELECT DISTINCT ON (s.id) s.id, s.inserted, s.removed, s.author_id AS "authorId", s.suggested_at AS "suggestedAt"
      FROM revision_suggestion s
      JOIN revision v ON v.id = s.revision_id
      JOIN edition e ON e.id = v.edition_id
     WHERE e.story_id = ${storyId}::uuid AND s.id = ANY (${[...ids]}::text[])
     ORDER BY s.id, (s.revision_id IS NOT DISTINCT FROM ${baseRevisionId}::uuid) DESC, v.created_at DESC`;
}

/** The sentences of a revision that somebody suggests to write otherwise, and who does. */
export async function listProposals(tx: Transaction, revisionId: string | null): Promise<readonly SuggestedSentence[]> {
  if (revisionId === null) return [];
  const open = await tx.revisionSuggestion.findMany({ where: { revisionId }, select: { id: true, authorId: true } });
  if (open.length === 0) return [];
  const { document } = await tx.revision.findUniqueOrThrow({ where: { id: revisionId }, select: { document: true } });
  const authors = new Map(open.map(({ id, authorId }) => [id, authorId]));
  return proposalsOf(Node.fromJSON(storySchema, document)).map(({ settled, proposed, suggestions }) => ({
    settled,
    proposed,
    authors: suggestions.flatMap((id) => authors.get(id) ?? []),
  }));
}
