import { rmSync } from "node:fs";
import path from "node:path";
import { cloneTemplate, startTestServer } from "#tests/support/postgres-for-tests.ts";

const NAME = "stet_bench";

/**
 * Does the work on a migrated, empty database of a Postgres of its own, with the environment that lib/server reads:
 * import from lib/server only inside the work.
 */
export async function withBenchDatabase<T>(
  work: () => Promise<T>,
  settings: Readonly<Record<string, string>> = {},
): Promise<T> {
  const server = await startTestServer();
  const data = path.resolve(import.meta.dirname, "../.output/bench");
  await cloneTemplate(server.postgres.superuserUrl(), NAME);
  Object.assign(process.env, {
    DATABASE_URL: server.postgres.ownerUrl(NAME),
    AUTH_SECRET: "a secret for the benchmarks alone, guarding nothing",
    AUDIT_SECRET: "another secret for the benchmarks, guarding nothing",
    STET_DATA: data,
    STET_DEMO: "off",
    ...settings,
  });
  const { closeDatabase } = await import("#lib/server/db.ts");
  const { closeEngine } = await import("#lib/server/engine/pool.ts");
  try {
    return await work();
  } finally {
    await closeEngine();
    await closeDatabase();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
