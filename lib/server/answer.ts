import "server-only";
import type { z } from "zod";
import type { ActionFailure, ActionResult, FieldIssue } from "#lib/domain/shared/action-result.ts";
import { isStorable } from "#lib/domain/shared/storable.ts";
import { AppError, wordsOfFailure } from "./errors.ts";
import { logError } from "./log.ts";

/** Input that a form can mend; each issue names its field. */
export class InvalidInput extends Error {
  override readonly name = "InvalidInput";
  readonly issues: readonly FieldIssue[];

  constructor(issues: readonly FieldIssue[]) {
    super(issues[0]?.message ?? "Something in this cannot be read. Check it and try again.");
    this.issues = issues;
  }
}

/** What somebody reads whose text cannot be kept as it is. */
export const UNSTORABLE =
  "This holds characters that are no part of any writing. Type it anew, or paste it as plain text.";

/** The input as the schema reads it; throws InvalidInput with every issue at once. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  if (!isStorable(input)) throw new InvalidInput([{ field: "", message: UNSTORABLE }]);
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new InvalidInput(parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), message })));
}

/** What somebody gave as their reason, without white space around it; refuses none. */
export function requireReason(reason: string | null): string {
  const words = reason?.trim();
  if (words) return words;
  throw new InvalidInput([{ field: "reason", message: "Write why, in a few words." }]);
}

/**
 * Does the work and puts its outcome into words: its value, or a failure with a code and a sentence.
 * What nobody expected goes to the log, and only the number of that line to the person. Next's own signals pass through.
 */
export async function outcomeOf<T>(where: string, work: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    // Loaded here alone: the command line, which shares this file, runs without Next.
    const { unstable_rethrow } = await import("next/navigation");
    unstable_rethrow(error);
    return failureOf(error, where);
  }
}

function failureOf(error: unknown, where: string): ActionFailure {
  if (error instanceof AppError) return { ok: false, code: error.code, message: error.message };
  if (error instanceof InvalidInput)
    return { ok: false, code: "invalid", message: error.message, issues: error.issues };
  return { ok: false, code: "failed", message: wordsOfFailure(logError(error, where)) };
}
