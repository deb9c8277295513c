import { Extension, type Extensions } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";
import { splitText } from "../domain/language/sentences.ts";
import { leaveFigure, selectFigure } from "./commands/in-figure.ts";
import { commentMarks } from "./plugins/comment-marks.ts";
import { exceptionMarks } from "./plugins/exceptions.ts";
import { foundWords } from "./plugins/found-words.ts";
import { placeholderText } from "./plugins/placeholder-text.ts";
import { sentenceIntegrity } from "./plugins/sentence-integrity.ts";
import { smartTypography } from "./plugins/smart-typography.ts";
import { storyClipboard } from "./plugins/story-clipboard.ts";
import { styleMarks } from "./plugins/style-marks.ts";
import type { SuggestionRules } from "./plugins/suggesting/tracked.ts";
import { suggesterOf, suggesting } from "./plugins/suggesting.ts";
import { randomSid } from "./sid.ts";
import { storyExtensions } from "./story-extensions.ts";

export type StoryEditing = {
  readonly language: string | null;
  /** Commands of the document by their keys, as in `Mod-Enter`. */
  readonly keys: Readonly<Record<string, Command>>;
  readonly placeholder: string;
  readonly suggestions: SuggestionHost;
};

/** Whose suggestions are whose, and who hears that a gesture cannot be suggested. */
export type SuggestionHost = SuggestionRules & { readonly refused: () => void };

/** Everything an editor of stories needs in the browser: the schema, the rules of sentences, the marks of exceptions, keys. */
export function storyEditing({ language, keys, placeholder, suggestions }: StoryEditing): Extensions {
  const stet = Extension.create({
    name: "stet",
    // Before the common keys: Mod-Enter would break the line.
    priority: 1500,
    addProseMirrorPlugins: () => [
      sentenceIntegrity({ makeSid: randomSid, splitText, language }),
      suggesting(),
      storyClipboard(),
      exceptionMarks(),
      commentMarks(),
      styleMarks(),
      foundWords(),
      smartTypography(language),
      placeholderText(placeholder),
    ],
    dispatchTransaction({ transaction, next }) {
      const { state } = this.editor;
      const suggester = suggesterOf(state);
      const made = suggester ? suggester(transaction, state, suggestions) : transaction;
      if (made === null) suggestions.refused();
      // The view is drawn anew even so: what was typed may stand in it already.
      next(made ?? state.tr);
    },
    addKeyboardShortcuts() {
      const inFigure = (command: Command) => () =>
        command(this.editor.state, (tr) => this.editor.view.dispatch(tr), this.editor.view);
      const bound = Object.entries(keys).map(([name, command]) => [
        name,
        () => {
          command(this.editor.state, (tr) => this.editor.view.dispatch(tr), this.editor.view);
          // Where the command refuses, its keys do nothing: the common meaning of Mod-Enter is a line break.
          return true;
        },
      ]);
      // These leave the key to others outside of a figure.
      return { Enter: inFigure(leaveFigure), Backspace: inFigure(selectFigure), ...Object.fromEntries(bound) };
    },
  });
  return [...storyExtensions, stet];
}
