/** The words that are selected inside an element which shows `text`, as offsets in it; null where none or all of them are. */
export function selectedOffsets(
  element: Element | null,
  text: string,
): { readonly start: number; readonly end: number } | null {
  const selection = document.getSelection();
  if (!element || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const end = start + range.toString().length;
  const isSome = text.slice(start, end) === range.toString() && range.toString().trim() !== "";
  return isSome && end - start < text.length ? { start, end } : null;
}
