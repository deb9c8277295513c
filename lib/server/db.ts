import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Client, type ClientConfig, Pool } from "pg";
import { PrismaClient } from "#prisma/generated/client.ts";
import { env } from "./env.ts";

/** The role that every statement of the program runs as. It owns no table; the first migration says what it may do. */
const APP_ROLE = "stet_app";

type Connections = { readonly pool: Pool; readonly db: PrismaClient };

/** Next's dev server loads modules again on every change; the connections outlive that. */
const kept = globalThis as typeof globalThis & { stetConnections?: Connections };

const connections = kept.stetConnections ?? openConnections();
kept.stetConnections = connections;

/** The database as nouns. Only data.ts and mutations.ts of each room may import it. */
export const db = connections.db;

/** The same connections bare, for COPY and other SQL that Prisma has no words for. */
export const pool = connections.pool;

/** A connection of one's own, not yet connected, for LISTEN; the caller ends it. */
export function createListener(): Client {
  return new Client(clientConfig("stet-listener"));
}

/** Closes every connection: for command lines and tests, which must end by themselves. */
export async function closeDatabase(): Promise<void> {
  delete kept.stetConnections;
  await connections.db.$disconnect();
  if (!connections.pool.ended) await connections.pool.end();
}

function openConnections(): Connections {
  const pool = new Pool({ ...clientConfig("stet"), ...poolSize() });
  // An idle connection that the server ends (a restart) must not end this process; the next query opens a new one.
  pool.on("error", () => undefined);
  return { pool, db: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

function clientConfig(name: string): ClientConfig {
  // `next build` imports every page and asks the database nothing.
  if (process.env.NEXT_PHASE === "phase-production-build") return {};
  const url = new URL(env().DATABASE_URL);
  const options = [url.searchParams.get("options"), `-c role=${APP_ROLE}`].filter(Boolean).join(" ");
  url.searchParams.delete("options");
  return { connectionString: url.href, options, application_name: name };
}

function poolSize() {
  return process.env.NEXT_PHASE === "phase-production-build" ? {} : { max: env().DATABASE_POOL };
}
