"use client";
import { useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormAction, useFormAction } from "#components/ui/use-form-action.ts";
import type { Role } from "#lib/domain/access/roles.ts";
import type { PersonShown } from "./people-table.tsx";
import { RoleChoices } from "./role-choices.tsx";

type RolesDialogProps = {
  readonly person: PersonShown;
  readonly changeRoles: FormAction<{ personId: string; roles: Role[] }, void>;
  readonly onOpenChange: (open: boolean) => void;
};

/** Sets what a person is at the desk; open as long as it is rendered. */
export function RolesDialog({ person, changeRoles, onOpenChange }: RolesDialogProps) {
  const [roles, setRoles] = useState(person.roles);
  const { form, pending, issue, message } = useFormAction({
    action: changeRoles,
    read: () => ({ personId: person.id, roles: [...roles] }),
    onDone: () => onOpenChange(false),
  });
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title={`Roles of ${person.name}`}
      description="They hold from the next thing that the person does."
    >
      <form {...form} className="flex flex-col gap-4">
        <Problem>{message}</Problem>
        <RoleChoices chosen={roles} onChange={setRoles} error={issue("roles")} />
        <SubmitButton className="self-end" pending={pending} pendingLabel="Setting…">
          Set roles
        </SubmitButton>
      </form>
    </Dialog>
  );
}
