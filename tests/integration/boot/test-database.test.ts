import { Client } from "pg";
import { describe, expect, test } from "vitest";
import { db, pool } from "#lib/server/db.ts";
import { createTestDatabase } from "#tests/support/test-database.ts";

describe("the database of a test file", () => {
  test("is reached as the application's role, through Prisma and bare", async () => {
    const bare = await pool.query<{ role: string }>("SELECT current_user AS role");
    const throughPrisma = await db.$queryRaw<{ role: string }[]>`SELECT current_user AS role`;
    expect(bare.rows).toEqual([{ role: "stet_app" }]);
    expect(throughPrisma).toEqual([{ role: "stet_app" }]);
  });

  test("has every table and no row", async () => {
    expect(await db.report.count()).toBe(0);
    expect(await db.newsroom.count()).toBe(0);
  });

  test("refuses the application's role what only the owner may", async () => {
    await expect(pool.query("DROP TABLE report")).rejects.toThrow("must be owner");
  });

  test("comes as often as one asks, each apart", async () => {
    const other = await createTestDatabase();
    await db.newsroom.create({ data: { name: "The Lantern" } });
    expect(await names(other.appUrl)).toEqual([]);
    await other.drop();
  });
});

async function names(address: string): Promise<string[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query<{ name: string }>("SELECT name FROM newsroom");
  await client.end();
  return rows.map((row) => row.name);
}
