import { describe, expect, it } from "vitest";
import { connectRaw } from "#tests/support/raw-sql.ts";
import { runStet } from "#tests/support/run-stet.ts";

const { owner } = connectRaw();

/** The command line on this file's database. */
function stet(...args: readonly string[]) {
  const names = ["DATABASE_URL", "AUTH_SECRET", "AUDIT_SECRET", "STET_DATA"];
  const env = Object.fromEntries(names.map((name) => [name, process.env[name] ?? ""]));
  return runStet(args, { env: { ...env, STET_DEMO: "off" } });
}

// In the order of a first day: each step stands on the one before it.
describe("stet user", () => {
  it("makes the first account and shows its password once", async () => {
    const run = await stet("user", "add", "Ada@Sound.example", "Ada Lind", "admin", "editor");
    expect(run).toMatchObject({ status: 0 });
    expect(JSON.parse(run.stdout)).toMatchObject({ email: "ada@sound.example", password: expect.stringMatching(/-/) });
  });

  it("lists everybody, one a line", async () => {
    const { status, stdout } = await stet("user", "list");
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ name: "Ada Lind", email: "ada@sound.example", roles: ["editor", "admin"], disabledAt: null }]);
  });

  it.each([
    [["add", "ada@sound.example", "Ada Again", "editor"], "has an account already"],
    [["add", "ada", "Ada", "editor"], "Enter an e-mail address"],
    [["roles", "ada@sound.example", "reporter"], "This is the last admin"],
    [["disable", "ada@sound.example"], "This is the last admin"],
    [["disable", "nobody@sound.example"], "Nobody has an account with the address"],
  ])("refuses with a sentence: %j", async (args, sentence) => {
    const run = await stet("user", ...args);
    expect(run).toMatchObject({ status: 1, stdout: "", stderr: expect.stringContaining(sentence) });
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });

  it.each([[[]], [["add"]], [["roles", "ada@sound.example"]], [["roles", "ada@sound.example", "king"]], [["destroy"]]])(
    "says how it is used: %j",
    async (args) => {
      expect(await stet("user", ...args)).toMatchObject({ status: 2, stderr: expect.stringContaining("Usage:") });
    },
  );
});

describe("stet audit verify", () => {
  it("finds nothing wrong with a log that was left alone", async () => {
    const run = await stet("audit", "verify");
    expect(run).toMatchObject({ status: 0, stderr: expect.stringContaining("The audit log holds") });
    expect(JSON.parse(run.stdout)).toMatchObject({ rows: 1, faults: [], head: { seq: 1 } });
  });

  it("says which row was altered, and exits with 1", async () => {
    await owner.together(
      ["ALTER TABLE audit_event DISABLE TRIGGER USER"],
      [`UPDATE audit_event SET data = '{"name": "Eve", "roles": []}' WHERE seq = 1`],
      ["ALTER TABLE audit_event ENABLE TRIGGER USER"],
    );
    const run = await stet("audit", "verify");
    expect(run).toMatchObject({ status: 1, stderr: expect.stringContaining("Row 1 was altered") });
    expect(JSON.parse(run.stdout)).toMatchObject({ faultCount: 1, signedHeads: 1 });
  });
});
