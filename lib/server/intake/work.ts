import "server-only";
import { startEngine } from "../engine/pool.ts";
import { publishDue } from "../publish/schedules/due/mutations.ts";
import { enqueue, startWorking, type Workers } from "../queue/queue.ts";
import { repeat } from "../timers.ts";
import { tellOfMatches } from "../wires/saved-searches/mutations.ts";
import { listDueFeeds } from "./feeds/data.ts";
import { pollFeed } from "./feeds/mutations.ts";
import { takeInFolder } from "./folder/mutations.ts";
import { listLeftLying } from "./reading/data.ts";
import { readIntake } from "./reading/mutations.ts";

/** Seconds that a file waits for its own job before the sweep makes one. */
const PATIENCE_SECONDS = 30;
const FOLDER_SECONDS = 5;

const WORKERS: Workers = {
  intake: ({ intakeId }) => readIntake(intakeId),
  feed: ({ feedId }) => pollFeed(feedId),
  sweep,
};

/** Works off in this process what comes in, for as long as it lives: imports, feeds that are due, the watched folder. */
export function startTakingIn(): void {
  startEngine();
  startWorking(WORKERS);
  repeat("watched folder", FOLDER_SECONDS, takeInFolder);
}

/**
 * Makes jobs for feeds whose time has come and for files whose job was lost with its process; tells what searches found.
 * Publications whose hour has come have a timer of their own, and are looked for here should that stand still.
 */
async function sweep(): Promise<void> {
  await publishDue();
  for (const feedId of await listDueFeeds()) await enqueue("feed", feedId, { feedId });
  await tellOfMatches();
  for (const intakeId of await listLeftLying(PATIENCE_SECONDS)) await enqueue("intake", intakeId, { intakeId });
}
