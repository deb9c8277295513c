import "server-only";
import { db } from "../db.ts";
import { logError } from "../log.ts";

const PATIENCE_MS = 2_000;

/** Whether the database answers a question within two seconds. */
export async function isDatabaseUp(): Promise<boolean> {
  const asked = db.$queryRaw`SELECT 1`.then(
    () => true,
    (error: unknown) => {
      logError(error, "health");
      return false;
    },
  );
  return Promise.race([asked, outOfPatience()]);
}

function outOfPatience(): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref());
}
