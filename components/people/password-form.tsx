"use client";
import { useState } from "react";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { toast } from "#components/ui/toast.ts";
import { type FormAction, textOf, useFormAction } from "#components/ui/use-form-action.ts";

type PasswordFormProps = {
  /** For password managers, which keep the two together. */
  readonly email: string;
  readonly shortestPassword: number;
  readonly changePassword: FormAction<{ current: string; password: string }, void>;
};

/** A new password for one's own account; other browsers are signed out by it. */
export function PasswordForm({ email, shortestPassword, changePassword }: PasswordFormProps) {
  const [round, setRound] = useState(0);
  const { form, pending, issue, message } = useFormAction({
    action: changePassword,
    read: (data) => ({ current: textOf(data, "current"), password: textOf(data, "password") }),
    onDone: () => {
      setRound(round + 1);
      toast.success("Password changed", { description: "Other browsers that you were signed in on are signed out." });
    },
  });
  return (
    <form key={round} {...form} className="flex flex-col gap-4">
      <Problem>{message}</Problem>
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <Field label="Password now" name="current" error={issue("current")}>
        <Input type="password" autoComplete="current-password" required />
      </Field>
      <Field
        label="New password"
        name="password"
        hint={`At least ${shortestPassword} characters; a few words are best`}
        error={issue("password")}
      >
        <Input type="password" autoComplete="new-password" minLength={shortestPassword} required />
      </Field>
      <SubmitButton className="self-start" pending={pending} pendingLabel="Changing…">
        Change password
      </SubmitButton>
    </form>
  );
}
