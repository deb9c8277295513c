import { Client } from "pg";
import { afterAll, beforeAll } from "vitest";

export type Value = string | number | boolean | null | Date | readonly string[];
export type Statement = readonly [sql: string, ...values: Value[]];

export type RawSql = {
  /** Runs one statement by itself; rejects with what Postgres says. */
  readonly run: (sql: string, ...values: Value[]) => Promise<readonly Record<string, unknown>[]>;
  /** Runs the statements in one transaction and commits it; undoes all of it when one, or the commit, is refused. */
  readonly together: (...statements: Statement[]) => Promise<void>;
};

/**
 * Two connections to the test file's database that know nothing of the program: as the role that it works as,
 * and as the owner of the tables.
 */
export function connectRaw(): { readonly app: RawSql; readonly owner: RawSql } {
  const clients: { readonly app: Client; readonly owner: Client } = {
    app: new Client({ connectionString: process.env.DATABASE_URL, options: "-c role=stet_app" }),
    owner: new Client({ connectionString: process.env.DATABASE_URL }),
  };
  beforeAll(async () => {
    await Promise.all([clients.app.connect(), clients.owner.connect()]);
  });
  afterAll(async () => {
    await Promise.all([clients.app.end(), clients.owner.end()]);
  });
  return { app: rawSql(clients.app), owner: rawSql(clients.owner) };
}

function rawSql(client: Client): RawSql {
  const run = async (sql: string, ...values: Value[]) => (await client.query(sql, values)).rows;
  const together = async (...statements: Statement[]) => {
    await client.query("BEGIN");
    try {
      for (const [sql, ...values] of statements) await client.query(sql, values);
      await client.query("COMMIT");
    } catch (error) {
      await client.query("ROLLBACK");
      throw error;
    }
  };
  return { run, together };
}
