"use client";
import type { ComponentProps } from "react";
import { cn } from "./class-names.ts";
import { controlStyles } from "./control-styles.ts";
import { useFieldControl } from "./field.tsx";

type InputProps = Omit<ComponentProps<"input">, "style"> & { readonly onValueChange?: (value: string) => void };

/** A line of text. Inside a Field it is tied to its label, hint and error. */
export function Input({ className, onValueChange, ...props }: InputProps) {
  return (
    <input
      onChange={(event) => onValueChange?.(event.currentTarget.value)}
      {...props}
      {...useFieldControl(props)}
      className={cn(controlStyles, "h-8 max-md:h-11", className)}
    />
  );
}
