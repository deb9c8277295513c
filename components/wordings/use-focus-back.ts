"use client";
import { type RefObject, useEffect, useRef } from "react";

/** Something that took the focus away from where it was. */
type Opened = { readonly opener: Element | null };

/** What has the focus now, to be given it back; null where nothing has. */
export function focusNow(): Element | null {
  return document.activeElement === document.body ? null : document.activeElement;
}

/**
 * Once what was opened is closed, the focus goes back to what opened it; where that is gone, to the place's button with
 * `data-opens`, and without one to the place itself, which must be able to take it.
 */
export function useFocusBack(open: Opened | null, place: RefObject<HTMLElement | null>): void {
  const before = useRef(open);
  useEffect(() => {
    const left = before.current;
    before.current = open;
    if (!left || open) return;
    const { opener } = left;
    const back = opener instanceof HTMLElement && opener.isConnected ? opener : null;
    (back ?? place.current?.querySelector<HTMLElement>("[data-opens]") ?? place.current)?.focus();
  }, [open, place]);
}
