"use client";
import {
  cloneElement,
  createContext,
  lazy,
  type ReactElement,
  type ReactNode,
  Suspense,
  useContext,
  useRef,
} from "react";
import { useFetchedAtRest } from "./at-rest.ts";
import type { WIDTHS } from "./dialog-styles.ts";
import { Opener, useOpen } from "./opener.tsx";

type DialogProps = {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** The button that opens it; leave it out when `open` is held outside. */
  readonly trigger?: ReactElement;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly width?: keyof typeof WIDTHS;
  /** Buttons at the foot, the main one last. `DialogClose` closes. */
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
};

const fetchFloat = () => import("./dialog-float.tsx");
const DialogFloat = lazy(async () => ({ default: (await fetchFloat()).DialogFloat }));
const CloseContext = createContext<() => void>(() => undefined);

/** A task on its own sheet over the page; Escape and the cross close it. On a phone it fills the width at the bottom. */
export function Dialog({ trigger, open, onOpenChange, ...float }: DialogProps) {
  const { isOpen, wasOpen, setOpen } = useOpen({ open, onOpenChange });
  const button = useRef<HTMLElement>(null);
  useFetchedAtRest(fetchFloat);
  return (
    <>
      {trigger ? (
        <Opener {...{ trigger, isOpen, button }} opens="dialog" onOpenChange={setOpen} onNear={fetchFloat} />
      ) : null}
      {wasOpen ? (
        <CloseContext value={() => setOpen(false)}>
          <Suspense>
            <DialogFloat {...float} open={isOpen} onOpenChange={setOpen} button={trigger ? button : undefined} />
          </Suspense>
        </CloseContext>
      ) : null}
    </>
  );
}

/** Wraps a button of the dialog that closes it. */
export function DialogClose({ children }: { readonly children: ReactElement }) {
  const close = useContext(CloseContext);
  return cloneElement(children as ReactElement<{ onClick: () => void }>, { onClick: close });
}
