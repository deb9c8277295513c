"use client";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormAction, textOf, useFormAction } from "#components/ui/use-form-action.ts";
import { enterWithPassword } from "./enter-with-password.ts";

type SetUpInput = { newsroom: string; name: string; email: string; password: string };
type SetUpProps = {
  readonly setUp: FormAction<SetUpInput, void>;
  /** In characters; said before anyone types. */
  readonly shortestPassword: number;
};

/** The first account of a desk; once it is made, its owner is signed in with it. */
export function SetUp({ setUp, shortestPassword }: SetUpProps) {
  const setUpAndEnter = async (input: SetUpInput) => {
    const made = await setUp(input);
    return made.ok ? enterWithPassword({ ...input, next: "/" }) : made;
  };
  const { form, pending, issue, message } = useFormAction({ action: setUpAndEnter, read: readSetUp });
  return (
    <form {...form} className="flex flex-col gap-4">
      <Problem>{message}</Problem>
      <Field label="Newsroom" name="newsroom" error={issue("newsroom")}>
        <Input autoComplete="organization" autoFocus required />
      </Field>
      <Field label="Your name" name="name" hint="As it stands under what you sign" error={issue("name")}>
        <Input autoComplete="name" required />
      </Field>
      <Field label="E-mail" name="email" error={issue("email")}>
        <Input type="email" autoComplete="username" required />
      </Field>
      <Field
        label="Password"
        name="password"
        hint={`At least ${shortestPassword} characters; a few words are best`}
        error={issue("password")}
      >
        <Input type="password" autoComplete="new-password" minLength={shortestPassword} required />
      </Field>
      <SubmitButton size="lg" pending={pending} pendingLabel="Setting up…">
        Set up and sign in
      </SubmitButton>
    </form>
  );
}

function readSetUp(data: FormData): SetUpInput {
  return {
    newsroom: textOf(data, "newsroom"),
    name: textOf(data, "name"),
    email: textOf(data, "email"),
    password: textOf(data, "password"),
  };
}
