import "server-only";
import { PgBoss } from "pg-boss";
import { env } from "../env.ts";
import { logError } from "../log.ts";

/** The jobs there are, with what each is told. Rows of the desk's own tables hold the truth; a job only says where to look. */
export type Jobs = {
  /** Read the waiting files of an intake. */
  readonly intake: { readonly intakeId: string };
  /** Ask a feed for what is new. */
  readonly feed: { readonly feedId: string };
  /** Look for what is due or was left lying. Comes by the clock. */
  readonly sweep: Readonly<Record<never, never>>;
};
export type JobName = keyof Jobs;
export type Workers = { readonly [N in JobName]: (job: Jobs[N]) => Promise<void> };

/** Seconds without a sign of life after which a job is somebody else's; with the look below, under a minute in all. */
const HEARTBEAT_SECONDS = 10;
/** Seconds between two looks for jobs whose process has died. */
const LOOK_SECONDS = 5;
/** No job may run for longer; one that has more to do is taken up again by the sweep. */
const LONGEST_SECONDS = 3600;

const NAMES: readonly JobName[] = ["intake", "feed", "sweep"];
const EVERY_MINUTE = "* * * * *";

/** Next's dev server loads modules again on every change; the queue outlives that. */
const kept = globalThis as typeof globalThis & { stetQueue?: Promise<PgBoss> };

/**
 * Starts working off jobs in this process, beside any others that do; a queue that cannot be reached is logged and
 * tried again. Called once a process.
 */
export function startWorking(workers: Workers): void {
  void open()
    .then((queue) => work(queue, workers))
    .catch((error: unknown) => {
      logError(error, "queue");
      delete kept.stetQueue;
      setTimeout(() => startWorking(workers), LOOK_SECONDS * 1000).unref();
    });
}

/**
 * Puts a job in, once for each `key` that is not yet being worked on. In a process that has not started the queue, such
 * as the command line, nothing happens: the sweep of one that has will find the work within a minute.
 */
export async function enqueue<N extends JobName>(name: N, key: string, job: Jobs[N]): Promise<void> {
  try {
    const queue = await kept.stetQueue;
    await queue?.send(name, job, { singletonKey: key });
  } catch (error) {
    // The work itself is in the desk's tables by now, and the sweep finds it there.
    logError(error, "queue");
  }
}

/** Stops taking jobs and closes the connections; what is being worked on is taken up by another process. */
export async function stopWorking(): Promise<void> {
  const queue = await kept.stetQueue?.catch(() => undefined);
  delete kept.stetQueue;
  await queue?.stop({ graceful: false });
}

function open(): Promise<PgBoss> {
  kept.stetQueue ??= start();
  return kept.stetQueue;
}

/** The queue keeps its tables in a schema of its own, which it makes and migrates itself: as the owner, not as the application. */
async function start(): Promise<PgBoss> {
  const queue = new PgBoss({
    connectionString: env().DATABASE_URL,
    application_name: "stet-queue",
    max: 3,
    useListenNotify: true,
    superviseIntervalSeconds: LOOK_SECONDS,
    monitorIntervalSeconds: LOOK_SECONDS,
    // It keeps a list of what is being worked on, and gives none of that out: for a minute, unless it is told.
    queueCacheIntervalSeconds: LOOK_SECONDS,
  });
  queue.on("error", (error) => logError(error, "queue"));
  await queue.start();
  for (const name of NAMES) {
    await queue.createQueue(name, {
      // One waiting and one active for each key: whoever asks twice is served once more at most.
      policy: "stately",
      notify: true,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds: LONGEST_SECONDS,
      retryLimit: 5,
      retryDelay: 1,
      deleteAfterSeconds: LONGEST_SECONDS,
    });
  }
  await queue.schedule("sweep", EVERY_MINUTE);
  return queue;
}

async function work(queue: PgBoss, workers: Workers): Promise<void> {
  for (const name of NAMES) {
    // A job that is free again is not announced as a new one is; by itself the queue would look every 30 seconds.
    const looks = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: LOOK_SECONDS };
    await queue.work<Jobs[typeof name]>(name, { localConcurrency: 2, ...looks }, async (jobs) => {
      for (const { data } of jobs) await (workers[name] as (job: unknown) => Promise<void>)(data);
    });
  }
}
