import type { Command } from "@tiptap/pm/state";
import type { Sid } from "../../domain/shared/ids.ts";
import { type Cite, sameCites } from "../marks/cite.ts";
import { type TrimCite, withCite, withoutStretch } from "../marks/cite-ranges.ts";
import { findRun } from "../queries/runs-of.ts";
import { setCites } from "./set-cites.ts";

/** Rests a sentence on a stretch of a report, too. Refuses when the sentence is not there or rests on all of it already. */
export function citeStretch(sid: Sid, stretch: Cite): Command {
  return changingCites(sid, (cites) => withCite(cites, stretch));
}

/** Takes a stretch of a report from what a sentence rests on. Refuses when the sentence is not there or cites none of it. */
export function withdrawStretch(sid: Sid, stretch: Cite, trim: TrimCite): Command {
  return changingCites(sid, (cites) => withoutStretch(cites, stretch, trim));
}

function changingCites(sid: Sid, change: (cites: readonly Cite[]) => readonly Cite[]): Command {
  return (state, dispatch, view) => {
    const run = findRun(state.doc, sid);
    if (!run) return false;
    const cites = change(run.cites);
    return sameCites(cites, run.cites) ? false : setCites(sid, cites)(state, dispatch, view);
  };
}
