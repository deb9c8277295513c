import type { EditorState, Transaction } from "@tiptap/pm/state";
import { suggested } from "#lib/editor/plugins/suggesting/suggested.ts";
import type { SuggestionRules } from "#lib/editor/plugins/suggesting/tracked.ts";
import { setSuggesting, suggesterOf, suggesting } from "#lib/editor/plugins/suggesting.ts";
import { canonicalSentence } from "#lib/editor/queries/canonical-sentence.ts";
import { sentencesOf } from "#lib/editor/queries/sentences-of.ts";

/** The state with suggesting on, beside the plugins that it has. */
export function suggestingOn(state: EditorState): EditorState {
  const known = state.plugins.includes(SUGGESTING)
    ? state
    : state.reconfigure({ plugins: [...state.plugins, SUGGESTING] });
  return known.apply(setSuggesting(known.tr, suggested));
}

export function suggestingOff(state: EditorState): EditorState {
  return state.apply(setSuggesting(state.tr, null));
}

const SUGGESTING = suggesting();

/** What a view would apply; null where the gesture is refused. */
export function asSuggested(tr: Transaction, state: EditorState, rules: SuggestionRules): Transaction | null {
  const suggester = suggesterOf(state);
  return suggester ? suggester(tr, state, rules) : tr;
}

/** Rules of one writer, who made what starts with their name. */
export function rulesOf(writer: string): SuggestionRules {
  let count = 0;
  return {
    makeId: () => {
      count += 1;
      return `${writer}-${count}`;
    },
    isForeign: (id) => !id.startsWith(`${writer}-`),
  };
}

/** What stands, sentence by sentence: sid and the form that is approved. */
export function standing(state: EditorState): readonly string[] {
  return sentencesOf(state.doc).map((sentence) => `${sentence.sid} ${canonicalSentence(sentence)}`);
}
