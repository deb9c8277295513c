"use client";
import { useState } from "react";
import { AskThenShow } from "#components/ui/ask-then-show.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormAction, textOf, useFormAction } from "#components/ui/use-form-action.ts";
import type { Role } from "#lib/domain/access/roles.ts";
import { FreshPassword } from "./fresh-password.tsx";
import { RoleChoices } from "./role-choices.tsx";

export type Invitation = { name: string; email: string; roles: Role[] };
export type Invite = FormAction<Invitation, { readonly password: string }>;
type Invited = { readonly name: string; readonly password: string };

/** Makes an account for somebody and shows its first password once. */
export function InviteDialog({ invite }: { readonly invite: Invite }) {
  return (
    <AskThenShow<Invited>
      trigger={<Button variant="primary">Invite somebody</Button>}
      title={(invited) => (invited === null ? "Invite somebody" : `${invited.name} has an account`)}
      ask={(onInvited) => <InvitationForm invite={invite} onInvited={onInvited} />}
      show={(invited) => <FreshPassword {...invited} />}
    />
  );
}

type InvitationFormProps = { readonly invite: Invite; readonly onInvited: (invited: Invited) => void };

function InvitationForm({ invite, onInvited }: InvitationFormProps) {
  const [roles, setRoles] = useState<readonly Role[]>(["reporter"]);
  const inviteByName = async (input: Invitation) => {
    const result = await invite(input);
    return result.ok ? { ok: true as const, value: { name: input.name, ...result.value } } : result;
  };
  const { form, pending, issue, message } = useFormAction({
    action: inviteByName,
    read: (data) => ({ name: textOf(data, "name"), email: textOf(data, "email"), roles: [...roles] }),
    onDone: onInvited,
  });
  return (
    <form {...form} className="flex flex-col gap-4">
      <Problem>{message}</Problem>
      <Field label="Name" name="name" error={issue("name")}>
        <Input autoComplete="off" autoFocus required />
      </Field>
      <Field label="E-mail" name="email" error={issue("email")}>
        <Input type="email" autoComplete="off" required />
      </Field>
      <RoleChoices chosen={roles} onChange={setRoles} error={issue("roles")} />
      <SubmitButton className="self-end" pending={pending} pendingLabel="Making the account…">
        Make the account
      </SubmitButton>
    </form>
  );
}
