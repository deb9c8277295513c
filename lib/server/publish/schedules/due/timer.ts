import "server-only";
import { repeat } from "../../../timers.ts";
import { publishDue } from "./mutations.ts";

/** Seconds between two looks for publications whose hour has come: none goes out later than that, if all is well. */
const EVERY_SECONDS = 5;

/** Looks for publications whose hour has come now and again and again, for as long as the process lives. */
export function startPublishingDue(): void {
  repeat("scheduled publications", EVERY_SECONDS, publishDue);
}
