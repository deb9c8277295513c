import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { type Run, runsOf } from "./runs-of.ts";

/** A run that is a sentence. */
export type SentenceRun = Run & { readonly sid: string };

/**
 * The sentence the caret is in, or null in an empty block. Between two sentences it is the one that starts there:
 * what a reader would say the caret stands in front of. A selection is judged by where it starts.
 */
export function sentenceAt(state: EditorState): SentenceRun | null {
  return sentenceAtPosition(state.doc, state.selection.from);
}

/** As `sentenceAt`, for any position of the document. */
export function sentenceAtPosition(doc: Node, position: number): SentenceRun | null {
  const $position = doc.resolve(position);
  if (!$position.parent.isTextblock) return null;
  const runs = runsOf($position.parent, $position.start()).filter(isSentence);
  return runs.find(({ from, to }) => from <= position && position < to) ?? runs.at(-1) ?? null;
}

export function isSentence(run: Run): run is SentenceRun {
  return run.sid !== null;
}
