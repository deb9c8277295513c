import "server-only";
import { ERROR_KINDS, type ErrorCode } from "#lib/domain/shared/error-codes.ts";

/**
 * A request that ends without being done, through no bug: not allowed, not found, somebody was faster.
 * The message is a sentence for the person who asked, the code is for the program.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string = ERROR_KINDS[code].words) {
    super(message);
    this.code = code;
  }
}

/** What a person reads when the program itself failed: the id leads to the line in the log. */
export function wordsOfFailure(id: string): string {
  return `The desk failed at this. Try again; if it fails again, tell whoever runs it the number ${id}.`;
}
