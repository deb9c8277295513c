"use client";
import { lazy, type ReactElement, type ReactNode, Suspense, useRef } from "react";
import { useFetchedAtRest } from "./at-rest.ts";
import { Opener, useOpen } from "./opener.tsx";

type PopoverProps = {
  readonly trigger: ReactElement;
  readonly title?: ReactNode;
  readonly side?: "top" | "bottom";
  readonly align?: "start" | "center" | "end";
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly className?: string;
  readonly children: ReactNode;
};

const fetchFloat = () => import("./popover-float.tsx");
const PopoverFloat = lazy(async () => ({ default: (await fetchFloat()).PopoverFloat }));

/** A small sheet beside its trigger, for what one looks at and leaves again. */
export function Popover({ trigger, open, onOpenChange, ...float }: PopoverProps) {
  const { isOpen, wasOpen, setOpen } = useOpen({ open, onOpenChange });
  const button = useRef<HTMLElement>(null);
  useFetchedAtRest(fetchFloat);
  return (
    <>
      <Opener {...{ trigger, isOpen, button }} opens="dialog" onOpenChange={setOpen} onNear={fetchFloat} />
      {wasOpen ? (
        <Suspense>
          <PopoverFloat {...float} open={isOpen} onOpenChange={setOpen} button={button} />
        </Suspense>
      ) : null}
    </>
  );
}
