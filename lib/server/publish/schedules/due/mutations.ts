import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import { may } from "#lib/domain/access/policy.ts";
import { counted } from "#lib/domain/shared/counted.ts";
import type { Obstacle } from "#lib/domain/stories/publish-checks.ts";
import { recordEvents } from "../../../audit/mutations.ts";
import { mergeStory } from "../../../claims/mutations.ts";
import { type LockedEdition, lockEdition } from "../../../editions/lock.ts";
import { dropSignOff, moveEdition } from "../../../editions/mutations.ts";
import { tellStopped } from "../../../editions/schedules/mutations.ts";
import { wordsOfFailure } from "../../../errors.ts";
import { logError } from "../../../log.ts";
import { lockPersonForJudging } from "../../../people/data.ts";
import { type Transaction, transaction } from "../../../transaction.ts";
import { obstaclesWithin } from "../../gate.ts";
import { goLive } from "../../going-live/mutations.ts";
import { deliverSoon } from "../../outbox/schedule.ts";
import { type DuePublication, listDue, momentOf } from "../data.ts";

/** Seconds past its hour that a publication at which the desk itself fails is tried again; then people are told. */
const PATIENCE_SECONDS = 300;
/** How many of the things in its way a notice names. */
const MOST_NAMED = 3;

/**
 * Carries out every publication whose hour has come; returns how many went out. Several processes may do this at once:
 * each publication goes out once. What no longer passes is not published: its schedule is stopped and people are told.
 */
export async function publishDue(): Promise<number> {
  let published = 0;
  for (const due of await listDue()) if (await attend(due)) published += 1;
  if (published > 0) deliverSoon();
  return published;
}

async function attend(due: DuePublication): Promise<boolean> {
  try {
    await mergeStory(due.storyId);
    return await transaction((tx) => carryOut(tx, due.editionId));
  } catch (error) {
    const id = logError(error, "scheduled publication");
    if (due.late > PATIENCE_SECONDS) await giveUp(due.editionId, wordsOfFailure(id));
    return false;
  }
}

/** Judged anew under the lock, on what is true now; whoever scheduled it is its publisher. */
async function carryOut(tx: Transaction, editionId: string): Promise<boolean> {
  const edition = await lockEdition(tx, editionId);
  const publishedAt = await momentOf(tx);
  // Meanwhile somebody else has published it, or stopped it, or set another hour.
  if (!isDue(edition, publishedAt)) return false;
  const publisher = edition.scheduledById && (await lockPersonForJudging(tx, edition.scheduledById));
  const barred = whyBarred(publisher || null);
  const obstacles = await obstaclesWithin(tx, edition, publishedAt);
  const { headRevisionId: revisionId } = edition;
  if (publisher && revisionId && barred === null && obstacles.length === 0) {
    await goLive(tx, edition, { publisherId: publisher.id, publishedAt, revisionId });
    return true;
  }
  await fallBack(tx, edition, barred ?? reasonOf(obstacles), obstacles);
  return false;
}

function isDue({ state, scheduledAt }: LockedEdition, moment: Date): boolean {
  return state === "scheduled" && scheduledAt !== null && scheduledAt <= moment;
}

function whyBarred(publisher: Actor | null): string | null {
  if (publisher === null || publisher.disabled) return "Whoever scheduled it has no account any more.";
  return may(publisher, "edition.publishScheduled").allowed ? null : "Whoever scheduled it is no longer a publisher.";
}

function reasonOf(obstacles: readonly Obstacle[]): string {
  const more = obstacles.length - MOST_NAMED;
  const named = obstacles.slice(0, MOST_NAMED).map(({ problem }) => problem);
  return [...named, ...(more > 0 ? [`And ${counted(more, "other thing")} in the way.`] : [])].join(" ");
}

/** Back to where a person decides: to the signature, as long as that itself holds, else to the review. */
async function fallBack(
  tx: Transaction,
  edition: LockedEdition,
  reason: string,
  obstacles: readonly Obstacle[],
): Promise<void> {
  if (obstacles.some(({ issue }) => issue.code === "signed-by-writer" || issue.code === "signed-otherwise")) {
    await recordEvents(tx, await dropSignOff(tx, null, edition, reason));
    return;
  }
  await moveEdition(tx, edition, "unschedule");
  await recordEvents(tx, await tellStopped(tx, null, edition, reason));
}

async function giveUp(editionId: string, reason: string): Promise<void> {
  try {
    await transaction(async (tx) => {
      const edition = await lockEdition(tx, editionId);
      if (isDue(edition, await momentOf(tx))) await fallBack(tx, edition, reason, []);
    });
  } catch (error) {
    logError(error, "scheduled publication");
  }
}
