"use client";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button.tsx";

type SubmitButtonProps = Omit<ButtonProps, "type"> & {
  /** What it says while the form is on its way: "Signing in…". */
  readonly pendingLabel?: string;
  /** Where the form is sent by hand rather than by its action. */
  readonly pending?: boolean;
};

/** Sends its form, once: while that is on its way it is barred and says so, and keeps the focus. */
export function SubmitButton({ pendingLabel, pending = false, disabled, children, ...props }: SubmitButtonProps) {
  const status = useFormStatus();
  const busy = pending || status.pending;
  return (
    <Button
      type="submit"
      variant="primary"
      focusableWhenDisabled
      disabled={busy || disabled}
      aria-busy={busy || undefined}
      {...props}
    >
      {busy && pendingLabel ? pendingLabel : children}
    </Button>
  );
}
