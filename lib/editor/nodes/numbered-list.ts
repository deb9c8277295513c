import { OrderedList } from "@tiptap/extension-list/ordered-list";

/** An ordered list that knows only where it starts to count. */
export const NumberedList = OrderedList.extend({
  addAttributes() {
    return {
      start: { default: 1, validate: requireStart, parseHTML: (element: HTMLElement) => startOf(element) },
    };
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
