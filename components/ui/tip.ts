/** What a tip needs of the control that it explains; see `Tips`. */
export type Tip = {
  readonly "data-tip": string;
  readonly "data-tip-keys"?: string | undefined;
};

/** Spread on a control: these words appear beside it on hover and on focus. A few words, never the only place where something is said. */
export function tip(words: string, keys?: string): Tip {
  return { "data-tip": words, "data-tip-keys": keys };
}

/** How long the pointer rests before the first words appear, and how soon after the last ones others come at once. In ms. */
const RESTS = 450;
const AT_ONCE_WITHIN = 400;
/** In which the pointer may cross over to the words, which stay while it is on them. */
const CROSSES = 120;

/**
 * Says which control is to be explained now, null for none, until the returned function is called. Listens to the page
 * as a whole: a control with a tip costs nothing to draw.
 */
export function watchTips(show: (control: HTMLElement | null) => void): () => void {
  let shown: HTMLElement | null = null;
  let gone = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (control: HTMLElement | null) => {
    clearTimeout(timer);
    if (shown !== null && control === null) gone = performance.now();
    if (shown !== control) show(control);
    shown = control;
  };
  const setAfter = (control: HTMLElement | null, wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => set(control?.isConnected ? control : null), wait);
  };
  const over = ({ target, pointerType }: PointerEvent) => {
    if (pointerType === "touch") return;
    const control = controlAt(target);
    if (control && control === shown) clearTimeout(timer);
    else if (control) setAfter(control, shown || performance.now() - gone < AT_ONCE_WITHIN ? 0 : RESTS);
    else if (isOnTip(target)) clearTimeout(timer);
    else if (shown) setAfter(null, CROSSES);
    else clearTimeout(timer);
  };
  const focused = ({ target }: FocusEvent) => {
    const control = controlAt(target);
    set(control?.matches(":focus-visible") ? control : null);
  };
  const away = () => set(null);
  const key = ({ key: pressed }: KeyboardEvent) => {
    if (["Escape", "Enter", " "].includes(pressed)) away();
  };
  const listens = new AbortController();
  const { signal } = listens;
  document.addEventListener("pointerover", over, { signal });
  document.documentElement.addEventListener("pointerleave", away, { signal });
  document.addEventListener("focusin", focused, { signal });
  document.addEventListener("focusout", away, { signal });
  // Before the control has its own say about them.
  document.addEventListener("pointerdown", away, { signal, capture: true });
  document.addEventListener("keydown", key, { signal, capture: true });
  document.addEventListener("scroll", away, { signal, capture: true, passive: true });
  return () => {
    clearTimeout(timer);
    listens.abort();
  };
}

function controlAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-tip]") : null;
}

function isOnTip(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="tooltip"]') !== null;
}
