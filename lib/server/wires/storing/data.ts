import "server-only";
import { createHash } from "node:crypto";
import type { ParsedReport } from "#lib/domain/wires/report.ts";
import type { Transaction } from "../../transaction.ts";

type Identified = Pick<ParsedReport, "guid" | "version" | "source" | "text">;
type Known = { readonly id: string; readonly headline: string | null };

/**
 * By what versions of one item are known to belong together; null for an item without a guid. A guid that is no URI or
 * URN is only the sender's own number: it means nothing without the source.
 */
export function seriesOf({ guid, source }: Pick<Identified, "guid" | "source">): string | null {
  if (guid === null) return null;
  return guid.includes(":") ? guid : `${source ?? ""} ${guid}`;
}

/** The reports that these payloads have brought already, by payload; a payload that brought none is left out. */
export async function listBrought(
  tx: Transaction,
  payloadIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Known[]>> {
  const rows = await tx.$queryRaw<(Known & { payloadId: string })[]>`
    SELECT id, headline, payload_id AS "payloadId" FROM report
     WHERE payload_id = ANY(${[...payloadIds]}::uuid[]) ORDER BY item`;
  const brought = new Map<string, Known[]>();
  for (const { payloadId, ...report } of rows) brought.set(payloadId, [...(brought.get(payloadId) ?? []), report]);
  return brought;
}

/** What of some items need not be stored: those that are here already, with the report that each is, and repetitions. */
export type KnownItems<I> = { readonly known: ReadonlyMap<I, Known>; readonly repeated: ReadonlySet<I> };

/**
 * The items that are here already: the same guid and version, or, of an item without a version, the same guid and
 * words; and those that only repeat an earlier one of these items. An item without a guid is never known.
 */
export async function findKnownItems<I extends Identified>(
  tx: Transaction,
  items: readonly I[],
): Promise<KnownItems<I>> {
  const identified = items.filter(({ guid }) => guid !== null);
  const stored = await listStored(tx, identified);
  const known = new Map<I, Known>();
  const repeated = new Set<I>();
  const seen = new Set<string>();
  for (const item of identified) {
    const key = keyOf(item, md5(item.text));
    const report = stored.get(key);
    if (report) known.set(item, report);
    else if (seen.has(key)) repeated.add(item);
    seen.add(key);
  }
  return { known, repeated };
}

type StoredRow = Omit<Identified, "text"> & Known & { readonly words: string };

async function listStored(tx: Transaction, items: readonly Identified[]): Promise<ReadonlyMap<string, Known>> {
  const guids = [...new Set(items.map(({ guid }) => guid))];
  if (guids.length === 0) return new Map();
  const rows = await tx.$queryRaw<StoredRow[]>`
    SELECT id, headline, guid, version, source, md5(text) AS words FROM report WHERE guid = ANY(${guids}::text[])`;
  return new Map(rows.map((row) => [keyOf(row, row.words), { id: row.id, headline: row.headline }]));
}

function keyOf(item: Omit<Identified, "text">, words: string): string {
  return JSON.stringify([seriesOf(item), item.version ?? words]);
}

function md5(text: string): string {
  return createHash("md5").update(text).digest("hex");
}
