import "server-only";
import type {
  CitedPassage,
  RevisionEntry,
  SentenceHistory,
  SentenceVersion,
} from "#lib/domain/stories/revision-history.ts";
import { type HeadChange, headChanges } from "#lib/domain/stories/story-head.ts";
import type { Cite } from "#lib/editor/marks/cite.ts";
import { citesChanged, compareRevisions, type SentenceChange } from "#lib/editor/queries/compare-revisions.ts";
import { findRevision } from "../revisions/data.ts";
import {
  findCitedReports,
  type HashedSentence,
  listApprovedSentences,
  listComparedSentences,
  listJudgementsOf,
  listSentenceInTime,
  type SentenceRowInTime,
} from "./data.ts";

/** What became of a sentence, with the passages that it came to rest on and rests on no more. */
export type ComparedChange = {
  readonly change: SentenceChange;
  readonly came: readonly CitedPassage[];
  readonly went: readonly CitedPassage[];
};

export type RevisionComparison = {
  /** Null: what was approved, sentence by sentence. */
  readonly from: RevisionEntry | null;
  readonly to: RevisionEntry;
  readonly heads: readonly HeadChange[];
  /** All that is not as it was, in the order of the later text. */
  readonly changes: readonly ComparedChange[];
  /** How many sentences are as they were. */
  readonly same: number;
};

/**
 * Two revisions of a story, or what of one was approved and what became of it, by sentence; of a text of which nothing
 * was ever approved, no sentence.
 */
export async function compareStored(
  storyId: string,
  from: RevisionEntry | null,
  to: RevisionEntry,
): Promise<RevisionComparison> {
  const [before, after, heads] = await Promise.all([
    from ? listComparedSentences(from.id) : listApprovedSentences(to.editionId),
    listComparedSentences(to.id),
    from ? headsOf(from, to) : [],
  ]);
  // Without an approval there is nothing that could have changed since.
  if (from === null && before.length === 0) return { from, to, heads: [], changes: [], same: 0 };
  const changes = compareRevisions(before, after);
  // Approved sentences stand in no order of their own, so that none of them can have been moved.
  const isTold = (change: SentenceChange) => change.kind !== "same" || (change.moved && from !== null);
  const told = changes.filter(isTold);
  const passagesOf = await passagesFor(storyId, told.flatMap(citesOf));
  return {
    from,
    to,
    heads,
    changes: told.map((change) => ({ change, ...movedPassages(change, passagesOf) })),
    same: changes.length - told.length,
  };
}

/** The life of a sentence in a story, newest first; null when no revision has it. */
export async function sentenceHistory(
  storyId: string,
  sid: string,
  headId: string | null,
): Promise<SentenceHistory | null> {
  const rows = await listSentenceInTime(storyId, sid);
  if (rows.length === 0) return null;
  const judgements = await listJudgementsOf(storyId, sid);
  const passagesOf = await passagesFor(
    storyId,
    rows.flatMap(({ cites }) => cites),
  );
  const versions = versionsIn(rows).map(({ row, before }): SentenceVersion => {
    const { came, went } = citesChanged(before?.cites ?? [], row.cites);
    return {
      revision: { id: row.revisionId, edition: row.edition, number: row.number },
      at: row.at,
      by: row.by,
      text: row.text,
      hash: row.hash,
      authors: row.authors,
      came: passagesOf(came),
      went: passagesOf(went),
      judgements: judgements.filter(({ hash }) => hash === row.hash),
    };
  });
  return { sid, versions: versions.toReversed(), isGone: !rows.some(({ revisionId }) => revisionId === headId) };
}

/** Each version once, where it began, with the one before it. */
function versionsIn(
  rows: readonly SentenceRowInTime[],
): readonly { readonly row: SentenceRowInTime; readonly before: SentenceRowInTime | undefined }[] {
  return rows.flatMap((row, at) => {
    const before = rows[at - 1];
    return before?.hash === row.hash ? [] : [{ row, before }];
  });
}

async function headsOf(from: RevisionEntry, to: RevisionEntry): Promise<readonly HeadChange[]> {
  const [before, after] = await Promise.all([findRevision(from.id), findRevision(to.id)]);
  return before && after ? headChanges(before, after) : [];
}

type PassagesOf = (cites: readonly Cite[]) => readonly CitedPassage[];

async function passagesFor(storyId: string, cites: readonly Cite[]): Promise<PassagesOf> {
  const reports = await findCitedReports(storyId, [...new Set(cites.map(({ report }) => report))]);
  return (wanted) =>
    wanted.flatMap(({ report, from, to }) => {
      const found = reports.get(report);
      return found ? [{ number: found.number, source: found.source, text: found.text.slice(from, to) }] : [];
    });
}

function citesOf(change: SentenceChange): readonly Cite[] {
  const [before, after] = sidesOf(change);
  return [...(before?.cites ?? []), ...(after?.cites ?? [])];
}

function movedPassages(change: SentenceChange, passagesOf: PassagesOf) {
  const [before, after] = sidesOf(change);
  const { came, went } = citesChanged(before?.cites ?? [], after?.cites ?? []);
  return { came: passagesOf(came), went: passagesOf(went) };
}

type Side = Pick<HashedSentence, "cites"> | null;

function sidesOf(change: SentenceChange): readonly [Side, Side] {
  if (change.kind === "added") return [null, change.after];
  if (change.kind === "removed") return [change.before, null];
  return [change.kind === "changed" ? change.before : change.after, change.after];
}
