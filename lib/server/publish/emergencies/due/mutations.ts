import "server-only";
import { REMINDED_HOURS_AHEAD, SECOND_NAME_HOURS } from "#lib/domain/stories/emergency.ts";
import { recordEvent } from "../../../audit/mutations.ts";
import { now } from "../../../clock.ts";
import { logError } from "../../../log.ts";
import { notify } from "../../../notices/mutations.ts";
import { listJudgable } from "../../../people/data.ts";
import { type Transaction, transaction } from "../../../transaction.ts";
import { type DueSaying, type LockedEmergency, listDueSayings, lockEmergency } from "../data.ts";
import { listSecondNameIds, noticeOf } from "../mutations.ts";

const HOURS = { remind: SECOND_NAME_HOURS - REMINDED_HOURS_AHEAD, due: SECOND_NAME_HOURS } as const;

/**
 * Reminds of second names whose hours are nearly over, and says where they are over unsaid: each once, however many
 * processes look. Nothing is taken down: what is live stays so, and everybody sees that the name never came. Returns
 * how many were told of.
 */
export async function tellOfSecondNames(): Promise<number> {
  let told = 0;
  for (const due of await listDueSayings(HOURS)) if (await attend(due)) told += 1;
  return told;
}

async function attend({ editionId, saying }: DueSaying): Promise<boolean> {
  try {
    return await transaction(async (tx) => {
      const emergency = await lockEmergency(tx, editionId);
      // Meanwhile the name was given, or another process has said it.
      if (emergency.secondName !== null || emergency.overdueAt !== null) return false;
      if (saying === "overdue") await sayOverdue(tx, emergency);
      else if (emergency.remindedAt === null) await remind(tx, emergency);
      else return false;
      return true;
    });
  } catch (error) {
    logError(error, "second name");
    return false;
  }
}

async function remind(tx: Transaction, emergency: LockedEmergency): Promise<void> {
  const { editionId, storyId, publishedById } = emergency;
  await tx.emergency.update({ where: { editionId }, data: { remindedAt: now() } });
  // Whoever published it knows whom to ask.
  const to = [...(await listSecondNameIds(tx, emergency)), publishedById];
  await notify(tx, { kind: "emergency.dueSoon", data: noticeOf(emergency), to, actorId: null, storyId });
}

async function sayOverdue(tx: Transaction, emergency: LockedEmergency): Promise<void> {
  const { editionId, storyId, edition, kind, publishedById } = emergency;
  await tx.emergency.update({ where: { editionId }, data: { overdueAt: now() } });
  const to = [...(await listSecondNameIds(tx, emergency)), publishedById, ...(await listAnswerable(tx))];
  await notify(tx, { kind: "emergency.overdue", data: noticeOf(emergency), to, actorId: null, storyId });
  const event = { actorId: null, storyId, subjectId: editionId, data: { edition, kind } };
  await recordEvent(tx, { kind: "edition.emergencyUnconfirmed", ...event });
}

/** Publishers and admins: it is theirs that the desk keeps its rules. */
async function listAnswerable(tx: Transaction): Promise<readonly string[]> {
  const people = await listJudgable(tx);
  return people.flatMap(({ id, roles }) => (roles.includes("publisher") || roles.includes("admin") ? [id] : []));
}
