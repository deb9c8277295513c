"use client";
import { Popover as Base } from "@base-ui/react/popover";
import type { ReactNode, RefObject } from "react";
import { cn } from "./class-names.ts";
import { isWithin } from "./opener.tsx";

type PopoverFloatProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly button: RefObject<HTMLElement | null>;
  readonly title?: ReactNode;
  readonly side?: "top" | "bottom";
  readonly align?: "start" | "center" | "end";
  readonly className?: string;
  readonly children: ReactNode;
};

/** What a popover's button opens. */
export function PopoverFloat(props: PopoverFloatProps) {
  const { open, onOpenChange, button, title, side = "bottom", align = "start", className, children } = props;
  return (
    <Base.Root
      open={open}
      onOpenChange={(next, details) => {
        // The button itself closes it: two answers to one press would open it again.
        if (isWithin(button.current, details.event.target)) details.cancel();
        else onOpenChange(next);
      }}
    >
      <Base.Portal>
        <Base.Positioner anchor={button} side={side} align={align} sideOffset={4} collisionPadding={8} className="z-60">
          <Base.Popup
            finalFocus={button}
            className={cn(
              "scroll-quiet max-h-(--available-height) w-80 max-w-(--available-width) rounded-lg border bg-popover p-3 text-popover-foreground shadow-float outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0",
              className,
            )}
          >
            {title ? <Base.Title className="mb-2 font-semibold text-sm">{title}</Base.Title> : null}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
