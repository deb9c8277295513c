"use client";
import { signIn } from "next-auth/react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { textOf, useFormAction } from "#components/ui/use-form-action.ts";
import { enterWithPassword } from "./enter-with-password.ts";

type SignInProps = {
  /** Where to go on afterwards. */
  readonly next: string;
  /** Why an earlier try failed. */
  readonly notice: string | null;
  /** What the newsroom's identity provider is called; null without one. */
  readonly provider: string | null;
};

/** Signing in by password or, where the newsroom has one, by its identity provider. */
export function SignIn({ next, notice, provider }: SignInProps) {
  const { form, pending, message } = useFormAction({
    action: enterWithPassword,
    read: (data) => ({ email: textOf(data, "email"), password: textOf(data, "password"), next }),
  });
  const problem = message ?? notice;
  return (
    <div className="flex flex-col gap-4">
      <Problem>{problem}</Problem>
      <form {...form} className="flex flex-col gap-4">
        <Field label="E-mail" name="email">
          <Input type="email" autoComplete="username" autoFocus required />
        </Field>
        <Field label="Password" name="password">
          <Input type="password" autoComplete="current-password" required />
        </Field>
        <SubmitButton size="lg" pending={pending} pendingLabel="Signing in…">
          Sign in
        </SubmitButton>
      </form>
      {provider === null ? null : (
        <Button size="lg" onClick={() => void signIn("oidc", { callbackUrl: next })}>
          Sign in with {provider}
        </Button>
      )}
    </div>
  );
}
