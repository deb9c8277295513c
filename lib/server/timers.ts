import "server-only";
import { logError } from "./log.ts";

/** What this process does again and again, by name. */
type Timer = { readonly every: NodeJS.Timeout; readonly work: () => Promise<unknown> };

/** Next's dev server loads modules again on every change; the timers outlive that. */
const kept = globalThis as typeof globalThis & { stetTimers?: Map<string, Timer>; stetBusy?: Set<string> };

/**
 * Does a work now and every so many seconds for as long as the process lives, never twice at once. What it throws is
 * logged under its name. A second call of the same name takes the place of the first.
 */
export function repeat(name: string, seconds: number, work: () => Promise<unknown>): void {
  kept.stetTimers ??= new Map();
  clearInterval(kept.stetTimers.get(name)?.every);
  const every = setInterval(() => doSoon(name), seconds * 1000);
  // A process with nothing else to do may end.
  every.unref();
  kept.stetTimers.set(name, { every, work });
  doSoon(name);
}

/** Does a repeated work once more, without waiting for it; in a process that does not repeat it, nothing. */
export function doSoon(name: string): void {
  const timer = kept.stetTimers?.get(name);
  kept.stetBusy ??= new Set();
  if (timer && !kept.stetBusy.has(name)) void run(name, timer.work, kept.stetBusy);
}

async function run(name: string, work: Timer["work"], busy: Set<string>): Promise<void> {
  busy.add(name);
  try {
    await work();
  } catch (error) {
    logError(error, name);
  } finally {
    busy.delete(name);
  }
}
