import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { NEXT_PROGRAM, ROOT } from "#lib/cli/boot/places.ts";
import { deskSettings, freePort } from "./desk-for-browsers.ts";

export type SecondDesk = {
  readonly url: string;
  /** Ends the web server where it stands, with everything that it was doing, as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Starts it, at the same address each time. */
  readonly start: () => Promise<void>;
};

/** Another instance of the desk beside the first: of the same build, on the same database, at another port. */
export async function openSecondDesk(): Promise<SecondDesk> {
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  let server: ChildProcess | null = null;
  const start = async () => {
    server = spawn(process.execPath, [NEXT_PROGRAM, "start", "--port", port, "--hostname", "127.0.0.1"], {
      cwd: ROOT,
      env: {
        ...deskSettings(),
        DATABASE_URL: process.env.STET_E2E_DATABASE_URL,
        STET_DATA: path.join(ROOT, "tests/.output/second-desk-data"),
        STET_URL: url,
      },
      stdio: "ignore",
    });
    while (!(await answers(url))) await sleep(50);
  };
  const kill = async () => {
    if (server === null || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    server.kill("SIGKILL");
    await ended;
  };
  await start();
  return { url, kill, start };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health`)).ok;
  } catch {
    return false;
  }
}
