"use client";
import { createContext, type ReactNode, useContext, useId } from "react";
import { cn } from "./class-names.ts";

type FieldProps = {
  readonly label: ReactNode;
  /** Said before anything goes wrong. */
  readonly hint?: ReactNode;
  /** What to do about it, as the server or the form says. */
  readonly error?: string | undefined;
  readonly name?: string;
  readonly optional?: boolean;
  readonly disabled?: boolean;
  /** Keeps the label for screen readers where the place says it already. */
  readonly hideLabel?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

/** What a field says of the control in it. */
type FieldParts = {
  readonly id: string;
  readonly labelId: string;
  readonly describedBy: string | undefined;
  readonly name: string | undefined;
  readonly invalid: boolean;
  readonly disabled: boolean;
};

const FieldContext = createContext<FieldParts | null>(null);

/** A control with its label, hint and error, tied together for screen readers. */
export function Field({ label, hint, error, name, optional, disabled, hideLabel, className, children }: FieldProps) {
  const id = useId();
  const [labelId, hintId, errorId] = [`${id}label`, `${id}hint`, `${id}error`];
  const describedBy = [error ? errorId : "", hint ? hintId : ""].filter((part) => part !== "").join(" ");
  const parts = { id, labelId, describedBy: describedBy || undefined, name, invalid: Boolean(error) };
  return (
    <div className={cn("flex flex-col items-stretch gap-1", className)}>
      <label id={labelId} htmlFor={id} className={hideLabel ? "sr-only" : "font-medium text-foreground text-xs"}>
        {label}
        {optional ? <span className="font-normal text-muted-foreground"> (optional)</span> : null}
      </label>
      <FieldContext value={{ ...parts, disabled: disabled ?? false }}>{children}</FieldContext>
      {error ? (
        <p id={errorId} className="text-finding text-xs">
          {error}
        </p>
      ) : null}
      {hint ? (
        <p id={hintId} className="text-muted-foreground text-xs">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

type ControlProps = {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly "aria-describedby"?: string | undefined;
};

/** What ties a control to the field that it stands in, to be spread behind its own props; what those say comes first. */
export function useFieldControl({ id, name, disabled, "aria-describedby": describedBy }: ControlProps) {
  const field = useContext(FieldContext);
  const isDisabled = disabled ?? field?.disabled ?? false;
  return {
    id: id ?? field?.id,
    name: name ?? field?.name,
    disabled: isDisabled,
    "aria-describedby": describedBy ?? field?.describedBy,
    "aria-invalid": field?.invalid || undefined,
    "data-invalid": field?.invalid ? "" : undefined,
    "data-disabled": isDisabled ? "" : undefined,
  };
}

/** The id of the label of the field that this stands in, for a control that no label can point at. */
export function useFieldLabel(): string | undefined {
  return useContext(FieldContext)?.labelId;
}
