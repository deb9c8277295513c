"use client";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button.tsx";
import { useIsAwake } from "./use-is-awake.ts";

type SubmitButtonProps = Omit<ButtonProps, "type"> & {
  /** What it says while the form is on its way: "Signing in…". */
  readonly pendingLabel?: string;
  /** Where the form is sent by hand rather than by its action. */
  readonly pending?: boolean;
};

/**
 * Sends its form, once: while that is on its way it is barred and says so, and keeps the focus. Barred as well until the
 * page is awake: a form sent before would come back empty, so what is typed waits.
 */
export function SubmitButton({ pendingLabel, pending = false, disabled, children, ...props }: SubmitButtonProps) {
  const status = useFormStatus();
  const isAwake = useIsAwake();
  const busy = pending || status.pending;
  return (
    <Button
      type="submit"
      variant="primary"
      // Only a button that is truly barred keeps Enter from sending the form.
      focusableWhenDisabled={isAwake}
      disabled={!isAwake || busy || disabled}
      aria-busy={busy || undefined}
      {...props}
    >
      {busy && pendingLabel ? pendingLabel : children}
    </Button>
  );
}
