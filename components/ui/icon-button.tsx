"use client";
import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./button.tsx";
import { cn } from "./class-names.ts";
import { tip } from "./tip.ts";

type IconButtonProps = Omit<ButtonProps, "children" | "aria-label"> & {
  /** The verb: read aloud, and shown on hover. */
  readonly label: string;
  readonly keys?: string | undefined;
  readonly children: ReactNode;
};

/** A button with only an icon to see; its words are in its tip and the accessible name. */
export function IconButton({ label, keys, children, variant = "ghost", size, className, ...props }: IconButtonProps) {
  const square = size === "sm" ? "w-7 px-0 max-md:w-11 max-md:px-0" : "w-8 px-0 max-md:w-11 max-md:px-0";
  return (
    <Button
      aria-label={label}
      variant={variant}
      size={size}
      className={cn(square, className)}
      {...tip(label, keys)}
      {...props}
    >
      {children}
    </Button>
  );
}
