/** What can be done in the editor, with its keys: for the sheet of shortcuts, the palette and the tooltips. */
export const editorShortcuts = {
  save: { id: "editor.save", label: "Save revision", group: "Story", keys: "Mod+S" },
  next: { id: "editor.next-check", label: "Next thing to check", group: "Checks", keys: "F8" },
  previous: { id: "editor.previous-check", label: "Previous thing to check", group: "Checks", keys: "Shift+F8" },
  insert: { id: "editor.insert", label: "Insert passage as cited sentence", group: "Sources", keys: "F2" },
  quote: { id: "editor.quote", label: "Insert passage as quotation", group: "Sources", keys: "Shift+F2" },
  cite: { id: "editor.cite", label: "Cite passage for this sentence", group: "Sources", keys: "F4" },
  split: { id: "editor.split", label: "Split sentence at the caret", group: "Sentence", keys: "Mod+Enter" },
  merge: { id: "editor.merge", label: "Merge with the sentence before", group: "Sentence", keys: "Mod+Shift+Enter" },
  clear: { id: "editor.clear", label: "Clear formatting", group: "Text", keys: "Mod+\\" },
  bold: { id: "editor.bold", label: "Bold", group: "Text", keys: "Mod+B" },
  italic: { id: "editor.italic", label: "Italic", group: "Text", keys: "Mod+I" },
  undo: { id: "editor.undo", label: "Undo", group: "Text", keys: "Mod+Z" },
  redo: { id: "editor.redo", label: "Redo", group: "Text", keys: "Mod+Shift+Z" },
} as const satisfies Record<string, EditorShortcut>;

export type EditorShortcut = {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly keys: string;
};
