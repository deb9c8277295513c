"use client";
import type { ComponentProps } from "react";
import { cn } from "./class-names.ts";
import { controlStyles } from "./control-styles.ts";
import { useFieldControl } from "./field.tsx";

type TextareaProps = Omit<ComponentProps<"textarea">, "style"> & { readonly onValueChange?: (value: string) => void };

/** Lines of text that grow with what is written. Inside a Field it is tied to its label, hint and error. */
export function Textarea({ className, onValueChange, ...props }: TextareaProps) {
  return (
    <textarea
      onChange={(event) => onValueChange?.(event.currentTarget.value)}
      {...props}
      {...useFieldControl(props)}
      className={cn(controlStyles, "field-sizing-content min-h-16 resize-y py-1.5 max-md:min-h-22", className)}
    />
  );
}
