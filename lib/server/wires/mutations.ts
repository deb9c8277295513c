import "server-only";
import { createHash, randomUUIDv7 } from "node:crypto";
import type { Actor } from "#lib/domain/access/actions.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { isStorable, storable } from "#lib/domain/shared/storable.ts";
import type { BlockKind, RefusedItem } from "#lib/domain/wires/report.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { requireMay, requireMayWithin } from "../access.ts";
import { recordEvent, recordEvents } from "../audit/mutations.ts";
import { now } from "../clock.ts";
import { db } from "../db.ts";
import { readInEngine } from "../engine/pool.ts";
import type { ReadFile, ReadItem } from "../engine/worker.ts";
import { AppError } from "../errors.ts";
import { type Transaction, transaction } from "../transaction.ts";
import { LATEST_FIRST } from "./data.ts";
import { insertTraces } from "./related/mutations.ts";

const MEGABYTE = 1_048_576;
/** The largest file taken in, in bytes. */
export const FILE_LIMIT = 10 * MEGABYTE;

export type IncomingFile = {
  readonly name: string;
  readonly mediaType: string | null;
  readonly bytes: Uint8Array;
};

export type KnownReport = { readonly id: string; readonly headline: string | null };

export type ImportOutcome =
  | {
      readonly outcome: "imported";
      readonly reports: readonly KnownReport[];
      readonly warnings: readonly string[];
      /** Items of the same file that could not be read. */
      readonly refused: readonly RefusedItem[];
    }
  | { readonly outcome: "duplicate"; readonly reports: readonly KnownReport[] }
  | { readonly outcome: "refused"; readonly message: string };

/** Takes one file in for somebody at the desk; answers as `takeInFile` does. Who may not is refused before it is read. */
export async function importFile(actor: Actor, file: IncomingFile): Promise<ImportOutcome> {
  requireMay(actor, "report.import");
  return takeInFile(file, actor.id);
}

/**
 * Takes one file in: its reports, or those that the same bytes gave before, or why it cannot be read.
 * Without a person it came from the console, where whoever runs the house needs no role.
 */
export async function takeInFile(file: IncomingFile, personId: PersonId | null): Promise<ImportOutcome> {
  const tooLarge = sizeBarrier(file.bytes.byteLength);
  if (tooLarge) return { outcome: "refused", message: tooLarge };
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const known = await findReportsOf(sha256);
  if (known) return { outcome: "duplicate", reports: known };
  const named = { ...file, name: storable(file.name) };
  const read = await readInEngine({ ...named, format: "auto", receivedAt: now().toISOString() });
  if (!read.ok) return { outcome: "refused", message: read.error };
  if (!isStorable(read.value)) return { outcome: "refused", message: NO_WRITING };
  return store(personId, named, sha256, read.value);
}

const NO_WRITING =
  "This file holds characters that are no part of any writing: export or copy the report as plain text or HTML.";

/** Records a reader's word on what a block of a report is; refuses a block that is not there. */
export async function correctBlock(
  actor: Actor,
  correction: { readonly reportId: string; readonly position: number; readonly kind: BlockKind },
): Promise<void> {
  const { reportId, position, kind } = correction;
  await transaction(async (tx) => {
    await lockReport(tx, reportId);
    await requireMayWithin(tx, actor.id, "block.correct");
    const from = await kindOfBlock(tx, reportId, position);
    await tx.blockCorrection.create({ data: { reportId, position, kind, byId: actor.id, at: now() } });
    const data = { position, from, to: kind };
    await recordEvent(tx, { kind: "block.corrected", actorId: actor.id, subjectId: reportId, data });
  });
}

/** Corrections of one report come one after the other. */
async function lockReport(tx: Transaction, reportId: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT FROM report WHERE id = ${reportId}::uuid FOR NO KEY UPDATE`;
  if (rows.length === 0) throw new AppError("not-found");
}

/** What a block is taken for at this moment; refuses a block that is not there. */
async function kindOfBlock(tx: Transaction, reportId: string, position: number): Promise<BlockKind> {
  const block = await tx.block.findUnique({
    where: { reportId_position: { reportId, position } },
    select: { kind: true },
  });
  const latest = await tx.blockCorrection.findFirst({
    where: { reportId, position },
    orderBy: [...LATEST_FIRST],
    select: { kind: true },
  });
  if (!block) throw new AppError("not-found");
  return latest?.kind ?? block.kind;
}

async function store(
  personId: PersonId | null,
  file: IncomingFile,
  sha256: string,
  { items, refused }: ReadFile,
): Promise<ImportOutcome> {
  const outcome = await transaction(async (tx) => {
    if (personId) await requireMayWithin(tx, personId, "report.import");
    const payloadId = await insertPayload(tx, personId, file, sha256);
    if (!payloadId) return null;
    const reports = withIds(items);
    await insertReports(tx, payloadId, reports);
    await insertSpans(tx, reports);
    await insertTraces(
      tx,
      reports.map(({ id, item }) => ({ id, traces: item.traces })),
    );
    await recordEvents(
      tx,
      reports.map(({ id, item }) => ({
        kind: "report.imported" as const,
        actorId: personId,
        subjectId: id,
        data: { fileName: file.name, headline: item.headline },
      })),
    );
    return reports.map(({ id, item }) => ({ id, headline: item.headline }));
  });
  // Somebody sent the same bytes in the same moment and was first.
  if (!outcome) return { outcome: "duplicate", reports: (await findReportsOf(sha256)) ?? [] };
  return { outcome: "imported", reports: outcome, warnings: items.flatMap((item) => item.warnings), refused };
}

/** Ids are in order of arrival and lists show the newest first: the first item of a file comes to stand above its others. */
function withIds(items: readonly ReadItem[]): readonly NewReport[] {
  const ids = items.map(() => randomUUIDv7()).sort();
  return items.flatMap((item, index) => {
    const id = ids.at(-1 - index);
    return id ? { id, item } : [];
  });
}

/** The new payload's id, or null when its bytes are known already. */
async function insertPayload(
  tx: Transaction,
  personId: string | null,
  file: IncomingFile,
  sha256: string,
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO payload (id, sha256, bytes, file_name, media_type, received_by_id)
    VALUES (${randomUUIDv7()}::uuid, ${sha256}, ${file.bytes}, ${file.name}, ${file.mediaType}, ${personId}::uuid)
    ON CONFLICT (sha256) DO NOTHING RETURNING id`;
  return rows[0]?.id ?? null;
}

type NewReport = { readonly id: string; readonly item: ReadItem };

async function insertReports(tx: Transaction, payloadId: string, reports: readonly NewReport[]): Promise<void> {
  await tx.report.createMany({
    data: reports.map(({ id, item }) => ({ ...reportRow(item), id, payloadId })),
  });
}

function reportRow({ blocks: _blocks, sentences: _sentences, traces: _traces, ...item }: ReadItem) {
  return {
    ...item,
    textLength: item.text.length,
    subjects: [...item.subjects],
    topics: [...item.topics],
    keywords: [...item.keywords],
    genres: [...item.genres],
    places: [...item.places],
    rights: item.rights ?? Prisma.DbNull,
    media: [...item.media],
    links: [...item.links],
    warnings: [...item.warnings],
  };
}

/** Blocks and sentences come by the dozen a report: one statement for each table, whatever their number. */
async function insertSpans(tx: Transaction, reports: readonly NewReport[]): Promise<void> {
  const blocks = reports.flatMap(({ id, item }) => item.blocks.map((block, position) => ({ id, position, ...block })));
  await tx.$executeRaw`
    INSERT INTO block (report_id, position, start, "end", kind)
    SELECT * FROM unnest(${blocks.map((b) => b.id)}::uuid[], ${blocks.map((b) => b.position)}::int[],
      ${blocks.map((b) => b.start)}::int[], ${blocks.map((b) => b.end)}::int[], ${blocks.map((b) => b.kind)}::block_kind[])`;
  const sentences = reports.flatMap(({ id, item }) =>
    item.sentences.map((sentence, position) => ({ id, position, ...sentence })),
  );
  await tx.$executeRaw`
    INSERT INTO report_sentence (report_id, position, start, "end", block)
    SELECT * FROM unnest(${sentences.map((s) => s.id)}::uuid[], ${sentences.map((s) => s.position)}::int[],
      ${sentences.map((s) => s.start)}::int[], ${sentences.map((s) => s.end)}::int[],
      ${sentences.map((s) => s.block)}::block_kind[])`;
}

async function findReportsOf(sha256: string): Promise<readonly KnownReport[] | null> {
  const payload = await db.payload.findUnique({
    where: { sha256 },
    select: { reports: { select: { id: true, headline: true }, orderBy: { item: "asc" } } },
  });
  return payload?.reports ?? null;
}

/** Why a file of so many bytes is not taken in; null when it may be. */
export function sizeBarrier(bytes: number): string | null {
  if (bytes <= FILE_LIMIT) return null;
  const megabytes = Math.ceil(bytes / MEGABYTE);
  return `The file has ${megabytes} MB; a report may have ${FILE_LIMIT / MEGABYTE}. Cut out the report and import that.`;
}
