import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { BootError } from "./boot-error.ts";
import type { Listen } from "./listen.ts";
import { NEXT_PROGRAM, ROOT } from "./places.ts";

export type WebServer = {
  /** Settles when the server's process is gone, with its exit code. */
  readonly ended: Promise<number | null>;
  readonly stop: () => Promise<void>;
};

const LEASH = path.join(import.meta.dirname, "leash.cjs");
const FORWARDED = path.join(import.meta.dirname, "forwarded.cjs");
const START_PATIENCE_MS = 60_000;
/** Live updates keep their connections open for as long as one lets them. */
const STOP_PATIENCE_MS = 3_000;
const RETRY_MS = 50;

/**
 * Starts Next, for production or for development, and returns once it answers. It runs in a process group of its own:
 * Ctrl-C reaches it through `stop`, before the database goes. Refuses with a BootError when it ends instead.
 */
export async function serve(mode: "start" | "dev", listen: Listen): Promise<WebServer> {
  const preloaded = ["--require", LEASH, "--require", FORWARDED];
  const args = [...preloaded, NEXT_PROGRAM, mode, "--port", String(listen.port), "--hostname", listen.host];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: mode === "dev" ? "development" : "production" },
    // Next's greeting is not ours; in development its lines about compiling are wanted.
    stdio: ["ignore", mode === "dev" ? 2 : "ignore", 2, "ipc"],
    detached: true,
  });
  const ended = once(child, "exit").then(([code]) => (typeof code === "number" ? code : null));
  await answer(child, listen);
  return { ended, stop: () => stop(child, ended) };
}

async function answer(child: ChildProcess, listen: Listen): Promise<void> {
  const deadline = Date.now() + START_PATIENCE_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new BootError("The web server stopped as it started: see above.");
    if (await accepts(listen)) return;
    await sleep(RETRY_MS);
  }
  killGroup(child.pid);
  throw new BootError(`The web server does not answer at port ${listen.port}.`);
}

function accepts({ host, port }: Listen): Promise<boolean> {
  const everywhere: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "::1" };
  return new Promise((resolve) => {
    const socket = connect(port, everywhere[host] ?? host, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

async function stop(child: ChildProcess, ended: Promise<number | null>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGTERM");
    const patience = setTimeout(() => child.kill("SIGKILL"), STOP_PATIENCE_MS);
    await ended;
    clearTimeout(patience);
  }
  killGroup(child.pid);
}

/** The development server has processes of its own, which must not outlive it. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined || process.platform === "win32") return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nobody of the group is left: as it should be.
  }
}
