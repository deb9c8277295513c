"use client";
import { type ReactNode, useId } from "react";
import { Dialog } from "./dialog.tsx";
import { Problem } from "./problem.tsx";
import { SubmitButton } from "./submit-button.tsx";
import type { FormState } from "./use-form-action.ts";

type SetDialogProps = {
  readonly title: string;
  readonly description?: string;
  readonly state: FormState;
  /** Closes it; called when it is closed by hand, too. */
  readonly onDone: () => void;
  /** What else can be done, beside “Set”. */
  readonly besides?: ReactNode;
  /** The fields. */
  readonly children: ReactNode;
};

/** A dialog that sets one entry of a list; it is open for as long as it is there. */
export function SetDialog({ title, description, state, onDone, besides, children }: SetDialogProps) {
  const id = useId();
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onDone()}
      title={title}
      {...(description === undefined ? {} : { description })}
      footer={
        <>
          {besides}
          <SubmitButton form={id} pending={state.pending} pendingLabel="Setting…">
            Set
          </SubmitButton>
        </>
      }
    >
      <form {...state.form} id={id} className="flex flex-col gap-3">
        <Problem>{state.message}</Problem>
        {children}
      </form>
    </Dialog>
  );
}
