import { existsSync } from "node:fs";
import { BootError } from "./boot/boot-error.ts";
import { type Command, say, UsageError } from "./command.ts";
import { COMMANDS } from "./commands.ts";

const DONE = 0;
const REFUSED = 1;
const WRONG_COMMAND_LINE = 2;

endQuietlyWhenNobodyReads();
if (existsSync(".env")) process.loadEnvFile(".env");
process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    say(overview());
    return name === undefined ? WRONG_COMMAND_LINE : DONE;
  }
  const entry = COMMANDS[name];
  if (!Object.hasOwn(COMMANDS, name) || !entry) {
    say(`There is no command “${name}”.\n\n${overview()}`);
    return WRONG_COMMAND_LINE;
  }
  const command = await entry.load();
  if (args.includes("--help") || args.includes("-h")) {
    say(`${usageOf(name, command)}\n\n${command.help}`);
    return DONE;
  }
  return await runCommand(name, command, args);
}

async function runCommand(name: string, command: Command, args: readonly string[]): Promise<number> {
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof UsageError) {
      say(`${error.message}\n\n${usageOf(name, command)}`);
      return WRONG_COMMAND_LINE;
    }
    say(error instanceof BootError ? error.message : whatFailed(name, error));
    return REFUSED;
  }
}

/** A fault of the program's own. The trace is for whoever mends it, and only when asked for. */
function whatFailed(name: string, error: unknown): string {
  if (process.env.STET_DEBUG === "on" && error instanceof Error) return error.stack ?? error.message;
  const reason = error instanceof Error ? error.message : String(error);
  return `stet ${name} failed: ${reason}\nThis is a fault of the program; STET_DEBUG=on shows where.`;
}

function usageOf(name: string, command: Command): string {
  return `Usage: npm run -s stet -- ${name} ${command.usage}`.trimEnd();
}

function overview(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length)) + 2;
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}${summary}`);
  return `Usage: npm run -s stet -- COMMAND …\n\n${lines.join("\n")}\n\nEach command explains itself: npm run -s stet -- COMMAND --help`;
}

/** `stet parse … | head` closes the pipe early; that is no fault. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? DONE : REFUSED);
  });
}
