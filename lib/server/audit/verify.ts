import "server-only";
import { CHAIN_START, type ChainFault, type ChainHead, faultsOfRow } from "./chain.ts";
import { streamChain } from "./data.ts";
import { readHeads, type SignedHead, signHead } from "./heads.ts";

export type AuditFault =
  | ChainFault
  /** `cut-off`: the log ends before a signed head. `rewritten`: another row stands where one was signed. */
  | { readonly kind: "cut-off" | "rewritten"; readonly seq: bigint; readonly message: string }
  /** A line of the file of heads that was not signed with this desk's key. */
  | { readonly kind: "forged-head"; readonly line: number; readonly message: string };

export type AuditReport = {
  readonly rows: number;
  readonly head: ChainHead | null;
  /** How many signed heads the log was held against. */
  readonly signedHeads: number;
  /** At most FAULTS_LISTED; `faultCount` says how many there were. */
  readonly faults: readonly AuditFault[];
  readonly faultCount: number;
};

const FAULTS_LISTED = 100;

/** Reads the whole audit log and says what is wrong with it; when nothing is, signs where it stands. */
export async function verifyAudit(): Promise<AuditReport> {
  const { heads, forgedLines } = await readHeads();
  const faults: AuditFault[] = forgedLines.map(forgedHead);
  let faultCount = faults.length;
  const note = (found: readonly AuditFault[]) => {
    faultCount += found.length;
    faults.push(...found.slice(0, Math.max(0, FAULTS_LISTED - faults.length)));
  };
  const signedAt = Map.groupBy(heads, (head) => head.seq);
  let last = CHAIN_START;
  let rows = 0;
  for await (const row of streamChain()) {
    note(faultsOfRow(last, row));
    note((signedAt.get(row.seq) ?? []).filter((head) => head.hash !== row.hash).map(rewritten));
    last = row;
    rows += 1;
  }
  note(cutOff(last, heads));
  if (faultCount === 0) await signHead();
  const head = rows === 0 ? null : { seq: last.seq, hash: last.hash };
  return { rows, head, signedHeads: heads.length, faults, faultCount };
}

function forgedHead(line: number): AuditFault {
  return {
    kind: "forged-head",
    line,
    message: `Line ${line} of the signed heads was not signed with this desk's key.`,
  };
}

function rewritten({ seq, at }: SignedHead): AuditFault {
  return {
    kind: "rewritten",
    seq,
    message: `Row ${seq} is not the one that was signed at ${at}: the log was rewritten.`,
  };
}

function cutOff(last: ChainHead, heads: readonly SignedHead[]): readonly AuditFault[] {
  const furthest = heads.reduce<ChainHead>((far, head) => (head.seq > far.seq ? head : far), CHAIN_START);
  if (furthest.seq <= last.seq) return [];
  const message = `The log ends at row ${last.seq}, but row ${furthest.seq} was signed: its end was cut off.`;
  return [{ kind: "cut-off", seq: furthest.seq, message }];
}
