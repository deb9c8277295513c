import type { TestProject } from "vitest/node";
import { startTestServer } from "./postgres-for-tests.ts";

export type PostgresAddresses = { readonly superuser: string; readonly owner: string };

declare module "vitest" {
  interface ProvidedContext {
    readonly postgres: PostgresAddresses;
  }
}

/** One Postgres for the whole run; each test file clones a database from its template. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { postgres, stop } = await startTestServer();
  project.provide("postgres", { superuser: postgres.superuserUrl(), owner: postgres.ownerUrl() });
  return stop;
}
