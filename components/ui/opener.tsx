"use client";
import {
  cloneElement,
  type HTMLAttributes,
  type ReactElement,
  type RefAttributes,
  type RefObject,
  useState,
} from "react";

/** What the opener does to its button, which has no press or key of its own. */
type TriggerProps = HTMLAttributes<HTMLElement> & RefAttributes<HTMLElement> & { readonly "data-popup-open"?: string };

/** What a keyboard opens with: all but the arrow up lead to the first entry of a menu, that one to its last. */
export type OpeningKey = "ArrowUp" | "other";

type OpenerProps = {
  readonly trigger: ReactElement;
  readonly opens: "menu" | "dialog";
  readonly isOpen: boolean;
  /** `by` is null where it is not a key that opens. */
  readonly onOpenChange: (open: boolean, by: OpeningKey | null) => void;
  readonly id?: string;
  /** The button itself: what floats stands beside it and gives the focus back to it. */
  readonly button: RefObject<HTMLElement | null>;
  /** Somebody is about to press it: a good time to fetch what it opens. */
  readonly onNear: () => unknown;
};

/** The button that opens something over the page; a menu by the arrow keys, too. */
export function Opener({ trigger, opens, isOpen, onOpenChange, id, button, onNear }: OpenerProps) {
  return cloneElement(trigger as ReactElement<TriggerProps>, {
    ...(id === undefined ? {} : { id }),
    ref: button,
    "aria-haspopup": opens,
    "aria-expanded": isOpen,
    ...(isOpen ? { "data-popup-open": "" } : {}),
    onPointerEnter: () => void onNear(),
    onFocus: () => void onNear(),
    // No pointer clicks zero times.
    onClick: ({ detail }) => onOpenChange(!isOpen, detail === 0 ? "other" : null),
    onKeyDown: (event) => {
      if (opens !== "menu" || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
      event.preventDefault();
      onOpenChange(true, event.key === "ArrowUp" ? event.key : "other");
    },
  });
}

type OpenProps = { readonly open?: boolean; readonly onOpenChange?: (open: boolean) => void };

/** Whether something is open, held by itself or by whoever uses it; and whether it ever was, since it leaves slowly. */
export function useOpen({ open, onOpenChange }: OpenProps) {
  const [ownOpen, setOwnOpen] = useState(false);
  const isOpen = open ?? ownOpen;
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  const setOpen = (next: boolean) => {
    setOwnOpen(next);
    onOpenChange?.(next);
  };
  return { isOpen, wasOpen: wasOpen || isOpen, setOpen };
}

/** Whether something that happened, or that the focus comes from, is within an element. */
export function isWithin(element: HTMLElement | null, target: EventTarget | null | undefined): boolean {
  return target instanceof Node && element?.contains(target) === true;
}
