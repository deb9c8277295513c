"use client";
import { Field } from "@base-ui/react/field";
import type { ComponentProps } from "react";
import { cn } from "./class-names.ts";
import { controlStyles } from "./control-styles.ts";

type TextareaProps = Omit<ComponentProps<"textarea">, "defaultValue" | "value"> & {
  readonly value?: string;
  readonly defaultValue?: string;
  readonly onValueChange?: (value: string) => void;
};

/** Lines of text that grow with what is written. Inside a Field it is tied to its label, hint and error. */
export function Textarea({ className, value, defaultValue, onValueChange, name, disabled, ...props }: TextareaProps) {
  return (
    <Field.Control
      name={name}
      disabled={disabled}
      value={value}
      defaultValue={defaultValue}
      onValueChange={onValueChange}
      className={cn(controlStyles, "field-sizing-content min-h-16 resize-y py-1.5 max-md:min-h-22", className)}
      render={<textarea {...props} />}
    />
  );
}
