import type { Command } from "#components/shell/command.ts";
import type { Comments } from "./comments/use-comments.ts";
import { editorShortcuts } from "./editor-shortcuts.ts";
import type { Suggestions } from "./suggestions/use-suggestions.ts";

type TalkCommandParts = {
  readonly comments: Comments;
  readonly suggestions: Suggestions;
  readonly mayWrite: boolean;
};

/** What can be said about the text and suggested for it, for the palette, the sheet of shortcuts and the keys. */
export function talkCommands({ comments, suggestions, mayWrite }: TalkCommandParts): readonly Command[] {
  const { comment, nextComment, previousComment, suggest, accept, reject, nextSuggestion, previousSuggestion } =
    editorShortcuts;
  const disabled = !mayWrite;
  const all = { group: "Suggestions", disabled: disabled || suggestions.open.length === 0 };
  return [
    { ...comment, run: comments.begin, words: ["talk", "mention", "note"] },
    { ...nextComment, run: () => comments.step(1), keysOnly: true, repeats: true },
    { ...previousComment, run: () => comments.step(-1), keysOnly: true, repeats: true },
    { ...suggest, run: suggestions.toggle, disabled, words: ["track", "changes"] },
    { ...accept, run: () => suggestions.decideHere("accept"), disabled },
    { ...reject, run: () => suggestions.decideHere("reject"), disabled },
    { ...nextSuggestion, run: () => suggestions.step(1), keysOnly: true, repeats: true },
    { ...previousSuggestion, run: () => suggestions.step(-1), keysOnly: true, repeats: true },
    {
      ...all,
      id: "editor.accept-sentence",
      label: "Accept suggestions in this sentence",
      run: () => suggestions.decideInSentence("accept"),
    },
    {
      ...all,
      id: "editor.reject-sentence",
      label: "Reject suggestions in this sentence",
      run: () => suggestions.decideInSentence("reject"),
    },
    { ...all, id: "editor.accept-all", label: "Accept all suggestions", run: () => suggestions.decide("accept") },
    { ...all, id: "editor.reject-all", label: "Reject all suggestions", run: () => suggestions.decide("reject") },
  ];
}
