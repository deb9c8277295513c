import "server-only";
import { logError } from "./log.ts";

/** What this process does again and again, by name. */
type Timer = {
  readonly every: NodeJS.Timeout;
  readonly work: () => Promise<unknown>;
  isBusy: boolean;
};

/** Next's dev server loads modules again on every change; the timers outlive that. */
const kept = globalThis as typeof globalThis & { stetTimers?: Map<string, Timer> };

/**
 * Does a work now and every so many seconds for as long as the process lives, never twice at once. What it throws is
 * logged under its name. A second call of the same name takes the place of the first.
 */
export function repeat(name: string, seconds: number, work: () => Promise<unknown>): void {
  const timers = kept.stetTimers ?? new Map<string, Timer>();
  kept.stetTimers = timers;
  const before = timers.get(name);
  clearInterval(before?.every);
  const every = setInterval(() => doSoon(name), seconds * 1000);
  // A process with nothing else to do may end.
  every.unref();
  timers.set(name, { every, work, isBusy: before?.isBusy ?? false });
  doSoon(name);
}

/** Does a repeated work once more, without waiting for it; in a process that does not repeat it, nothing. */
export function doSoon(name: string): void {
  const timer = kept.stetTimers?.get(name);
  if (timer && !timer.isBusy) void run(name, timer);
}

async function run(name: string, timer: Timer): Promise<void> {
  timer.isBusy = true;
  try {
    await timer.work();
  } catch (error) {
    logError(error, name);
  } finally {
    timer.isBusy = false;
  }
}
