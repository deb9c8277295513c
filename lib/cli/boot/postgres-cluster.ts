import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { BootError } from "./boot-error.ts";
import type { PostgresAccount } from "./postgres-account.ts";
import type { PostgresBinaries } from "./postgres-binaries.ts";

/** A folder of one Postgres server, and with what to make and start it. */
export type Cluster = {
  readonly folder: string;
  readonly logFile: string;
  readonly binaries: PostgresBinaries;
  readonly account: PostgresAccount;
};

/** What a running (or killed) server has left in its lock file. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly ready: boolean };

const MAJOR = "18";
const LOG_LIMIT_BYTES = 5_000_000;
/** Nothing of the caller's environment (PGDATA, PGOPTIONS, a locale) may change the server. */
const ENVIRONMENT = { NODE_ENV: "production", PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" } as const;

/** Makes the cluster where there is none. It appears whole or not at all, so that a killed first start leaves no half of one. */
export function createCluster(cluster: Cluster, superuserPassword: string): void {
  if (requireOurs(cluster)) return;
  const draft = `${cluster.folder}.${process.pid}.new`;
  const passwordFile = path.join(draft, "password");
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
    for (const place of [draft, passwordFile]) giveToAccount(cluster.account, place);
    runInitdb(cluster, path.join(draft, "data"), passwordFile);
    renameUnlessThere(path.join(draft, "data"), cluster.folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Starts the server in a process group of its own, so that Ctrl-C in a terminal reaches it only through us. */
export function spawnServer(cluster: Cluster, port: number, flags: readonly string[]): ChildProcess {
  const log = openLog(cluster.logFile);
  const settings = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    ...flags,
  ].flatMap((setting) => ["-c", setting]);
  const [program = "", ...args] = [
    ...cluster.account.launcher,
    cluster.binaries.postgres,
    "-D",
    cluster.folder,
    ...settings,
  ];
  const child = spawn(program, args, {
    ...cluster.account.identity,
    cwd: "/",
    env: ENVIRONMENT,
    stdio: ["ignore", log, log],
    detached: true,
  });
  closeSync(log);
  child.unref();
  return child;
}

/** The lock file's process, or null where there is none that lives: a stale file (its number now another program's) is removed. */
export function readPostmaster(cluster: Cluster): Postmaster | null {
  const file = path.join(cluster.folder, "postmaster.pid");
  const lines = readLines(file);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (!isAlive(pid)) return null;
  if (!isPostgres(pid)) {
    rmSync(file, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The last line of the server's log that says why, for a person. */
export function lastComplaint(cluster: Cluster): string {
  const complaint = readLines(cluster.logFile).findLast((line) => /FATAL|ERROR|PANIC/.test(line));
  return complaint?.replace(/^.*?(FATAL|ERROR|PANIC):\s*/, "") ?? `see ${cluster.logFile}`;
}

function requireOurs({ folder, account }: Cluster): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) return false;
  const uid = account.owner?.uid ?? process.getuid?.();
  if (uid !== undefined && stat.uid !== uid)
    throw new BootError(
      `The data folder ${folder} belongs to another user of this machine: start Stet as that user, or set STET_DATA to another folder.`,
    );
  const version = readLines(path.join(folder, "PG_VERSION"))[0];
  if (version !== MAJOR)
    throw new BootError(
      `The data folder ${folder} is of PostgreSQL ${version ?? "an unknown version"}, the embedded Postgres is ${MAJOR}: move the folder away, or set DATABASE_URL.`,
    );
  return true;
}

function runInitdb(cluster: Cluster, folder: string, passwordFile: string): void {
  // One collation on every machine, whatever locales it has.
  const options = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  const [program = "", ...args] = [
    ...cluster.account.launcher,
    cluster.binaries.initdb,
    `--pgdata=${folder}`,
    ...options,
    ...access,
  ];
  const { status, stderr, error } = spawnSync(program, args, {
    ...cluster.account.identity,
    cwd: "/",
    env: ENVIRONMENT,
    encoding: "utf8",
  });
  if (status === 0) return;
  const reason = error?.message ?? stderr.trim().split("\n").at(-1);
  throw new BootError(`The embedded Postgres could not make its data folder: ${reason}`);
}

function renameUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another program was first; its cluster is as good as ours.
    if (!statSync(path.join(to, "PG_VERSION"), { throwIfNoEntry: false })) throw error;
  }
}

function giveToAccount({ owner }: PostgresAccount, place: string): void {
  if (owner) chownSync(place, owner.uid, owner.gid);
}

function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) truncateSync(file);
  return openSync(file, "a", 0o600);
}

/** A zombie has no command any more, so that it counts as gone. */
function isPostgres(pid: number): boolean {
  if (process.platform === "linux") return (readLines(`/proc/${pid}/cmdline`)[0] ?? "").includes("postgres");
  const { stdout, status } = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  return status !== 0 || stdout.includes("postgres");
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}
