import type { Command } from "@tiptap/pm/state";
import { SENTENCE } from "../marks/sentence.ts";
import { settling } from "../plugins/sentence-integrity.ts";
import { sentenceAt } from "../queries/sentence-at.ts";
import type { MakeSid } from "../sid.ts";

/**
 * Makes two sentences of one at the caret. Both rest on the same passages until somebody says otherwise; the first keeps
 * the sid. Refuses where one side would have no words.
 */
export function splitSentence(makeSid: MakeSid): Command {
  return (state, dispatch) => {
    const caret = state.selection.from;
    const run = sentenceAt(state);
    const type = state.schema.marks[SENTENCE];
    if (!state.selection.empty || !run || !type) return false;
    const says = (from: number, to: number) => state.doc.textBetween(from, to).trim() !== "";
    if (!says(run.from, caret) || !says(caret, run.to)) return false;
    const tr = state.tr.addMark(caret, run.to, type.create({ sid: makeSid(), cites: run.cites }));
    dispatch?.(settling(tr, run));
    return true;
  };
}
