import "server-only";
import {
  emergencyWay,
  type Obstacle,
  obstaclesTo,
  publishChecks,
  type Stage,
} from "#lib/domain/stories/publish-checks.ts";
import type { PublishFacts } from "#lib/domain/stories/publish-facts.ts";
import { InvalidInput } from "../answer.ts";
import type { LockedEdition } from "../editions/lock.ts";
import { AppError } from "../errors.ts";
import type { Transaction } from "../transaction.ts";
import { conflictsWithin, readPublishFacts } from "./facts.ts";

/** Refuses with everything that stands in the way of the step, from the one list that the screen shows too. */
export function requireClear(stage: Stage, facts: PublishFacts): void {
  requireNone(obstaclesTo(stage, publishChecks(facts)));
}

/** The same for a publication in an emergency; refuses too where nothing is skipped by it. */
export function requireClearInEmergency(facts: PublishFacts): void {
  const { skipped, standing } = emergencyWay(publishChecks(facts));
  requireNone(standing);
  if (skipped.length === 0)
    throw new AppError(
      "conflict",
      "It is reviewed and signed off: nothing asks for an emergency. Publish it as usual.",
    );
}

function requireNone(obstacles: readonly Obstacle[]): void {
  if (obstacles.length === 0) return;
  throw new InvalidInput(
    obstacles.map(({ issue, problem, todo }) => ({ field: issue.field ?? issue.code, message: `${problem} ${todo}` })),
  );
}

/** Everything that the publish checks ask about a locked edition, to be published at this moment. */
export async function factsWithin(tx: Transaction, edition: LockedEdition, publishAt: Date): Promise<PublishFacts> {
  return readPublishFacts(tx, edition, await conflictsWithin(tx, edition.storyId), publishAt);
}

/** What stands in the way of publishing a locked edition at this moment. */
export async function obstaclesWithin(
  tx: Transaction,
  edition: LockedEdition,
  publishAt: Date,
): Promise<readonly Obstacle[]> {
  return obstaclesTo("publish", publishChecks(await factsWithin(tx, edition, publishAt)));
}
