import { describe, expect, it } from "vitest";
import { connectRaw } from "#tests/support/raw-sql.ts";

// The program's role may do the desk's work and nothing to the house that it is done in.

const { app, owner } = connectRaw();

describe("the program's role", () => {
  it("owns nothing", async () => {
    const owned = await owner.run("SELECT relname FROM pg_class WHERE relowner = 'stet_app'::regrole");
    expect(owned).toEqual([]);
  });

  it.each([
    ["switch a promise off", "ALTER TABLE audit_event DISABLE TRIGGER ALL"],
    ["take a promise away", "DROP TRIGGER audit_event_never_changes ON audit_event"],
    [
      "put another in its place",
      "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
    ],
    ["drop a constraint", "ALTER TABLE citation DROP CONSTRAINT citation_is_a_span"],
    ["add a column", "ALTER TABLE edition ADD COLUMN other text"],
    ["drop a table", "DROP TABLE audit_event"],
    ["drop an index", "DROP INDEX edition_one_live"],
    ["own a table", "ALTER TABLE revision OWNER TO stet_app"],
  ])("cannot %s", async (_, sql) => {
    await expect(app.run(sql)).rejects.toThrow(/must be owner|permission denied/);
  });

  it("gets nothing from granting", async () => {
    // Postgres answers a grant without the right to it with a warning only.
    await app.run("GRANT UPDATE ON revision TO PUBLIC");
    await expect(app.run("UPDATE revision SET headline = ''")).rejects.toThrow("permission denied");
  });

  it.each([
    ["pass for a replica, which fires no triggers", "SET session_replication_role = replica"],
    ["make tables of its own", "CREATE TABLE mine ()"],
    ["make roles", "CREATE ROLE mine"],
    ["run programs of the machine", "COPY person TO PROGRAM 'cat'"],
    ["read files of the machine", "SELECT pg_read_file('/etc/passwd')"],
  ])("cannot %s", async (_, sql) => {
    await expect(app.run(sql)).rejects.toThrow("permission denied");
  });

  it("touches the record of migrations with nothing but its eyes", async () => {
    await expect(app.run("DELETE FROM _prisma_migrations")).rejects.toThrow("permission denied");
  });
});

describe("the promises", () => {
  // A promise that a migration takes away, or adds without a test beside it, is noticed here.
  it("are these triggers", async () => {
    const triggers = await owner.run(
      `SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O' ORDER BY 1`,
    );
    expect(triggers.map(({ name }) => name)).toMatchSnapshot();
  });

  it("are these checks", async () => {
    const checks = await owner.run(
      `SELECT conname AS name FROM pg_constraint
        WHERE contype = 'c' AND convalidated AND connamespace = 'public'::regnamespace ORDER BY 1`,
    );
    expect(checks.map(({ name }) => name)).toMatchSnapshot();
  });

  it("are these rows that there may be only one of", async () => {
    const partial = await owner.run(
      `SELECT indexrelid::regclass::text AS name FROM pg_index WHERE indisunique AND indpred IS NOT NULL ORDER BY 1`,
    );
    expect(partial.map(({ name }) => name)).toMatchSnapshot();
  });
});
