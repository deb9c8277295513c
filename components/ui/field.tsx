"use client";
import { Field as Base } from "@base-ui/react/field";
import type { ReactNode } from "react";
import { cn } from "./class-names.ts";

type FieldProps = {
  readonly label: ReactNode;
  /** Said before anything goes wrong. */
  readonly hint?: ReactNode;
  /** What to do about it, as the server or the form says. */
  readonly error?: string;
  readonly name?: string;
  readonly optional?: boolean;
  readonly disabled?: boolean;
  /** Keeps the label for screen readers where the place says it already. */
  readonly hideLabel?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A control with its label, hint and error, tied together for screen readers. */
export function Field({ label, hint, error, name, optional, disabled, hideLabel, className, children }: FieldProps) {
  return (
    <Base.Root
      name={name}
      disabled={disabled}
      invalid={Boolean(error)}
      className={cn("flex flex-col items-stretch gap-1", className)}
    >
      <Base.Label className={hideLabel ? "sr-only" : "font-medium text-foreground text-xs"}>
        {label}
        {optional ? <span className="font-normal text-muted-foreground"> (optional)</span> : null}
      </Base.Label>
      {children}
      <Base.Error match={Boolean(error)} className="text-finding text-xs">
        {error}
      </Base.Error>
      {hint ? <Base.Description className="text-muted-foreground text-xs">{hint}</Base.Description> : null}
    </Base.Root>
  );
}
