import "server-only";
import { readWireFilter, type WireFilter } from "#lib/domain/wires/wire-filter.ts";
import { db } from "../../db.ts";

/** A search that a person keeps. */
export type SavedSearch = {
  readonly id: string;
  readonly name: string;
  readonly filter: WireFilter;
  /** Whether they are told of what it finds anew. */
  readonly alerts: boolean;
};

/** A person's own searches, by name. */
export async function listSavedSearches(personId: string): Promise<readonly SavedSearch[]> {
  const rows = await db.savedSearch.findMany({
    where: { personId },
    orderBy: { name: "asc" },
    select: { id: true, name: true, filter: true, alerts: true },
  });
  return rows.map((row) => ({ ...row, filter: readWireFilter(row.filter) }));
}

export type WatchedSearch = SavedSearch & { readonly personId: string; readonly seenId: string | null };

/** All searches whose people want to be told, of people who can sign in. */
export async function listWatchedSearches(): Promise<readonly WatchedSearch[]> {
  const rows = await db.savedSearch.findMany({
    where: { alerts: true, person: { disabledAt: null } },
    select: { id: true, name: true, filter: true, alerts: true, personId: true, seenId: true },
  });
  return rows.map((row) => ({ ...row, filter: readWireFilter(row.filter) }));
}

/** The id of the newest report there is; null when there is none. */
export async function findNewestReport(): Promise<string | null> {
  const newest = await db.report.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
  return newest?.id ?? null;
}
