/** One command of `stet`. The table in commands.ts says which there are. */
export type Command = {
  /** After the command's name, like `[--format NAME] FILE…`. */
  readonly usage: string;
  /** What the help says of it: paragraphs. */
  readonly help: string;
  /** Returns the exit status: 0 done, 1 something was refused. Throws a UsageError or a BootError. */
  readonly run: (args: readonly string[]) => Promise<number>;
};

/** The command line itself is wrong: printed with the command's usage, exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** A line for people, who read standard error. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** One JSON document, or one object a line, for programs, which read standard output. */
export function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
