import type { Command } from "@tiptap/pm/state";
import type { Sid } from "../../domain/shared/ids.ts";
import { type Cite, sameCite } from "../marks/cite.ts";
import { findRun } from "../queries/runs-of.ts";
import { setCites } from "./set-cites.ts";

/** Takes a passage from what a sentence rests on. Refuses when the sentence is not there or does not have it. */
export function removeCite(sid: Sid, cite: Cite): Command {
  return (state, dispatch, view) => {
    const run = findRun(state.doc, sid);
    const rest = run?.cites.filter((known) => !sameCite(known, cite)) ?? [];
    if (!run || rest.length === run.cites.length) return false;
    return setCites(sid, rest)(state, dispatch, view);
  };
}
