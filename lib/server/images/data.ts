import "server-only";
import type { ImageFacts } from "#lib/domain/stories/image-file.ts";
import { db } from "../db.ts";
import type { Transaction } from "../transaction.ts";

export type StoredImage = Pick<ImageFacts, "mediaType"> & {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether an article that is live shows it: then anyone may see it. */
  readonly isPublished: boolean;
};

/** An image by the hash of its bytes, or null. */
export async function findImage(sha256: string): Promise<StoredImage | null> {
  const row = await db.image.findUnique({ where: { sha256 }, select: { mediaType: true, bytes: true } });
  if (!row) return null;
  const uses = await db.revisionImage.count({
    where: { imageSha256: sha256, revision: { publishedAs: { state: "live" } } },
  });
  return { mediaType: row.mediaType as StoredImage["mediaType"], bytes: row.bytes, isPublished: uses > 0 };
}

/** Which of these the desk has. */
export async function listKnownImages(tx: Transaction, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await tx.image.findMany({ where: { sha256: { in: [...hashes] } }, select: { sha256: true } });
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** What a revision says of its images, in reading order. */
export async function listRevisionImages(
  tx: Transaction,
  revisionId: string,
): Promise<readonly { readonly alt: string; readonly credit: string }[]> {
  return tx.revisionImage.findMany({
    where: { revisionId },
    orderBy: { position: "asc" },
    select: { alt: true, credit: true },
  });
}
