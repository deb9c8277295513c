import "server-only";
import type { DefaultOrigin, Provider, Providers } from "#lib/domain/wires/provider.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "../db.ts";
import type { Transaction } from "../transaction.ts";

const MOST_LISTED = 500;

/** A provider as it is listed; `set` says who last noted something of it and when, null while nothing is noted. */
export type ListedProvider = Provider & { readonly set: { readonly by: string; readonly at: string } | null };

/** What the desk has noted of providers, by the name that reports use. */
export async function findProviders(tx: Transaction = db): Promise<Providers> {
  const rows = await tx.provider.findMany({ select: NOTED });
  return new Map(rows.map((row) => [row.name, toProvider(row)]));
}

/** Everybody who is named in reports, as source or as who delivered them, and everybody of whom something is noted; by name. */
export async function listProviders(): Promise<readonly ListedProvider[]> {
  const [rows, sources, distributors] = await Promise.all([
    db.provider.findMany({ select: { ...NOTED, at: true, by: { select: { name: true } } } }),
    distinctNames("source"),
    distinctNames("distributor"),
  ]);
  const noted = new Map(
    rows.map((row) => [row.name, { ...toProvider(row), set: { by: row.by.name, at: row.at.toISOString() } }]),
  );
  const names = [...new Set([...noted.keys(), ...sources, ...distributors])];
  return names.sort((a, b) => a.localeCompare(b, "en")).map((name) => noted.get(name) ?? unnoted(name));
}

/** Names as reports use them → as the desk writes them, where it writes them otherwise. */
export async function findProviderSpellings(): Promise<Readonly<Record<string, string>>> {
  const rows = await db.provider.findMany({
    where: { houseName: { not: null } },
    select: { name: true, houseName: true },
  });
  return Object.fromEntries(rows.flatMap(({ name, houseName }) => (houseName === null ? [] : [[name, houseName]])));
}

const NOTED = {
  name: true,
  houseName: true,
  trustNote: true,
  origin: true,
  originName: true,
} as const satisfies Prisma.ProviderSelect;

type NotedRow = Prisma.ProviderGetPayload<{ select: typeof NOTED }>;

function toProvider({ name, houseName, trustNote, origin, originName }: NotedRow): Provider {
  return { name, houseName, trustNote, origin: defaultOrigin(origin, originName) };
}

/** The database holds the kind to these three, and a name to `other`. */
function defaultOrigin(kind: string, name: string | null): DefaultOrigin {
  if (name !== null) return { kind: "other", name };
  return { kind: kind === "unknown" ? "unknown" : "own" };
}

function unnoted(name: string): ListedProvider {
  return { name, houseName: null, trustNote: "", origin: { kind: "own" }, set: null };
}

async function distinctNames(column: "source" | "distributor"): Promise<readonly string[]> {
  const name = Prisma.raw(column);
  // A loose index scan: each step jumps to the next name instead of reading every report.
  const rows = await db.$queryRaw<{ name: string }[]>`
    WITH RECURSIVE found(name, n) AS (
      (SELECT min(${name}), 1 FROM report WHERE ${name} IS NOT NULL)
      UNION ALL
      SELECT (SELECT min(${name}) FROM report WHERE ${name} > found.name), n + 1 FROM found
       WHERE name IS NOT NULL AND n < ${MOST_LISTED}
    ) SELECT name FROM found WHERE name IS NOT NULL AND btrim(name) <> ''`;
  return rows.map((row) => row.name);
}
