/** What can be done in the editor, with its keys: for the sheet of shortcuts, the palette and the tooltips. */
export const editorShortcuts = {
  save: { id: "editor.save", label: "Save revision", group: "Story", keys: "Mod+S" },
  next: { id: "editor.next-check", label: "Next thing to check", group: "Checks", keys: "F8" },
  previous: { id: "editor.previous-check", label: "Previous thing to check", group: "Checks", keys: "Shift+F8" },
  insert: { id: "editor.insert", label: "Insert passage as cited sentence", group: "Sources", keys: "F2" },
  quote: { id: "editor.quote", label: "Insert passage as quotation", group: "Sources", keys: "Shift+F2" },
  cite: { id: "editor.cite", label: "Cite passage for this sentence", group: "Sources", keys: "F4" },
  citeBest: { id: "editor.cite-best", label: "Cite the best passage found", group: "Sources", keys: "F9" },
  search: { id: "editor.search", label: "Search the sources", group: "Sources", keys: "Mod+Shift+F" },
  comment: { id: "editor.comment", label: "Comment", group: "Comments", keys: "Mod+Alt+C" },
  nextComment: { id: "editor.next-comment", label: "Next open comment", group: "Comments", keys: "Mod+Alt+ArrowDown" },
  previousComment: {
    id: "editor.previous-comment",
    label: "Open comment before",
    group: "Comments",
    keys: "Mod+Alt+ArrowUp",
  },
  suggest: { id: "editor.suggest", label: "Suggest instead of writing", group: "Suggestions", keys: "Mod+Alt+S" },
  wording: { id: "editor.wording", label: "Suggest another wording", group: "Suggestions", keys: "Mod+Alt+E" },
  accept: { id: "editor.accept", label: "Accept suggestion", group: "Suggestions", keys: "Mod+Alt+Y" },
  reject: { id: "editor.reject", label: "Reject suggestion", group: "Suggestions", keys: "Mod+Alt+N" },
  nextSuggestion: {
    id: "editor.next-suggestion",
    label: "Next suggestion",
    group: "Suggestions",
    keys: "Mod+Alt+ArrowRight",
  },
  previousSuggestion: {
    id: "editor.previous-suggestion",
    label: "Suggestion before",
    group: "Suggestions",
    keys: "Mod+Alt+ArrowLeft",
  },
  split: { id: "editor.split", label: "Split sentence at the caret", group: "Sentence", keys: "Mod+Enter" },
  merge: { id: "editor.merge", label: "Merge with the sentence before", group: "Sentence", keys: "Mod+Shift+Enter" },
  clear: { id: "editor.clear", label: "Clear formatting", group: "Text", keys: "Mod+\\" },
  bold: { id: "editor.bold", label: "Bold", group: "Text", keys: "Mod+B" },
  italic: { id: "editor.italic", label: "Italic", group: "Text", keys: "Mod+I" },
  paragraph: { id: "editor.paragraph", label: "Paragraph", group: "Text", keys: "Mod+Alt+0" },
  subhead: { id: "editor.subhead", label: "Subhead", group: "Text", keys: "Mod+Alt+2" },
  smaller: { id: "editor.smaller-subhead", label: "Smaller subhead", group: "Text", keys: "Mod+Alt+3" },
  bullets: { id: "editor.bullets", label: "List", group: "Text", keys: "Mod+Shift+8" },
  numbers: { id: "editor.numbers", label: "Numbered list", group: "Text", keys: "Mod+Shift+7" },
  blockQuote: { id: "editor.block-quote", label: "Block quote", group: "Text", keys: "Mod+Shift+B" },
  link: { id: "editor.link", label: "Link", group: "Text", keys: "Mod+Shift+U" },
  image: { id: "editor.image", label: "Image", group: "Text", keys: "Mod+Shift+G" },
  undo: { id: "editor.undo", label: "Undo", group: "Text", keys: "Mod+Z" },
  redo: { id: "editor.redo", label: "Redo", group: "Text", keys: "Mod+Shift+Z" },
  find: { id: "editor.find", label: "Find in the text", group: "Text", keys: "Mod+F" },
  replace: { id: "editor.replace", label: "Find and replace", group: "Text", keys: "Mod+Shift+H" },
  nextMatch: { id: "editor.next-match", label: "Next match", group: "Text", keys: "F3" },
  previousMatch: { id: "editor.previous-match", label: "Match before", group: "Text", keys: "Shift+F3" },
  fixStyle: {
    id: "editor.fix-style",
    label: "Fix house style here, or go to the next note",
    group: "Text",
    keys: "F7",
  },
  outline: { id: "editor.outline", label: "Outline", group: "Story", keys: "Mod+Shift+O" },
  sentences: { id: "editor.sentences", label: "List of sentences", group: "Story", keys: "Mod+Shift+E" },
  alone: { id: "editor.text-alone", label: "Text alone", group: "Story", keys: "Mod+Shift+L" },
  print: { id: "editor.print", label: "Print the story with its sources", group: "Story", keys: "Mod+P" },
  marks: { id: "editor.print-marks", label: "Switch print marks as you type", group: "Text", keys: "Mod+Alt+M" },
} as const satisfies Record<string, EditorShortcut>;

export type EditorShortcut = {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly keys: string;
};
