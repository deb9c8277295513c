import type { Sid } from "../../domain/shared/ids.ts";
import { type ComparedSentence, compareRevisions, formOf, type SentenceChange } from "./compare-revisions.ts";

/** What became of one sentence in two texts that were written on the same base; null where it is as it was there. */
export type ThreeWayChange = {
  readonly sid: Sid;
  readonly mine: SentenceChange | null;
  readonly theirs: SentenceChange | null;
};

/**
 * Every sentence that either text has otherwise than their common base, in the order of mine; what only theirs has comes
 * behind the sentence that it follows there. Where both made the same of a sentence there is nothing to tell.
 */
export function compareThree(
  base: readonly ComparedSentence[],
  mine: readonly ComparedSentence[],
  theirs: readonly ComparedSentence[],
): readonly ThreeWayChange[] {
  const [ours, others] = [compareRevisions(base, mine), compareRevisions(base, theirs)];
  const [mineBySid, theirsBySid] = [bySid(ours), bySid(others)];
  return orderOf(ours, others).flatMap((sid) => {
    const change = { sid, mine: told(mineBySid.get(sid)), theirs: told(theirsBySid.get(sid)) };
    const isTold = (change.mine ?? change.theirs) !== null && !isAgreed(change);
    return isTold ? [change] : [];
  });
}

function bySid(changes: readonly SentenceChange[]): ReadonlyMap<Sid, SentenceChange> {
  return new Map(changes.map((change) => [change.sid, change]));
}

function told(change: SentenceChange | undefined): SentenceChange | null {
  return change === undefined || (change.kind === "same" && !change.moved) ? null : change;
}

function isAgreed({ mine, theirs }: ThreeWayChange): boolean {
  if (mine === null || theirs === null || mine.kind !== theirs.kind) return false;
  if (mine.kind === "removed" || theirs.kind === "removed") return true;
  return formOf(mine.after) === formOf(theirs.after);
}

function orderOf(ours: readonly SentenceChange[], others: readonly SentenceChange[]): readonly Sid[] {
  const known = new Set(ours.map(({ sid }) => sid));
  const behind = new Map<Sid | null, Sid[]>();
  let last: Sid | null = null;
  for (const { sid } of others) {
    if (known.has(sid)) last = sid;
    else behind.set(last, [...(behind.get(last) ?? []), sid]);
  }
  return [...(behind.get(null) ?? []), ...ours.flatMap(({ sid }) => [sid, ...(behind.get(sid) ?? [])])];
}
