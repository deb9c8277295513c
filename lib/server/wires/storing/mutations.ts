import "server-only";
import { createHash, randomUUIDv7 } from "node:crypto";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import type { BlockKind } from "#lib/domain/wires/report.ts";
import { recordEvents } from "../../audit/mutations.ts";
import type { ReadItem } from "../../engine/worker.ts";
import type { Transaction } from "../../transaction.ts";
import { applyVersions } from "../changes/mutations.ts";
import { insertTraces } from "../related/mutations.ts";
import { findKnownItems, type KnownItems, listBrought, seriesOf } from "./data.ts";

export type KnownReport = { readonly id: string; readonly headline: string | null };

/** A file that has been read, with its payload stored already. */
export type ReadPayload = {
  readonly payloadId: string;
  readonly fileName: string;
  /** Who brought it; null for a feed, a folder or the console. */
  readonly personId: PersonId | null;
  readonly items: readonly ReadItem[];
};

/** What came of a file: the reports that are new, and those that were there already under the same guid and version. */
export type StoredPayload = { readonly added: readonly KnownReport[]; readonly known: readonly KnownReport[] };

/**
 * Stores the reports of files, some statements for all of them together, and answers in the order of the files. An item
 * that is known, by guid and version or, where it has no version, by guid and words, is not stored again: whichever
 * way it came, and from however many processes at once.
 */
export async function storePayloads(
  tx: Transaction,
  payloads: readonly ReadPayload[],
): Promise<readonly StoredPayload[]> {
  await lockAll(tx, payloads);
  const brought = await listBrought(
    tx,
    payloads.map(({ payloadId }) => payloadId),
  );
  const fresh = payloads.filter(({ payloadId }) => !brought.has(payloadId));
  const here = await findKnownItems(
    tx,
    fresh.flatMap(({ items }) => items),
  );
  const added = new Map(fresh.map((payload) => [payload.payloadId, withIds(payload, here)]));
  const reports = [...added.values()].flat();
  if (reports.length > 0) await insertAll(tx, reports);
  return payloads.map(({ payloadId, items }, at) => {
    const stored = (added.get(payloadId) ?? []).map(({ id, item }) => ({ id, headline: item.headline }));
    const isRepeated = payloads.findIndex((payload) => payload.payloadId === payloadId) < at;
    if (isRepeated) return { added: [], known: stored };
    return { added: stored, known: brought.get(payloadId) ?? items.flatMap((item) => here.known.get(item) ?? []) };
  });
}

type NewReport = { readonly id: string; readonly item: ReadItem; readonly payload: ReadPayload };

/** Two processes that bring the same bytes or items at once come one after the other, and in one order. */
async function lockAll(tx: Transaction, payloads: readonly ReadPayload[]): Promise<void> {
  const names = payloads.flatMap(({ payloadId, items }) => [
    `payload ${payloadId}`,
    ...items.flatMap((item) => seriesOf(item) ?? []).map((series) => `series ${series}`),
  ]);
  const keys = [...new Set(names.map(lockKey))];
  await tx.$queryRaw`
    SELECT count(pg_advisory_xact_lock(key)) FROM (SELECT key FROM unnest(${keys}::bigint[]) key ORDER BY key) k`;
}

function lockKey(name: string): string {
  return createHash("sha256").update(`stet.${name}`).digest().readBigInt64BE(0).toString();
}

/** Ids are in order of arrival and lists show the newest first: the first item of a file comes to stand above its others. */
function withIds(payload: ReadPayload, { known, repeated }: KnownItems<ReadItem>): readonly NewReport[] {
  const items = payload.items.filter((item) => !known.has(item) && !repeated.has(item));
  const ids = items.map(() => randomUUIDv7()).sort();
  return items.flatMap((item, index) => {
    const id = ids.at(-1 - index);
    return id ? { id, item, payload } : [];
  });
}

async function insertAll(tx: Transaction, reports: readonly NewReport[]): Promise<void> {
  await insertReports(tx, reports);
  await insertBlocks(tx, reports);
  await insertSentences(tx, reports);
  await insertTraces(
    tx,
    reports.map(({ id, item }) => ({ id, traces: item.traces })),
  );
  const changes = await applyVersions(tx, reports);
  const arrivals = reports.map(({ id, item, payload }) => ({
    kind: "report.imported" as const,
    actorId: payload.personId,
    subjectId: id,
    data: { fileName: payload.fileName, headline: item.headline },
  }));
  await recordEvents(tx, [...arrivals, ...changes]);
}

/** One statement whatever their number: the database reads the rows out of one JSON text. */
async function insertReports(tx: Transaction, reports: readonly NewReport[]): Promise<void> {
  const rows = JSON.stringify(reports.map(reportRow));
  await tx.$executeRaw`
    INSERT INTO report (id, payload_id, item, format, guid, version, pub_status, correction, embargo_until, headline,
      byline, dateline, language, published_at, first_created_at, version_created_at, source, distributor, credit_line,
      urgency, slugline, subjects, topics, keywords, genres, places, rights, media, links, editorial_note, text,
      text_length, warnings)
    SELECT r.* FROM jsonb_to_recordset(${rows}::jsonb) AS r (id uuid, "payloadId" uuid, item int, format text, guid text,
      version text, "pubStatus" pub_status, correction boolean, "embargoUntil" timestamptz, headline text, byline text,
      dateline text, language text, "publishedAt" timestamptz, "firstCreatedAt" timestamptz,
      "versionCreatedAt" timestamptz, source text, distributor text, "creditLine" text, urgency int, slugline text,
      subjects text[], topics jsonb, keywords text[], genres text[], places jsonb, rights jsonb, media jsonb,
      links jsonb, "editorialNote" text, text text, "textLength" int, warnings text[])`;
}

function reportRow({ id, payload, item }: NewReport) {
  const { blocks: _blocks, sentences: _sentences, traces: _traces, ...row } = item;
  return { ...row, id, payloadId: payload.payloadId, textLength: item.text.length };
}

async function insertBlocks(tx: Transaction, reports: readonly NewReport[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO block (report_id, position, start, "end", kind)
    SELECT r.id, b.place - 1, b.start, b."end", b.kind
      FROM unnest(${reports.map(({ id }) => id)}::uuid[],
        ${reports.map(({ item }) => arrayOf(item.blocks, ({ start }) => start))}::text[],
        ${reports.map(({ item }) => arrayOf(item.blocks, ({ end }) => end))}::text[],
        ${reports.map(({ item }) => arrayOf(item.blocks, ({ kind }) => kind))}::text[]) AS r(id, starts, ends, kinds),
        LATERAL unnest(starts::int[], ends::int[], kinds::block_kind[])
          WITH ORDINALITY AS b(start, "end", kind, place)`;
}

async function insertSentences(tx: Transaction, reports: readonly NewReport[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO report_sentence (report_id, position, start, "end", block)
    SELECT r.id, s.place - 1, s.start, s."end", s.block
      FROM unnest(${reports.map(({ id }) => id)}::uuid[],
        ${reports.map(({ item }) => arrayOf(item.sentences, ({ start }) => start))}::text[],
        ${reports.map(({ item }) => arrayOf(item.sentences, ({ end }) => end))}::text[],
        ${reports.map(({ item }) => arrayOf(item.sentences, ({ block }) => block))}::text[]) AS r(id, starts, ends, blocks),
        LATERAL unnest(starts::int[], ends::int[], blocks::block_kind[])
          WITH ORDINALITY AS s(start, "end", block, place)`;
}

/** As Postgres writes an array: one value for each report instead of one, and its report's id, for each row. */
function arrayOf<T>(rows: readonly T[], value: (row: T) => number | BlockKind): string {
  return `{${rows.map(value).join(",")}}`;
}
