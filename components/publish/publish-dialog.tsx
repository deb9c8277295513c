"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import { ProvedForm, type ProvePassword } from "./proved-form.tsx";

export type Publish = (input: { editionId: string; revisionId: string }) => Promise<ActionResult<void>>;

type PublishDialogProps = {
  readonly edition: { readonly editionId: string; readonly revisionId: string };
  readonly address: string;
  /** Why it cannot be done now; null when it can. */
  readonly barred: string | null;
  /** Whether the password was proved too long ago. */
  readonly needsProof: boolean;
  readonly publish: Publish;
  readonly provePassword: ProvePassword;
};

/** Asks before it publishes; and for the password, when that was last given more than five minutes ago. */
export function PublishDialog({ edition, address, barred, publish, ...proof }: PublishDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Publish now?"
      description={`Readers see it at once, at ${address}. What is published stays as it is: what comes after is an update, a correction or a retraction.`}
      trigger={
        <Button variant="primary" disabled={barred !== null} className="self-start">
          Publish…
        </Button>
      }
    >
      <ProvedForm
        {...proof}
        read={() => edition}
        act={publish}
        verb="Publish"
        pendingLabel="Publishing…"
        done="Published"
        onDone={() => setOpen(false)}
      />
    </Dialog>
  );
}
