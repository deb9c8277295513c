import { Extension, type Extensions } from "@tiptap/core";
import { Placeholder } from "@tiptap/extensions";
import type { Command } from "@tiptap/pm/state";
import { splitText } from "../domain/language/sentences.ts";
import { leaveFigure, selectFigure } from "./commands/in-figure.ts";
import { exceptionMarks } from "./plugins/exceptions.ts";
import { foundWords } from "./plugins/found-words.ts";
import { sentenceIntegrity } from "./plugins/sentence-integrity.ts";
import { smartTypography } from "./plugins/smart-typography.ts";
import { storyClipboard } from "./plugins/story-clipboard.ts";
import { styleMarks } from "./plugins/style-marks.ts";
import { randomSid } from "./sid.ts";
import { storyExtensions } from "./story-schema.ts";

export type StoryEditing = {
  readonly language: string | null;
  /** Commands of the document by their keys, as in `Mod-Enter`. */
  readonly keys: Readonly<Record<string, Command>>;
  readonly placeholder: string;
};

/** Everything an editor of stories needs in the browser: the schema, the rules of sentences, the marks of exceptions, keys. */
export function storyEditing({ language, keys, placeholder }: StoryEditing): Extensions {
  const stet = Extension.create({
    name: "stet",
    // Before the common keys: Mod-Enter would break the line.
    priority: 1500,
    addProseMirrorPlugins: () => [
      sentenceIntegrity({ makeSid: randomSid, splitText, language }),
      storyClipboard(),
      exceptionMarks(),
      styleMarks(),
      foundWords(),
      smartTypography(language),
    ],
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
  return [...storyExtensions, Placeholder.configure({ placeholder }), stet];
}
