import "server-only";
import type { StoryHead } from "#lib/domain/stories/story-head.ts";
import type { Finding } from "#lib/domain/verify/finding.ts";
import type { StoredDocument } from "#lib/editor/queries/read-document.ts";
import type { SentenceKind } from "#lib/editor/queries/sentences-of.ts";
import { db } from "../../db.ts";
import type { Transaction } from "../../transaction.ts";

export type StoredRevision = StoryHead & {
  readonly revisionId: string;
  readonly number: number;
  readonly document: StoredDocument;
  readonly savedAt: string;
  readonly by: string;
  readonly byId: string;
  /** The revision that it was written on; null where that was an empty page. */
  readonly baseId: string | null;
  readonly editionId: string;
};

export type StoredSentence = {
  readonly sid: string;
  readonly kind: SentenceKind;
  readonly text: string;
  readonly hash: string;
  readonly findings: readonly Finding[];
  /** Ids of everybody who wrote any part of it. */
  readonly authors: readonly string[];
  readonly citations: readonly { readonly report: string; readonly start: number; readonly end: number }[];
};

/** The columns of a head, in a revision and in a draft. */
export const HEAD_COLUMNS = {
  headline: true,
  standfirst: true,
  byline: true,
  dateline: true,
  slugline: true,
  summary: true,
} as const satisfies { readonly [field in keyof StoryHead]: true };

/** A revision whole, or null. */
export async function findStoredRevision(tx: Transaction, id: string | null): Promise<StoredRevision | null> {
  if (id === null) return null;
  const row = await tx.revision.findUnique({
    where: { id },
    select: {
      id: true,
      number: true,
      ...HEAD_COLUMNS,
      document: true,
      editionId: true,
      baseId: true,
      createdAt: true,
      createdBy: { select: { id: true, name: true } },
    },
  });
  if (!row) return null;
  const { id: revisionId, createdAt, createdBy, document, ...revision } = row;
  // Stored by `writeRevision` alone, as the server parsed it.
  return {
    ...revision,
    revisionId,
    document: document as unknown as StoredDocument,
    savedAt: createdAt.toISOString(),
    by: createdBy.name,
    byId: createdBy.id,
  };
}

/** The newest revision of an edition, whole, or null where nothing was saved yet. */
export async function findHead(editionId: string): Promise<StoredRevision | null> {
  const edition = await db.edition.findUnique({ where: { id: editionId }, select: { headRevisionId: true } });
  return findStoredRevision(db, edition?.headRevisionId ?? null);
}

/** A revision whole, outside any transaction, or null. */
export async function findRevision(id: string | null): Promise<StoredRevision | null> {
  return findStoredRevision(db, id);
}

/** The sentences of a revision in reading order, with their citations. */
export async function listSentences(revisionId: string): Promise<readonly StoredSentence[]> {
  return listSentencesIn(db, revisionId);
}

/** The same within a transaction. */
export async function listSentencesIn(tx: Transaction, revisionId: string): Promise<readonly StoredSentence[]> {
  const rows = await tx.revisionSentence.findMany({
    where: { revisionId },
    orderBy: { position: "asc" },
    select: {
      sid: true,
      kind: true,
      text: true,
      hash: true,
      findings: true,
      authors: true,
      citations: { select: { reportId: true, start: true, end: true }, orderBy: { position: "asc" } },
    },
  });
  return rows.map(({ citations, kind, findings, ...row }) => ({
    ...row,
    kind: kind as SentenceKind,
    findings: findings as unknown as readonly Finding[],
    citations: citations.map(({ reportId, start, end }) => ({ report: reportId, start, end })),
  }));
}

export type AuthoredSentence = Pick<StoredSentence, "sid" | "kind" | "text" | "hash" | "authors" | "findings">;

/** What the next revision is compared with to know who wrote what; empty for an edition's first. */
export async function listAuthoredSentences(
  tx: Transaction,
  revisionId: string | null,
): Promise<readonly AuthoredSentence[]> {
  if (revisionId === null) return [];
  const rows = await tx.revisionSentence.findMany({
    where: { revisionId },
    select: { sid: true, kind: true, text: true, hash: true, authors: true, findings: true },
  });
  return rows.map((row) => ({
    ...row,
    kind: row.kind as SentenceKind,
    findings: row.findings as unknown as readonly Finding[],
  }));
}
