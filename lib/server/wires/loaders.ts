import "server-only";
import { cache } from "react";
import { z } from "zod";
import { abilitiesFor } from "#lib/domain/access/policy.ts";
import { houseNameOf, type Providers, type ReportParties, trustNoteOf } from "#lib/domain/wires/provider.ts";
import { compareVersionTexts } from "#lib/domain/wires/versions/compare-versions.ts";
import type { WireFilter } from "#lib/domain/wires/wire-filter.ts";
import { AppError } from "../errors.ts";
import { load } from "../load.ts";
import { findProviders } from "../providers/data.ts";
import { findReport, listReports, listReportTexts } from "./data.ts";
import { listWireFacets } from "./facets/data.ts";
import { findReportHistory, findSentenceTexts } from "./history/data.ts";
import { listRelations } from "./related/data.ts";
import { listSavedSearches } from "./saved-searches/data.ts";

/** The wires list as the person at the desk asks for it. */
export async function loadWires(filter: WireFilter) {
  return load(async (actor) => {
    const [page, facets, searches, providers] = await Promise.all([
      listReports(filter),
      listWireFacets(),
      listSavedSearches(actor.id),
      findProviders(),
    ]);
    return {
      page: { ...page, items: page.items.map((item) => inHouseNames(providers, item)) },
      searches,
      relations: await listRelations(page.items.map(({ id }) => id)),
      facets,
      abilities: abilitiesFor(actor, { "report.import": {}, "story.open": {}, "story.attach": {}, "token.manage": {} }),
    };
  });
}

/** Its parties as the desk writes them. */
function inHouseNames<T extends ReportParties>(providers: Providers, report: T): T {
  const [source, distributor] = [report.source, report.distributor].map((name) => houseNameOf(providers, name));
  return { ...report, source: source ?? null, distributor: distributor ?? null };
}

/** One report with its words. */
export const loadReport = cache((id: string) =>
  load(async (actor) => {
    if (!z.uuid().safeParse(id).success) throw new AppError("not-found");
    const [report, [text], relations, providers] = await Promise.all([
      findReport(id),
      listReportTexts([id]),
      listRelations([id]),
      findProviders(),
    ]);
    if (!report || !text) throw new AppError("not-found");
    const abilities = abilitiesFor(actor, {
      "block.correct": {},
      "story.open": {},
      "story.attach": {},
      "report.withdraw": {},
    });
    const provider = { houseName: houseNameOf(providers, report.source), trustNote: trustNoteOf(providers, report) };
    return { report, text, provider, relations: relations.get(id) ?? null, abilities };
  }),
);

/**
 * What became of a report, with its words compared to those of another version: the one asked for, else the one before it.
 */
export async function loadReportHistory(id: string, comparedId: string | null) {
  return load(async () => {
    const history = await findReportHistory(id);
    const place = history.versions.findIndex((version) => version.id === id);
    const other = history.versions.find((version) => version.id === comparedId) ?? history.versions[place + 1];
    if (!other || other.id === id) return { history, compared: null };
    const isOlder = history.versions.indexOf(other) > place;
    const changes = isOlder ? await compare(other.id, id) : await compare(id, other.id);
    return { history, compared: changes && { id: other.id, changes } };
  });
}

async function compare(before: string, after: string) {
  const [older, newer] = await Promise.all([findSentenceTexts(before), findSentenceTexts(after)]);
  return older && newer && compareVersionTexts(older, newer);
}
