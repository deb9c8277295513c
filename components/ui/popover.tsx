"use client";
import { Popover as Base } from "@base-ui/react/popover";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import { cn } from "./class-names.ts";

type PopoverProps = {
  readonly trigger: ReactElement;
  readonly title?: ReactNode;
  readonly side?: ComponentProps<typeof Base.Positioner>["side"];
  readonly align?: ComponentProps<typeof Base.Positioner>["align"];
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A small sheet beside its trigger, for what one looks at and leaves again. */
export function Popover(props: PopoverProps) {
  const { trigger, title, side = "bottom", align = "start", open, onOpenChange, className, children } = props;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={4} collisionPadding={8} className="z-60">
          <Base.Popup
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
