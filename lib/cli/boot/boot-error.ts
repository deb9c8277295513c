/** A reason not to start that a person can act on: printed as it stands, without a stack trace, with exit status 1. */
export class BootError extends Error {
  override readonly name = "BootError";
}
