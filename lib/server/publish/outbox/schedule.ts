import "server-only";
import { signHead } from "../../audit/heads.ts";
import { logError } from "../../log.ts";
import { deliverOutbox } from "./mutations.ts";

/** Seconds between two looks at the outbox; a publication itself looks at once. */
const EVERY_SECONDS = 15;

/** Next's dev server runs this again on every change; the timer is kept. */
const kept = globalThis as typeof globalThis & { stetOutbox?: NodeJS.Timeout };

/** Looks at the outbox again and again for as long as the process lives, and notes the head of the audit log. */
export function startDelivering(): void {
  clearInterval(kept.stetOutbox);
  kept.stetOutbox = setInterval(() => void deliver(), EVERY_SECONDS * 1000);
  // A process with nothing else to do may end.
  kept.stetOutbox.unref();
}

async function deliver(): Promise<void> {
  try {
    await deliverOutbox();
    await signHead();
  } catch (error) {
    logError(error, "outbox");
  }
}
