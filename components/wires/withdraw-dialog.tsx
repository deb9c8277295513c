"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { toast } from "#components/ui/toast.ts";
import { type FormAction, textOf, useFormAction } from "#components/ui/use-form-action.ts";

export type WithdrawReport = FormAction<{ reportId: string; reason: string }, void>;

/** Withdraws a report by the desk's own word, for a reason that everybody who rests on it reads. */
export function WithdrawDialog({
  reportId,
  withdraw,
}: {
  readonly reportId: string;
  readonly withdraw: WithdrawReport;
}) {
  const [open, setOpen] = useState(false);
  const { form, pending, issue, message } = useFormAction({
    action: withdraw,
    read: (data) => ({ reportId, reason: textOf(data, "reason") }),
    onDone: () => {
      setOpen(false);
      toast.success("The report is withdrawn", { description: "Whoever rests on it has been told." });
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>Withdraw…</Button>}
      title="Withdraw this report?"
      description="No sentence may rest on it any more, in drafts and in what is published: approvals lapse, signatures fall, the people concerned are told. The report itself is kept."
    >
      <form {...form} className="flex flex-col gap-4">
        <Problem>{message}</Problem>
        <Field label="Why" name="reason" error={issue("reason")}>
          <Textarea name="reason" maxLength={1000} autoFocus />
        </Field>
        <SubmitButton className="self-end" pending={pending} pendingLabel="Withdrawing…">
          Withdraw the report
        </SubmitButton>
      </form>
    </Dialog>
  );
}
