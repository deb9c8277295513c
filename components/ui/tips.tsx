"use client";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Kbd } from "./kbd.tsx";
import { watchTips } from "./tip.ts";

/** In px. */
const GAP = 6;
const EDGE = 5;

/** Once for a page: shows the words of whichever control is pointed at or has the focus; see `tip`. */
export function Tips() {
  const [control, setControl] = useState<HTMLElement | null>(null);
  useEffect(() => watchTips(setControl), []);
  const words = control?.dataset.tip;
  return control && words
    ? createPortal(<TipWords {...{ control, words }} keys={control.dataset.tipKeys} />, document.body)
    : null;
}

type TipWordsProps = { readonly control: HTMLElement; readonly words: string; readonly keys: string | undefined };

function TipWords({ control, words, keys }: TipWordsProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current) placeBeside(box.current, control.getBoundingClientRect());
  }, [control]);
  return (
    <div
      ref={box}
      role="tooltip"
      className="fixed top-0 left-0 z-70 flex max-w-72 items-center gap-2 rounded-md bg-primary px-2 py-1 text-primary-foreground text-xs shadow-float transition-opacity starting:opacity-0 print:hidden"
    >
      {words}
      {keys ? <Kbd keys={keys} className="border-primary-foreground/30 text-primary-foreground" /> : null}
    </div>
  );
}

/** Below the control and about its middle; above it where there is no room, and never over the window's edge. */
function placeBeside(box: HTMLElement, { top, bottom, left, width }: DOMRect): void {
  const { offsetWidth, offsetHeight } = box;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = bottom + GAP;
  const fits = below + offsetHeight + EDGE <= clientHeight || top < offsetHeight + GAP + EDGE;
  const middle = left + width / 2 - offsetWidth / 2;
  box.style.left = `${Math.max(EDGE, Math.min(middle, clientWidth - offsetWidth - EDGE))}px`;
  box.style.top = `${fits ? below : top - GAP - offsetHeight}px`;
}
