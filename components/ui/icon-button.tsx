"use client";
import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./button.tsx";
import { cn } from "./class-names.ts";
import { Tooltip } from "./tooltip.tsx";

type IconButtonProps = Omit<ButtonProps, "children" | "aria-label" | "render"> & {
  /** The verb: read aloud, and shown on hover. */
  readonly label: string;
  readonly keys?: string;
  readonly children: ReactNode;
};

/** A button with only an icon to see; its words are in the tooltip and the accessible name. */
export function IconButton({ label, keys, children, variant = "ghost", size, className, ...props }: IconButtonProps) {
  const square = size === "sm" ? "w-7 px-0 max-md:w-11 max-md:px-0" : "w-8 px-0 max-md:w-11 max-md:px-0";
  return (
    <Tooltip label={label} keys={keys}>
      <Button aria-label={label} variant={variant} size={size} className={cn(square, className)} {...props}>
        {children}
      </Button>
    </Tooltip>
  );
}
