"use client";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { DialogClose } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { toast } from "#components/ui/toast.ts";
import { type FormAction, textOf, useFormAction } from "#components/ui/use-form-action.ts";
import type { ActionFailure, ActionResult } from "#lib/domain/shared/action-result.ts";
import { FailureNotice } from "./failure-notice.tsx";

export type ProvePassword = (input: { password: string }) => Promise<ActionResult<void>>;

type ProvedFormProps<Input> = {
  /** Whether the password was proved too long ago. */
  readonly needsProof: boolean;
  readonly provePassword: ProvePassword;
  /** What the form's own field says, if it has one. */
  readonly read: (data: FormData) => Input;
  readonly act: FormAction<Input, void>;
  readonly verb: string;
  readonly pendingLabel: string;
  /** Said when it is done: "Published". */
  readonly done: string;
  readonly onDone: () => void;
  /** A field of its own above the password, by the name that the server's issues give it. */
  readonly field?: { readonly name: string; readonly control: (error: string | undefined) => ReactNode };
};

/** A step that asks for the password when that was last given more than five minutes ago, and says what the server refuses. */
export function ProvedForm<Input>(props: ProvedFormProps<Input>) {
  const { field, verb, pendingLabel } = props;
  const { form, pending, needsProof, failure } = useProvedForm(props);
  const issueOf = (name: string) => failure?.issues?.find((issue) => issue.field === name)?.message;
  const ownIssue = field && issueOf(field.name);
  const wrong = failure?.code === "proof-needed" ? failure.message : issueOf("password");
  return (
    <form {...form} className="flex flex-col gap-3">
      {failure && !wrong && !ownIssue ? <FailureNotice failure={failure} /> : null}
      {field?.control(ownIssue)}
      {needsProof ? (
        <Field label="Your password" name="password" hint="Publishing asks for it every five minutes." error={wrong}>
          <Input name="password" type="password" autoComplete="current-password" autoFocus={field === undefined} />
        </Field>
      ) : null}
      <div className="flex justify-end gap-2">
        <DialogClose>
          <Button variant="ghost">Cancel</Button>
        </DialogClose>
        <SubmitButton pending={pending} pendingLabel={pendingLabel}>
          {verb}
        </SubmitButton>
      </div>
    </form>
  );
}

/** The proof is noted on the session first, so that the step finds it there. */
function useProvedForm<Input>({ read, act, done, onDone, provePassword, ...props }: ProvedFormProps<Input>) {
  const [needsProof, setNeedsProof] = useState(props.needsProof);
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const action: FormAction<{ password: string; input: Input }, void> = async ({ password, input }) => {
    const proof = needsProof ? await provePassword({ password }) : null;
    const result = proof && !proof.ok ? proof : await act(input);
    // What has been proved once need not be typed again for another try.
    if (proof?.ok && !result.ok) setNeedsProof(false);
    setFailure(result.ok ? null : result);
    if (!result.ok && result.code === "proof-needed") setNeedsProof(true);
    return result;
  };
  const { form, pending } = useFormAction({
    action,
    read: (data) => ({ password: textOf(data, "password"), input: read(data) }),
    onDone: () => {
      toast.success(done);
      onDone();
    },
  });
  return { form, pending, needsProof, failure };
}
