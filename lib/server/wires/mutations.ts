import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "#lib/domain/access/actions.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { storable } from "#lib/domain/shared/storable.ts";
import type { BlockKind, RefusedItem } from "#lib/domain/wires/report.ts";
import { requireMay, requireMayWithin } from "../access.ts";
import { recordEvent } from "../audit/mutations.ts";
import { now } from "../clock.ts";
import { db } from "../db.ts";
import type { ReadFile } from "../engine/worker.ts";
import { AppError } from "../errors.ts";
import { type Transaction, transaction } from "../transaction.ts";
import { LATEST_FIRST } from "./data.ts";
import { type IncomingFile, sizeBarrier } from "./incoming.ts";
import { keepLargeFirst, keepPayload } from "./payloads/mutations.ts";
import { readFile } from "./read-file.ts";
import { type KnownReport, storePayloads } from "./storing/mutations.ts";

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
  const tooLarge = sizeBarrier(file.bytes.byteLength, file.name);
  if (tooLarge) return { outcome: "refused", message: tooLarge };
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const known = await findReportsOf(sha256);
  if (known) return { outcome: "duplicate", reports: known };
  const named = { ...file, name: storable(file.name) };
  const read = await readFile(named, now());
  return read.ok ? store(personId, named, read.value) : { outcome: "refused", message: read.error };
}

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
  { items, refused }: ReadFile,
): Promise<ImportOutcome> {
  await keepLargeFirst([file], personId);
  const outcome = await transaction(async (tx) => {
    if (personId) await requireMayWithin(tx, personId, "report.import");
    const { id: payloadId } = await keepPayload(tx, file, personId);
    const [stored] = await storePayloads(tx, [{ payloadId, fileName: file.name, personId, items }]);
    return stored;
  });
  const { added = [], known = [] } = outcome ?? {};
  if (added.length === 0 && known.length > 0) return { outcome: "duplicate", reports: known };
  return { outcome: "imported", reports: added, warnings: items.flatMap((item) => item.warnings), refused };
}

/** What these bytes brought when they came before; null when they are new, or brought nothing. */
async function findReportsOf(sha256: string): Promise<readonly KnownReport[] | null> {
  const payload = await db.payload.findUnique({
    where: { sha256 },
    select: { reports: { select: { id: true, headline: true }, orderBy: { item: "asc" } } },
  });
  return payload && payload.reports.length > 0 ? payload.reports : null;
}
