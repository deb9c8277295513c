import "server-only";
import type { StoryHead } from "#lib/domain/stories/story-head.ts";
import type { StoredDocument } from "#lib/editor/queries/read-document.ts";
import { db } from "../../db.ts";
import { HEAD_COLUMNS } from "../revisions/data.ts";

export type StoredDraft = StoryHead & {
  readonly baseRevisionId: string | null;
  readonly document: StoredDocument;
  readonly savedAt: string;
  /** The window that it was typed in, by the window's own name for itself. */
  readonly windowId: string;
};

/** What a person typed into an edition and has not saved as a revision, a draft for each window, newest first. */
export async function listDrafts(editionId: string, personId: string): Promise<readonly StoredDraft[]> {
  const rows = await db.editionDraft.findMany({
    where: { editionId, personId },
    orderBy: { savedAt: "desc" },
    select: { baseId: true, ...HEAD_COLUMNS, document: true, savedAt: true, windowId: true },
  });
  return rows.map(({ baseId, document, savedAt, ...draft }) => ({
    ...draft,
    baseRevisionId: baseId,
    // Stored by `keepDraft` alone, as the server parsed it.
    document: document as unknown as StoredDocument,
    savedAt: savedAt.toISOString(),
  }));
}
