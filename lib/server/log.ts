import "server-only";
import { randomBytes } from "node:crypto";

/** Writes an unexpected error to standard error as one line of JSON and returns the id under which it can be found there. */
export function logError(error: unknown, where: string): string {
  const id = randomBytes(4).toString("hex");
  write({ level: "error", id, where, ...described(error) });
  return id;
}

/** Writes one line of JSON to standard error: for whoever runs the program, never for the person at the desk. */
export function logNotice(where: string, message: string): void {
  write({ level: "notice", where, message });
}

function write(line: Readonly<Record<string, unknown>>): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
}

function described(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  const cause = error.cause === undefined ? {} : { cause: String(error.cause) };
  return { message: error.message, stack: error.stack, ...cause };
}
