import type { Command } from "@tiptap/pm/state";
import type { Sid } from "../../domain/shared/ids.ts";
import { type Cite, uniteCites } from "../marks/cite.ts";
import { SENTENCE } from "../marks/sentence.ts";
import { settling } from "../plugins/sentence-integrity.ts";
import { findRun } from "../queries/runs-of.ts";

/** Says what a sentence rests on, in place of what it rested on before. Refuses when the sentence is not there. */
export function setCites(sid: Sid, cites: readonly Cite[]): Command {
  return (state, dispatch) => {
    const run = findRun(state.doc, sid);
    const type = state.schema.marks[SENTENCE];
    if (!run || !type) return false;
    const tr = state.tr.addMark(run.from, run.to, type.create({ sid, cites: uniteCites(cites, []) }));
    dispatch?.(settling(tr, run));
    return true;
  };
}
