"use client";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormAction, textOf, useFormAction } from "#components/ui/use-form-action.ts";
import type { ActionFailure, ActionResult } from "#lib/domain/shared/action-result.ts";
import { FailureNotice } from "./failure-notice.tsx";

export type Publish = (input: { editionId: string; revisionId: string }) => Promise<ActionResult<void>>;
export type ProvePassword = (input: { password: string }) => Promise<ActionResult<void>>;

type PublishDialogProps = {
  readonly edition: { readonly id: string; readonly revisionId: string };
  readonly address: string;
  /** Why it cannot be done now; null when it can. */
  readonly barred: string | null;
  /** Whether the password was proved too long ago. */
  readonly needsProof: boolean;
  readonly publish: Publish;
  readonly provePassword: ProvePassword;
};

/** Asks before it publishes; and for the password, when that was last given more than five minutes ago. */
export function PublishDialog(props: PublishDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Publish now?"
      description={`Readers see it at once, at ${props.address}. What is published stays as it is: what comes after is an update, a correction or a retraction.`}
      trigger={
        <Button variant="primary" disabled={props.barred !== null} className="self-start">
          Publish…
        </Button>
      }
    >
      <PublishForm {...props} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function PublishForm({ onDone, ...props }: PublishDialogProps & { readonly onDone: () => void }) {
  const [needsProof, setNeedsProof] = useState(props.needsProof);
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const action: FormAction<string, void> = async (password) => {
    const result = await provedAndPublished(props, needsProof ? password : null);
    setFailure(result.ok ? null : result);
    if (!result.ok && result.code === "proof-needed") setNeedsProof(true);
    return result;
  };
  const { form, pending } = useFormAction({
    action,
    read: (data) => textOf(data, "password"),
    onDone: () => {
      toast.success("Published");
      onDone();
    },
  });
  const wrong = failure?.code === "proof-needed" || failure?.issues?.[0]?.field === "password" ? failure : null;
  return (
    <form {...form} className="flex flex-col gap-3">
      {failure && !wrong ? <FailureNotice failure={failure} /> : null}
      {needsProof ? (
        <Field
          label="Your password"
          name="password"
          hint="Publishing asks for it every five minutes."
          error={wrong ? (wrong.issues?.[0]?.message ?? wrong.message) : undefined}
        >
          <Input name="password" type="password" autoComplete="current-password" autoFocus />
        </Field>
      ) : null}
      <div className="flex justify-end gap-2">
        <DialogClose>
          <Button variant="ghost">Cancel</Button>
        </DialogClose>
        <SubmitButton pending={pending} pendingLabel="Publishing…">
          Publish
        </SubmitButton>
      </div>
    </form>
  );
}

/** The proof is noted on the session first, so that the publication finds it there. */
async function provedAndPublished(
  { edition, publish, provePassword }: PublishDialogProps,
  password: string | null,
): Promise<ActionResult<void>> {
  if (password !== null) {
    const proof = await provePassword({ password });
    if (!proof.ok) return proof;
  }
  return publish({ editionId: edition.id, revisionId: edition.revisionId });
}
