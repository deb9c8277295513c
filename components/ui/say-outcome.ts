import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import { toast } from "./toast.ts";

/**
 * Says how it went with what was asked of the desk: `done`, or `undone` with the desk's reason. False when it was not
 * done. Without `done` nothing is said where the page shows it anyway.
 */
export async function sayOutcome(
  asked: Promise<ActionResult<void>>,
  { done, undone = "Not done" }: { readonly done?: string; readonly undone?: string },
): Promise<boolean> {
  const result = await asked;
  if (!result.ok) toast.error(undone, { description: result.message });
  else if (done !== undefined) toast.success(done);
  return result.ok;
}
