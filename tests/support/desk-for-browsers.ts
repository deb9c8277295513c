import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, openSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import { cloneTemplate, startTestServer } from "./postgres-for-tests.ts";
import { ROOT } from "./run-stet.ts";

const DATABASE = "browsers";
const OUTPUT = path.join(ROOT, "tests/.output");

/**
 * The desk as it runs in production, on a free port, with a database of its own and the demonstration newsroom in it.
 * Tests find it by STET_E2E_URL, and the database by STET_E2E_DATABASE_URL.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  await cloneTemplate(server.postgres.superuserUrl(), DATABASE);
  const databaseUrl = server.postgres.ownerUrl(DATABASE);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const desk = startDesk({ DATABASE_URL: databaseUrl, PORT: String(port), HOST: "127.0.0.1", STET_URL: url });
  const stop = async (): Promise<void> => {
    await stopDesk(desk);
    await server.stop();
  };
  try {
    await deskReady(desk);
  } catch (error) {
    await stop();
    throw error;
  }
  Object.assign(process.env, { STET_E2E_URL: url, STET_E2E_DATABASE_URL: databaseUrl });
  return stop;
}

function startDesk(settings: Readonly<Record<string, string>>): ChildProcess {
  mkdirSync(OUTPUT, { recursive: true });
  return spawn(process.execPath, ["--conditions=react-server", "lib/cli/main.ts", "start"], {
    cwd: ROOT,
    env: { ...deskSettings(), ...settings },
    stdio: ["ignore", "pipe", openSync(path.join(OUTPUT, "desk.log"), "w")],
  });
}

/** What every instance of the desk runs with, so that each knows the cookies of the others. */
export function deskSettings(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _forTheTestsAlone, ...environment } = process.env;
  return {
    ...environment,
    NODE_ENV: "production",
    STET_DEMO: "on",
    STET_DATA: path.join(OUTPUT, "desk-data"),
    AUTH_SECRET: "a secret for the tests alone, which guards nothing",
    AUDIT_SECRET: "another secret for the tests, which guards nothing",
  };
}

/** Settles when the desk says that it is there. */
export function deskReady(desk: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    desk.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("Stet is at")) resolve();
    });
    desk.once("exit", (code) => reject(new Error(`The desk ended with ${code}: see tests/.output/desk.log.`)));
  });
}

async function stopDesk(desk: ChildProcess): Promise<void> {
  if (desk.exitCode !== null) return;
  const ended = new Promise((resolve) => desk.once("exit", resolve));
  desk.kill("SIGTERM");
  await ended;
}

/** A port of this machine that nobody listens to. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
