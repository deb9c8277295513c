import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import type { WireFilter } from "#lib/domain/wires/wire-filter.ts";
import { requireMayWithin } from "../../access.ts";
import { AppError } from "../../errors.ts";
import { notify } from "../../notices/mutations.ts";
import { transaction } from "../../transaction.ts";
import { listNewMatches } from "../data.ts";
import { findNewestReport, listWatchedSearches, type WatchedSearch } from "./data.ts";

/** As many as anybody looks through. */
const SEARCHES_A_PERSON = 50;

type NewSearch = { readonly name: string; readonly alerts: boolean; readonly filter: WireFilter };

/** Keeps a search under a name of one's own; the same name is the same search with other words. */
export async function saveSearch(actor: Actor, { name, alerts, filter }: NewSearch): Promise<void> {
  const seenId = await findNewestReport();
  await transaction(async (tx) => {
    await requireMayWithin(tx, actor.id, "report.read");
    const others = await tx.savedSearch.count({ where: { personId: actor.id, name: { not: name } } });
    if (others >= SEARCHES_A_PERSON)
      throw new AppError("refused", `You keep ${SEARCHES_A_PERSON} searches. Remove one that you need no more.`);
    const kept = { filter: { ...filter, after: null }, alerts, seenId };
    await tx.savedSearch.upsert({
      where: { personId_name: { personId: actor.id, name } },
      create: { personId: actor.id, name, ...kept },
      update: kept,
    });
  });
}

/** Forgets a search of one's own. */
export async function removeSearch(actor: Actor, searchId: string): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.savedSearch.deleteMany({ where: { id: searchId, personId: actor.id } });
    if (count === 0) throw new AppError("not-found");
  });
}

/** Tells whoever wants it of reports that their searches find since they were last looked through. */
export async function tellOfMatches(): Promise<void> {
  const newest = await findNewestReport();
  if (newest === null) return;
  for (const search of await listWatchedSearches()) if (search.seenId !== newest) await look(search, newest);
}

async function look({ id, name, filter, personId, seenId }: WatchedSearch, newest: string): Promise<void> {
  const found = await listNewMatches(filter, seenId);
  await transaction(async (tx) => {
    // Another process may have looked in the same moment: whoever moves the mark tells.
    const { count } = await tx.savedSearch.updateMany({ where: { id, seenId }, data: { seenId: newest } });
    const [first] = found;
    if (count === 0 || !first) return;
    const data = { name, count: found.length, headline: first.headline };
    await notify(tx, { kind: "search.matched", data, to: [personId], actorId: null, subjectId: id });
  });
}
