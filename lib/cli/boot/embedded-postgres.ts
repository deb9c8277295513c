import type { ChildProcess } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { BootError } from "./boot-error.ts";
import { choosePostgresAccount } from "./postgres-account.ts";
import { findPostgresBinaries } from "./postgres-binaries.ts";
import {
  type Cluster,
  createCluster,
  isAlive,
  lastComplaint,
  readPostmaster,
  spawnServer,
} from "./postgres-cluster.ts";
import { readSecret } from "./secrets.ts";

export type EmbeddedPostgres = {
  readonly port: number;
  /** Connects as the owner of the tables, who is no superuser. */
  readonly ownerUrl: (database?: string) => string;
  readonly superuserUrl: (database?: string) => string;
  /** Gives up our share of the server; the last to leave stops it. */
  readonly release: () => Promise<void>;
};

export type EmbeddedOptions = {
  readonly dataFolder: string;
  readonly say: (line: string) => void;
  /** Further `name=value` settings of the server. */
  readonly flags?: readonly string[];
};

const KEEPER = "stet-keeper";
/** Held while somebody joins, leaves or makes the database; any number that nothing else uses. */
const HOUSE_LOCK = 7_383_839;
const PATIENCE_MS = 60_000;
const RETRY_MS = 25;
const STOP_PATIENCE_MS = 15_000;
const DATABASE = "stet";

/**
 * A Postgres server in the data folder, shared by every program of this project that runs: each keeps one connection,
 * the keeper, as its share. A killed program loses its share with its connection; a server that it left behind is
 * joined by whoever comes next. Refuses with a BootError.
 */
export async function acquirePostgres({ dataFolder, say, flags = [] }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  mkdirSync(dataFolder, { recursive: true });
  const superuserPassword = readSecret(dataFolder, "postgres-superuser");
  const ownerPassword = readSecret(dataFolder, "postgres-owner");
  const cluster = await describeCluster(dataFolder);
  createCluster(cluster, superuserPassword);
  const house: House = { cluster, superuserPassword, flags, say };
  const { keeper, port } = await join(house);
  await createOwnDatabase(keeper, ownerPassword);
  const share = keepShare(house, keeper, port);
  return {
    port,
    ownerUrl: (database = DATABASE) => address("stet", ownerPassword, port, database),
    superuserUrl: (database = DATABASE) => address("postgres", superuserPassword, port, database),
    release: share.release,
  };
}

type House = Pick<EmbeddedOptions, "say"> & {
  readonly cluster: Cluster;
  readonly superuserPassword: string;
  readonly flags: readonly string[];
};
type Membership = { readonly keeper: Client; readonly port: number };

async function describeCluster(dataFolder: string): Promise<Cluster> {
  const folder = path.resolve(dataFolder, "postgres");
  const binaries = await findPostgresBinaries();
  const mustReach = [path.dirname(binaries.postgres), path.dirname(folder)];
  const account = choosePostgresAccount(folder, mustReach);
  return { folder, logFile: path.resolve(dataFolder, "postgres.log"), binaries, account };
}

/** Joins the running server, or starts one; two that start at once end up at the same one. */
async function join(house: House, preferredPort?: number): Promise<Membership> {
  const deadline = Date.now() + PATIENCE_MS;
  let ours: ChildProcess | null = null;
  let starts = 0;
  while (Date.now() < deadline && starts < 10) {
    const running = readPostmaster(house.cluster);
    const keeper = running?.ready ? await connectKeeper(house, running.port) : null;
    if (running && keeper) return { keeper, port: running.port };
    if (!running && (ours === null || ours.exitCode !== null)) {
      ours = spawnServer(house.cluster, await choosePort(starts === 0 ? preferredPort : undefined), house.flags);
      ours.on("error", () => undefined);
      starts += 1;
    }
    await sleep(RETRY_MS);
  }
  throw new BootError(`The embedded Postgres does not start: ${lastComplaint(house.cluster)}.`);
}

async function connectKeeper({ cluster, superuserPassword }: House, port: number): Promise<Client | null> {
  const keeper = new Client({
    connectionString: address("postgres", superuserPassword, port, "postgres"),
    application_name: KEEPER,
    keepAlive: true,
  });
  keeper.on("error", () => undefined);
  try {
    await keeper.connect();
    // Waits for whoever is about to leave: if that was the last, the server ends here and we start it again.
    await keeper.query("SELECT pg_advisory_lock($1)", [HOUSE_LOCK]);
    const { rows } = await keeper.query<{ folder: string }>("SELECT current_setting('data_directory') AS folder");
    await keeper.query("SELECT pg_advisory_unlock($1)", [HOUSE_LOCK]);
    if (rows[0]?.folder === cluster.folder) return keeper;
    await keeper.end();
    return null;
  } catch {
    return null;
  }
}

async function createOwnDatabase(keeper: Client, ownerPassword: string): Promise<void> {
  await keeper.query("SELECT pg_advisory_lock($1)", [HOUSE_LOCK]);
  try {
    const { rows } = await keeper.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rows.length > 0) return;
    const role = await keeper.query("SELECT FROM pg_roles WHERE rolname = 'stet'");
    const verb = role.rows.length > 0 ? "ALTER" : "CREATE";
    await keeper.query(`${verb} ROLE stet LOGIN CREATEROLE PASSWORD ${keeper.escapeLiteral(ownerPassword)}`);
    await keeper.query(`CREATE DATABASE ${DATABASE} OWNER stet`);
  } finally {
    await keeper.query("SELECT pg_advisory_unlock($1)", [HOUSE_LOCK]);
  }
}

/** Watches over the share: where the server dies under us, it is started again at the same port. */
function keepShare(house: House, first: Client, port: number): { readonly release: () => Promise<void> } {
  let keeper = first;
  let leaving = false;
  const watch = (): void => {
    keeper.once("end", () => {
      if (!leaving) void rejoin();
    });
  };
  const rejoin = async (): Promise<void> => {
    house.say("The embedded Postgres went away; starting it again.");
    try {
      keeper = (await join(house, port)).keeper;
      watch();
    } catch (error) {
      house.say(error instanceof Error ? error.message : String(error));
    }
  };
  watch();
  return {
    release: async () => {
      if (leaving) return;
      leaving = true;
      await leave(house, keeper);
    },
  };
}

async function leave({ cluster }: House, keeper: Client): Promise<void> {
  const postmaster = readPostmaster(cluster);
  const last = await isLastOne(keeper);
  if (!last || !postmaster) return await keeper.end();
  process.kill(postmaster.pid, "SIGINT");
  const deadline = Date.now() + STOP_PATIENCE_MS;
  while (readPostmaster(cluster)?.pid === postmaster.pid && Date.now() < deadline) await sleep(RETRY_MS);
  if (isAlive(postmaster.pid) && Date.now() >= deadline) process.kill(postmaster.pid, "SIGQUIT");
}

/** Whether nobody else holds a share. The lock stays taken, until our connection or the server ends. */
async function isLastOne(keeper: Client): Promise<boolean> {
  try {
    await keeper.query("SELECT pg_advisory_lock($1)", [HOUSE_LOCK]);
    await keeper.query("SET application_name = 'stet-left'");
    const { rows } = await keeper.query("SELECT FROM pg_stat_activity WHERE application_name = $1", [KEEPER]);
    return rows.length === 0;
  } catch {
    return false;
  }
}

/** The wanted port where it is free, else one that the system chooses. */
async function choosePort(wanted: number | undefined): Promise<number> {
  for (const candidate of [wanted, 0]) {
    if (candidate === undefined) continue;
    const free = await tryListen(candidate);
    if (free !== null) return free;
  }
  throw new BootError("No port is free on this machine for the embedded Postgres.");
}

function tryListen(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === "object" && bound ? bound.port : null));
    });
  });
}

function address(user: string, password: string, port: number, database: string): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}
