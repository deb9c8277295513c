import "server-only";
import { repeat } from "../../../timers.ts";
import { tellOfSecondNames } from "./mutations.ts";

/** Seconds between two looks for second names that are due: nobody hears of one later than that, if all is well. */
const EVERY_SECONDS = 60;

/** Looks for second names that are due now and again and again, for as long as the process lives. */
export function startRemindingOfSecondNames(): void {
  repeat("second names", EVERY_SECONDS, tellOfSecondNames);
}
