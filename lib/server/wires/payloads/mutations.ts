import "server-only";
import { createHash, randomUUIDv7 } from "node:crypto";
import { inLoads, type LoadLimits } from "#lib/domain/intake/loads.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { pool } from "../../db.ts";
import type { Transaction } from "../../transaction.ts";
import { type IncomingFile, withKeptName } from "../incoming.ts";

/** Bytes from which on a file is kept before the transaction that needs it. */
const LARGE = 1_048_576;

/**
 * Keeps the bytes of large files ahead of the transaction that will find them known, on a bare connection: Prisma turns
 * bytes into text and back, which at 10 MB holds up everybody at the desk for a tenth of a second. Call it where
 * whoever brings them has been judged; bytes whose transaction fails stay, and are known when they come again.
 */
export async function keepLargeFirst(files: readonly IncomingFile[], personId: PersonId | null): Promise<void> {
  for (const file of files.filter(({ bytes }) => bytes.length >= LARGE)) {
    const sha256 = hashOf(file);
    const known = await pool.query("SELECT FROM payload WHERE sha256 = $1", [sha256]);
    if (known.rows.length > 0) continue;
    const { name, mediaType, bytes } = withKeptName(file);
    await pool.query(
      `INSERT INTO payload (id, sha256, bytes, file_name, media_type, received_by_id)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (sha256) DO NOTHING`,
      [randomUUIDv7(), sha256, asBuffer(bytes), name, mediaType, personId],
    );
  }
}

function hashOf({ bytes }: IncomingFile): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The same bytes, not copied: a driver writes a plain array of bytes as something else. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

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

/** The same for many files, in their order, some of them with one statement. */
export async function keepPayloads(
  tx: Transaction,
  files: readonly IncomingFile[],
  personId: PersonId | null,
): Promise<readonly Kept[]> {
  const hashed = files.map((file) => ({ file, sha256: hashOf(file) }));
  const hashes = hashed.map(({ sha256 }) => sha256);
  const known = await listPayloads(tx, hashes);
  const fresh = new Map(hashed.filter(({ sha256 }) => !known.has(sha256)).map((one) => [one.sha256, one]));
  for (const some of inLoads([...fresh.values()], ({ file }) => file.bytes.length, LOAD))
    for (const [sha256, kept] of await insertPayloads(tx, some, personId)) known.set(sha256, kept);
  return hashes.flatMap((sha256) => known.get(sha256) ?? []);
}

type NewPayload = { readonly file: IncomingFile; readonly sha256: string };

/** What one statement takes at most. */
const LOAD: LoadLimits = { most: 1000, bytes: 4 * 1_048_576 };

/** All bytes go to the database as one value, and are cut there. */
async function insertPayloads(
  tx: Transaction,
  payloads: readonly NewPayload[],
  personId: PersonId | null,
): Promise<ReadonlyMap<string, Kept>> {
  const files = payloads.map(({ file }) => file);
  const added = await tx.$queryRaw<{ id: string; sha256: string }[]>`
    INSERT INTO payload (id, sha256, bytes, file_name, media_type, received_by_id)
    SELECT id, sha256, substring(${Buffer.concat(files.map(({ bytes }) => bytes))}::bytea
             FROM (sum(size) OVER (ORDER BY place) - size)::int + 1 FOR size), name, media_type, ${personId}::uuid
      FROM unnest(${files.map(() => randomUUIDv7())}::uuid[], ${payloads.map(({ sha256 }) => sha256)}::text[],
        ${files.map(({ bytes }) => bytes.length)}::int[], ${files.map(({ name }) => name)}::text[],
        ${files.map(({ mediaType }) => mediaType)}::text[])
        WITH ORDINALITY AS f(id, sha256, size, name, media_type, place)
    ON CONFLICT (sha256) DO NOTHING RETURNING id, sha256`;
  const kept = new Map(added.map(({ id, sha256 }) => [sha256, { id, brought: false }]));
  // Somebody sent the same bytes in the same moment and was first.
  const lost = payloads.map(({ sha256 }) => sha256).filter((sha256) => !kept.has(sha256));
  if (lost.length > 0) for (const [sha256, first] of await listPayloads(tx, lost)) kept.set(sha256, first);
  if (kept.size < payloads.length) throw new Error("a payload is neither new nor known");
  return kept;
}

async function listPayloads(tx: Transaction, hashes: readonly string[]): Promise<Map<string, Kept>> {
  const rows = await tx.$queryRaw<(Kept & { sha256: string })[]>`
    SELECT sha256, id, EXISTS (SELECT FROM report r WHERE r.payload_id = p.id) AS brought
      FROM payload p WHERE sha256 = ANY(${[...hashes]}::text[])`;
  return new Map(rows.map(({ sha256, ...kept }) => [sha256, kept]));
}
