import type { Node } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import { canonicalSentence } from "../../queries/canonical-sentence.ts";
import { textBlocksOf } from "../../queries/runs-of.ts";
import { sentencesOf } from "../../queries/sentences-of.ts";
import { isHistoryTransaction, isKeepingSentences, keepingSentences } from "../integrity/changes.ts";
import { editsOf } from "./edits.ts";
import { track } from "./track.ts";
import { asTracked, isPlain, type SuggestionRules } from "./tracked.ts";

/** What of a transaction the plugins of a view ask about. */
const KEPT_META = ["uiEvent", "paste", "composition", "inputType", "addToHistory"] as const;

/**
 * The same as a suggestion: new words are marked, old ones stay until it is accepted. Null where it would change what
 * stands without being words: blocks, sources, where sentences part. Undo, and another text loaded, go through as they are.
 */
export function suggested(tr: Transaction, state: EditorState, rules: SuggestionRules): Transaction | null {
  if (!tr.docChanged || isPlain(tr) || isHistoryTransaction(tr) || replacesAll(tr)) return tr;
  const edits = editsOf(tr);
  if (edits === null || edits.length === 0) return saysTheSame(tr.before, tr.doc) ? tr : null;
  const made = state.tr;
  const authorship = { id: rules.makeId(), isForeign: rules.isForeign };
  let caret: number | null = null;
  for (const { from, to, content } of edits) {
    const [start, end] = [made.mapping.map(from, 1), made.mapping.map(to, 1)];
    const words = track(made, { from: Math.min(start, end), to: end, content }, authorship);
    caret ??= words ?? (isForwards(state, from) ? end : start);
  }
  if (caret !== null) made.setSelection(TextSelection.create(made.doc, Math.min(caret, made.doc.content.size)));
  return dressed(made, tr);
}

/** Delete takes what is behind the caret: it goes on behind the words that are to be taken out. */
function isForwards({ selection }: EditorState, from: number): boolean {
  return selection.empty && selection.from === from;
}

function dressed(made: Transaction, tr: Transaction): Transaction {
  for (const key of KEPT_META) {
    const value = tr.getMeta(key);
    if (value !== undefined) made.setMeta(key, value);
  }
  if (isKeepingSentences(tr)) keepingSentences(made);
  if (tr.storedMarksSet) made.setStoredMarks(tr.storedMarks);
  if (tr.scrolledIntoView) made.scrollIntoView();
  return asTracked(made.setTime(tr.time));
}

function replacesAll({ steps, before }: Transaction): boolean {
  const [step] = steps;
  return steps.length === 1 && step instanceof ReplaceStep && step.from === 0 && step.to === before.content.size;
}

/** Whether two texts differ in nothing that anybody wrote: in empty blocks, pictures, sources of suggested sentences. */
function saysTheSame(before: Node, after: Node): boolean {
  return statements(before) === statements(after);
}

function statements(doc: Node): string {
  const sentences = sentencesOf(doc).map(({ sid, kind, inlines, cites }) => [
    sid,
    kind,
    canonicalSentence({ inlines, cites }),
  ]);
  const blocks = textBlocksOf(doc).map(({ node }) => node.textContent);
  return JSON.stringify([sentences, blocks.filter((text) => text !== "")]);
}
