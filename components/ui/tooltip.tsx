"use client";
import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import { Kbd } from "./kbd.tsx";

type TooltipProps = {
  /** What appears; a few words, never the only place where something is said. */
  readonly label: ReactNode;
  /** As in `useCommands`: "Mod+S", "g w". */
  readonly keys?: string;
  readonly side?: ComponentProps<typeof Base.Positioner>["side"];
  /** The one element that it explains. */
  readonly children: ReactElement;
};

/** Words that appear beside a control on hover and on focus. */
export function Tooltip({ label, keys, side = "bottom", children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-60">
          <Base.Popup className="flex max-w-72 items-center gap-2 rounded-md bg-primary px-2 py-1 text-primary-foreground text-xs shadow-float transition-opacity data-ending-style:opacity-0 data-instant:transition-none data-starting-style:opacity-0">
            {label}
            {keys ? <Kbd keys={keys} className="border-primary-foreground/30 text-primary-foreground" /> : null}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Once round a page: after the first tooltip its neighbours come without waiting. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  return <Base.Provider delay={450}>{children}</Base.Provider>;
}
