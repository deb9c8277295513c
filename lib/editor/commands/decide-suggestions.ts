import { Fragment, type Node } from "@tiptap/pm/model";
import type { Command, Transaction } from "@tiptap/pm/state";
import { type SuggestionId, withoutSuggestion } from "../marks/suggestion.ts";
import { notSuggested } from "../plugins/suggesting/tracked.ts";
import { runsOf } from "../queries/runs-of.ts";
import { settledText } from "../queries/settled-text.ts";
import { type SuggestedStretch, suggestedStretches } from "../queries/suggestions-of.ts";

export type Decision = "accept" | "reject";

/** Which suggestions: all of the story, those with some ids, or what of any stands between two positions. */
export type Chosen = {
  readonly ids?: readonly SuggestionId[];
  readonly within?: { readonly from: number; readonly to: number };
};

/**
 * Accepts or rejects suggestions: what is not to stand leaves the text, what is to stand becomes plain text. A block
 * that has nothing left goes too. Refuses where there is nothing to decide.
 */
export function decideSuggestions(decision: Decision, { ids, within }: Chosen = {}): Command {
  return (state, dispatch) => {
    const stretches = suggestedStretches(state.doc, within?.from, within?.to);
    const chosen = stretches.filter(({ id }) => ids === undefined || ids.includes(id));
    if (chosen.length === 0) return false;
    const tr = notSuggested(state.tr);
    // From the end, so that places in front stay where they are.
    for (const stretch of chosen.toReversed()) {
      if ((stretch.kind === "insertion") === (decision === "accept")) settle(tr, stretch);
      else takeOut(tr, stretch);
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Inside a sentence accepted words count as just written: it may be two sentences now. A sentence by itself stays what it is. */
function settle(tr: Transaction, { from, to, kind }: SuggestedStretch): void {
  const type = tr.doc.type.schema.marks[kind];
  if (!type) return;
  if (kind === "deletion" || !standsAmongOthers(tr.doc, from)) {
    tr.removeMark(from, to, type);
    return;
  }
  const { parent, parentOffset } = tr.doc.resolve(from);
  const nodes = parent.cut(parentOffset, parentOffset + to - from).content.content;
  const words = nodes.map((node) => node.mark(withoutSuggestion(node.marks)));
  tr.replaceWith(from, to, Fragment.fromArray(words));
}

/** Whether the sentence of a stretch says anything that stands already. */
function standsAmongOthers(doc: Node, from: number): boolean {
  const $from = doc.resolve(from);
  const [block, start] = [$from.parent, $from.start()];
  const run = runsOf(block, start).find((one) => one.from <= from && from < one.to);
  return run !== undefined && settledText(block, run.from - start, run.to - start).text.trim() !== "";
}

/** Also the block, and the list item or quotation round it, when nothing else is in them. */
function takeOut(tr: Transaction, { from, to }: SuggestedStretch): void {
  tr.delete(from, to);
  const $at = tr.doc.resolve(from);
  if ($at.parent.content.size > 0) return;
  let depth = $at.depth;
  while (depth > 1 && $at.node(depth - 1).childCount === 1) depth -= 1;
  if (depth === 1 && tr.doc.childCount === 1) return;
  tr.delete($at.before(depth), $at.after(depth));
}
