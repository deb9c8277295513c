import { holdWords } from "./suggestions/held-words.ts";

/** In ms: a field that is not there by then is not coming. */
const PATIENCE = 2_000;

/**
 * Has what is typed from now on land in a field that is about to be shown, first letters and all: until the field has the
 * focus, words are held back, so that none goes into the text. `over`: they take the place of what stands in it.
 */
export function typeInto(selector: string, { over }: { readonly over: boolean }): void {
  const letGo = holdWords(document.documentElement);
  const since = performance.now();
  const look = () => {
    const field = document.querySelector<HTMLInputElement>(selector);
    // What is hidden takes no caret.
    field?.focus();
    const isThere = field !== null && document.activeElement === field;
    if (!isThere && performance.now() - since < PATIENCE) return requestAnimationFrame(look);
    const words = letGo();
    if (!isThere) return;
    if (over) field.select();
    if (words === "") return;
    field.setRangeText(words, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  // Not at once: the key that opens the field is still being handled.
  requestAnimationFrame(look);
}
