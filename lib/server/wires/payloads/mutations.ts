import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import type { Transaction } from "../../transaction.ts";
import type { IncomingFile } from "../incoming.ts";

export type Kept = {
  readonly id: string;
  /** Whether reports came of it before. */
  readonly brought: boolean;
};

/** Keeps the bytes of a file, once for each content, for ever; the name and sender of whoever brought them first stay. */
export async function keepPayload(
  tx: Transaction,
  file: IncomingFile,
  { sha256, personId }: { readonly sha256: string; readonly personId: PersonId | null },
): Promise<Kept> {
  const known = await findPayload(tx, sha256);
  if (known) return known;
  const added = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO payload (id, sha256, bytes, file_name, media_type, received_by_id)
    VALUES (${randomUUIDv7()}::uuid, ${sha256}, ${file.bytes}, ${file.name}, ${file.mediaType}, ${personId}::uuid)
    ON CONFLICT (sha256) DO NOTHING RETURNING id`;
  const id = added[0]?.id;
  if (id) return { id, brought: false };
  // Somebody sent the same bytes in the same moment and was first.
  const first = await findPayload(tx, sha256);
  if (!first) throw new Error(`payload ${sha256} is neither new nor known`);
  return first;
}

async function findPayload(tx: Transaction, sha256: string): Promise<Kept | null> {
  const rows = await tx.$queryRaw<Kept[]>`
    SELECT id, EXISTS (SELECT FROM report r WHERE r.payload_id = p.id) AS brought FROM payload p WHERE sha256 = ${sha256}`;
  return rows[0] ?? null;
}
