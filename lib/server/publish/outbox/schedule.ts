import "server-only";
import { signHead } from "../../audit/heads.ts";
import { logError } from "../../log.ts";
import { deliverOutbox } from "./mutations.ts";

/** Seconds between two looks at the outbox; after a publication it is looked at at once. */
const EVERY_SECONDS = 15;

/** Next's dev server runs this again on every change; the timer is kept. */
const kept = globalThis as typeof globalThis & { stetOutbox?: NodeJS.Timeout; stetDelivering?: boolean };

/** Looks at the outbox now and again and again for as long as the process lives, and notes the head of the audit log. */
export function startDelivering(): void {
  clearInterval(kept.stetOutbox);
  kept.stetOutbox = setInterval(() => void deliver(), EVERY_SECONDS * 1000);
  // A process with nothing else to do may end.
  kept.stetOutbox.unref();
  void deliver();
}

/**
 * Has the outbox looked at without waiting for it: a publication stands whatever becomes of its delivery. In a process
 * that does not deliver, such as the command line, it is left for one that does.
 */
export function deliverSoon(): void {
  if (kept.stetOutbox) void deliver();
}

async function deliver(): Promise<void> {
  if (kept.stetDelivering) return;
  kept.stetDelivering = true;
  try {
    await Promise.all([deliverOutbox(), signHead()]);
  } catch (error) {
    logError(error, "outbox");
  } finally {
    kept.stetDelivering = false;
  }
}
