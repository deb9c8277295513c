import type { Command } from "@tiptap/pm/state";
import type { Sid } from "../../domain/shared/ids.ts";
import { notSuggested } from "../plugins/suggesting/suggested.ts";
import { sentencesOf } from "../queries/sentences-of.ts";
import { suggestedStretches } from "../queries/suggestions-of.ts";
import { wordDiff } from "../queries/word-diff.ts";
import { type Replacement, replaceWords } from "./replace-words.ts";

/**
 * Has a sentence say something else. Only the words that differ are replaced, so that it keeps its sid, its sources and
 * the looks of the rest. Refuses where the sentence is not there, says this already, or has open suggestions in it.
 */
export function rewordSentence(sid: Sid, wording: string): Command {
  return (state, dispatch) => {
    const sentence = sentencesOf(state.doc).find((one) => one.sid === sid);
    if (!sentence || sentence.text === wording) return false;
    const { from, to } = sentence;
    if (suggestedStretches(state.doc, from, to).length > 0) return false;
    const words = state.doc.textBetween(from, to, undefined, "\n");
    const [lead = ""] = /^\s*/.exec(words) ?? [];
    const [trail = ""] = /\s*$/.exec(words) ?? [];
    const changes = replacementsOf(words.trim(), wording, from + lead.length);
    const whole = { from, to, text: `${lead}${wording}${trail}` };
    const replacements = leavesWords(words, changes, from) ? changes : [whole];
    return replaceWords(replacements)(state, dispatch && ((tr) => dispatch(notSuggested(tr))));
  };
}

/** A sentence of which nothing is left but white space counts as a new one, unless all of it is replaced at once. */
function leavesWords(words: string, changes: readonly Replacement[], from: number): boolean {
  const left = changes
    .toReversed()
    .reduce((rest, one) => rest.slice(0, one.from - from) + rest.slice(one.to - from), words);
  return left.trim() !== "";
}

function replacementsOf(before: string, after: string, start: number): readonly Replacement[] {
  const replacements: Replacement[] = [];
  let [at, removed, added] = [0, 0, ""];
  const close = () => {
    if (removed > 0) replacements.push({ from: start + at, to: start + at + removed, text: added });
    else if (added !== "") replacements.push(insertion(before, at, added, start));
    [at, removed, added] = [at + removed, 0, ""];
  };
  for (const { kind, text } of wordDiff(before, after)) {
    if (kind === "removed") removed += text.length;
    else if (kind === "added") added += text;
    else {
      close();
      at += text.length;
    }
  }
  close();
  return replacements;
}

/** New words take the sentence and the look of the letter beside them, which is never one of another sentence. */
function insertion(before: string, at: number, added: string, start: number): Replacement {
  const [last, next] = [before.charAt(at - 1), before.charAt(at)];
  return last !== "" && last !== "\n"
    ? { from: start + at - 1, to: start + at, text: last + added }
    : { from: start + at, to: start + at + 1, text: added + next };
}
