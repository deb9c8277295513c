import "server-only";
import { createHash, randomUUIDv7 } from "node:crypto";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import type { Transaction } from "../../transaction.ts";
import type { IncomingFile } from "../incoming.ts";

export type Kept = {
  readonly id: string;
  /** Whether reports came of it before. */
  readonly brought: boolean;
};

/** Keeps the bytes of a file, once for each content, for ever; the name and sender of whoever brought them first stay. */
export async function keepPayload(tx: Transaction, file: IncomingFile, personId: PersonId | null): Promise<Kept> {
  const [kept] = await keepPayloads(tx, [file], personId);
  if (!kept) throw new Error("a payload that was kept is not there");
  return kept;
}

/** The same for many files, in their order; what is known already costs one look for all of them. */
export async function keepPayloads(
  tx: Transaction,
  files: readonly IncomingFile[],
  personId: PersonId | null,
): Promise<readonly Kept[]> {
  const hashes = files.map(({ bytes }) => createHash("sha256").update(bytes).digest("hex"));
  const known = new Map(await listPayloads(tx, hashes));
  for (const [index, file] of files.entries()) {
    const sha256 = hashes[index] ?? "";
    if (!known.has(sha256)) known.set(sha256, await insertPayload(tx, { file, sha256, personId }));
  }
  return hashes.flatMap((sha256) => known.get(sha256) ?? []);
}

type NewPayload = { readonly file: IncomingFile; readonly sha256: string; readonly personId: PersonId | null };

async function insertPayload(tx: Transaction, { file, sha256, personId }: NewPayload): Promise<Kept> {
  const added = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO payload (id, sha256, bytes, file_name, media_type, received_by_id)
    VALUES (${randomUUIDv7()}::uuid, ${sha256}, ${file.bytes}, ${file.name}, ${file.mediaType}, ${personId}::uuid)
    ON CONFLICT (sha256) DO NOTHING RETURNING id`;
  const id = added[0]?.id;
  if (id) return { id, brought: false };
  // Somebody sent the same bytes in the same moment and was first.
  const [first] = await listPayloads(tx, [sha256]);
  if (!first) throw new Error(`payload ${sha256} is neither new nor known`);
  return first[1];
}

async function listPayloads(tx: Transaction, hashes: readonly string[]): Promise<readonly (readonly [string, Kept])[]> {
  const rows = await tx.$queryRaw<(Kept & { sha256: string })[]>`
    SELECT sha256, id, EXISTS (SELECT FROM report r WHERE r.payload_id = p.id) AS brought
      FROM payload p WHERE sha256 = ANY(${[...hashes]}::text[])`;
  return rows.map(({ sha256, ...kept }) => [sha256, kept]);
}
