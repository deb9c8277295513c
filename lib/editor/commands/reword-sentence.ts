import { closeHistory } from "@tiptap/pm/history";
import type { Command } from "@tiptap/pm/state";
import type { Sid } from "../../domain/shared/ids.ts";
import { notSuggested } from "../plugins/suggesting/tracked.ts";
import { sentencesOf } from "../queries/sentences-of.ts";
import { suggestedStretches } from "../queries/suggestions-of.ts";
import { exactWordDiff } from "../queries/word-diff.ts";
import { type Replacement, replaceWords } from "./replace-words.ts";

export type Rewording = { readonly sid: Sid; readonly wording: string };

/**
 * Has a sentence say something else. Only the words that differ are replaced, so that it keeps its sid, its sources and
 * the looks of the rest. Refuses where the sentence is not there, says this already, or has open suggestions in it.
 */
export function rewordSentence(sid: Sid, wording: string): Command {
  return rewordSentences([{ sid, wording }]);
}

/** The same for several sentences in one step, which one undo takes back. Refuses unless each of them can be reworded. */
export function rewordSentences(rewordings: readonly Rewording[]): Command {
  return (state, dispatch) => {
    const sentences = new Map(sentencesOf(state.doc).map((sentence) => [sentence.sid, sentence]));
    const replacements: Replacement[] = [];
    for (const { sid, wording } of rewordings) {
      const sentence = sentences.get(sid);
      if (!sentence || sentence.text === wording) return false;
      const { from, to } = sentence;
      if (suggestedStretches(state.doc, from, to).length > 0) return false;
      const words = state.doc.textBetween(from, to, undefined, "\n");
      const [lead = ""] = /^\s*/.exec(words) ?? [];
      replacements.push(...replacementsOf(words.trim(), wording, from + lead.length));
    }
    return replaceWords(replacements)(state, dispatch && ((tr) => dispatch(closeHistory(notSuggested(tr)))));
  };
}

function replacementsOf(before: string, after: string, start: number): readonly Replacement[] {
  const replacements: Replacement[] = [];
  let [at, removed, added] = [0, 0, ""];
  const close = () => {
    if (removed > 0) replacements.push({ from: start + at, to: start + at + removed, text: added });
    else if (added !== "") replacements.push(insertion(before, at, added, start));
    [at, removed, added] = [at + removed, 0, ""];
  };
  for (const { kind, text } of exactWordDiff(before, after)) {
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
