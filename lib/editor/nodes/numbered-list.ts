import { Node, wrappingInputRule } from "@tiptap/core";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    orderedList: {
      /** Makes a numbered list of the selected blocks, or plain blocks of it again. */
      toggleOrderedList: () => ReturnType;
    };
  }
}

/** `1. ` at the start of a block. */
const TYPED = /^(\d+)\.\s$/;

/**
 * An ordered list that knows only where it starts to count. A node of our own: TipTap's brings Roman numbers and Markdown
 * along.
 */
export const NumberedList = Node.create({
  name: "orderedList",
  group: "block list",
  content: "listItem+",

  addAttributes() {
    return {
      start: { default: 1, validate: requireStart, parseHTML: (element: HTMLElement) => startOf(element) },
    };
  },

  parseHTML() {
    return [{ tag: "ol" }];
  },

  renderHTML({ HTMLAttributes: { start, ...attributes } }) {
    return ["ol", start === 1 ? attributes : { ...attributes, start }, 0];
  },

  addCommands() {
    return {
      toggleOrderedList:
        () =>
        ({ commands }) =>
          commands.toggleList(this.name, "listItem"),
    };
  },

  addKeyboardShortcuts() {
    return { "Mod-Shift-7": () => this.editor.commands.toggleOrderedList() };
  },

  addInputRules() {
    const numberOf = (match: RegExpMatchArray) => Number(match[1]);
    return [
      wrappingInputRule({
        find: TYPED,
        type: this.type,
        getAttributes: (match) => ({ start: numberOf(match) }),
        // The next number goes on with the list above.
        joinPredicate: (match, list) => list.childCount + list.attrs.start === numberOf(match),
      }),
    ];
  },
});

function startOf(element: HTMLElement): number {
  const start = Number(element.getAttribute("start") ?? 1);
  return isStart(start) ? start : 1;
}

function requireStart(start: unknown): void {
  if (!isStart(start)) throw new RangeError("A list starts at a whole number from 0 to 99999.");
}

function isStart(start: unknown): boolean {
  return typeof start === "number" && Number.isInteger(start) && start >= 0 && start < 100_000;
}
