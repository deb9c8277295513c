import type { Command } from "@tiptap/pm/state";
import type { Sid } from "../../domain/shared/ids.ts";
import { type Cite, sameCite, uniteCites } from "../marks/cite.ts";
import { findRun } from "../queries/runs-of.ts";
import { setCites } from "./set-cites.ts";

/** Adds a passage to what a sentence rests on. Refuses when the sentence is not there or has that passage already. */
export function addCite(sid: Sid, cite: Cite): Command {
  return (state, dispatch, view) => {
    const run = findRun(state.doc, sid);
    if (!run || run.cites.some((known) => sameCite(known, cite))) return false;
    return setCites(sid, uniteCites(run.cites, [cite]))(state, dispatch, view);
  };
}
