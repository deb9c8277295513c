import type { Command } from "@tiptap/pm/state";
import { uniteCites } from "../marks/cite.ts";
import { SENTENCE } from "../marks/sentence.ts";
import { settling } from "../plugins/sentence-integrity.ts";
import { runsOf } from "../queries/runs-of.ts";
import { isSentence, sentenceAt } from "../queries/sentence-at.ts";

/**
 * Makes one sentence of the one at the caret and the one before it, resting on the passages of both; it keeps the sid of
 * the first. Will not go across blocks.
 */
export const mergeWithPrevious: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const run = sentenceAt(state);
  const type = state.schema.marks[SENTENCE];
  if (!run || !type) return false;
  const previous = runsOf($from.parent, $from.start()).findLast(({ to }) => to === run.from);
  if (!previous || !isSentence(previous)) return false;
  const merged = type.create({ sid: previous.sid, cites: uniteCites(previous.cites, run.cites) });
  dispatch?.(settling(state.tr.addMark(previous.from, run.to, merged), { from: previous.from, to: run.to }));
  return true;
};
