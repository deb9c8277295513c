import "server-only";
import { logError } from "../../../log.ts";
import { publishDue } from "./mutations.ts";

/** Seconds between two looks for publications whose hour has come: none goes out later than that, if all is well. */
const EVERY_SECONDS = 5;

/** Next's dev server runs this again on every change; the timer is kept. */
const kept = globalThis as typeof globalThis & { stetDue?: NodeJS.Timeout; stetPublishing?: boolean };

/** Looks for publications whose hour has come now and again and again, for as long as the process lives. */
export function startPublishingDue(): void {
  clearInterval(kept.stetDue);
  kept.stetDue = setInterval(() => void look(), EVERY_SECONDS * 1000);
  // A process with nothing else to do may end.
  kept.stetDue.unref();
  void look();
}

async function look(): Promise<void> {
  if (kept.stetPublishing) return;
  kept.stetPublishing = true;
  try {
    await publishDue();
  } catch (error) {
    logError(error, "scheduled publications");
  } finally {
    kept.stetPublishing = false;
  }
}
