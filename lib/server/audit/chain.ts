import "server-only";
import { createHash } from "node:crypto";

/** A row of the audit log as it lies in the database; `data` is the text that Postgres gives for its JSON. */
export type ChainRow = {
  readonly seq: bigint;
  /** ISO 8601 in UTC with six decimals. */
  readonly at: string;
  readonly actorId: string | null;
  readonly kind: string;
  readonly storyId: string | null;
  readonly subjectId: string | null;
  readonly data: string;
  readonly prevHash: string;
  readonly hash: string;
};

/** Where a chain stands: its last row's number and hash. Row 0 is before the first. */
export type ChainHead = { readonly seq: bigint; readonly hash: string };
export const CHAIN_START: ChainHead = { seq: 0n, hash: "0".repeat(64) };

export type ChainFault = {
  /** `missing`: rows lack before this one. `altered`: its content does not give its hash. `unlinked`: it does not follow the row before. */
  readonly kind: "missing" | "altered" | "unlinked";
  readonly seq: bigint;
  readonly message: string;
};

/** What is wrong with a row that follows `last` in the order of numbers; nothing when the chain holds here. */
export function faultsOfRow(last: ChainHead, row: ChainRow): readonly ChainFault[] {
  const faults: ChainFault[] = [];
  const add = (kind: ChainFault["kind"], message: string) => faults.push({ kind, seq: row.seq, message });
  const lacking = row.seq - last.seq - 1n;
  if (lacking > 0n) add("missing", `${wordsOfRange(last.seq + 1n, row.seq - 1n)} removed before row ${row.seq}.`);
  if (hashOfRow(row) !== row.hash) add("altered", `Row ${row.seq} was altered: its content does not give its hash.`);
  if (lacking === 0n && row.prevHash !== last.hash)
    add("unlinked", `Row ${row.seq} does not follow row ${last.seq}: one of them was replaced or moved.`);
  return faults;
}

/** The hash that the database gave the row when it was written, worked out again from what the row says now. */
export function hashOfRow(row: ChainRow): string {
  return createHash("sha256").update(contentOf(row)).digest("hex");
}

/** As `audit_event_content` in the migrations writes it: the text of a JSON array, as Postgres spaces one. */
function contentOf(row: ChainRow): string {
  const text = (value: string | null) => JSON.stringify(value);
  const { prevHash, seq, at, actorId, kind, storyId, subjectId, data } = row;
  const parts = [text(prevHash), seq, text(at), text(actorId), text(kind), text(storyId), text(subjectId), data];
  return `[${parts.join(", ")}]`;
}

function wordsOfRange(from: bigint, to: bigint): string {
  return from === to ? `Row ${from} was` : `Rows ${from} to ${to} were`;
}
