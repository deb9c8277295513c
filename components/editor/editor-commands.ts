import type { Editor } from "@tiptap/core";
import type { Command as DocumentCommand } from "@tiptap/pm/state";
import type { Command } from "#components/shell/command.ts";
import { clearFormatting } from "#lib/editor/commands/clear-formatting.ts";
import { mergeWithPrevious } from "#lib/editor/commands/merge-with-previous.ts";
import { splitSentence } from "#lib/editor/commands/split-sentence.ts";
import { randomSid } from "#lib/editor/sid.ts";
import { editorShortcuts } from "./editor-shortcuts.ts";
import type { SourceActions } from "./sources/sources-pane.tsx";

type EditorCommandParts = {
  readonly editor: Editor | null;
  readonly mayWrite: boolean;
  readonly run: (command: DocumentCommand) => boolean;
  readonly step: (by: 1 | -1) => void;
  readonly save: () => void;
  readonly sources: SourceActions;
  readonly citeBest: () => void;
  readonly search: () => void;
};

/** What the editor offers to the palette, the sheet of shortcuts and the keys. Keys that the text handles itself come first there. */
export function editorCommands({
  editor,
  mayWrite,
  run,
  step,
  save,
  sources,
  ...more
}: EditorCommandParts): readonly Command[] {
  const disabled = !mayWrite;
  const { next, previous, insert, quote, cite, split, merge, clear, bold, italic, undo, redo } = editorShortcuts;
  return [
    { ...editorShortcuts.save, run: save, disabled, words: ["keep", "store"] },
    { ...next, run: () => step(1), keysOnly: true, repeats: true },
    { ...previous, run: () => step(-1), keysOnly: true, repeats: true },
    { ...insert, run: sources.insert, disabled },
    { ...quote, run: sources.quote, disabled },
    { ...cite, run: sources.cite, disabled, words: ["source", "attribute"] },
    { ...editorShortcuts.citeBest, run: more.citeBest, disabled, words: ["source", "find"] },
    { ...editorShortcuts.search, run: more.search, words: ["find", "wires", "reports"] },
    { ...split, run: () => run(splitSentence(randomSid)), disabled },
    { ...merge, run: () => run(mergeWithPrevious), disabled },
    { ...clear, run: () => run(clearFormatting), disabled },
    { ...bold, run: () => editor?.chain().focus().toggleBold().run(), disabled },
    { ...italic, run: () => editor?.chain().focus().toggleItalic().run(), disabled },
    { ...undo, run: () => editor?.chain().focus().undo().run(), disabled },
    { ...redo, run: () => editor?.chain().focus().redo().run(), disabled },
  ];
}
