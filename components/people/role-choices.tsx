"use client";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { ROLE_PURPOSES, ROLES, type Role } from "#lib/domain/access/roles.ts";

type RoleChoicesProps = {
  readonly chosen: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
  readonly error?: string;
};

/** The roles to tick, each with what it is for. */
export function RoleChoices({ chosen, onChange, error }: RoleChoicesProps) {
  const toggle = (role: Role, on: boolean) =>
    onChange(ROLES.filter((each) => (each === role ? on : chosen.includes(each))));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium text-xs">Roles</legend>
      {ROLES.map((role) => (
        <Checkbox
          key={role}
          label={<span className="inline-block first-letter:uppercase">{role}</span>}
          hint={ROLE_PURPOSES[role]}
          checked={chosen.includes(role)}
          onCheckedChange={(on) => toggle(role, on)}
        />
      ))}
      {error ? (
        <p role="alert" className="text-finding text-xs">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
