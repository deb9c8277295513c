import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { acquirePostgres, type EmbeddedPostgres } from "#lib/cli/boot/embedded-postgres.ts";
import { isAlive } from "#lib/cli/boot/postgres-cluster.ts";
import { ROOT } from "#tests/support/run-stet.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const silent = (): void => undefined;

describe("the embedded Postgres", () => {
  test("ends with the last who uses it, and not before", async () => {
    const dataFolder = temporaryFolder();
    const first = await acquire(dataFolder);
    const second = await acquire(dataFolder);
    expect(second.port).toBe(first.port);
    await first.release();
    expect(await greets(second)).toBe(true);
    await second.release();
    expect(await greets(second)).toBe(false);
  });

  test("is one, however many start at the same moment", async () => {
    const dataFolder = temporaryFolder();
    const all = await Promise.all([1, 2, 3].map(() => acquire(dataFolder)));
    expect(new Set(all.map(({ port }) => port)).size).toBe(1);
    await Promise.all(all.map(({ release }) => release()));
    expect(await greets(all[0])).toBe(false);
  });

  test("is joined after its program was killed, with everything in it", async () => {
    const dataFolder = temporaryFolder();
    await killAfterWriting(dataFolder);
    const postgres = await acquire(dataFolder);
    expect(await notes(postgres)).toEqual(["written before the kill"]);
  });

  test("recovers when it was killed itself", async () => {
    const dataFolder = temporaryFolder();
    await killAfterWriting(dataFolder);
    const pid = serverPid(dataFolder);
    process.kill(pid, "SIGKILL");
    while (isAlive(pid)) await sleep(10);
    const postgres = await acquire(dataFolder);
    expect(await notes(postgres)).toEqual(["written before the kill"]);
  });

  test("is started again under whoever uses it", async () => {
    const dataFolder = temporaryFolder();
    const postgres = await acquire(dataFolder);
    process.kill(serverPid(dataFolder), "SIGKILL");
    while (!(await greets(postgres))) await sleep(20);
    expect(await greets(postgres)).toBe(true);
  });

  test("is not kept from starting by a lock whose number another program has now", async () => {
    const dataFolder = temporaryFolder();
    await (await acquire(dataFolder)).release();
    const lock = path.join(dataFolder, "postgres/postmaster.pid");
    writeFileSync(lock, [process.pid, dataFolder, 0, 5432, "", "127.0.0.1", "", "ready"].join("\n"));
    expect(await greets(await acquire(dataFolder))).toBe(true);
  });

  test("keeps its passwords for its owner's eyes, and its address for this machine", async () => {
    const dataFolder = temporaryFolder();
    const postgres = await acquire(dataFolder);
    expect(statSync(path.join(dataFolder, "secrets/postgres-owner")).mode & 0o777).toBe(0o600);
    expect(await rows(postgres, "SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    expect(await rows(postgres, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")).toEqual([
      { rolsuper: false },
    ]);
  });
});

async function acquire(dataFolder: string): Promise<EmbeddedPostgres> {
  const postgres = await acquirePostgres({ dataFolder, say: silent });
  onTestFinished(postgres.release);
  return postgres;
}

async function greets(postgres: EmbeddedPostgres | undefined): Promise<boolean> {
  if (!postgres) return false;
  try {
    await rows(postgres, "SELECT 1");
    return true;
  } catch {
    return false;
  }
}

async function notes(postgres: EmbeddedPostgres): Promise<unknown[]> {
  return (await rows(postgres, "SELECT words FROM note")).map(({ words }) => words);
}

async function rows(postgres: EmbeddedPostgres, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: postgres.ownerUrl() });
  client.on("error", silent);
  await client.connect();
  const result = await client.query(sql);
  await client.end();
  return result.rows;
}

function serverPid(dataFolder: string): number {
  return Number(readFileSync(path.join(dataFolder, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
}

/** Another program starts the server, writes a row, and is killed. */
async function killAfterWriting(dataFolder: string): Promise<void> {
  const program = `
    import { acquirePostgres } from "./lib/cli/boot/embedded-postgres.ts";
    import { Client } from "pg";
    const postgres = await acquirePostgres({ dataFolder: ${JSON.stringify(dataFolder)}, say: () => undefined });
    const client = new Client({ connectionString: postgres.ownerUrl() });
    await client.connect();
    await client.query("CREATE TABLE note (words text)");
    await client.query("INSERT INTO note VALUES ('written before the kill')");
    console.log("written");
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "--eval", program], { cwd: ROOT });
  await spoken(child);
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("close", resolve));
}

function spoken(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.once("data", () => resolve());
    child.once("exit", (code) => reject(new Error(`It ended with ${code} before it had written.`)));
  });
}
