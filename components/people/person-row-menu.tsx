"use client";
import { EllipsisIcon } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { AlertDialog } from "#components/ui/alert-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem, MenuSeparator } from "#components/ui/menu.tsx";
import type { Role } from "#lib/domain/access/roles.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import { NewPasswordDialog } from "./new-password-dialog.tsx";
import type { PersonShown } from "./people-table.tsx";
import { RolesDialog } from "./roles-dialog.tsx";

type Named = { personId: string };
export type PersonActions = {
  readonly changeRoles: (input: Named & { roles: Role[] }) => Promise<ActionResult<void>>;
  readonly disable: (input: Named) => Promise<ActionResult<void>>;
  readonly enable: (input: Named) => Promise<ActionResult<void>>;
  readonly newPassword: (input: Named) => Promise<ActionResult<{ readonly password: string }>>;
};

type PersonRowMenuProps = {
  readonly person: PersonShown;
  readonly isSelf: boolean;
  readonly actions: PersonActions;
};

/** What an admin can do with an account. */
export function PersonRowMenu({ person, isSelf, actions }: PersonRowMenuProps) {
  const [open, setOpen] = useState<"roles" | "password" | "disable" | null>(null);
  const close = (stays: boolean) => setOpen(stays ? open : null);
  const personId = person.id;
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton size="sm" label={`Change ${person.name}`}>
            <EllipsisIcon />
          </IconButton>
        }
      >
        <MenuItem onSelect={() => setOpen("roles")}>Set roles</MenuItem>
        {isSelf ? null : <MenuItem onSelect={() => setOpen("password")}>Give a new password</MenuItem>}
        <MenuSeparator />
        {person.disabled ? (
          <MenuItem onSelect={() => void say(actions.enable({ personId }), `${person.name} can sign in again`)}>
            Enable account
          </MenuItem>
        ) : (
          <MenuItem destructive disabled={isSelf} onSelect={() => setOpen("disable")}>
            Disable account
          </MenuItem>
        )}
      </Menu>
      {open === "roles" ? <RolesDialog person={person} changeRoles={actions.changeRoles} onOpenChange={close} /> : null}
      <NewPasswordDialog
        person={person}
        newPassword={actions.newPassword}
        open={open === "password"}
        onOpenChange={close}
      />
      <AlertDialog
        open={open === "disable"}
        onOpenChange={close}
        title={`Disable the account of ${person.name}?`}
        description="They are signed out at once and cannot sign in. What they did keeps their name."
        confirm="Disable account"
        destructive
        onConfirm={() => say(actions.disable({ personId }), `The account of ${person.name} is disabled`)}
      />
    </>
  );
}

/** Says how it went; false when it did not. */
async function say(asked: Promise<ActionResult<void>>, done: string): Promise<boolean> {
  const result = await asked;
  if (result.ok) toast.success(done);
  else toast.error("Not done", { description: result.message });
  return result.ok;
}
