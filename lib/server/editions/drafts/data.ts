import "server-only";
import type { StoryHead } from "#lib/domain/stories/story-head.ts";
import type { StoredDocument } from "#lib/editor/queries/read-document.ts";
import { db } from "../../db.ts";
import { HEAD_COLUMNS } from "../revisions/data.ts";

export type StoredDraft = StoryHead & {
  readonly baseRevisionId: string | null;
  readonly document: StoredDocument;
  readonly savedAt: string;
};

/** What a person typed into an edition and has not saved as a revision, or null. */
export async function findDraft(editionId: string, personId: string): Promise<StoredDraft | null> {
  const row = await db.editionDraft.findUnique({
    where: { editionId_personId: { editionId, personId } },
    select: { baseId: true, ...HEAD_COLUMNS, document: true, savedAt: true },
  });
  // Stored by `keepDraft` alone, as the server parsed it.
  if (!row) return null;
  const { baseId, document, savedAt, ...draft } = row;
  const stored = document as unknown as StoredDocument;
  return { ...draft, baseRevisionId: baseId, document: stored, savedAt: savedAt.toISOString() };
}
