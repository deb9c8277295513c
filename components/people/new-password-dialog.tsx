"use client";
import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Problem } from "#components/ui/problem.tsx";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import { FreshPassword } from "./fresh-password.tsx";

type NewPasswordDialogProps = {
  readonly person: { readonly id: string; readonly name: string };
  readonly newPassword: (input: { personId: string }) => Promise<ActionResult<{ readonly password: string }>>;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
};

/** Gives somebody a new password in place of a lost one, and shows it once. */
export function NewPasswordDialog({ person, newPassword, open, onOpenChange }: NewPasswordDialogProps) {
  const [result, setResult] = useState<ActionResult<{ readonly password: string }> | null>(null);
  const [pending, startTransition] = useTransition();
  const replace = () => startTransition(async () => setResult(await newPassword({ personId: person.id })));
  const change = (next: boolean) => {
    if (!next) setResult(null);
    onOpenChange(next);
  };
  return (
    <Dialog open={open} onOpenChange={change} title={`New password for ${person.name}`}>
      {result?.ok ? (
        <FreshPassword name={person.name} password={result.value.password} />
      ) : (
        <div className="flex flex-col gap-3">
          <p>The old password stops working and {person.name} is signed out everywhere.</p>
          <Problem>{result?.message}</Problem>
          <Button variant="primary" className="self-end" disabled={pending} focusableWhenDisabled onClick={replace}>
            Give a new password
          </Button>
        </div>
      )}
    </Dialog>
  );
}
