"use client";
import { EllipsisIcon } from "lucide-react";
import { useState } from "react";
import { AlertDialog } from "#components/ui/alert-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem, MenuSeparator } from "#components/ui/menu.tsx";
import { sayOutcome } from "#components/ui/say-outcome.ts";
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
          <MenuItem
            onSelect={() => void sayOutcome(actions.enable({ personId }), { done: `${person.name} can sign in again` })}
          >
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
        onConfirm={() =>
          sayOutcome(actions.disable({ personId }), { done: `The account of ${person.name} is disabled` })
        }
      />
    </>
  );
}
