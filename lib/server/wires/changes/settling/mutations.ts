import "server-only";
import { LAPSE_REASONS } from "#lib/domain/stories/approval.ts";
import { takesBack } from "#lib/domain/wires/versions/report-change.ts";
import type { EventToRecord } from "../../../audit/mutations.ts";
import { now } from "../../../clock.ts";
import { type LockedEdition, lockEdition } from "../../../editions/lock.ts";
import { dropSignOff } from "../../../editions/mutations.ts";
import { notify } from "../../../notices/mutations.ts";
import { attachNewer } from "../../../stories/newer/mutations.ts";
import type { Transaction } from "../../../transaction.ts";
import { type CitedPassage, listCitedPassages, listConcerned, listFallen, type StoredChange } from "../data.ts";
import { keepStanding } from "../standing/mutations.ts";

/**
 * Settles what changes of reports mean for every text that rests on them, in the making or in public: passages whose
 * words stand in the newer version go on standing; where they do not, approvals of the sentence lapse, a signature
 * falls, and the people concerned are told. Returns what to record of it, with a line for each change and story.
 */
export async function settleChanges(
  tx: Transaction,
  changes: readonly StoredChange[],
  actorId: string | null,
): Promise<readonly EventToRecord[]> {
  const { editions, passages } = await lockTouched(tx, changes);
  await keepStanding(
    tx,
    changes.filter(({ kind }) => !takesBack(kind)),
    passages,
  );
  await attachNewer(tx, newerByStory(changes, passages));
  const fallen = await sentencesFallen(tx, changes, passages);
  const signOffs: EventToRecord[] = [];
  for (const edition of editions) signOffs.push(...(await letFall(tx, edition, fallen, actorId)));
  await tellPeople(tx, fallen, actorId);
  return [...changeEvents(changes, passages, fallen, actorId), ...signOffs];
}

/** A sentence that has lost the ground under it, by which change. */
type FallenSentence = Pick<CitedPassage, "storyId" | "editionId" | "isLive" | "sid"> & {
  readonly change: StoredChange;
};

/** The texts that rest on these reports, locked in one order, and on what they rest under the lock. */
async function lockTouched(tx: Transaction, changes: readonly StoredChange[]) {
  const ids = [...new Set(changes.map(({ reportId }) => reportId))];
  const seen = new Set((await listCitedPassages(tx, ids)).map(({ editionId }) => editionId));
  const editions: LockedEdition[] = [];
  for (const id of [...seen].sort()) editions.push(await lockEdition(tx, id));
  const passages = seen.size === 0 ? [] : await listCitedPassages(tx, ids);
  return { editions, passages: passages.filter(({ editionId }) => seen.has(editionId)) };
}

/** The versions that the stories concerned need beside the older ones. */
function newerByStory(changes: readonly StoredChange[], passages: readonly CitedPassage[]) {
  const newer = new Map(
    changes.flatMap(({ reportId, byReportId, kind }) =>
      byReportId && !takesBack(kind) ? [[reportId, byReportId]] : [],
    ),
  );
  return passages.flatMap(({ storyId, reportId }) => {
    const id = newer.get(reportId);
    return id ? [{ storyId, reportId: id }] : [];
  });
}

async function sentencesFallen(
  tx: Transaction,
  changes: readonly StoredChange[],
  passages: readonly CitedPassage[],
): Promise<readonly FallenSentence[]> {
  const revisions = new Map(passages.map((passage) => [passage.revisionId, passage]));
  const byReport = new Map(changes.map((change) => [change.reportId, change]));
  return (await listFallen(tx, [...revisions.keys()])).flatMap(({ revisionId, sid, reportId }) => {
    const [text, change] = [revisions.get(revisionId), byReport.get(reportId)];
    return text && change
      ? [{ storyId: text.storyId, editionId: text.editionId, isLive: text.isLive, sid, change }]
      : [];
  });
}

/** Approvals of the fallen sentences lapse; the signature under them falls. */
async function letFall(
  tx: Transaction,
  edition: LockedEdition,
  fallen: readonly FallenSentence[],
  actorId: string | null,
): Promise<readonly EventToRecord[]> {
  const own = fallen.filter(({ editionId }) => editionId === edition.id);
  for (const [lapseReason, same] of Map.groupBy(own, ({ change }) => reasonOf(change)))
    await tx.approval.updateMany({
      where: { editionId: edition.id, sid: { in: same.map(({ sid }) => sid) }, lapsedAt: null },
      data: { lapsedAt: now(), lapseReason },
    });
  const first = own[0];
  // What is live has been signed for good: its signature is history.
  return first && !first.isLive ? dropSignOff(tx, actorId, edition, reasonOf(first.change)) : [];
}

function reasonOf({ kind }: StoredChange): string {
  return takesBack(kind) ? LAPSE_REASONS.reportKilled : LAPSE_REASONS.reportChanged;
}

async function tellPeople(tx: Transaction, fallen: readonly FallenSentence[], actorId: string | null): Promise<void> {
  const concerned = await listConcerned(tx, [...new Set(fallen.map(({ editionId }) => editionId))]);
  for (const group of groups(fallen)) {
    const first = group[0];
    if (!first) continue;
    await notify(tx, {
      kind: "report.changed",
      data: { ...nameOf(first.change), change: first.change.kind, ...countOf(group) },
      to: group.flatMap(({ editionId }) => concerned.get(editionId) ?? []),
      actorId,
      storyId: first.storyId,
      sid: first.sid,
      subjectId: first.change.reportId,
    });
  }
}

/** One group for each story and change. */
function groups(fallen: readonly FallenSentence[]): readonly (readonly FallenSentence[])[] {
  return [...Map.groupBy(fallen, ({ storyId, change }) => `${storyId} ${change.id}`).values()];
}

/** How many sentences of what is being written, and of what is public, have lost their ground. */
function countOf(fallen: readonly FallenSentence[]) {
  const count = (isLive: boolean) => new Set(fallen.filter((one) => one.isLive === isLive).map(({ sid }) => sid)).size;
  return { draft: count(false), live: count(true) };
}

function nameOf({ headline, source }: StoredChange) {
  return { headline, source };
}

/** One line for each story that a change touches, in its own log; one without a story where it touches none. */
function changeEvents(
  changes: readonly StoredChange[],
  passages: readonly CitedPassage[],
  fallen: readonly FallenSentence[],
  actorId: string | null,
): readonly EventToRecord[] {
  return changes.flatMap((change) => {
    const stories = new Set(passages.filter(({ reportId }) => reportId === change.reportId).map((p) => p.storyId));
    const ownFallen = fallen.filter((one) => one.change.id === change.id);
    const line = { kind: "report.changed" as const, actorId, subjectId: change.reportId };
    const data = { ...nameOf(change), change: change.kind };
    if (stories.size === 0) return [{ ...line, data: { ...data, draft: 0, live: 0 } }];
    return [...stories].map((storyId) => ({
      ...line,
      storyId,
      data: { ...data, ...countOf(ownFallen.filter((one) => one.storyId === storyId)) },
    }));
  });
}
