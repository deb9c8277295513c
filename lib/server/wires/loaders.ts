import "server-only";
import { cache } from "react";
import { z } from "zod";
import { abilitiesFor } from "#lib/domain/access/policy.ts";
import type { WireFilter } from "#lib/domain/wires/desk-report.ts";
import { AppError } from "../errors.ts";
import { load } from "../load.ts";
import { findReport, listReports, listReportTexts, listWireFacets } from "./data.ts";
import { listRelations } from "./related/data.ts";

/** The wires list as the person at the desk asks for it. */
export async function loadWires(filter: WireFilter) {
  return load(async (actor) => {
    const [page, facets] = await Promise.all([listReports(filter), listWireFacets()]);
    return {
      page,
      relations: await listRelations(page.items.map(({ id }) => id)),
      facets,
      abilities: abilitiesFor(actor, { "report.import": {}, "story.open": {}, "story.attach": {}, "token.manage": {} }),
    };
  });
}

/** One report with its words. */
export const loadReport = cache((id: string) =>
  load(async (actor) => {
    if (!z.uuid().safeParse(id).success) throw new AppError("not-found");
    const [report, [text], relations] = await Promise.all([findReport(id), listReportTexts([id]), listRelations([id])]);
    if (!report || !text) throw new AppError("not-found");
    const abilities = abilitiesFor(actor, { "block.correct": {}, "story.open": {}, "story.attach": {} });
    return { report, text, relations: relations.get(id) ?? null, abilities };
  }),
);
