import { writeFileSync } from "node:fs";
import { type AddressInfo, createServer, type Server } from "node:net";
import path from "node:path";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { oldPostgres } from "#tests/support/old-postgres.ts";
import { type Run, runNode, runStet } from "#tests/support/run-stet.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

describe("stet start refuses, in one sentence", () => {
  test("a port that is taken", async () => {
    const port = await listening(createServer());
    const run = await runStet(["start"], { env: { PORT: String(port) } });
    expectRefusal(
      run,
      `Port ${port} is taken by another program: stop that one, or choose a port with PORT=${port + 1}`,
    );
  });

  test("a port that is none", async () => {
    expectRefusal(await runStet(["start"], { env: { PORT: "ten" } }), "PORT must be a whole number from 1 to 65535");
  });

  test("a host that is not this machine's", async () => {
    const run = await runStet(["start"], { env: { PORT: await freePort(), HOST: "192.0.2.1" } });
    expectRefusal(run, "HOST 192.0.2.1 is no address of this machine");
  });

  test("a database that nobody serves", async () => {
    const port = await freePort();
    const run = await startWith({ DATABASE_URL: `postgresql://desk:word@127.0.0.1:${port}/desk` });
    expectRefusal(run, `No database answers at 127.0.0.1:${port}. Check DATABASE_URL.`);
  });

  test("a DATABASE_URL that is no address", async () => {
    expectRefusal(
      await startWith({ DATABASE_URL: "mysql://127.0.0.1/desk" }),
      "DATABASE_URL must look like postgresql://",
    );
  });

  test("a password that the database refuses, without repeating it", async () => {
    const address = new URL(inject("postgres").owner);
    address.password = "not-the-password";
    const run = await startWith({ DATABASE_URL: address.href });
    expectRefusal(run, "refuses the user name or the password. Check DATABASE_URL.");
    expect(run.stderr).not.toContain("not-the-password");
  });

  test("a database that does not exist", async () => {
    const address = new URL(inject("postgres").owner);
    address.pathname = "/nowhere";
    expectRefusal(await startWith({ DATABASE_URL: address.href }), "has no database called nowhere");
  });

  test("a Postgres older than 15", async () => {
    const port = await listening(oldPostgres("14.9"));
    const run = await startWith({ DATABASE_URL: `postgresql://desk@127.0.0.1:${port}/desk` });
    expectRefusal(run, "The database is PostgreSQL 14.9: Stet needs version 15 or newer.");
  });

  test("a data folder that cannot be written to", async () => {
    const file = path.join(temporaryFolder(), "a-file");
    writeFileSync(file, "");
    expectRefusal(await startWith({ STET_DATA: path.join(file, "data") }), "Stet cannot write to its data folder");
  });

  test("every setting that is wrong, each in a sentence", async () => {
    const run = await startWith({ STET_DEMO: "yes", AUTH_SECRET: "short", OIDC_ISSUER: "https://id.example.org" });
    expect(run.status).toBe(1);
    expect(run.stderr.trim().split("\n").sort()).toEqual([
      "AUTH_SECRET must be a secret of 32 characters or more.",
      "OIDC_CLIENT_ID must be set too, as other OIDC_ variables are.",
      "OIDC_CLIENT_SECRET must be set too, as other OIDC_ variables are.",
      "STET_DEMO must be on or off.",
    ]);
  });
});

describe("the preparation before every command", () => {
  test("refuses a Node that is too old", async () => {
    const pretence = path.join(temporaryFolder(), "old-node.cjs");
    writeFileSync(pretence, `Object.defineProperty(process, "versions", { value: { node: "18.20.4" } });`);
    const run = await runNode(["--require", pretence, "lib/cli/boot/prepare.cjs"]);
    expectRefusal(run, "Stet needs Node 20 or newer; this is Node 18.20.4.");
  });

  test("says nothing when nothing is stale", async () => {
    expect(await runNode(["lib/cli/boot/prepare.cjs"])).toEqual({ status: 0, stdout: "", stderr: "" });
  });
});

async function startWith(env: Readonly<Record<string, string>>): Promise<Run> {
  return runStet(["start"], { env: { PORT: await freePort(), STET_DATA: temporaryFolder(), ...env } });
}

function expectRefusal(run: Run, sentence: string): void {
  expect(run.stderr).toContain(sentence);
  expect(run.stderr.trim().split("\n")).toHaveLength(1);
  expect(run.stdout).toBe("");
  expect(run.status).toBe(1);
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}
