import "server-only";
import { logError } from "../../log.ts";
import { fillMissingTraces } from "./mutations.ts";

/** Works out, without anybody waiting for it, by what older reports are found among others. */
export function startCatchingUp(): void {
  fillMissingTraces().catch((error: unknown) => logError(error, "report traces"));
}
