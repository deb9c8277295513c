import type { ErrorCode } from "./error-codes.ts";

/** Something in a form that the person can mend: where, and the instruction. */
export type FieldIssue = { readonly field: string; readonly message: string };

/** `invalid`: the issues say what to mend. `failed`: the program itself failed, the message holds the number of the log line. */
export type ActionFailure = {
  readonly ok: false;
  readonly code: ErrorCode | "invalid" | "failed";
  readonly message: string;
  readonly issues?: readonly FieldIssue[];
};

/** What every server action answers. */
export type ActionResult<T> = { readonly ok: true; readonly value: T } | ActionFailure;
