import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { cloneTemplate, dropDatabase } from "./postgres-for-tests.ts";

export type TestDatabase = {
  readonly name: string;
  /** Connects as the owner of the tables. */
  readonly ownerUrl: string;
  /** Connects as the role that the program works as. */
  readonly appUrl: string;
  readonly drop: () => Promise<void>;
};

/** A migrated, empty database of one's own. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { superuser, owner } = inject("postgres");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await cloneTemplate(superuser, name);
  const ownerUrl = withDatabase(owner, name);
  return {
    name,
    ownerUrl,
    appUrl: `${ownerUrl}?options=${encodeURIComponent("-c role=stet_app")}`,
    drop: () => dropDatabase(superuser, name),
  };
}

function withDatabase(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}
