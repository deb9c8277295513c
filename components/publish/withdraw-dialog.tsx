"use client";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { type FormAction, textOf, useFormAction } from "#components/ui/use-form-action.ts";

export type WithdrawSignOff = FormAction<{ readonly editionId: string; readonly reason: string }, void>;

type WithdrawDialogProps = { readonly editionId: string; readonly withdraw: WithdrawSignOff };

/** Takes a signature back for a reason. */
export function WithdrawDialog({ editionId, withdraw }: WithdrawDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Withdraw the sign-off?"
      description="The edition goes back to review. Approvals of its sentences stand."
      trigger={<Button size="sm">Withdraw the sign-off…</Button>}
    >
      <WithdrawForm editionId={editionId} withdraw={withdraw} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function WithdrawForm({ editionId, withdraw, onDone }: WithdrawDialogProps & { readonly onDone: () => void }) {
  const { form, pending, issue, message } = useFormAction({
    action: withdraw,
    read: (data) => ({ editionId, reason: textOf(data, "reason") }),
    onDone: () => {
      toast.success("Sign-off withdrawn");
      onDone();
    },
  });
  return (
    <form {...form} className="flex flex-col gap-3">
      {message ? (
        <Notice tone="finding" urgent>
          {message}
        </Notice>
      ) : null}
      <Field label="Why" name="reason" error={issue("reason")} hint="It is kept in the history.">
        <Textarea name="reason" autoFocus maxLength={1000} />
      </Field>
      <div className="flex justify-end gap-2">
        <DialogClose>
          <Button variant="ghost">Cancel</Button>
        </DialogClose>
        <SubmitButton pending={pending} pendingLabel="Withdrawing…">
          Withdraw
        </SubmitButton>
      </div>
    </form>
  );
}
