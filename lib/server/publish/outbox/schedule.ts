import "server-only";
import { signHead } from "../../audit/heads.ts";
import { doSoon, repeat } from "../../timers.ts";
import { deliverOutbox } from "./mutations.ts";

/** Seconds between two looks at the outbox; after a publication it is looked at at once. */
const EVERY_SECONDS = 15;
const NAME = "outbox";

/** Looks at the outbox now and again and again for as long as the process lives, and notes the head of the audit log. */
export function startDelivering(): void {
  repeat(NAME, EVERY_SECONDS, () => Promise.all([deliverOutbox(), signHead()]));
}

/**
 * Has the outbox looked at without waiting for it: a publication stands whatever becomes of its delivery. In a process
 * that does not deliver, such as the command line, it is left for one that does.
 */
export function deliverSoon(): void {
  doSoon(NAME);
}
