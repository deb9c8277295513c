/** Holds back what is typed here from now on; the function it answers lets go and gives what was held. */
export function holdWords(text: HTMLElement): () => string {
  let held = "";
  const hold = (event: Event, words: string) => {
    held += words;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onKey = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    if (key.length === 1) hold(event, key);
    else if (key === "Backspace" || key === "Enter") {
      // Neither is for the text any more, and a field has no lines.
      hold(event, "");
      if (key === "Backspace") held = held.replace(/.$/su, "");
    }
  };
  // The keyboards of phones name no key.
  const onInput = (event: InputEvent) => {
    if (event.inputType === "insertText" && event.data) hold(event, event.data);
  };
  text.addEventListener("keydown", onKey, true);
  text.addEventListener("beforeinput", onInput, true);
  return () => {
    text.removeEventListener("keydown", onKey, true);
    text.removeEventListener("beforeinput", onInput, true);
    return held;
  };
}
