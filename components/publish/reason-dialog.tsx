"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { toast } from "#components/ui/toast.ts";
import { type FormAction, textOf, useFormAction } from "#components/ui/use-form-action.ts";

export type ReasonedStep = FormAction<{ readonly editionId: string; readonly reason: string }, void>;

type ReasonDialogProps = {
  readonly editionId: string;
  /** "Withdraw the sign-off": the button's words, and with a question mark the title. */
  readonly step: string;
  /** What follows from it. */
  readonly description: string;
  /** The verb alone: "Withdraw". */
  readonly verb: string;
  readonly done: string;
  readonly act: ReasonedStep;
};

/** A step that asks for a reason, which the history keeps. */
export function ReasonDialog(props: ReasonDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`${props.step}?`}
      description={props.description}
      trigger={<Button size="sm">{props.step}…</Button>}
    >
      <ReasonedForm {...props} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function ReasonedForm({ editionId, verb, done, act, onDone }: ReasonDialogProps & { readonly onDone: () => void }) {
  const { form, pending, issue, message } = useFormAction({
    action: act,
    read: (data) => ({ editionId, reason: textOf(data, "reason") }),
    onDone: () => {
      toast.success(done);
      onDone();
    },
  });
  return (
    <form {...form} className="flex flex-col gap-3">
      <Problem>{message}</Problem>
      <Field label="Why" name="reason" error={issue("reason")} hint="It is kept in the history.">
        <Textarea name="reason" autoFocus maxLength={1000} />
      </Field>
      <div className="flex justify-end gap-2">
        <DialogClose>
          <Button variant="ghost">Cancel</Button>
        </DialogClose>
        <SubmitButton pending={pending}>{verb}</SubmitButton>
      </div>
    </form>
  );
}
